"""Rows of a table are talks where its header says that they are."""

import pytest
from growing import growth_of_time
from story import opened
from test_programme import event, told, value, words

from notegen.load.talks.tables import with_talk_tables

TABLE = """
    # Rope Evening

    | Talk | Speaker | Slides | Notes |
    |---|---|---|---|
    | Knots that hold | Ann Lee (Acme) | [slides](https://speakerdeck.com/ann/knots) | **twice** as long |
    | Sails `a \\| b` | Bob Ray & Eva Sun | | |
    """


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("| Vortrag | Sprecherin |", "| Alte Seile | Uta Lange |"),
        ("| Heure | Titre | Intervenant |", "| 19:00 | Vieilles cordes | Zoé Petit |"),
        ("| Charla | Ponente |", "| Cuerdas viejas | Inés Soler |"),
        ("| 発表者 | タイトル |", "| 水沢 琴音 | 古いロープ |"),
    ],
)
def test_a_header_with_titles_and_speakers_in_any_of_several_languages_makes_talks(header, rows):
    bars = "|" + "---|" * (header.count("|") - 1)
    cells = [cell.strip() for cell in rows.strip("| ").split("|")]
    talks = told(f"# Abend\n\n{header}\n{bars}\n{rows}\n")
    title = max(cells, key=lambda cell: cell in ("Alte Seile", "Vieilles cordes", "Cuerdas viejas", "古いロープ"))
    assert talks == [f"{title} | {next(c for c in reversed(cells) if c != title and not c[0].isdigit())}"]


def test_cells_are_facts_and_what_is_left_of_a_row_is_the_talk_s_text():
    found = event(TABLE)
    assert told(TABLE) == ["Knots that hold | Ann Lee", "Sails a | b | Bob Ray, Eva Sun"]
    assert value(found.talks[0], "slides") == "https://speakerdeck.com/ann/knots"
    assert words(found.talks[0].texts) == ["Notes: **twice** as long"]
    assert found.texts == ()
    assert [talk.line for talk in found.talks] == [5, 6]


def test_a_table_with_breaks_stays_in_the_text_whole():
    rows = "| Time | Title | Speaker |\n|---|---|---|\n| 19:00 | Knots | Ann Lee |\n| 20:00 | Pizza | |\n"
    note = f"# Evening\n\n{rows}\nBye.\n"
    found = event(note)
    assert told(note) == ["Knots | Ann Lee"]
    assert words(found.texts) == [line for line in note.splitlines()[2:] if line]
    assert found.talks[0].texts == ()


@pytest.mark.parametrize(
    "table",
    [
        "| Title | Author |\n|---|---|\n| The Long Rope | Ann Lee |",
        "| Task | Who |\n|---|---|\n| Buy rope | Ann Lee |",
        "| Speaker | City |\n|---|---|\n| Ann Lee | Kiel |",
        "| Talk | Speaker |\n|---|---|",
    ],
)
def test_tables_of_anything_else_stay_as_they_are(table):
    note = opened(f"# Evening\n\n{table}\n")
    assert with_talk_tables(note) == note.sections


def test_talks_that_nobody_has_given_yet_are_none():
    assert told("# Abend\n\n## Ideen\n\n| Vortrag | Sprecher |\n|---|---|\n| Seile | Uta Lange |\n") == []


def test_a_session_s_table_is_of_that_session():
    note = "# Evening\n\n## Day 2\n\n| Talk | Speaker |\n|---|---|\n| Knots | Ann Lee |\n\nBye.\n\n## Thanks\n\nAll.\n"
    assert told(note) == ["Day 2: Knots | Ann Lee"]
    assert words(event(note).texts) == ["Bye.", "## Thanks", "All."]


def test_rows_take_a_time_that_grows_with_them():
    def note(count):
        rows = "".join(f"| Knot {at} | Ann Lee | |\n" for at in range(count))
        return opened(f"# Evening\n\n| Talk | Speaker | Notes |\n|---|---|---|\n{rows}")

    def reading(count):
        given = note(count)
        return lambda: with_talk_tables(given)

    assert len(with_talk_tables(note(100))) == 101
    assert growth_of_time(reading, 100) < 24
