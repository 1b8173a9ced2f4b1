"""When an event was: the stated day, the text's, or the path's - and which of them is only the post's."""

from notegen.load.paths import PathFacts
from notegen.load.statements.stated import Stated
from notegen.load.surest import SURE_ENOUGH
from notegen.model.civil_date import CivilDate
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact
from notegen.model.note import FoundEvent, Note
from notegen.model.span import Span

YEAR_OF_TITLE = "year in the title"
"""The rule that read a year from a title."""

NO_YEAR = ", the year from elsewhere"
"""Ends the rule of a day whose year is that of the post or the path."""

FAR = 400
"""A day in the text more than so many days from the stated one is about something else."""


def dates_of(
    note: Note, found: FoundEvent, stated: Stated, path: PathFacts, *, alone: bool
) -> tuple[Fact | None, Fact | None, Fact | None]:
    """(start, end, published): the stated event day; else the text's or the path's, and `date` is the post's."""
    by_name = {fact.field: fact for fact in reversed(stated.facts)} if alone else {}
    event_date, date, end = by_name.get("event_date"), by_name.get("date"), by_name.get("end")
    published = by_name.get("published")
    if event_date is not None:
        return event_date, end or _found_end(found, event_date), published or date
    text = _found_date(found, note, date)
    named = _path_fact(note, path)
    if date is not None:
        other = text if text is not None and _another_day(text, date) else None
        if other is None and path.rule == "file name" and named is not None and _another_day(named, date):
            other = named
        if other is not None:
            return other, end or _found_end(found, other), published or date
        return date, end or (_found_end(found, text) if text is not None else None), published
    if text is not None and named is not None and text.rule.endswith(NO_YEAR) and path.rule == "file name":
        # a day of the next evening, perhaps: the file's own day is whole
        text = text if day_of(text) == day_of(named) or not _has_day(named) else None
    if text is not None and not (named is not None and _says_more(named, text)):
        return text, end or _found_end(found, text), published
    if named is None or not (alone or path.rule == "file name"):
        return _year_of_title(found), end, published
    return named, end, published


def _found_date(found: FoundEvent, note: Note, stated: Fact | None) -> Fact | None:
    """The surest day in the text; beside a stated one, prose counts only in posts, and only close by."""
    dates = [
        fact
        for fact in found.facts
        if fact.field == "date" and fact.confidence >= SURE_ENOUGH and fact.rule != YEAR_OF_TITLE
    ]
    if stated is not None:
        day = day_of(stated)
        dates = [
            fact
            for fact in dates
            if (found_day := day_of(fact)) is not None
            and day is not None
            and abs((found_day.first_day - day.first_day).days) <= FAR
            and (note.reader == "jekyll" or fact.rule in ("title", "labelled line"))
        ]
    return max(dates, key=lambda fact: fact.confidence, default=None)


def _year_of_title(found: FoundEvent) -> Fact | None:
    """The year in the title, which only counts where nothing else says when: a title may name another's year."""
    return next((fact for fact in found.facts if fact.rule == YEAR_OF_TITLE), None)


def _found_end(found: FoundEvent, start: Fact) -> Fact | None:
    """The end of the range that `start` began, there or wherever the same day begins one."""
    begun = [fact for fact in found.facts if fact.field == "date" and fact.value == start.value]
    read = {(fact.span, fact.rule) for fact in (start, *begun)}
    ends = [fact for fact in found.facts if fact.field == "end" and (fact.span, fact.rule) in read]
    return max(ends, key=lambda fact: fact.confidence, default=None)


def _path_fact(note: Note, path: PathFacts) -> Fact | None:
    """What the path says; line 0, for it stands in no line."""
    return Fact("date", path.date, Span(note.shown, 0), path.rule, 0.8) if path.date is not None else None


def _another_day(one: Fact, other: Fact) -> bool:
    a, b = day_of(one), day_of(other)
    return a is not None and b is not None and not a.agrees_with(b)


def _has_day(fact: Fact) -> bool:
    day = day_of(fact)
    return day is not None and day.day > 0


def _says_more(one: Fact, other: Fact) -> bool:
    """Whether one date is the other, told more exactly: a day of that month or year."""
    a, b = day_of(one), day_of(other)
    return a is not None and b is not None and a.agrees_with(b) and len(str(a)) > len(str(b))


def day_of(fact: Fact | None) -> CivilDate | None:
    """The date of a fact."""
    return fact.value if fact is not None and isinstance(fact.value, CivilDate) else None


def is_later(start: Fact | None, end: Fact | None) -> bool:
    """Whether `end` is a later day than `start`."""
    first, last = day_of(start), day_of(end)
    return first is not None and last is not None and last.last_day > first.last_day


def time_of_day(start: Fact | None, stated: Stated) -> str:
    """The time behind the stated day that is the event's: a post's time says nothing of the event."""
    if start is None or start not in stated.facts:
        return ""
    return {"date": stated.time_of_date, "event_date": stated.time_of_event_date}.get(start.field, "")


def odd_end(start: CivilDate | None, end: Fact | None) -> tuple[Diagnostic, ...]:
    """An end before the start, which is left out."""
    last = day_of(end)
    if end is None or last is None or start is None or last.last_day >= start.first_day:
        return ()
    return (warning("N232", end.span, f"the event ends on {last}, before it starts on {start}; the end is left out"),)
