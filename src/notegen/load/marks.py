"""Which lines of a note became facts and stand in no text any more: the elements that stand for them on its pages.

So no line of a note is lost and none shown twice. It is settled where the note is read, while its facts and the sources
of its texts are at hand: behind `interpret` they are asked for only where a known group is found in a title.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from notegen.model.address import slug
from notegen.model.classes import replace
from notegen.model.event import Event, Fact, Talk, Text, texts_in
from notegen.model.marks import SESSION, Mark, parted, written
from notegen.model.span import Span

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


def marked(event: Event, shown: str) -> Event:
    """An event of one note (a path as its spans name it) with the lines that it and its talks stand for."""
    own, spoken = _marks(event.facts, event.talks, texts_in(event), event.title, shown)
    if not own and not any(spoken):
        return event
    return replace(event, marks=written(own), talks=_with_marks(event.talks, spoken))


def marked_talks(talks: tuple[Talk, ...], texts: tuple[Text, ...], shown: str) -> tuple[Talk, ...]:
    """The same of a note whose talks are given at another note's event."""
    _, spoken = _marks((), talks, chain(texts, *(talk.texts for talk in talks)), "", shown)
    return _with_marks(talks, spoken)


def with_group(event: Event, titled: Fact, shown: str) -> Event:
    """An event whose group was found in its title, which stands for the title's line where nothing else does."""
    if not _in_body((titled,), shown):
        return event
    claimed = {line for marks in (event.marks, *(talk.marks for talk in event.talks)) for _, line in parted(marks)}
    lines = [line for line in _lines(titled.span) if line > 0 and line not in claimed]
    taken = _lines_of_texts(texts_in(event)) if lines else set()
    found = written([("group", line) for line in lines if line not in taken])
    return replace(event, marks=(*event.marks, *found)) if found else event


def _with_marks(talks: tuple[Talk, ...], marks: list[tuple[Mark, ...]]) -> tuple[Talk, ...]:
    both = zip(talks, marks, strict=True)
    return tuple([replace(talk, marks=written(found)) if found else talk for talk, found in both])


def _marks(
    own: Iterable[Fact], talks: Sequence[Talk], texts: Iterable[Text], title: str, shown: str
) -> tuple[tuple[Mark, ...], list[tuple[Mark, ...]]]:
    """Of the event's own elements, and of those of each talk; each line is claimed once."""
    facts = _in_body(own, shown)
    spoken = [_in_body(talk.facts, shown) for talk in talks]
    if not facts and not any(spoken):
        return (), [()] * len(talks)
    taken = _lines_of_texts(texts)
    ours = tuple(_claims(facts, _EVENT_MARKS, taken, title))
    begun: set[str] = set()
    sessions = [tuple(_sessions(found, taken, begun)) for found in spoken]
    return ours, [
        (*first, *_claims(found, _TALK_MARKS, taken, talk.title))
        for first, found, talk in zip(sessions, spoken, talks, strict=True)
    ]


def _in_body(facts: Iterable[Fact], shown: str) -> list[Fact]:
    """The facts that were read in the text of the note: not in its front matter, its name or its folder."""
    return [fact for fact in facts if fact.span.path == shown and not fact.rule.casefold().startswith(_OUTSIDE)]


def _lines(span: Span) -> range:
    return range(span.line, max(span.line, span.end_line) + 1)


def _lines_of_texts(texts: Iterable[Text]) -> set[int]:
    """The lines that a text shows itself."""
    found: set[int] = set()
    for text in texts:
        lines = text.source.split("\n")
        # Where the note's own lines are not known, each follows the one before.
        numbers = chain(text.lines, range(text.line + len(text.lines), text.line + len(lines)))
        found.update([number for number, line in zip(numbers, lines, strict=False) if line and not line.isspace()])
    return found


def _sessions(facts: Iterable[Fact], taken: set[int], begun: set[str]) -> Iterator[Mark]:
    """The headings of the sessions that a talk is the first of; what is claimed is added to `taken` and `begun`."""
    for fact in facts:
        if fact.field == "session" and str(fact.value) not in begun and fact.span.line not in taken:
            taken.add(fact.span.line)
            begun.add(str(fact.value))
            yield f"{SESSION}{fact.value}", fact.span.line


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
            lines = _lines(fact.span)
            if element == "where" and fact.field == "venue":
                # The house is the first line of an address, or a line of its own; street and city are below it.
                lines = lines[: 0 if named_apart else 1]
            for line in lines:
                if line > 0 and line not in taken:
                    taken.add(line)
                    yield element, line


def _is_called(name: str, title: str) -> bool:
    return name == title or slug(name) == slug(title)
