"""Marks: which element of a page stands for which line of the note. Held as texts, of which an archive has few."""

from collections.abc import Iterable, Iterator

Mark = tuple[str, int]
"""(element of a page, the line of the note that it stands for)."""

SESSION = "session "
"""Begins the element of the first talk of a session that is the session's heading, whose words stand behind it."""


def written(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Marks as an event or talk holds them: `title:5`."""
    return tuple([f"{element}:{line}" for element, line in marks])


def parted(marks: Iterable[str]) -> Iterator[Mark]:
    """The marks that an event or talk holds."""
    for mark in marks:
        element, _, line = mark.rpartition(":")
        yield element, int(line)
