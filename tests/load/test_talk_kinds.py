"""Keynotes, lightning talks, workshops and panels are told by the words around their titles."""

import pytest

from notegen.load.talks.kinds import kind_of, without_kind


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("Keynote: Knots", "keynote", "Knots"),
        ("Opening keynote – Knots", "keynote", "Knots"),
        ("Lightning Talk #3: Knots", "lightning", "Knots"),
        ("Workshop - Knots", "workshop", "Knots"),
        ("Panel discussion: Knots or not", "panel", "Knots or not"),
        ("Talk 2: Knots", "talk", "Knots"),
        ("Vortrag: Knoten", "talk", "Knoten"),
        ("Keynote", "keynote", "Keynote"),
        ("Podiumsdiskussion", "panel", "Podiumsdiskussion"),
        ("Knots", "talk", "Knots"),
    ],
)
def test_a_prefix_says_the_kind_and_leaves_the_title(heading, kind, title):
    assert (kind_of(heading), without_kind(heading)) == (kind, title)


@pytest.mark.parametrize(
    "title",
    [
        "How to run a workshop",
        "My first keynote was a mess",
        "Talking: an art",
        "Keynotes: a critique",
        "Doppelvortrag: Knoten",
    ],
)
def test_such_a_word_inside_a_title_says_nothing(title):
    assert (kind_of(title), without_kind(title)) == ("talk", title)


@pytest.mark.parametrize(
    ("session", "kind"),
    [
        ("Lightning talks", "lightning"),
        ("Blitzvorträge", "lightning"),
        ("Workshops", "workshop"),
        ("Afternoon", "talk"),
    ],
)
def test_the_session_says_it_for_all_its_talks(session, kind):
    assert kind_of("Knots", session) == kind
