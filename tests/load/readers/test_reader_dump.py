"""Text dumps of a blog page: many events in one file, and nothing made up where the marks are lost."""

import pytest
from story import Story, opened

from notegen.load.readers import dump

DUMP = """
    Skip to content

    Rope Usergroup Bremen - June

    Pier House
    Kaistraße 13, 28195 Bremen

    Ann Lee - Knots in practice

    • one
    • two
     ◦ three

    Translate to de es fr

    usergroup - meetup - sailug - bremen - 140707

    7.7.2014

    Sails for everyone

    By Bob Ray from Acme

    • four

    Translate to de es fr
    """


def test_each_post_of_a_page_is_an_event(tmp_path):
    story = Story(tmp_path).note("page.txt", DUMP)
    first, second = sorted(story.events(), key=lambda event: event.line)
    assert (first.title, first.groups) == ("Rope Usergroup Bremen - June", ("Rope Usergroup Bremen",))
    assert first.venue is not None
    assert (first.venue.name, first.city) == ("Pier House", "Bremen")
    assert (str(second.start), second.groups, second.city) == ("2014-07-07", ("sailug",), "bremen")
    assert set(story.talks()) == {"Knots in practice | Ann Lee", "Sails for everyone | Bob Ray (Acme)"}


def test_furniture_is_left_out_and_every_other_line_is_a_fact_or_a_text():
    note = opened(DUMP, "page.txt")
    found = dump.read(note)
    texts = [text for event in found for text in (*event.texts, *(t for talk in event.talks for t in talk.texts))]
    told = "\n".join(text.source for text in texts)
    assert "Skip to content" not in told
    assert "Translate to" not in told
    assert [line.strip() for line in told.splitlines() if line.strip()] == ["• one", "• two", "◦ three", "• four"]


def test_where_the_mark_between_speaker_and_title_is_lost_nothing_is_read(tmp_path):
    story = Story(tmp_path).note(
        "page.txt", "Skip to content\n\nRope evening\n\nAnn Lee Knots in practice\n\n• one\n\nTranslate to de es\n"
    )
    assert story.talks() == []


@pytest.mark.parametrize(
    "line",
    [
        "Lessons Learned - what knots taught us",
        "TE - Type Enforcement",
        "Deep Dive - how knots hold",
        "Rope evening - the second",
        "Knots by hand",
        "Guten Morgen - wir beginnen",
        "Bonnes Pratiques - les nœuds",
    ],
)
def test_a_dash_between_two_phrases_makes_no_talk(tmp_path, line):
    story = Story(tmp_path).note(
        "page.txt", f"Skip to content\n\nRope evening\n\n{line}\n\n• one\n\nTranslate to de es\n"
    )
    assert story.talks() == []


@pytest.mark.parametrize(
    ("note", "fits"),
    [
        ("Skip to content\n\ntext\n", True),
        ("Title\n\n• a\n• b\n• c\n• d\n• e\n", True),
        ("# Title\n\nSkip to content\n", False),
        ("---\ntitle: A\n---\nSkip to content\n", False),
        ("Title\n\n• a\n", False),
        ("Translate to the next level of your career\n", False),
    ],
)
def test_furniture_or_many_bullets_without_headings_show_a_dump(note, fits):
    assert dump.fits(opened(note, "page.txt")) == fits


def test_behind_a_day_in_the_middle_of_a_post_s_title_stands_the_talk_s(tmp_path):
    dump = "Skip to content\n\nRope Club - May 7, 2031 - Knots, finally\n\nBy Ann Lee\n\n• hold\n"
    assert [talk.title for event in Story(tmp_path).note("old.txt", dump).events() for talk in event.talks] == [
        "Knots, finally"
    ]
