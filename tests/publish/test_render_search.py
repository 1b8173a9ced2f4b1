"""The search page: a field and filters where there is an index, and ways to everything always."""

import re
from dataclasses import replace

from makers import event, project, site, speaker, talk
from planned import data, planned, rendered

from notegen.publish.renderers.search import version

WITHOUT = replace(project(), search=False)


def made_site():
    return site(
        event("Docks", talk("Cranes", "Ada Brook"), groups=("Quay Makers",), tags=("go",)),
        event("Rails", talk("Points", "Änne Park"), start="2016-02-03", groups=("Rail Makers",), tags=("rust",)),
        event("Nobody knows when", talk("Ropes", "3D Joe"), start=""),
    )


def test_it_leads_to_every_list_and_year_and_into_the_lists_of_names():
    page = data(planned(made_site()), "/search/")
    assert page.lists[:3] == (("events", "/events/", 3), ("talks", "/talks/", 3), ("speakers", "/speakers/", 3))
    assert page.years == (("2016", "/2016/", 1), ("2014", "/2014/", 1), ("", "/undated/", 1))
    assert page.letters[0] == ("speakers", "/speakers/", (("A", "/speakers/#-A"), ("#", "/speakers/#-other")))


def test_each_initial_leads_to_a_place_that_is_there():
    plan = planned(made_site())
    for _, url, initials in data(plan, "/search/").letters:
        ids = set(re.findall(r' id="([^"]+)"', rendered(plan, url)))
        assert {address.partition("#")[2] for _, address in initials} <= ids


def test_a_filter_without_a_choice_is_left_out():
    one = site(event("Docks", talk("Cranes"), groups=("Quay Makers",), tags=("go", "rust")))
    assert data(planned(one), "/search/").filters == (("tag", "kind.tag"),)
    several = data(planned(made_site()), "/search/").filters
    assert [name for name, _ in several] == ["year", "group", "tag"]


def test_notes_in_two_languages_make_a_filter():
    two = site(event("Docks", talk("Cranes", language="ja")), event("Rails", start="2014-07-01"))
    assert data(planned(two), "/search/").filters == (("language", "filter.language"),)


def test_the_index_is_asked_from_where_the_page_lies_in_the_version_that_made_it():
    html = rendered(planned(made_site()), "/search/")
    assert f'data-index="../pagefind/pagefind.js?{version()}"' in html
    assert "Searching needs JavaScript. Without it, the lists below lead to everything." in html


def test_without_an_index_there_is_no_field_and_one_line_that_says_so():
    html = rendered(planned(made_site(), WITHOUT), "/search/")
    assert "<form" not in html and "<template" not in html
    assert "This site has no search index. The lists below lead to everything." in html


def test_a_site_without_notes_has_no_label_of_lists_that_are_not_there():
    page = rendered(planned(site(), WITHOUT), "/search/")
    assert "This site has no search index." in page and ">Lists<" not in page
    assert ">Lists<" in rendered(planned(made_site(), WITHOUT), "/search/")


def test_only_a_site_with_an_index_lets_its_pages_compile_and_fetch():
    needed = "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"
    assert all(part in planned(made_site()).frame.policy for part in needed)
    assert not any(part in planned(made_site(), WITHOUT).frame.policy for part in needed)


def test_the_navigation_leads_to_it_where_there_is_anything_to_find():
    assert "search" in [entry.name for entry in planned(made_site()).frame.navigation]
    assert "search" not in [entry.name for entry in planned(site()).frame.navigation]


def test_ones_own_page_stands_in_for_it(tmp_path):
    (tmp_path / "static/search").mkdir(parents=True)
    (tmp_path / "static/search/index.html").write_text("mine\n")
    plan = planned(made_site(), project(tmp_path))
    assert plan.diagnostics == ()
    assert [each.renderer for each in plan.targets if each.path == "search/index.html"] == ["static"]


def test_a_note_that_has_or_had_its_address_keeps_it():
    page = event("Find me", kind="page", url="/search/", id="search", start="")
    moved = event("Find us", kind="page", url="/find-us/", id="find-us", start="", aliases=("/search",))
    for own, renderer in ((page, "pages"), (moved, "redirects")):
        plan = planned(site(*made_site().events, own))
        assert plan.diagnostics == ()
        assert [each.renderer for each in plan.targets if each.path == "search/index.html"] == [renderer]


def test_it_does_not_depend_on_what_a_talk_says():
    plan = planned(made_site())
    other = site(event("Docks", replace(talk("Cranes"), speakers=(speaker("Ada Brook"),), kind="keynote")))
    assert data(plan, "/search/") != data(planned(other), "/search/")
    assert next(each for each in plan.targets if each.url == "/search/").bodies == ()
