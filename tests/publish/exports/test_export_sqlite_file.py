"""One SQLite file of the whole archive: its rows, its views, its search, its bytes."""

import dataclasses
import sqlite3

import pytest
from exported import archive, document, files
from makers import day, event, speaker, talk, venue

from notegen.model.event import Link
from notegen.model.site import Thing
from notegen.publish.exports import sqlite_file

EVENING = event(
    "Harbour Meetup",
    talk(
        "Knots",
        "Ada Brook (Dock One, Rope Works)",
        "Bo Reed",
        slides=("https://slides.example.org/1",),
        videos=("https://video.example.org/1",),
        links=(Link("Code", "https://code.example.org/"),),
        tags=("rope",),
    ),
    talk("Über Kubernetes", "Ada Brook"),
    groups=("Quay Makers", "Rope Friends"),
    venue=venue("Pier House", "Quay 1, 20457 Hamburg", "Hamburg"),
    series="Rope Week",
    tags=("boats",),
    authors=("Cy Dune",),
)


def rows(connection: sqlite3.Connection, query: str) -> list[tuple]:
    """What a query finds."""
    return connection.execute(query).fetchall()


def test_every_fact_of_an_evening_is_a_row() -> None:
    made = archive(EVENING)
    here, knots = EVENING.id, f"{EVENING.id}/knots"

    assert rows(made, "SELECT id, start_date, venue, venue_name, city, series, draft FROM events") == [
        (here, "2014-06-09", "pier-house", "Pier House", "Hamburg", "Rope Week", 0)
    ]
    assert rows(made, "SELECT position, name, group_slug FROM event_groups") == [
        (1, "Quay Makers", "quay-makers"),
        (2, "Rope Friends", "rope-friends"),
    ]
    assert rows(made, "SELECT id, position, title FROM talks") == [
        (knots, 1, "Knots"),
        (f"{here}/ueber-kubernetes", 2, "Über Kubernetes"),
    ]
    assert rows(made, "SELECT position, name, speaker FROM talk_speakers WHERE talk LIKE '%knots'") == [
        (1, "Ada Brook", "ada-brook"),
        (2, "Bo Reed", "bo-reed"),
    ]
    assert rows(made, "SELECT speaker_position, position, name, organisation FROM talk_affiliations") == [
        (1, 1, "Dock One", "dock-one"),
        (1, 2, "Rope Works", "rope-works"),
    ]
    assert rows(made, "SELECT position, kind, title, url FROM talk_resources") == [
        (1, "slides", None, "https://slides.example.org/1"),
        (2, "video", None, "https://video.example.org/1"),
        (3, "link", "Code", "https://code.example.org/"),
    ]
    assert rows(made, "SELECT name, tag FROM talk_tags") == [("rope", "rope")]
    assert rows(made, "SELECT name, tag FROM event_tags") == [("boats", "boats")]
    assert rows(made, "SELECT name FROM event_authors") == [("Cy Dune",)]
    assert rows(made, "SELECT event, path FROM event_sources") == [(here, "harbour-meetup.md")]


def test_the_views_are_lists_to_read() -> None:
    later = event("Pier Night", talk("Sails", "Ada Brook"), start="2016")
    made = archive(EVENING, later)

    assert rows(made, "SELECT start_date, title, speakers, event, groups, venue FROM talk_list") == [
        ("2016", "Sails", "Ada Brook", "Pier Night", None, None),
        ("2014-06-09", "Knots", "Ada Brook, Bo Reed", "Harbour Meetup", "Quay Makers, Rope Friends", "Pier House"),
        ("2014-06-09", "Über Kubernetes", "Ada Brook", "Harbour Meetup", "Quay Makers, Rope Friends", "Pier House"),
    ]
    assert rows(made, "SELECT name, talks, first_date, last_date FROM speaker_list") == [
        ("Ada Brook", 3, "2014-06-09", "2016"),
        ("Bo Reed", 1, "2014-06-09", "2014-06-09"),
    ]


@pytest.mark.parametrize("words", ["uber", "kub*", "brook AND pier", "boats", "makers AND kubernetes"])
def test_words_find_talks_whatever_their_accents(words: str) -> None:
    made = archive(EVENING, event("Other", talk("Sails", "Bo Reed")))
    found = made.execute("SELECT talk FROM talk_search WHERE talk_search MATCH ?", (words,)).fetchall()

    assert (f"{EVENING.id}/ueber-kubernetes",) in found
    assert not [talk for (talk,) in found if "sails" in talk]


def test_without_fts5_the_archive_says_so_and_has_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "SEARCH", "CREATE VIRTUAL TABLE talk_search USING no_such_module (talk)")
    made = archive(EVENING)

    assert dict(rows(made, "SELECT key, value FROM about"))["search"] == "none"
    assert rows(made, "SELECT count(*) FROM talks") == [(2,)]


def test_the_same_notes_give_the_same_bytes() -> None:
    assert files("sqlite", EVENING) == files("sqlite", EVENING)


def test_a_name_without_a_page_is_kept_and_refers_to_nobody() -> None:
    made = archive(EVENING, things=(Thing("speaker", "Bo Reed", "bo-reed", ""),))

    assert rows(made, "SELECT name, speaker FROM talk_speakers WHERE name = 'Bo Reed'") == [("Bo Reed", None)]
    assert rows(made, "SELECT slug FROM speakers") == [("ada-brook",)]


def test_aliases_and_links_stand_beside_their_kind() -> None:
    ada = Thing(
        "speaker",
        "Ada Brook",
        "ada",
        "/speakers/ada/",
        aliases=("A. Brook",),
        links=("https://social.example.org/ada",),
    )
    made = archive(EVENING, things=(ada,))

    assert rows(made, "SELECT * FROM aliases") == [("speakers", "ada", "A. Brook")]
    assert rows(made, "SELECT * FROM links") == [("speakers", "ada", 1, "https://social.example.org/ada")]


def test_two_events_that_claim_one_address_are_both_there() -> None:
    twice = event("Harbour Meetup", talk("Knots"), note="b.md")
    made = archive(EVENING, twice)

    assert rows(made, "SELECT id FROM events ORDER BY id") == [(EVENING.id,), (f"{EVENING.id}#2",)]
    assert rows(made, "SELECT count(*) FROM talks") == [(3,)]


def test_half_a_letter_in_a_file_name_is_no_fault() -> None:
    odd = event(
        "Odd", dataclasses.replace(talk("K\udcffnots"), speakers=(speaker("Bo \udcff Reed"),)), note="a\udcff.md"
    )

    assert rows(archive(odd), "SELECT title FROM talks") == [("K?nots",)]


def test_an_empty_archive_has_all_tables() -> None:
    made = archive()

    assert rows(made, "SELECT * FROM talk_list") == []
    assert rows(made, "PRAGMA user_version") == [(document()["schema"],)]


def test_dates_stay_as_precise_as_they_are_known() -> None:
    made = archive(
        event("A", start="2014"), event("B", start="2014-06"), event("C", start="", published=day("2015-01-02"))
    )

    assert rows(made, "SELECT start_date, published FROM events ORDER BY title") == [
        ("2014", None),
        ("2014-06", None),
        (None, "2015-01-02"),
    ]


def test_a_file_says_that_it_is_ours() -> None:
    assert sqlite_file.is_ours("x.db", files("sqlite", EVENING)["archive"][:4096])
    theirs = sqlite3.connect(":memory:")
    theirs.execute("CREATE TABLE mine (name)")
    assert not sqlite_file.is_ours("x.db", theirs.serialize()[:4096])
