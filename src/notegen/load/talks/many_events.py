"""A Markdown note of many events: headings that each say another month or day, with talks under them."""

from notegen.load.header.dates import find_dates
from notegen.load.markdown_event import read_event
from notegen.load.opened import Opened, definitions
from notegen.load.talks.generic_headings import PART
from notegen.load.talks.parts import joined_texts, text_of_lines
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass, replace
from notegen.model.event import Fact
from notegen.model.note import FoundEvent, Section
from notegen.model.value import Scalar

TOGETHER = 2
"""So many dated headings with talks make a list of events."""

DAYS_OF_ONE_EVENT = 14
"""Dated headings closer together than this are the days of one conference."""

STATES_ONE = frozenset(("date", "event_date", "talks", "speakers", "venue", "end", "kind"))
"""Keys of a note that is one event."""

SHARED = ("group", "city")
"""What the note's own heading says of all its events."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A dated heading and what stands below it."""

    at: int
    """The index of its section."""
    stop: int
    """The index behind its last section."""
    day: CivilDate
    """When it was."""


def read_events(note: Opened) -> tuple[FoundEvent, ...]:
    """The events of a Markdown note: one for each dated heading where the note is a list of them, else one.

    Good: `# Past meetings`, then `## March 2015` and `## May 2015` with a list of talks each. Not: `## Friday, 3 May
    2019` and `## Saturday, 4 May 2019`, the days of a conference; dates in a log without talks. What stands outside
    the dated headings is a page of its own.
    """
    parts = _parts(note.sections) if STATES_ONE.isdisjoint([field.key for field in note.fields]) else ()
    if len(parts) < TOGETHER:
        return (read_event(note),)
    inside = [replace(note, fields=(), sections=note.sections[part.at : part.stop]) for part in parts]
    events = [replace(read_event(part), whole=None) for part in inside]
    if sum(1 for event in events if event.talks) < TOGETHER:
        return (read_event(note),)
    covered = {at for part in parts for at in range(part.at, part.stop)}
    rest = tuple(section for at, section in enumerate(note.sections) if at not in covered)
    if not rest and not note.states("title"):
        return tuple(events)
    around = read_event(replace(note, sections=rest))
    shared = tuple(_less_sure(fact) for fact in around.facts if fact.field in SHARED)
    page = around if around.talks else _page(note, rest, around)
    return (page, *(replace(event, facts=(*event.facts, *shared)) for event in events))


def _page(note: Opened, rest: tuple[Section, ...], around: FoundEvent) -> FoundEvent:
    """What stands outside the dated headings as a page, every line of it."""
    stated = next((field for field in note.fields if field.key == "title" and isinstance(field.value, Scalar)), None)
    titles = tuple(fact for fact in around.facts if fact.field == "title")
    if stated is not None and isinstance(stated.value, Scalar):
        titles = (Fact("title", stated.value.text.strip(), stated.value.span, "front matter"),)
    named = {fact.span.line for fact in titles} if stated is None else set()
    lines = (text_of_lines(note, part.line, part.end, cut_heading=part.line in named) for part in rest)
    texts = joined_texts([text for text in lines if text is not None], definitions(note.body))
    return FoundEvent(titles, (), texts, around.line, "page")


def _less_sure(fact: Fact) -> Fact:
    return replace(fact, confidence=min(fact.confidence, 0.7))


def _parts(sections: tuple[Section, ...]) -> tuple[_Part, ...]:
    """The dated headings of the level that has most, where they are most of their level and far enough apart."""
    days = {at: day for at, section in enumerate(sections) if section.level and (day := _day(section.title))}
    levels = [sections[at].level for at in days]
    if len(levels) < TOGETHER:
        return ()
    level = max(sorted(set(levels)), key=levels.count)
    alike = [at for at, section in enumerate(sections) if section.level == level]
    dated = [at for at in alike if at in days]
    firsts = sorted({days[at].first_day for at in dated})
    if len(dated) * 5 < len(alike) * 3 or (firsts[-1] - firsts[0]).days <= DAYS_OF_ONE_EVENT:
        return ()
    parts: list[_Part] = []
    stop = len(sections)
    for at in range(len(sections) - 1, -1, -1):
        if 0 < sections[at].level <= level:
            if at in days and sections[at].level == level:
                parts.append(_Part(at, stop, days[at]))
            stop = at
    return tuple(reversed(parts))


def _day(title: str) -> CivilDate | None:
    """The month or day a heading states, with its year."""
    if len(title) > 120 or PART.match(title):
        return None
    dates = find_dates(title)
    return dates[0].start if dates and dates[0].start.month else None
