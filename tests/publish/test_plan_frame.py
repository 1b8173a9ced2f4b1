"""What surrounds every page: navigation, the theme's files."""

from makers import event, site, talk
from planned import planned

from notegen.model.site import Thing
from notegen.publish.frame import SEARCH


def test_a_kind_with_fewer_than_two_entries_is_left_out_of_the_navigation():
    one = site(event("Docks", talk("Cranes", "Ada Brook"), talk("Tides", "Bo Lee"), tags=("go",)))
    assert [entry.name for entry in planned(one).frame.navigation] == ["talks", "speakers", "search"]


def test_a_person_without_a_page_does_not_count():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    made = site(event("Docks", talk("Cranes", "Ada Brook"), talk("Tides", "Bo Lee")), things=[quiet])
    assert [entry.name for entry in planned(made).frame.navigation] == ["talks", "search"]


def test_pages_and_decks_are_no_events():
    made = site(event("A", kind="page", id="a", url="/a/"), event("B", kind="deck", id="b", url="/b/"))
    assert planned(made).frame.navigation == (SEARCH,)


def test_the_themes_files_are_named_by_their_content_in_the_themes_order():
    name, url = planned(site()).frame.assets[0]
    assert (name, url) == ("theme.css", "/assets/theme.99afaa19.css")


def test_the_base_url_ends_without_a_slash():
    assert planned(site(), base_url="https://example.org/x/").frame.base_url == "https://example.org/x"
