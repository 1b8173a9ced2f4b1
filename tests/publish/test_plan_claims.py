"""One table claims every path: nothing of a site overwrites anything else."""

import dataclasses

from makers import event, project, site, talk
from planned import planned, urls

from notegen.model.site import Asset
from notegen.model.span import Span


def messages(plan) -> list[str]:
    return [f"{each.span}: {each.severity} {each.code} {each.message}" for each in plan.diagnostics]


def test_two_notes_for_one_address_are_an_error_that_names_both():
    first = event("Docks", note="b.md", line=3)
    second = event("Docks", note="a.md", line=7)
    assert messages(planned(site(first, second))) == [
        "notes/a.md:7:1: error N301 notes/a.md and notes/b.md both claim /2014/06-09-docks/; "
        "give one of them another slug, alias or name"
    ]


def test_the_message_does_not_depend_on_the_order_of_the_site():
    first, second = event("Docks", note="b.md"), event("Docks", note="a.md")
    assert planned(site(first, second)).diagnostics == planned(site(second, first)).diagnostics


def test_two_events_of_one_note_can_collide_too():
    plan = planned(site(event("Docks", note="a.md", line=1), event("Docks", note="a.md", line=9)))
    assert messages(plan) == [
        "notes/a.md:1:1: error N301 notes/a.md twice claims /2014/06-09-docks/; "
        "give one of them another slug, alias or name"
    ]


def test_case_does_not_tell_two_addresses_apart():
    upper = event("Docks", note="a.md", url="/2014/Docks/", id="2014/Docks")
    lower = event("Docks", note="b.md", url="/2014/docks/", id="2014/docks")
    assert messages(planned(site(upper, lower))) == [
        "notes/a.md:1:1: error N301 notes/a.md claims /2014/Docks/ and notes/b.md claims /2014/docks/, "
        "which some file systems cannot tell apart; give one of them another slug, alias or name"
    ]


def test_the_two_ways_of_writing_an_accent_are_one_address():
    composed = event("Café", note="a.md", url="/2014/caf\u00e9/", id="2014/1")
    decomposed = event("Café", note="b.md", url="/2014/cafe\u0301/", id="2014/2")
    assert [each.code for each in planned(site(composed, decomposed)).diagnostics] == ["N301"]


def test_no_path_is_both_a_file_and_a_folder():
    file = event("Old", aliases=("/docs/2014.html",), note="a.md")
    below = event("New", aliases=("/docs/2014.html/x/",), note="b.md")
    assert messages(planned(site(file, below))) == [
        "notes/a.md:1:1: error N301 notes/a.md claims /docs/2014.html and notes/b.md claims /docs/2014.html/x/, "
        "and no path is both a file and a folder; give one of them another slug, alias or name"
    ]


def test_a_page_in_the_place_of_a_listing_is_named_with_its_note():
    page = event("Talks", kind="page", url="/talks/", id="talks", note="talks.md", start="")
    assert messages(planned(site(page))) == [
        "notes/talks.md:1:1: error N301 notes/talks.md and the list of talks both claim /talks/; "
        "give one of them another slug, alias or name"
    ]


def test_an_alias_on_another_page_is_a_collision():
    old = event("Old", note="a.md", start="2014-01-01", aliases=("/2014/02-02-new/",))
    new = event("New", note="b.md", start="2014-02-02")
    assert [each.message for each in planned(site(old, new)).diagnostics] == [
        "notes/a.md and notes/b.md both claim /2014/02-02-new/; give one of them another slug, alias or name"
    ]


def test_a_static_file_in_the_place_of_a_page_is_a_collision(tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "index.html").write_text("mine")
    assert messages(planned(site(), project(tmp_path))) == [
        "static/index.html:1:1: error N301 static/index.html and the home page both claim /index.html; "
        "give one of them another slug, alias or name"
    ]


def test_a_linked_file_that_collides_is_named_by_its_path():
    made = event("Docks", talk("Cranes"), note="a.md")
    asset = Asset("notes/index.html", "/nowhere/notes/index.html", f"{made.url}index.html", "0" * 64)
    (fault,) = planned(site(made, assets=(asset,))).diagnostics
    assert (fault.span, fault.code) == (Span("notes/a.md"), "N301")


def test_an_address_that_leads_out_of_the_site_is_an_error_and_no_file():
    plan = planned(site(event("Docks", note="a.md", line=4, aliases=("/../../etc/passwd",))))
    assert messages(plan) == [
        "notes/a.md:4:1: error N311 the address /../../etc/passwd/ is not a plain path below the site; "
        "give it another slug, alias or name"
    ]
    assert all(".." not in each.path and each.path for each in plan.targets)


def test_every_address_that_no_file_can_have_is_told_with_its_reason():
    bad = {
        "/a\x07b/": "holds a control character",
        "/" + "x" * 256 + "/": "has a part of more than 255 bytes",
        "/.notegen/": "is where notegen keeps its own list of files",
        "/.NOTEGEN/x/": "is where notegen keeps its own list of files",
        "/a\\b/": "is not a plain path below the site",
        "//elsewhere.example/": "is not a plain path below the site",
        "/%2e%2e/x/": "is not a plain path below the site",
        "/\udcff/": "is not a plain path below the site",
    }
    for alias, reason in bad.items():
        (fault,) = planned(site(event("Docks", aliases=(alias,)))).diagnostics
        assert fault.code == "N311", alias
        assert f" {reason}; give it another slug, alias or name" in fault.message


def test_an_alias_of_the_page_itself_needs_no_redirect():
    plan = planned(site(event("Docks", aliases=("/2014/06-09-docks/", "/2014/06-09-docks"))))
    assert plan.diagnostics == ()


def test_the_first_of_two_claimants_keeps_the_address():
    first, second = event("Docks", note="a.md"), event("Docks", note="b.md", id="2014/z", url="/2014/06-09-docks/")
    plan = planned(site(second, first))
    assert "/2014/06-09-docks/" in urls(plan)
    assert len({each.path for each in plan.targets}) == len(plan.targets)


def test_a_note_outside_the_root_is_named_as_its_folder_was():
    where = dataclasses.replace(project("proj"), notes="../elsewhere/notes")
    clash = (event("Docks", note="a.md"), event("Docks", note="b.md"))
    assert planned(site(*clash), where).diagnostics[0].span.path == "../elsewhere/notes/a.md"


def test_in_root_mode_a_note_is_named_by_its_own_path():
    where = dataclasses.replace(project("proj"), notes="proj", root_mode=True)
    clash = (event("Docks", note="a.md"), event("Docks", note="b.md"))
    assert planned(site(*clash), where).diagnostics[0].span.path == "a.md"
