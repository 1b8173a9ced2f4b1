"""Which element of an event's page stands for which line of its note: what `load/marks` settled, for one page."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from notegen.model.classes import dataclass
from notegen.model.event import Event
from notegen.model.marks import SESSION, Mark, parted


@dataclass(frozen=True, slots=True)
class Marks:
    """Which element stands for which line, for one event; each line is claimed once."""

    event: tuple[Mark, ...] = ()
    """Of the event's own elements."""
    sessions: dict[str, int] = field(default_factory=dict)
    """Session → the line of its heading."""
    talks: tuple[tuple[Mark, ...], ...] = ()
    """Of each talk's elements."""


def marks_of(event: Event) -> Marks:
    """The lines that became facts and stand in no text any more; nothing for an event of several notes."""
    if len(event.sources) != 1:
        return Marks(talks=((),) * len(event.talks))
    taken: set[int] = set()
    own = tuple(_unclaimed(parted(event.marks), taken))
    sessions: dict[str, int] = {}
    talks: list[tuple[Mark, ...]] = []
    for talk in event.talks:
        marks = [*_unclaimed(parted(talk.marks), taken)]
        for at, (element, line) in enumerate(marks):
            name = element.removeprefix(SESSION)
            if name != element and sessions.setdefault(name, line) != line:
                marks[at] = "title", line  # where two events of one note are one, the heading stands there already
        talks.append(tuple([mark for mark in marks if not mark[0].startswith(SESSION)]))
    return Marks(own, sessions, tuple(talks))


def _unclaimed(marks: Iterable[Mark], taken: set[int]) -> Iterator[Mark]:
    """Each line once, where one note told of an event in several places; what is claimed is added to `taken`."""
    for element, line in marks:
        if line not in taken:
            taken.add(line)
            yield element, line
