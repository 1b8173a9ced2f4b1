"""Names under their initials, as in the index of a book."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from notegen.model.address import slug

Entry = TypeVar("Entry")

NO_LETTER = "#"
"""What begins with no letter stands under it, at the end."""


def by_initial(entries: Iterable[Entry], name: Callable[[Entry], str]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """(initial, its entries in the order given), in alphabetical order."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(initial(name(entry)), []).append(entry)
    return tuple((letter, tuple(found[letter])) for letter in sorted(found, key=lambda each: (each == NO_LETTER, each)))


def initial(name: str) -> str:
    """`Ä` → `A`, `3D` → `#`: the letter a reader looks under."""
    first = unicodedata.normalize("NFC", name.strip()[:1])
    if not first.isalpha():
        return NO_LETTER
    folded = slug(first)[:1].upper()
    return folded if folded.isalpha() else first.upper()[:1]


def initial_id(letter: str) -> str:
    """The id of an initial in a list of names; ids that begin with a hyphen are the theme's own."""
    return "-other" if letter == NO_LETTER else f"-{letter}"
