"""Which element of an event's page stands for which line of its note, so that no line is lost and none shown twice."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain

from notegen.model.address import slug
from notegen.model.classes import dataclass
from notegen.model.event import Event, Fact, Text, texts_in

Mark = tuple[str, int]
"""(element, line of the note)."""

_OUTSIDE = ("front matter", "file name", "folder", "path", "setting", "default", "registry")
"""How the rules begin that read a fact elsewhere than in the note's own text."""

_EVENT_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("group", ("groups", "group")),
    ("when", ("date", "event_date", "end", "time")),
    ("where", ("venue_name", "venue", "city")),
    ("address", ("venue", "address")),
    ("link", ("link",)),
)
_TALK_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("speakers", ("speakers", "speaker")),
    ("resources", ("slides", "videos", "video", "links", "link")),
)


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
    facts = _in_body(event, event.facts)
    spoken = [_in_body(event, talk.facts) for talk in event.talks]
    taken = _lines_of_texts(texts_in(event)) if facts or any(spoken) else set()
    own = tuple(_claims(facts, _EVENT_MARKS, taken, event.title))
    sessions: dict[str, int] = {}
    for fact in chain(facts, *spoken):
        if fact.field == "session" and str(fact.value) not in sessions and fact.span.line not in taken:
            taken.add(fact.span.line)
            sessions[str(fact.value)] = fact.span.line
    talks = zip(spoken, event.talks, strict=True)
    return Marks(own, sessions, tuple(tuple(_claims(found, _TALK_MARKS, taken, talk.title)) for found, talk in talks))


def _in_body(event: Event, facts: Iterable[Fact]) -> list[Fact]:
    """The facts that were read in the text of the event's one note: not in its front matter, its name or its folder."""
    note, below = event.sources[0], "/" + event.sources[0]
    return [
        fact
        for fact in facts
        if not fact.rule.casefold().startswith(_OUTSIDE) and ((path := fact.span.path) == note or path.endswith(below))
    ]


def _lines_of_texts(texts: Iterable[Text]) -> set[int]:
    """The lines that a text shows itself."""
    found: set[int] = set()
    for text in texts:
        lines = text.source.split("\n")
        # Where the note's own lines are not known, each follows the one before.
        numbers = chain(text.lines, range(text.line + len(text.lines), text.line + len(lines)))
        found.update([number for number, line in zip(numbers, lines, strict=False) if line and not line.isspace()])
    return found


def _claims(
    facts: Sequence[Fact], rows: tuple[tuple[str, tuple[str, ...]], ...], taken: set[int], title: str
) -> Iterator[Mark]:
    """Each line once, by the first element in the table's order; what is claimed is added to `taken`."""
    known = {fact.field for fact in facts}
    named_apart = "venue_name" in known
    for element, fields in rows:
        for fact in facts if not known.isdisjoint(fields) else ():
            if fact.field not in fields or (element == "title" and not _is_called(str(fact.value), title)):
                continue
            lines = range(fact.span.line, max(fact.span.line, fact.span.end_line) + 1)
            if element == "where" and fact.field == "venue":
                # The house is the first line of an address, or a line of its own; street and city are below it.
                lines = lines[: 0 if named_apart else 1]
            for line in lines:
                if line > 0 and line not in taken:
                    taken.add(line)
                    yield element, line


def _is_called(name: str, title: str) -> bool:
    return name == title or slug(name) == slug(title)
