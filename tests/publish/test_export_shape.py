"""What `notegen export` prints: every key always there, in one order."""

import dataclasses
import json

from makers import day, event, project, site, speaker, talk, venue

from notegen.model.event import Link, Translation
from notegen.model.site import Thing
from notegen.publish.renderers.data import export

EVENT = (
    "id kind url title start end time groups venue city link series language tags authors published status draft"
    " translations sources talks"
).split()
TALK = "id url title session kind speakers slides videos links tags sources line".split()


def test_an_event_that_says_nothing_has_every_key():
    found = export(site(event("", name="x", start="")), project())
    assert list(found) == [
        "schema",
        "generator",
        "events",
        "speakers",
        "groups",
        "venues",
        "organisations",
        "tags",
    ]
    assert found["events"] == [
        {
            "id": "undated/x",
            "kind": "event",
            "url": "/undated/x/",
            "title": None,
            "start": None,
            "end": None,
            "time": None,
            "groups": [],
            "venue": None,
            "city": None,
            "link": None,
            "series": None,
            "language": None,
            "tags": [],
            "authors": [],
            "published": None,
            "status": "scheduled",
            "draft": False,
            "translations": {},
            "sources": ["x.md"],
            "talks": [],
        }
    ]
    assert list(found["events"][0]) == EVENT


def test_an_event_that_says_everything():
    made = event(
        "Docks",
        dataclasses.replace(
            talk("Cranes", session="Noon", kind="keynote", tags=("go",), line=7),
            speakers=(speaker("Ada Brook (Dock One)"),),
            slides=("cranes.pdf", "gone.pdf"),
            videos=("https://video.example/1",),
            links=(Link("Code", "https://code.example/c"), Link("Odd", "javascript:x"), Link("Mail", "mailto:a@b.c")),
        ),
        start="2016-06-27",
        end=day("2016-06-28"),
        time="19:00",
        groups=("Pier Group",),
        venue=venue("Pier House", "Quay 3", "Hamburg"),
        link="https://meet.example/1",
        series="Winter talks",
        language="en",
        tags=("ops",),
        authors=("Cy Dee",),
        published=day("2016-07"),
        status="postponed",
        note="docks.md",
    )
    german = Translation("de", "docks.de.md", "Hafen", url=f"{made.url}de/")
    made = dataclasses.replace(made, translations=(german,))
    where = {("docks.md", "cranes.pdf"): f"{made.url}cranes.pdf"}
    (found,) = export(site(made, targets=where), project())["events"]
    assert found == {
        "id": "2016/06-27-docks",
        "kind": "event",
        "url": "/2016/06-27-docks/",
        "title": "Docks",
        "start": "2016-06-27",
        "end": "2016-06-28",
        "time": "19:00",
        "groups": [{"name": "Pier Group", "url": "/groups/pier-group/"}],
        "venue": {
            "name": "Pier House",
            "address": "Quay 3",
            "city": "Hamburg",
            "country": None,
            "url": "/venues/pier-house/",
        },
        "city": "Hamburg",
        "link": "https://meet.example/1",
        "series": "Winter talks",
        "language": "en",
        "tags": ["ops"],
        "authors": ["Cy Dee"],
        "published": "2016-07",
        "status": "postponed",
        "draft": False,
        "translations": {"de": "/2016/06-27-docks/de/"},
        "sources": ["docks.md"],
        "talks": [
            {
                "id": "2016/06-27-docks/cranes",
                "url": "/2016/06-27-docks/cranes/",
                "title": "Cranes",
                "session": "Noon",
                "kind": "keynote",
                "speakers": [{"name": "Ada Brook", "url": "/speakers/ada-brook/", "affiliations": ["Dock One"]}],
                "slides": ["/2016/06-27-docks/cranes.pdf", "gone.pdf"],
                "videos": ["https://video.example/1"],
                "links": [{"title": "Code", "url": "https://code.example/c"}],
                "tags": ["go"],
                "sources": ["docks.md"],
                "line": 7,
            }
        ],
    }
    assert list(found["talks"][0]) == TALK


def test_speakers_are_counted_with_their_talks_newest_first():
    ada = Thing("speaker", "Ada Brook", "ada-brook", "/speakers/ada-brook/", ("A. Brook",), ("https://ada.example",))
    made = site(
        event("A", talk("One", "Ada Brook"), start="2014-01-01"),
        event("B", talk("Two", "A. Brook"), start="2015-01-01"),
        things=[ada],
    )
    assert export(made, project())["speakers"] == [
        {
            "name": "Ada Brook",
            "aliases": ["A. Brook"],
            "url": "/speakers/ada-brook/",
            "links": ["https://ada.example"],
            "talks": ["2015/01-01-b/two", "2014/01-01-a/one"],
        }
    ]


def test_things_have_their_events_too_and_venues_their_address():
    made = site(event("A", talk("One"), groups=("Pier Group",), venue=venue("Pier House")))
    found = export(made, project())
    assert list(found["groups"][0]) == ["name", "aliases", "url", "links", "events", "talks"]
    assert list(found["venues"][0]) == [
        "name",
        "aliases",
        "url",
        "links",
        "address",
        "city",
        "country",
        "events",
        "talks",
    ]
    assert found["groups"][0]["events"] == ["2014/06-09-a"]


def test_events_come_newest_first_then_pages_and_decks():
    made = site(
        event("Deck", kind="deck", id="z", url="/z/"),
        event("Lost", start=""),
        event("Page", kind="page", id="a", url="/a/"),
        event("Old", start="2014-01-01"),
        event("New", start="2015-01-01"),
    )
    found = export(made, project())["events"]
    assert [(each["title"], each["kind"]) for each in found] == [
        ("New", "event"),
        ("Old", "event"),
        ("Lost", "event"),
        ("Page", "page"),
        ("Deck", "deck"),
    ]


def test_drafts_are_exported_where_the_site_holds_them():
    found = export(site(event("Docks", draft=True)), project(drafts=True))
    assert [each["draft"] for each in found["events"]] == [True]


def test_it_is_json_as_it_is_and_the_same_in_any_order():
    one, two = event("A", talk("One", "Ada"), start="2014-01-01"), event("B", talk("Two", "Ada"), start="2015-01-01")
    assert json.dumps(export(site(one, two), project())) == json.dumps(export(site(two, one), project()))
