"""The nearest known word: one slip, or two in a long word."""

import pytest

from notegen.config.spelling import distance, nearest

KNOWN = ("title", "date", "end", "event_date", "speakers")


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("titel", "title"),
        ("tite", "title"),
        ("tittle", "title"),
        ("tytle", "title"),
        ("evnet_dat", "event_date"),
        ("tltel", ""),
        ("en", ""),
        ("quay", ""),
        ("k" * 60_000, ""),
    ],
)
def test_a_slip_is_a_letter_too_many_too_few_wrong_or_swapped(word, guess):
    assert nearest(word, KNOWN) == guess


def test_the_nearer_of_two_is_guessed():
    assert nearest("speaker", ("speakers", "speaker"), far=True) == "speaker"


def test_distances():
    assert [distance("ab", other) for other in ("ab", "ba", "a", "abc", "xy")] == [0, 1, 1, 1, 2]
