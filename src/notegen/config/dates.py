"""Stated dates and times of day: the day that is written, whatever zone is written beside it."""

import re
from functools import lru_cache

from notegen.config.fault import Fault, doubtful
from notegen.config.quoting import quoted
from notegen.config.typed import flag_of, text_of
from notegen.model.civil_date import CivilDate
from notegen.model.patterns import seldom
from notegen.model.value import Scalar, Value

_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"(?:\s*(?:Z|[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{2,5}|[A-Za-z]+/[A-Za-z_/]+)){0,2}"
_AT = rf"(?:(?:[Tt]|\s+(?:at\s+|um\s+)?|,\s*){_CLOCK}{_ZONE})?"

_DATES = tuple(
    re.compile(form + _AT, re.ASCII)
    for form in (
        r"(?P<year>\d{4,9})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
    )
) + tuple(
    seldom(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:[_T](?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?Z?)?",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})",
        r"(?P<year>\d{4,9})",
    )
)

_TIME = seldom(
    r"(?P<from>\d{1,2})(?:[:.h](?P<from_minute>\d{2}))?\s*(?P<from_half>[ap]\.?m\.?)?(?:\s*(?:Uhr|h))?"
    r"(?:\s*(?:-|–|—|to|bis|until)\s*"
    r"(?P<to>\d{1,2})(?:[:.h](?P<to_minute>\d{2}))?\s*(?P<to_half>[ap]\.?m\.?)?(?:\s*(?:Uhr|h))?)?",
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 60


def date_of(value: Value) -> tuple[CivilDate, str]:
    """The civil day, month or year that is written, and the time of day beside it (`19:15`, or empty).

    `2014-06-09`, `2014-06`, `2014`, `9.6.2014`, also `2014/06/09` and `20140609`; behind a day also a time and a
    zone, in ISO 8601 or apart (`2016-02-03 19:15:00 MEZ`). The zone never shifts the day. Midnight to the second
    is how programs write no time, and is read as none. A day that does not exist is an error; a date in another
    form is a doubt.
    """
    text = text_of(value)
    found = _date_in(text) if len(text) <= _LONGEST else _NO_DATE
    if found is _NO_DATE:
        raise doubtful(value.span, f"{quoted(text)} is no date; write YYYY-MM-DD, YYYY-MM or YYYY", "N208")
    if found is _NO_DAY:
        raise Fault(value.span, f"there is no day {quoted(text)}; write a date of the calendar", "N204")
    if found is _NO_TIME:
        raise Fault(value.span, f"there is no time of day such as in {quoted(text)}; hours end at 23:59", "N204")
    return found


_NO_DATE, _NO_DAY, _NO_TIME = ((CivilDate(year), "") for year in (1, 2, 3))
"""What a text that is no date is instead: what is said of it depends on where it stands."""


@lru_cache(maxsize=512)
def _date_in(text: str) -> tuple[CivilDate, str]:
    """The date that a text is; each is asked for several times while its note is read."""
    match = next((found for form in _DATES if (found := form.fullmatch(text))), None)
    if match is None:
        return _NO_DATE
    parts = match.groupdict()
    try:
        date = CivilDate(int(parts["year"]), int(parts.get("month") or 0), int(parts.get("day") or 0))
        written = any(parts.get(name) and int(parts[name]) == 0 for name in ("month", "day"))
    except ValueError:
        written = True
    if written:
        return _NO_DAY
    if parts.get("hour") is None:
        return date, ""
    time = _clock(parts["hour"], parts["minute"], "")
    if not time or int(parts["second"] or 0) > 60:
        return _NO_TIME
    bare = time == "00:00" and parts["second"] is not None
    return date, "" if bare else time


def time_of(value: Value) -> str:
    """A time of day or a span of it, as `19:00` or `19:00-21:30`; `7pm` and `19.30 Uhr` are read, too."""
    text = text_of(value)
    match = _TIME.fullmatch(text) if len(text) <= _LONGEST else None
    if match:
        begin_half = match["from_half"] or (match["to_half"] or "")
        begin = _clock(match["from"], match["from_minute"], begin_half)
        end = _clock(match["to"], match["to_minute"], match["to_half"] or "") if match["to"] else ""
        # A lone number is no time, and neither is an end that no clock shows.
        if begin and (match["from_minute"] or begin_half or text != match["from"]) and bool(end) == bool(match["to"]):
            return f"{begin}-{end}" if end else begin
    raise doubtful(value.span, f"{quoted(text)} is no time; write 19:00 or 19:00-21:30", "N209")


def published_of(value: Value) -> CivilDate | bool:
    """The day a note was published, or whether it is: `published: false` makes a draft."""
    try:
        return flag_of(value)
    except Fault as neither:
        try:
            return date_of(value)[0]
        except Fault as fault:
            if fault.code == "N204":
                raise
            shown = quoted(value.text) if isinstance(value, Scalar) and value.text else "this"
            told = f"{shown} is neither `true`, `false` nor a date; write one of them"
            raise Fault(value.span, told, neither.code) from None


def _clock(hour: str, minute: str | None, half: str) -> str:
    """`HH:MM` of a clock of 24 or 12 hours; empty where no clock shows it."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return ""
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""
