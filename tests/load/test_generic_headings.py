"""What parts any note is no talk: summaries, days, dates; in several languages."""

import random

import pytest

from notegen.load.folding import fold
from notegen.load.talks import generic_headings
from notegen.load.talks.generic_headings import ENUMERATED, is_break, is_generic, is_service, names_a_programme

HEADINGS = """
Summary / Agenda / Q&A / Questions and Answers / Further reading / Takeaways / Day 1 / Day two / Track B / 2014-12-29
14 May 2019 / Notes: / Zusammenfassung / Übersicht / Fragen? / Tag 2 / Weitere Informationen / 9. Juni 2014
Remerciements / Liens / Jour 1 / Résumé / Preguntas / Agradecimientos / Día 2 / Perguntas
After-party / After lunch / Nach dem Essen / Après le dîner
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


@pytest.mark.parametrize(
    "words", ["Hosted", "Drinks were paid", "Photos taken", "Organisiert", "Animé", "Cena patrocinada o ofrecido"]
)
def test_words_that_thank_somebody_for_something_else_are_a_service(words):
    assert is_service(words)


@pytest.mark.parametrize("words", ["Knots", "Queues explained", "Hosted services", ""])
def test_a_title_is_no_service(words):
    assert not is_service(words)


@pytest.mark.parametrize(
    "heading",
    [
        "Agenda",
        "Vormittag",
        "Lightning talks",
        "Día 2",
        "14 May 2019",
        "Après-midi",
        "Samstag",
        "Mercredi 12 juin",
        "Sábado:",
    ],
)
def test_some_headings_announce_talks(heading):
    assert names_a_programme(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Books",
        "Music we heard",
        "Winners",
        "Who does what",
        "Lectures",
        "Next evening",
        "",
        "Articles, videos and talks",
        "Bücher und Vorträge",
        "Libros y charlas",
        "Friday links",
    ],
)
def test_others_announce_anything(heading):
    assert not names_a_programme(heading)


def test_what_begins_with_no_word_of_breaks_is_none_however_it_goes_on():
    parts = "tea Coffee and & c++ C# .net Lunch café Café con a the 2 12:30 - / ( ) queues e-mail _ é @ boas ! 休憩"
    chance = random.Random(5)
    breaks = 0
    for _ in range(3000):
        title = "".join(chance.choice(parts.split()) + chance.choice((" ", "")) for _ in range(chance.randrange(4)))
        words = [word for word in fold(title).split("-") if not word.isdigit()]
        told = [word for word in words if word not in generic_headings._BETWEEN]
        assert is_break(title) == (bool(told) and all(word in generic_headings._BREAKS for word in told)), title
        breaks += is_break(title)
    assert breaks > 100
