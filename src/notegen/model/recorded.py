"""One line of urls.lock: an address that was published once, and what stood there."""

from notegen.model.classes import dataclass

WHOLE = ("event", "page", "deck")
"""Kinds of pages that a note becomes as a whole."""
BELOW = ("talk", "translation")
"""Kinds of pages that stand below one of those."""
NAMED = ("speaker", "group", "venue", "organisation")
"""Kinds of pages that belong to a name."""
KINDS = (*WHOLE, *BELOW, *NAMED)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An address that others may link to."""

    url: str
    """Site-absolute, with a slash at its end."""
    kind: str
    """One of KINDS."""
    digest: str = ""
    """Of the text that stands there; title, date and place of the note do not count. Empty without any text."""
    likeness: str = ""
    """Of what else tells it from others: an event's day and groups, a talk's speakers. Empty where unknown."""
    source: str = ""
    """The note it comes from, relative to the notes folder; of a speaker, group … the name."""
    line: int = 1
    """Where it stands in urls.lock."""


def above(url: str) -> str:
    """The address one level up: `/2014/06-09-docks/` for `/2014/06-09-docks/ropes/`."""
    return url.rstrip("/").rpartition("/")[0] + "/"


def last_part(url: str) -> str:
    """The last part of an address: `ropes` for `/2014/06-09-docks/ropes/`."""
    return url.rstrip("/").rpartition("/")[2]
