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


@pytest.mark.parametrize("known", KNOWN)
def test_no_slip_is_overlooked_whatever_letter_it_brings_or_takes(known):
    slips = {known[:at] + letter + known[at + much :] for at in range(len(known)) for letter in "xa" for much in (0, 1)}
    slips |= {known[:at] + known[at + 1 :] for at in range(len(known))}
    slips |= {known[:at] + known[at + 1] + known[at] + known[at + 2 :] for at in range(len(known) - 1)}
    for word in slips:
        close = len(word) > 2 and len(known) > 2 and distance(word, known) <= 1
        assert nearest(word, (known,)) == (known if close else "")
