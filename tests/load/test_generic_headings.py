"""What parts any note is no talk: summaries, days, dates; in several languages."""

import pytest

from notegen.load.generic_headings import ENUMERATED, is_generic

HEADINGS = """
Summary / Agenda / Q&A / Questions and Answers / Further reading / Takeaways / Day 1 / Day two / Track B / 2014-12-29
14 May 2019 / Notes: / Zusammenfassung / Übersicht / Fragen? / Tag 2 / Weitere Informationen / 9. Juni 2014
Remerciements / Liens / Jour 1 / Résumé / Preguntas / Agradecimientos / Día 2 / Perguntas
"""


@pytest.mark.parametrize(
    "heading", [each.strip() for line in HEADINGS.split("\n") for each in line.split("/") if each.strip()]
)
def test_a_heading_that_parts_a_note_is_generic(heading):
    assert is_generic(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Notes on knots",
        "Day 1 of the rest of your life",
        "Knots",
        "Keynote",
        "2014 in review",
        "Die Zusammenfassung aller Knoten",
        "",
    ],
)
def test_a_title_with_such_a_word_in_it_is_not(heading):
    assert not is_generic(heading)


@pytest.mark.parametrize(("heading", "rest"), [("A. Knots", "Knots"), ('2) "Ropes"', '"Ropes"'), ("B.Sails", "Sails")])
def test_a_number_in_front_counts_a_heading(heading, rest):
    assert ENUMERATED.sub("", heading, count=1) == rest


@pytest.mark.parametrize("heading", ["3 knots", "2014. The year", "AB. Knots", "1.5 meters"])
def test_a_number_that_says_something_is_none_in_front(heading):
    assert ENUMERATED.match(heading) is None
