"""What the facts of a note mean together: what is stated wins, and a post's day is not the event's."""

import pytest
from story import Story

from notegen.config.settings import Settings
from notegen.load.gather import Gathered
from notegen.load.interpret import interpret
from notegen.load.surest import SURE_ENOUGH
from notegen.model.event import Fact
from notegen.model.note import FoundEvent, Note
from notegen.model.span import Span


def note(front: str, body: str = "", path: str = "a.md") -> tuple[str, str]:
    return path, f"---\n{front}\n---\n{body}"


@pytest.mark.parametrize("key", ["event_date", "eventDate", "meeting_date", "startdate", "start"])
def test_an_event_s_stated_day_wins_over_everything(tmp_path, key):
    story = Story(tmp_path).note(
        *note(f"{key}: 2014-06-09\ndate: 2014-07-01", "# Ropes\n\nDate: 2014-08-01\n", "2014-09-01-a.md")
    )
    event = story.event()
    assert (str(event.start), str(event.published)) == ("2014-06-09", "2014-07-01")


def test_the_day_in_the_text_makes_date_the_post_s(tmp_path):
    story = Story(tmp_path).note(*note("date: 2014-07-01", "# Ropes\n\nDate: 9 June 2014\n"))
    event = story.event()
    assert (str(event.start), str(event.published)) == ("2014-06-09", "2014-07-01")


def test_the_day_in_the_file_name_makes_date_the_post_s(tmp_path):
    event = Story(tmp_path).note(*note("date: 2014-07-01", "# Ropes\n", "2014-06-09-a.md")).event()
    assert (str(event.start), str(event.published)) == ("2014-06-09", "2014-07-01")


def test_a_date_alone_is_the_event_s(tmp_path):
    event = Story(tmp_path).note(*note("date: 9.6.2014", "# Ropes\n")).event()
    assert (str(event.start), event.published) == ("2014-06-09", None)


def test_a_folder_s_year_does_not_outdo_a_stated_day(tmp_path):
    event = Story(tmp_path).note(*note("date: 2015-01-02", "# Ropes\n", "2014/a.md")).event()
    assert str(event.start) == "2015-01-02"


def test_prose_in_a_native_note_does_not_move_its_day(tmp_path):
    body = "# Ropes\n\nOn the 27th of May 2014 we met for the first time, and in the old port nobody believed us.\n"
    assert str(Story(tmp_path).note(*note("date: 2014-06-09", body)).event().start) == "2014-06-09"


def test_a_day_in_a_post_s_text_that_is_far_away_is_about_something_else(tmp_path):
    body = "On the 27th of May 1999 the club was founded, and ever since it has met at the old port.\n"
    event = Story(tmp_path).note(*note("layout: post\ndate: 2014-06-09", body)).event()
    assert str(event.start) == "2014-06-09"


def test_the_day_in_the_path_fills_a_gap(tmp_path):
    assert str(Story(tmp_path).note("2014/06/a.md", "# Ropes\n").event().start) == "2014-06"


def test_an_event_without_any_day_has_none_and_still_has_a_page(tmp_path):
    event = Story(tmp_path).note("a.md", "# Ropes\n").event()
    assert (event.start, event.url) == (None, "/undated/a/")


def test_a_time_may_stand_behind_the_date(tmp_path):
    assert Story(tmp_path).note(*note("date: 2014-06-09 19:15:00 +0200", "# Ropes\n")).event().time == "19:15"


def test_the_time_of_a_post_is_not_the_event_s(tmp_path):
    front = "title: Ropes\ndate: 2016-07-01 10:30\nevent_date: 2016-06-28"
    assert Story(tmp_path).note(*note(front, "text\n")).event().time == ""


def test_an_end_before_the_start_is_left_out_and_told(tmp_path):
    story = Story(tmp_path).note(*note("date: 2014-06-09\nend: 2014-06-08", "# Ropes\n"))
    assert story.event().end is None
    assert story.faults() == [
        "notes/a.md:3:1: warning N232 the event ends on 2014-06-08, before it starts on 2014-06-09; the end is left out"
    ]


def test_an_end_on_the_same_day_is_no_range(tmp_path):
    assert Story(tmp_path).note(*note("date: 2014-06-09\nend: 2014-06-09", "# Ropes\n")).event().end is None


@pytest.mark.parametrize(
    ("front", "body", "field", "value"),
    [
        ("title: Stated", "# Found\n", "title", "Stated"),
        ("group: Stated", "# Found Usergroup\n", "groups", ("Stated",)),
        ("city: Stated", "# Rope Usergroup Bremen\n", "city", "Stated"),
        ("link: https://stated.example", "# [Ropes](https://found.example)\n", "link", "https://stated.example"),
        ("lang: fr", "# Ropes\n", "language", "fr"),
        ("time: 7pm", "# Ropes\n", "time", "19:00"),
        ("status: cancelled", "# Ropes\n", "status", "cancelled"),
        ("series: Rope Year", "# Ropes\n", "series", "Rope Year"),
        ("categories: [A, b, a]", "# Ropes\n", "tags", ("A", "b")),
        ("author: Dee K.", "# Ropes\n", "authors", ("Dee K.",)),
        ("permalink: /old/ropes.html", "# Ropes\n", "aliases", ("/old/ropes.html",)),
        ("slug: Stated", "# Ropes\n", "slug", "Stated"),
    ],
)
def test_what_is_stated_wins_over_what_is_found(tmp_path, front, body, field, value):
    assert getattr(Story(tmp_path).note(*note(front, body)).event(), field) == value


def test_a_stated_venue_wins_and_the_line_in_the_text_stays_a_text(tmp_path):
    story = Story(tmp_path).note(*note("venue: Pier House", "# Ropes\n\nLocation: Old Mill\n\ntext\n"))
    event = story.event()
    assert event.venue is not None
    assert event.venue.name == "Pier House"
    assert "Location: Old Mill" in "".join(text.source for text in event.texts)


def test_a_line_that_says_what_is_stated_is_not_told_twice(tmp_path):
    front = "title: Ropes\ndate: 2014-06-09\nvenue: {name: Pier House, address: 20457 Hamburg, city: Hamburg}"
    body = "# Ropes\n\n* Pier House\n* 20457 Hamburg\n\n9 June 2014\n\nOn knots.\n"
    event = Story(tmp_path).note(*note(front, body)).event()
    assert [text.source for text in event.texts] == ["On knots.\n"]


def test_a_heading_that_is_not_the_stated_title_stays_a_text(tmp_path):
    event = Story(tmp_path).note(*note("title: Ropes", "# Another heading\n\ntext\n")).event()
    assert "# Another heading" in event.texts[0].source


def test_unknown_keys_are_kept_for_templates(tmp_path):
    event = Story(tmp_path).note(*note("title: Ropes\nbeer: [pale, dark]", "text\n")).event()
    assert [key for key, _ in event.extra] == ["beer"]


def test_a_note_that_states_a_speaker_is_one_talk_with_all_its_text(tmp_path):
    story = Story(tmp_path).note(
        *note("title: Knots\nspeaker: Ann Lee (Acme)\nslides: a.pdf\nvideo: https://youtu.be/x", "## One\n\n- a\n")
    )
    event = story.event()
    assert story.talks() == ["Knots | Ann Lee (Acme)"]
    assert (event.talks[0].slides, event.talks[0].videos) == (("a.pdf",), ("https://youtu.be/x",))
    assert event.texts == ()
    assert event.talks[0].url == event.url


def test_a_stated_speaker_wins_over_the_one_in_the_body(tmp_path):
    story = Story(tmp_path).note(*note("title: Evening\nspeaker: Ann Lee", "# Knots by Bob Ray\n\n- a\n"))
    assert story.talks() == ["Knots | Ann Lee"]


def test_every_fact_knows_its_line_and_its_rule(tmp_path):
    story = Story(tmp_path).note(
        "2014-06-09-a.md", "# Rope Usergroup\n\nLocation: Pier House\n\n## Knots\nBy Ann Lee\n"
    )
    event = story.event()
    told = {(fact.field, fact.span.line, fact.rule) for fact in (*event.facts, *event.talks[0].facts)}
    assert told == {
        ("title", 1, "heading"),
        ("group", 1, "title"),
        ("venue", 3, "labelled line"),
        ("date", 0, "file name"),
        ("title", 5, "heading"),
        ("speaker", 6, "by-line"),
    }


def test_a_fault_in_one_value_leaves_the_others(tmp_path):
    story = Story(tmp_path).note(*note("title: Ropes\ntime: soon\ngroup: Rope Club", "text\n"))
    event = story.event()
    assert (event.title, event.groups, event.time) == ("Ropes", ("Rope Club",), "")
    assert story.faults() == ['notes/a.md:3:7: warning N209 "soon" is no time; write 19:00 or 19:00-21:30']


@pytest.mark.parametrize(
    "item",
    [
        "title: A\n    speaker: [Ann Lee, Bob Ray]",
        "title: A\n    speakers: Ann Lee & Bob Ray",
        "title: A\n    authors: [{name: Ann Lee}, Bob Ray]",
    ],
)
def test_speakers_of_an_item_are_read_in_any_form(tmp_path, item):
    assert Story(tmp_path).note(*note(f"title: E\ntalks:\n  - {item}")).talks() == ["A | Ann Lee, Bob Ray"]


@pytest.mark.parametrize("item", ["[]", "", "{speaker: }", "[[a]]", "{title: }"])
def test_an_item_that_says_nothing_is_no_talk(tmp_path, item):
    assert Story(tmp_path).note(*note(f"title: E\ntalks:\n  - {item}")).talks() == []


@pytest.mark.parametrize("events", [1, 2])
def test_what_is_not_sure_enough_is_left_out_however_many_events_a_note_has(events):
    def groups(sure: float) -> list[tuple[str, ...]]:
        found = FoundEvent((Fact("group", "Rope Club", Span("a.md", 3), "guess", sure),), (), (), 1)
        read = Note("a.md", "a.md", "digest", "plain", events=(found,) * events)
        return [event.groups for event in interpret(Gathered(read, (), ""), Settings()).events]

    assert groups(SURE_ENOUGH) == [("Rope Club",)] * events
    assert groups(SURE_ENOUGH - 0.1) == [()] * events
