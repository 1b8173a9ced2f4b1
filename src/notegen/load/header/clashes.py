"""Where a note says two things of one event: which counts is settled, and the author is told of both."""

from collections.abc import Iterator

from notegen.load.folding import fold
from notegen.load.header.event_dates import NO_YEAR, day_of
from notegen.load.paths import PathFacts
from notegen.load.statements.stated import Stated
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact, Venue
from notegen.model.note import FoundEvent, Note

CLEAR = ("labelled line", "address list", "header line", "title", "headings of its days")
"""Rules that read what can only be meant of the event; a sentence may tell of another."""


def event_clashes(
    note: Note, found: FoundEvent, stated: Stated, path: PathFacts, start: Fact | None, end: Fact | None
) -> tuple[Diagnostic, ...]:
    """The warnings of one event: its text beside its path, and beside what is stated.

    A post's `date` and the day of its file are when it was written: that they differ from the event's is no clash.
    """
    return (*_path_clash(note, path, start, end), *_stated_clashes(note, found, stated, end))


def _path_clash(note: Note, path: PathFacts, start: Fact | None, end: Fact | None) -> Iterator[Diagnostic]:
    """The text's day beside that of the file or the folder; a later day of the event is none."""
    first, last = day_of(start), day_of(end) or day_of(start)
    if start is None or first is None or last is None or path.date is None or note.reader == "jekyll":
        return
    if start.confidence >= 1 or start.rule == path.rule or start.rule.endswith(NO_YEAR) or start.span.line == 0:
        return
    if first.agrees_with(path.date) or first.first_day <= path.date.first_day <= last.last_day:
        return
    told = f"the text says {first}, the {path.rule} {path.date}; the text counts"
    yield warning("N234", start.span, f"{told}, so correct the one that is wrong")


def _stated_clashes(note: Note, found: FoundEvent, stated: Stated, end: Fact | None) -> Iterator[Diagnostic]:
    """What the front matter states beside what the text says as plainly."""
    for field in ("event_date", "venue", "city"):
        one = next((fact for fact in stated.facts if fact.field == field), None)
        if one is None or one.span.path != note.shown:
            continue
        name = "date" if field == "event_date" else field
        other = next((f for f in found.facts if f.field == name and f.rule in CLEAR and not _agree(one, f, end)), None)
        if other is not None:
            told = f"the text says the {name} is {_said(other)}, the front matter {_said(one)}; what is stated counts"
            yield warning("N235", other.span, f"{told}, so correct the one that is wrong")


def _agree(stated: Fact, found: Fact, end: Fact | None) -> bool:
    """Whether two facts can both be true: a house in other words, a day within the event."""
    first, other = day_of(stated), day_of(found)
    if first is not None and other is not None:
        last = day_of(end) or first
        return first.agrees_with(other) or first.first_day <= other.first_day <= last.last_day
    words, said = set(fold(_said(stated)).split("-")), set(fold(_said(found)).split("-"))
    return bool(words & said) or not said


def _said(fact: Fact) -> str:
    """A fact's value in words."""
    return fact.value.name if isinstance(fact.value, Venue) else str(fact.value)
