"""Notes that are no events: pages and decks."""

from makers import day, event, site, text
from planned import data, planned, rendered, target, urls

from notegen.model.event import Translation


def test_a_page_shows_its_texts_its_author_and_its_date():
    about = event(
        "About", kind="page", id="about", url="/about/", start="", texts=(text("Who we are."),), authors=("Cy Dee",),
        published=day("2014-01-02"), tags=("go",), note="about.md",
    )  # fmt: skip
    plan = planned(site(about))
    page = data(plan, "/about/")
    assert (page.page.title, page.authors, str(page.published), page.notes) == (
        "About",
        ("Cy Dee",),
        "2014-01-02",
        ("about.md",),
    )
    assert [card.name for card in page.tags] == ["go"]
    assert target(plan, "/about/").bodies == ("digest of Who we are.",)
    assert "digest of Who we are." in rendered(plan, "/about/")


def test_a_deck_is_a_page_of_its_own_kind():
    deck = event("Cranes, drawn", kind="deck", id="cranes", url="/cranes/", texts=(text("slides"),), start="2014-06")
    plan = planned(site(deck))
    assert str(data(plan, "/cranes/").start) == "2014-06"
    assert target(plan, "/cranes/").template == "deck.html"
    assert "digest of slides" in rendered(plan, "/cranes/")


def test_pages_and_decks_are_in_no_list_of_events_and_no_feed():
    plan = planned(
        site(event("Cranes", kind="deck", id="cranes", url="/cranes/"), event("A", kind="page", id="a", url="/a/"))
    )
    assert data(plan, "/").years == ()
    assert data(plan, "/events/").total == 0
    assert data(plan, "/feed.xml").entries == ()
    assert not any(url.startswith(("/2014/", "/undated/")) for url in urls(plan))


def test_a_page_has_translations():
    about = event(
        "About", kind="page", id="about", url="/about/", start="",
        translations=(Translation("de", "about.de.md", "Über uns", (), (text("Wir."),), "/about/de/"),),
    )  # fmt: skip
    plan = planned(site(about))
    page = data(plan, "/about/de/")
    assert (page.page.title, page.page.language, page.notes) == ("Über uns", "de", ("about.de.md",))
    assert [part.digest for part in page.texts] == ["digest of Wir."]
    assert [each.url for each in page.page.translations] == ["/about/"]
