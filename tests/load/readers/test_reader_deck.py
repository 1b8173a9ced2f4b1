"""Slide decks are handouts: their slides are no talks."""

import pytest
from story import opened

from notegen.load.readers import deck

SLIDES = "# Knots\n\nBy Ann Lee\n\n---\n\n## One\n\n--\n\n## Two\n\n---\n\n## Three by Bob Ray\n\n---\n\n# The end\n"


def test_many_slides_between_separators_are_a_deck_without_talks():
    note = opened(SLIDES)
    assert deck.fits(note)
    (found,) = deck.read(note)
    assert (found.kind, found.talks) == ("deck", ())
    assert [(fact.field, fact.value) for fact in found.facts] == [("title", "Knots")]
    assert (found.texts[0].form, found.texts[0].source) == ("slides", SLIDES)


@pytest.mark.parametrize("stated", ["deck", "Deck"])
def test_a_stated_deck_is_one_even_with_a_single_slide(stated):
    assert deck.fits(opened(f"---\nkind: {stated}\n---\n# Knots\n"))


def test_a_note_for_marp_is_a_deck_however_few_its_slides():
    note = opened("---\nmarp: true\ntheme: gaia\n---\n# Knots\n\n<!-- _class: lead -->\n\n---\n\n## One\n")
    assert deck.fits(note)
    assert not deck.fits(opened("---\nmarp: false\n---\n# Knots\n\n---\n\n## One\n"))
    assert not deck.fits(opened("---\nmarp: true\nkind: page\n---\n# Knots\n"))


@pytest.mark.parametrize("stated", ["event", "page", "keynote"])
def test_a_note_that_says_it_is_something_else_is_no_deck(stated):
    assert not deck.fits(opened(f"---\nkind: {stated}\n---\n{SLIDES}"))


@pytest.mark.parametrize(
    "note", ["", "# Evening\n\n---\n\ntext\n\n---\n\n# Knots\n", "# A\n\n```\n---\n---\n---\n---\n```\n"]
)
def test_a_note_with_a_rule_or_two_is_no_deck(note):
    assert not deck.fits(opened(note))
