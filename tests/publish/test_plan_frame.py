"""What surrounds every page: navigation, the theme's files, the policy."""

from makers import event, site, talk
from planned import planned

from notegen.model.site import Thing


def test_a_kind_with_fewer_than_two_entries_is_left_out_of_the_navigation():
    one = site(event("Docks", talk("Cranes", "Ada Brook"), talk("Tides", "Bo Lee"), tags=("go",)))
    assert [entry.name for entry in planned(one).frame.navigation] == ["talks", "speakers"]


def test_a_person_without_a_page_does_not_count():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    made = site(event("Docks", talk("Cranes", "Ada Brook"), talk("Tides", "Bo Lee")), things=[quiet])
    assert [entry.name for entry in planned(made).frame.navigation] == ["talks"]


def test_pages_and_decks_are_no_events():
    made = site(event("A", kind="page", id="a", url="/a/"), event("B", kind="deck", id="b", url="/b/"))
    assert planned(made).frame.navigation == ()


def test_the_policy_allows_the_stylesheet_and_pictures_of_the_site_and_nothing_else():
    assert planned(site()).frame.policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    )


def test_pictures_from_elsewhere_are_allowed_only_where_they_are_shown():
    assert "img-src 'self' https:;" in planned(site(), remote_images="show").frame.policy


def test_the_setting_widens_the_policy_and_ends_none():
    policy = planned(site(), csp=(("script-src", ("'self'",)), ("base-uri", ("'self'",)))).frame.policy
    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'self'; form-action 'none'"
    )


def test_a_source_cannot_end_the_directive_or_the_header():
    policy = planned(site(), csp=(("img-src", ("https://a.example; script-src *\r\nX: 1",)),)).frame.policy
    assert policy.count(";") == 5
    assert "\n" not in policy


def test_the_themes_files_are_named_by_their_content_in_the_themes_order():
    ((name, url),) = planned(site()).frame.assets
    assert name == "theme.css"
    assert url == "/assets/theme.99afaa19.css"


def test_the_base_url_ends_without_a_slash():
    assert planned(site(), base_url="https://example.org/x/").frame.base_url == "https://example.org/x"
