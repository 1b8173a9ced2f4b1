"""Given names of many countries: where one stands in front, two capitalised words are surely a person.

A name that is missing here is still read where something else marks it; so the lists need not be whole. Words that
begin titles just as well (`Will`, `May`, `Hope`, `Summer`) are left out.
"""

from notegen.load.folding import fold
from notegen.load.speakers.given_names.eastern import EASTERN, SLAVIC_BALTIC_HUNGARIAN_GREEK
from notegen.load.speakers.given_names.northern import ENGLISH, GERMAN_DUTCH_NORDIC
from notegen.load.speakers.given_names.romance import ROMANCE

_LISTS = (ENGLISH, GERMAN_DUTCH_NORDIC, ROMANCE, SLAVIC_BALTIC_HUNGARIAN_GREEK, EASTERN)

GIVEN_NAMES = frozenset(name if name.isascii() else fold(name) for each in _LISTS for name in each.split())
"""Folded as `folding.fold` folds: no case, no accents. Most stand folded in the lists, and folding takes time."""


def is_given_name(word: str) -> bool:
    """Whether a word is a known given name, or one joined of such: `Anne-Sophie`."""
    whole = fold(word.strip(".,'’"))
    return whole in GIVEN_NAMES or ("-" in whole and all(part in GIVEN_NAMES for part in whole.split("-")))
