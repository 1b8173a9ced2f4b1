"""The facts an event's header states: in its heading, the lines below it, and the first paragraphs."""

import re

from notegen.config.dates import date_of
from notegen.config.fault import Fault
from notegen.load.header.beside_dates import city_beside_date, lone_city, place_behind_date
from notegen.load.header.calendar_words import CLEAR_WEEKDAY
from notegen.load.header.dates import dates_near
from notegen.load.header.event_dates import NO_YEAR, YEAR_OF_TITLE
from notegen.load.header.event_links import address_heading, event_page, groups_linked
from notegen.load.header.labels import labelled, time_in, with_addresses
from notegen.load.header.leading import days_of_headings, place_of_section
from notegen.load.header.places import is_address, is_group, read_venue
from notegen.load.header.prose import OTHER_DAY, prose_facts
from notegen.load.header.titles import city_of_group, group_name, read_title, without_day, year_of_title
from notegen.load.opened import Opened
from notegen.load.paths import path_of
from notegen.load.talks.resources import is_web_url
from notegen.model.civil_date import CivilDate
from notegen.model.event import Fact, Link, Venue
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Scalar

HEADER_ITEMS = 8
"""A list below the heading longer than this is no address list."""


def header_facts(
    note: Opened, header: Section | None, introduction: tuple[Block, ...]
) -> tuple[tuple[Fact, ...], frozenset[int]]:
    """What heading, header lines and first paragraphs state of the event; and the lines that became facts whole."""
    facts: list[Fact] = []
    used: set[int] = set()
    near = day_nearby(note) or year_of_title(_title(note, header))
    if header is not None and header.level:
        facts += _of_heading(note, header, near)
    facts += _of_stated_title(note, near)
    listed, lines = _address_list(note, introduction)
    facts += listed
    used |= lines
    named: list[Fact] = []
    for block in introduction[:HEADER_ITEMS]:
        nested = block.depth and _day_in_front(note, block) == ""
        if block.line in used or nested or block.kind not in ("line", "item", "cell"):
            continue
        found, whole = _of_line(note, block, near)
        named += found
        if whole:
            used.add(block.line)
    facts += with_addresses(named)
    facts += prose_facts(note, introduction, near)
    facts += days_of_headings(note, near)
    facts += place_of_section(note)
    pages, at = event_page(note, header, introduction, _title(note, header))
    return (*facts, *pages, *(() if pages else address_heading(note, header))), frozenset(used | at)


def day_nearby(note: Opened) -> CivilDate | None:
    """The day that one without a year is near to: the note's stated date, else what its path says."""
    for key in ("event_date", "date", "published"):
        for field in note.fields:
            if field.key == key:
                try:
                    return date_of(field.value)[0]
                except Fault:
                    continue
    return path_of(note).date


def _title(note: Opened, header: Section | None) -> str:
    """The event's title, stated or in its heading."""
    stated = next((f.value.text for f in note.fields if f.key == "title" and isinstance(f.value, Scalar)), "")
    return stated or (header.title if header is not None else "")


def _of_stated_title(note: Opened, near: CivilDate | None) -> list[Fact]:
    """What a title in the front matter says of the event; not where the note is one talk, whose title it then is."""
    field = next((field for field in note.fields if field.key == "title"), None)
    if field is None or not isinstance(field.value, Scalar) or note.states("speakers"):
        return []
    return title_facts(field.value.text, note, field.span.line, near)


def _of_heading(note: Opened, header: Section, near: CivilDate | None) -> list[Fact]:
    span = note.span(header.line)
    facts = [Fact("title", without_day(header.title), span, "heading", 0.9)]
    facts += title_facts(header.title, note, header.line, near)
    facts += [
        Fact("link", Link(a.text, a.url), span, "link on the heading", 0.9)
        for a in header.links[:1]
        if is_web_url(a.url)
    ]
    facts += groups_linked(note, header.line, header.links[:1])
    return facts


def title_facts(title: str, note: Opened, line: int, near: CivilDate | None = None) -> list[Fact]:
    """Date, group and city named in an event's title."""
    parts, span = read_title(title), note.span(line)
    facts: list[Fact] = []
    guessed = [date for date in dates_near(title, near) if date.guessed_year]
    if parts.start:
        facts.append(Fact("date", parts.start, span, "title", 0.9))
    elif guessed:
        facts.append(Fact("date", guessed[0].start, span, f"title{NO_YEAR}", 0.75))
        facts += [Fact("end", guessed[0].end, span, f"title{NO_YEAR}", 0.75)] if guessed[0].end else []
    elif year := year_of_title(title):
        facts.append(Fact("date", year, span, YEAR_OF_TITLE, 0.6))
    if parts.end:
        facts.append(Fact("end", parts.end, span, "title", 0.9))
    if parts.group:
        facts.append(Fact("group", parts.group, span, "title", 0.8))
    if parts.city:
        facts.append(Fact("city", parts.city, span, "title", 0.8))
    return facts


def _address_list(note: Opened, blocks: tuple[Block, ...]) -> tuple[list[Fact], set[int]]:
    """A short list straight below the heading that holds a street or a postal code: house, street, city."""
    items = []
    for block in blocks:
        if block.kind != "item" or block.depth:
            break
        items.append(block)
    if not 1 <= len(items) <= HEADER_ITEMS or not any(is_address(block.text) for block in items):
        return [], set()
    venue = read_venue(", ".join(block.text.strip(" ,") for block in items))
    if venue is None or not venue.name:
        return [], set()
    link = next((a.url for a in items[0].anchors if is_web_url(a.url)), "")
    found = Venue(venue.name, venue.address, venue.city, venue.country, link)
    span = Span(note.shown, items[0].line, 1, items[-1].line)
    return [Fact("venue", found, span, "address list", 0.95)], {block.line for block in items}


def _of_line(note: Opened, block: Block, near: CivilDate | None) -> tuple[list[Fact], bool]:
    """The facts of one header line, and whether it is nothing else."""
    text, span = _as_written(note, block), note.span(block.line)
    if facts := labelled(note, block, near):
        return facts, True
    if block.kind == "cell":
        return [], False
    dates = dates_near(text, near)
    if len(dates) == 1 and len(text) <= 100 and not OTHER_DAY.search(text[: dates[0].at]):
        rest = _weekday(text[: dates[0].at] + " " + text[dates[0].stop :])
        if dates[0].guessed_year and any(word.islower() for word in rest.split()):
            return [], False
        sure, rule = (0.8, f"header line{NO_YEAR}") if dates[0].guessed_year else (0.9, "header line")
        facts = [Fact("date", dates[0].start, span, rule, sure)]
        if dates[0].end:
            facts.append(Fact("end", dates[0].end, span, rule, sure))
        if time := time_in(text[: dates[0].at] + " " + text[dates[0].stop :]):
            facts.append(Fact("time", time, span, "header line", 0.85))
        if not rest:
            return facts, True
        if city := city_beside_date(rest):
            return [*facts, Fact("city", city, span, "header line", 0.85)], True
        if place := place_behind_date(rest):
            return [*facts, Fact("venue", place, span, "header line", 0.75)], True
        # `He joined us in June 2016` says no month of an event; `Hamburg, June 2016` does
        told = len(rest) <= 40 and (dates[0].start.day or not any(word.islower() for word in rest.split()))
        return (facts, False) if told else ([], False)
    if block.kind == "line" and (city := lone_city(text)):
        return [Fact("city", city, span, "header line", 0.85)], True
    if is_group(text) and len(text.split()) <= 6 and block.kind == "line":
        city = city_of_group(text)
        more = [Fact("city", city, span, "name of the group", 0.8)] if city else []
        return [Fact("group", group_name(text), span, "header line", 0.85), *more], True
    return [], False


def _as_written(note: Opened, block: Block) -> str:
    """A line's text; with the number in front, where that is the day of a date: Markdown counts from `5. Mai 2031`."""
    return _day_in_front(note, block) or block.text.strip()


def _day_in_front(note: Opened, block: Block) -> str:
    """The line of an item as it is written, where it begins with a day: `5. Mai 2031`, `7. - 8. Mai in Kiel`."""
    if block.kind != "item":
        return ""
    line = note.lines(block.line, block.line)[0].strip()
    dates = dates_near(line, CivilDate(2000)) if line[:1].isdigit() else ()
    return line if dates and dates[0].at == 0 and line.count(".") and not block.anchors else ""


_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?(?:-|–|bis|to)\s?\d{1,2}[:.]\d\d)?\s*(?:uhr|h|am|pm)?\b"
_WEEKDAY = seldom(rf"\b(?:(?:{CLEAR_WEEKDAY})\b\.?|(?:mo|di|mi|do|fr|sa|so)\.(?=\s|,|$)|{_CLOCK})", re.IGNORECASE)


_INTO_DAY = seldom(
    r"^(?:du|des|vom|am|from|on|del|dal|van|op|de|le|el|il|den|the|between)(?:\s+(?:the|den|der))?(?=\s|,|$)", re.I
)
"""Words that lead into a day: `vom 3. bis 5. Mai`, `du 3 au 5 mai`."""


def _weekday(text: str) -> str:
    """What is left of a date's line without weekdays, clock times and marks."""
    bare = " ".join(_WEEKDAY.sub(" ", text).split()).strip(" ,;()[]-–—|·:.@")
    return _INTO_DAY.sub("", bare).strip(" ,")
