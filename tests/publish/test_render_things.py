"""The pages of speakers, groups, venues, organisations, tags and series."""

from makers import event, site, talk, venue
from planned import data, planned, rendered, urls

from notegen.model.site import Thing


def told(page) -> list[tuple[str, list[str], list[str]]]:
    return [(group.year, [c.title for c in group.events], [c.title for c in group.talks]) for group in page.years]


def test_a_speaker_has_talks_groups_topics_and_organisations():
    made = site(
        event("A", talk("One", "Ada Brook (Dock One)", tags=("go",)), groups=("Pier Group",), start="2011-01-01"),
        event("B", talk("Two", "Ada Brook (Pier Two)", tags=("go", "c")), groups=("Pier Group",), start="2014-01-01"),
        event("C", talk("Three", "Bo Lee"), start="2014-01-02"),
    )
    page = data(planned(made), "/speakers/ada-brook/")
    assert told(page) == [("2014", [], ["Two"]), ("2011", [], ["One"])]
    assert [(card.name, card.count) for card in page.groups] == [("Pier Group", 2)]
    assert [(card.name, card.count) for card in page.tags] == [("go", 2), ("c", 1)]
    assert [card.name for card in page.organisations] == ["Pier Two", "Dock One"]
    assert (page.card.count, page.card.first, page.card.last, page.card.note) == (
        2,
        "2011",
        "2014",
        "Dock One, Pier Two",
    )
    assert page.counts == (("2011", 1), ("2012", 0), ("2013", 0), ("2014", 1))


def test_the_registrys_organisation_comes_first():
    ada = Thing("speaker", "Ada Brook", "ada-brook", "/speakers/ada-brook/", organisation="Quay Three")
    made = site(event("A", talk("One", "Ada Brook (Dock One)")), things=[ada])
    page = data(planned(made), "/speakers/ada-brook/")
    assert [card.name for card in page.organisations] == ["Quay Three", "Dock One"]


def test_a_group_has_its_evenings_and_the_people_seen_there():
    made = site(
        event("A", talk("One", "Ada Brook"), talk("Two", "Bo Lee"), groups=("Pier Group",), start="2014-01-01"),
        event("B", talk("Three", "Ada Brook"), groups=("Pier Group",), start="2014-02-01"),
    )
    page = data(planned(made), "/groups/pier-group/")
    assert told(page) == [("2014", ["B", "A"], [])]
    assert [(card.name, card.count) for card in page.speakers] == [("Ada Brook", 2), ("Bo Lee", 1)]
    assert (page.card.count, 0 <= page.card.hue < 24) == (2, True)


def test_a_groups_hue_comes_from_its_slug_alone():
    assert data(planned(site(event("A", groups=("Pier Group",)))), "/groups/pier-group/").card.hue == 13
    assert data(planned(site(event("B", groups=("Pier Group",)))), "/2014/06-09-b/").card.hue == 13


def test_a_venue_has_its_address_and_a_map():
    made = event("A", venue=venue("Pier House"), groups=("Pier Group",))
    house = Thing("venue", "Pier House", "pier-house", "/venues/pier-house/", address="Quay 3, 20457 Hamburg")
    page = data(planned(site(made, things=[house])), "/venues/pier-house/")
    assert page.map_url == "https://www.openstreetmap.org/search?query=Quay%203%2C%2020457%20Hamburg"
    assert [card.name for card in page.groups] == ["Pier Group"]
    assert "Quay 3, 20457 Hamburg" in rendered(planned(site(made, things=[house])), "/venues/pier-house/")
    assert data(planned(site(made, things=[house]), map_url=""), "/venues/pier-house/").map_url == ""


def test_a_tag_lists_talks_then_what_has_no_talk_of_it_pages_included():
    made = site(
        event("A", talk("One", tags=("go",)), talk("Two"), start="2014-01-01"),
        event("B", tags=("go",), start="2014-02-01"),
        event("About", kind="page", id="about", url="/about/", start="", tags=("go",)),
    )
    page = data(planned(made), "/tags/go/")
    assert told(page) == [("2014", ["B"], ["One"]), ("", ["About"], [])]
    assert page.card.count == 3


def test_related_tags_are_those_it_stands_beside():
    made = site(event("A", talk("One", tags=("go", "ops", "c")), talk("Two", tags=("go", "ops"))))
    assert [(card.name, card.count) for card in data(planned(made), "/tags/go/").tags] == [("ops", 2), ("c", 1)]


def test_links_are_profiles_named_by_their_address():
    ada = Thing(
        "speaker",
        "Ada Brook",
        "ada-brook",
        "/speakers/ada-brook/",
        links=("https://www.social.example/ada/", "javascript:alert(1)", "mailto:ada@example.org"),
    )
    page = data(planned(site(event("A", talk("T", "Ada Brook")), things=[ada])), "/speakers/ada-brook/")
    assert [(card.kind, card.title, card.host) for card in page.links] == [
        ("profile", "social.example/ada", "social.example")
    ]


def test_what_has_no_page_is_not_made():
    ada = Thing("speaker", "Ada Brook", "ada-brook", "")
    assert "/speakers/ada-brook/" not in urls(planned(site(event("A", talk("T", "Ada Brook")), things=[ada])))


def test_a_tag_that_drafts_alone_have_is_not_indexed_and_has_no_feed():
    made = site(event("A", talk("T"), tags=("go",), draft=True), event("B", tags=("ops",)))
    plan = planned(made, drafts=True)
    assert data(plan, "/tags/go/").page.noindex
    assert "/tags/go/feed.xml" not in urls(plan)
    assert [each.url for each in data(plan, "/tags/ops/").page.subscriptions] == [
        "/tags/ops/feed.xml",
        "/tags/ops/feed.json",
        "/tags/ops/events.ics",
    ]


def test_one_mistyped_date_does_not_draw_a_thousand_bars():
    made = site(event("A", tags=("go",), start="0214-01-01"), event("B", tags=("go",), start="2014-01-01"))
    assert data(planned(made), "/tags/go/").counts == (("0214", 1), ("2014", 1))
