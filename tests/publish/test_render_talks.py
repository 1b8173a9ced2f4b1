"""The page of a talk."""

import dataclasses

from makers import event, site, talk, text
from planned import data, planned, rendered, target

from notegen.model.event import Translation
from notegen.model.site import Thing


def test_a_talk_has_its_evening_above_and_its_neighbours_beside():
    made = event("Docks", talk("Cranes"), talk("Tides", "Ada Brook", texts=(text("- water"),)), talk("Ropes"))
    plan = planned(site(made))
    page = data(plan, "/2014/06-09-docks/tides/")
    assert (page.event.title, page.talk.number) == ("Docks", 2)
    assert (page.previous.title, page.next.title) == ("Cranes", "Ropes")
    assert [crumb.name for crumb in page.page.crumbs] == ["home", "2014", "Docks"]
    assert page.page.canonical == ""
    assert target(plan, page.page.url).bodies == ("digest of - water",)
    assert "Tides" in rendered(plan, page.page.url)


def test_the_speakers_other_talks_stand_beside_newest_first():
    first = event("A", talk("One", "Ada Brook"), start="2014-01-01")
    others = [event(f"E{n}", talk(f"T{n}", "Ada Brook"), start=f"2015-01-0{n}") for n in range(1, 9)]
    ((card, talks),) = data(planned(site(first, *others)), first.talks[0].url).also
    assert card.name == "Ada Brook"
    assert [each.title for each in talks] == ["T8", "T7", "T6", "T5", "T4", "T3"]


def test_who_has_no_page_has_no_list_of_talks_either():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    made = event("A", talk("One", "Ada Brook"), talk("Two", "Ada Brook"))
    page = data(planned(site(made, things=[quiet])), made.talks[0].url)
    assert page.also == ()
    assert [card.name for card in page.talk.speakers] == ["Ada Brook"]


def test_a_talk_without_a_title_is_called_after_its_evening():
    made = event("Docks", talk(""), talk("Cranes"))
    page = data(planned(site(made)), "/2014/06-09-docks/talk-1/")
    assert (page.talk.title, page.page.title) == ("", "Docks")


def test_a_translated_talk_is_found_at_its_anchor():
    made = event("Docks", talk("Cranes"))
    german = Translation("de", "docks.de.md", "Hafen", (talk("Kräne", slug="cranes"),), url=f"{made.url}de/")
    made = dataclasses.replace(made, translations=(german,))
    page = data(planned(site(made), translate_to=("de",)), made.talks[0].url)
    assert [each.url for each in page.translate_service] == ["/2014/06-09-docks/de/#cranes"]


def test_a_talk_of_a_draft_is_not_indexed():
    made = event("Docks", talk("Cranes"), draft=True)
    assert data(planned(site(made)), made.talks[0].url).page.noindex
