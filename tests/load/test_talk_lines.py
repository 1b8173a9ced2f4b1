"""Talks without headings: bold lines above a name, and list items that name who spoke."""

import pytest
from story import Story, opened

from notegen.load.folding import fold
from notegen.load.talks.programme import find_programme


def told(tmp_path, note: str) -> list[tuple[str, str, list[str]]]:
    """(session, title, speakers) of each talk of a note."""
    event = Story(tmp_path).note("2031-04-02-harbour.md", note).load().events[0]
    return [(talk.session, talk.title, [speaker.name for speaker in talk.speakers]) for talk in event.talks]


def test_bold_lines_above_names_are_a_programme(tmp_path):
    ropes, buoys = "**Ropes, and what\nholds them**\nAda Brook\n\n- a note", "**Buoys**\nBen Roe & Cleo Fox"
    note = f"# Harbour Days\n\n{ropes}\n\n---\n\n{buoys}\n"

    assert told(tmp_path, note) == [
        ("", "Ropes, and what holds them", ["Ada Brook"]),
        ("", "Buoys", ["Ben Roe", "Cleo Fox"]),
    ]


def test_one_bold_line_above_a_name_is_no_programme(tmp_path):
    assert told(tmp_path, "# Harbour Days\n\n**Warm Thanks**\nAda Brook\n\nIt was fine.\n") == []


def test_list_items_with_names_behind_their_titles_are_talks_of_their_session(tmp_path):
    items = "- Seile in der Praxis (Ada Brook)\n    - sie halten\n- Bojen und Tonnen, von Ben Roe\n"
    note = f"# Hafentage\n\n## Vormittag\n\n{items}"

    assert told(tmp_path, note) == [
        ("Vormittag", "Seile in der Praxis", ["Ada Brook"]),
        ("Vormittag", "Bojen und Tonnen", ["Ben Roe"]),
    ]


def test_what_is_nested_under_an_item_is_its_text(tmp_path):
    items = "- Seile in der Praxis (Ada Brook)\n    - sie halten\n- Bojen und Tonnen (Ben Roe)\n"
    note = f"# Hafentage\n\n{items}\nDanach gab es Suppe.\n"
    event = Story(tmp_path).note("2031-04-02-harbour.md", note).load().events[0]

    assert [text.source for talk in event.talks for text in talk.texts] == ["- sie halten\n"]
    assert [(text.source, text.place) for text in event.texts] == [("Danach gab es Suppe.\n", 2)]


def test_a_list_of_books_is_no_programme(tmp_path):
    note = "# Harbour Days\n\n## Books\n\n- Ropes for everyone (Ada Brook)\n- Buoys and bells (Ben Roe)\n"

    assert told(tmp_path, note) == []


def test_a_list_where_few_items_name_somebody_is_no_programme(tmp_path):
    items = "".join(f"- a thing that was said, number {n}\n" for n in range(6))
    note = f"# Harbour Days\n\n## What was said\n\n{items}- Ropes hold better (Ada Brook)\n- Buoys do not (Ben Roe)\n"

    assert told(tmp_path, note) == []


def test_headings_with_speakers_leave_lists_alone(tmp_path):
    note = (
        "# Harbour Days\n\n## Ropes\n\nBy Ada Brook\n\n- they hold\n\n"
        "## Heard elsewhere\n\n- Bells at night (Ben Roe)\n- Tar and feathers (Cleo Fox)\n"
    )

    assert told(tmp_path, note) == [("", "Ropes", ["Ada Brook"])]


@pytest.mark.parametrize(
    "note",
    [
        "# Evening\n\n## Music we heard\n\n- Blue Rope (Ada Brook)\n- So Knot (Ben Roe)\n",
        "# Evening\n\n## Winners\n\n1. Best knot (Ada Brook)\n2. Worst knot (Ben Roe)\n",
        "# Evening\n\n## For another evening\n\n1. Old masts (Ada Brook)\n2. New buoys (Ben Roe)\n",
        "# Soirée\n\n## Lectures\n\n- La corde par Zoé Petit\n- Les voiles par Luc Morel\n",
        "# Abend\n\n## Bücher\n\n- Das lange Seil von Uwe Groß\n- Die Segel von Uta Lange\n",
        "# Velada\n\n## Libros\n\n- La cuerda larga por Inés Soler\n- Las velas por Rui Alves\n",
        "# Minutes\n\n- The room was provided by Ada Brook\n- Drinks were paid by Ben Roe\n",
        "# Evening\n\n- more tests (Ada Brook)\n- fewer meetings (Ben Roe)\n",
        "# News\n\n## Articles, videos and talks\n\n- [Old knots](https://a.example) by Ada Brook\n"
        "- [Sails](https://b.example) by Ben Roe\n",
        "# Planning\n\n- [ ] Book the room (Ada Brook)\n- [ ] Buy the rope (Ben Roe)\n",
        "# Q&A\n\n- Why knots? (Ada Brook)\n- Why not? (Ben Roe)\n",
        "# Evening\n\n- Every knot is a decision - Ada Brook\n- Never tie what you cannot untie - Ben Roe\n",
        "# Evening\n\n- Ada Brook (Acme)\n- Ben Roe (Bolt)\n",
        "# Evening\n\n**Host**\n\nAda Brook\n\n**Photos**\n\nBen Roe\n",
    ],
)
def test_lists_of_anything_else_are_no_programme(tmp_path, note):
    assert told(tmp_path, note) == []


def test_titles_above_by_lines_are_talks_in_a_text_without_marks(tmp_path):
    note = "hafentreff - 310402\n\nalte knoten\nvon uwe groß\n\n- fest\n\nneue segel\nvon Uta Lange (hafen)\n\n- rot\n"

    assert told(tmp_path, note) == [("", "alte knoten", ["uwe groß"]), ("", "neue segel", ["Uta Lange"])]


@pytest.mark.parametrize(
    "note",
    [
        "rope evening\n\nold knots\nby ann lee\n\n- hold\n",
        "corde\n\nles cordes\npar exemple\n\nles voiles\npar hasard\n",
        "ropes\n\nWe had soup.\nby Ann Lee\n\nThen bread.\nby Bob Ray\n",
    ],
)
def test_one_such_pair_or_a_sentence_above_it_is_no_programme(tmp_path, note):
    assert told(tmp_path, note) == []


def test_a_day_of_a_programme_may_have_a_single_talk_between_its_breaks(tmp_path):
    note = (
        "# Hafentage\n\n## Samstag\n\n- Alte Knoten halten (Uwe Groß)\n- Neue Segel (Uta Lange)\n- Mittagspause\n\n"
        "## Sonntag\n\n- Aufräumen (alle)\n- Taue im Wind (Zorvan Umlaut, leider krank; Jens Vogt sprang ein)\n"
    )

    assert told(tmp_path, note) == [
        ("Samstag", "Alte Knoten halten", ["Uwe Groß"]),
        ("Samstag", "Neue Segel", ["Uta Lange"]),
        ("Sonntag", "Taue im Wind", ["Jens Vogt"]),
    ]


def test_a_list_of_one_talk_is_none_where_no_other_day_has_more(tmp_path):
    assert told(tmp_path, "# Abend\n\n## Samstag\n\n- Alte Knoten halten (Uwe Groß)\n") == []


def test_numbered_bold_titles_keep_their_people_apart_from_houses_and_slides(tmp_path):
    note = (
        "# Port libre\n\n## Mercredi 12 juin\n\n1. **Les nœuds, mode d'emploi** – Zoé Petit ([diapos](https://a.example/s))\n"
        "2. **Des voiles** – Luc Morel, Maison du Port\n3. Pause\n"
    )

    assert told(tmp_path, note) == [
        ("Mercredi 12 juin", "Les nœuds, mode d'emploi", ["Zoé Petit"]),
        ("Mercredi 12 juin", "Des voiles", ["Luc Morel"]),
    ]


def test_the_titles_of_headings_are_not_folded_anew_for_each_list_of_a_note():
    def folded(times: int) -> int:
        lists = "".join(
            f"## Ada Brook: Cranes {n}\n\n## Programme {n}\n\n- Ropes {n} (Ben Roe)\n- Quays {n} (Cleo Fox)\n\n"
            for n in range(times)
        )
        note, before = opened(lists), fold.cache_info()
        assert len(find_programme(note, None).talks) == 3 * times
        after = fold.cache_info()
        return after.hits + after.misses - before.hits - before.misses

    # the square would be sixteen times as many; what remembers a folded title does not make that cheap
    assert folded(400) / folded(100) < 5
