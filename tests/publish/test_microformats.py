"""What a microformats2 parser finds on the pages: events, talks, people and notes, whole."""

import re

import mf2py
import pytest
from makers import day, event, single, site, talk, text, venue
from planned import planned, rendered

from notegen.model.civil_date import CivilDate
from notegen.model.site import Thing

BASE = "https://pier.example.org/notes"
EVENING = event(
    "Harbour Meetup",
    talk("Knots", "Ada Brook (Dock One)", tags=("rope",), texts=(text("- one knot"),)),
    talk("Sails", "Bo Reed"),
    time="19:00-21:30",
    groups=("Quay Makers",),
    venue=venue("Pier House", "Quay 1, 20457 Hamburg", "Hamburg"),
    tags=("boats",),
)


def items(made, url: str, **settings) -> list[dict]:
    """The items at the top of a page, as a parser at its address sees them."""
    html = rendered(planned(made, **settings), url)
    return mf2py.parse(doc=html, url=f"{BASE}{url}")["items"]


def properties(item: dict) -> dict:
    """A property → its values, those that are items by their own properties, HTML as its text."""
    return {name: [_plain(value) for value in values] for name, values in item["properties"].items()}


def _plain(value):
    if isinstance(value, str):
        return value
    return properties(value) if "properties" in value else value["value"]


def test_an_event_has_its_time_place_groups_and_talks() -> None:
    [found] = [item for item in items(site(EVENING), EVENING.url) if item["type"] == ["h-event"]]

    assert properties(found) == {
        "name": ["Harbour Meetup"],
        "url": [f"{BASE}{EVENING.url}"],
        "start": ["2014-06-09T19:00"],
        "end": ["2014-06-09T21:30"],
        "organizer": [{"name": ["Quay Makers"], "url": [f"{BASE}/groups/quay-makers/"]}],
        "location": [
            {
                "name": ["Pier House"],
                "url": [f"{BASE}/venues/pier-house/"],
                "street-address": ["Quay 1, 20457 Hamburg"],
            }
        ],
        "category": ["boats"],
    }
    assert [item["type"] for item in found["children"]] == [["h-entry"], ["h-entry"]]
    assert properties(found["children"][0]) == {
        "name": ["Knots"],
        "url": [f"{BASE}{EVENING.url}knots/"],
        "author": [{"name": ["Ada Brook"], "url": [f"{BASE}/speakers/ada-brook/"], "org": ["Dock One"]}],
        "category": ["rope"],
        "published": ["2014-06-09"],
        "content": ["digest of - one knot"],
    }


def test_a_talk_has_its_speaker_its_day_and_its_notes() -> None:
    found = items(site(EVENING), f"{EVENING.url}knots/")[0]

    assert found["type"] == ["h-entry"]
    assert properties(found) == {
        "name": ["Knots"],
        "author": [{"name": ["Ada Brook"], "url": [f"{BASE}/speakers/ada-brook/"], "org": ["Dock One"]}],
        "url": [f"{BASE}{EVENING.url}knots/"],
        "category": ["rope"],
        "published": ["2014-06-09"],
        "content": ["digest of - one knot"],
    }


@pytest.mark.parametrize(
    ("start", "end", "time", "stated"),
    [
        ("2014-06-09", None, "", (["2014-06-09"], None)),
        ("2014-06-09", "2014-06-10", "09:00-17:00", (["2014-06-09T09:00"], ["2014-06-10"])),
        ("2014-06", None, "19:00", (["2014-06"], None)),
        ("", None, "", (None, None)),
    ],
)
def test_times_are_as_precise_as_they_are_known(start: str, end: str | None, time: str, stated: tuple) -> None:
    last = CivilDate(*map(int, end.split("-"))) if end else None
    found = properties(items(site(made := event("Evening", start=start, end=last, time=time)), made.url)[0])

    assert (found.get("start"), found.get("end")) == stated


def test_an_event_that_is_its_one_talk_has_its_speaker_and_both_their_tags() -> None:
    made = single("Splices", "Ada Brook", tags=("boats",))
    [found] = [item for item in items(site(made), made.url) if item["type"] == ["h-event"]]

    assert properties(found)["author"] == [{"name": ["Ada Brook"], "url": [f"{BASE}/speakers/ada-brook/"]}]
    assert "boats" in properties(found)["category"]


def test_a_speaker_is_a_card_and_their_talks_are_entries_of_their_own() -> None:
    ada = Thing("speaker", "Ada Brook", "ada-brook", "/speakers/ada-brook/", links=("https://social.example.org/ada",))
    [card] = items(site(EVENING, things=(ada,)), "/speakers/ada-brook/", base_url=BASE)

    assert (card["type"], properties(card)) == (
        ["h-card"],
        {
            "name": ["Ada Brook"],
            "org": ["Dock One"],
            "url": ["https://social.example.org/ada", f"{BASE}/speakers/ada-brook/"],
        },
    )
    assert properties(card["children"][0])["name"] == ["Knots"]


def test_a_note_has_its_writers_its_day_and_its_tags() -> None:
    about = event(
        "About",
        kind="page",
        url="/about/",
        texts=(text("- here"),),
        authors=("Cy Dune",),
        tags=("boats",),
        published=day("2015-01-02"),
    )
    [found] = items(site(about), "/about/")

    assert properties(found) == {
        "name": ["About"],
        "url": [f"{BASE}/about/"],
        "category": ["boats"],
        "author": ["Cy Dune"],
        "published": ["2015-01-02"],
        "content": ["digest of - here"],
    }


def test_lists_are_events_and_talks_too() -> None:
    events, talks = items(site(EVENING), "/events/"), items(site(EVENING), "/talks/")

    assert [(each["type"], properties(each)["name"], properties(each)["start"]) for each in events] == [
        (["h-event"], ["Harbour Meetup"], ["2014-06-09"])
    ]
    assert [(each["type"], properties(each)["name"], properties(each)["url"]) for each in talks] == [
        (["h-entry"], ["Knots"], [f"{BASE}{EVENING.url}knots/"]),
        (["h-entry"], ["Sails"], [f"{BASE}{EVENING.url}sails/"]),
    ]


def test_values_without_text_take_no_place() -> None:
    html = rendered(planned(site(EVENING)), EVENING.url)
    values = re.findall(r'<data [^>]*>|<time class="dt-published"[^>]*></time>', html)

    assert values
    assert [value for value in values if " hidden>" not in value] == []
