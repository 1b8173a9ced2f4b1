"""iCalendar (RFC 5545): `/events.ics`, one under each group, speaker, tag and venue, and one under each coming event.

An entry is an event whose day is known: whole days, or hours with the zone they are meant in. Good: an evening from
19:00 to 21:30 in Berlin, which a reader in Lisbon sees at 18:00. Bad: an event of June 2016, about which nobody knows
more, on the first of the month; it is in no calendar.
"""

from collections.abc import Iterator
from functools import lru_cache

from notegen.model.patterns import seldom
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.calendars import FILE
from notegen.publish.clock import changes
from notegen.publish.occasion import Calendar, Occasion
from notegen.publish.renderer import Renderer, Tools, new_target
from notegen.publish.world import World

# RFC 5545, 3.1: no control character may stand in a text; U+0085, U+2028 and U+2029 end a line for some readers. Half
# a surrogate pair, which some file names hold, is no letter.
_BLANKS = seldom("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_LONGEST = 75
"""Octets of a line (RFC 5545, 3.1)."""


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each calendar."""
    for calendar in world.calendars.values():
        whose = calendar.title or calendar.occasions[0].title
        yield new_target(calendar.url + FILE, "calendar", calendar, sources=(f"the calendar of {whose}",))


def render(target: Target, tools: Tools) -> bytes:
    """The calendar, whatever its events are called; each event is written once for all calendars of a build."""
    calendar = target.data
    assert isinstance(calendar, Calendar)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//notegen//{tools.frame.generator}//EN", "CALSCALE:GREGORIAN"]
    if calendar.title:
        # The first is RFC 7986, 5.1; the others are what programs knew before it, and what most still read.
        lines += [_text("NAME", calendar.title), _text("X-WR-CALNAME", calendar.title)]
        lines += ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"]
    if calendar.home:
        lines.append(f"URL:{calendar.home}")
    return (
        "".join(map(_folded, lines))
        + _zone(calendar)
        + "".join([_kept(occasion, calendar.zone, tools) for occasion in calendar.occasions])
        + "END:VCALENDAR\r\n"
    ).encode()


def _kept(occasion: Occasion, zone: str, tools: Tools) -> str:
    """An event's lines; an event is in a dozen calendars, all in the zone of the site."""
    return tools.recent.of(occasion, zone, lambda: (_entry(occasion, zone),))[0]


def _entry(occasion: Occasion, zone: str) -> str:
    """An event's lines, folded."""
    lines = ["BEGIN:VEVENT", f"UID:{occasion.uid}", f"DTSTAMP:{occasion.stamp}", _time("DTSTART", occasion.start, zone)]
    if occasion.end:
        lines.append(_time("DTEND", occasion.end, zone))
    lines.append(_text("SUMMARY", occasion.title))
    lines += [_text(name, text) for name, text in _texts(occasion) if text]
    if occasion.url:
        lines.append(f"URL:{_BLANKS.sub('', occasion.url)}")
    if occasion.tags:
        lines.append(f"CATEGORIES:{','.join(map(_escaped, occasion.tags))}")
    if occasion.status:
        lines.append(f"STATUS:{occasion.status}")
    # Whoever reads along is not busy: a calendar of others' evenings blocks no one's own.
    lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    return "".join(map(_folded, lines))


def _texts(occasion: Occasion) -> tuple[tuple[str, str], ...]:
    return ("LOCATION", occasion.place), ("DESCRIPTION", occasion.description)


def _time(name: str, value: str, zone: str) -> str:
    """A day, an hour of UTC, or an hour of the zone."""
    if "T" not in value:
        return f"{name};VALUE=DATE:{value}"
    return f"{name}:{value}Z" if zone == "UTC" else f"{name};TZID={zone}:{value}"


def _zone(calendar: Calendar) -> str:
    """The VTIMEZONE, where an hour refers to it."""
    years = [int(each.start[:4]) for each in calendar.occasions if "T" in each.start]
    # An evening of 31 December ends in the next year.
    return _clocks(calendar.zone, min(years), max(years) + 1) if years and calendar.zone != "UTC" else ""


@lru_cache(maxsize=256)
def _clocks(name: str, first: int, last: int) -> str:
    """What the clocks of a zone did in these years."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", name)
    for change in changes(name, first, last):
        part = TimezoneDaylight() if change.summer else TimezoneStandard()
        part.add("dtstart", change.at)
        part.add("tzoffsetfrom", change.before)
        part.add("tzoffsetto", change.after)
        part.add("tzname", change.name)
        if change.weekday:
            rule = {"freq": "yearly", "bymonth": change.at.month, "byday": change.weekday}
            part.add("rrule", rule | ({"until": change.until} if change.until else {}))
        zone.add_component(part)
    written: bytes = zone.to_ical()
    return written.decode()


def _text(name: str, text: str) -> str:
    return f"{name}:{_escaped(text)}"


def _escaped(text: str) -> str:
    """RFC 5545, 3.3.11."""
    return _BLANKS.sub(" ", text.replace("\r\n", "\n")).strip().translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line with its end, and folded where it is too long: every octet is counted, no letter is parted.

    As the library folds, which looks at each letter. Nor are events made of its components, which take ten times as
    long as all else here, and take `\\N` in a title (`C:\\New`) for the end of a line.
    """
    if len(line) * 4 <= _LONGEST or (line.isascii() and len(line) <= _LONGEST):
        return line + "\r\n"
    data = line.encode()
    parts: list[bytes] = []
    start = 0
    while start < len(data):
        end = start + _LONGEST - 1
        while end < len(data) and data[end] & 0xC0 == 0x80:  # within a letter
            end -= 1
        if end < len(data) and end - start > 1 and data[end - 1] in b"\\^":  # some programs want an escape whole
            end -= 1
        parts.append(data[start:end])
        start = end
    return b"\r\n ".join(parts).decode() + "\r\n"


RENDERER = Renderer("calendar", plan, render)
