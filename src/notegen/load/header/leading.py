"""What stands below the event's heading and is still its header: dated headings, details, days and the place."""

import re

from notegen.config.cities import is_known_city
from notegen.load.folding import fold
from notegen.load.header.calendar_words import ANY_WEEKDAY
from notegen.load.header.dates import LONGEST_EVENT, dates_near, find_dates
from notegen.load.header.labels import LABELS, label_of
from notegen.load.header.places import is_address, read_venue
from notegen.load.opened import Opened
from notegen.load.talks.resources import is_web_url
from notegen.model.civil_date import CivilDate
from notegen.model.event import Fact, Venue
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom

LEADING = 3
"""So many headings straight below the event's may state a day or a place instead of beginning a section."""

MOST_HEADINGS = 300
"""The days of an event have headings among so many; what comes later is looked at by nobody."""

_DETAILS = frozenset(
    "details event-details conference-details meetup-details facts info infos event-info conference-info "
    "when-and-where where-and-when date-and-location eckdaten rahmendaten details-zur-veranstaltung wann-und-wo "
    "ort-und-zeit "
    "zeit-und-ort infos-pratiques informations-pratiques quand-et-ou datos cuando-y-donde detalles quando-e-onde "
    "informacoes dettagli quando-e-dove gegevens wanneer-en-waar 開催概要 概要".split()
)
"""Folded headings under which an event's labelled lines stand."""

_PLACES = frozenset(fold(word) for field, words in LABELS if field == "venue" for word in words.split())
"""Folded headings under which just the house stands."""

_BESIDE_A_DAY = seldom(
    rf"(?:\b(?:day|tag|jour|día|dia|giorno|dag|part|teil)\s*\d{{1,2}}\b|\d{{1,2}}日目|\b(?:{ANY_WEEKDAY})\b|[\W_]+)+",
    re.IGNORECASE,
)
"""What may stand in a day's heading beside the day: `Day 2 - Saturday, `."""


def leading(note: Opened, header: Section | None) -> tuple[Block, ...]:
    """The lines of headings below the event's that only say when it was, or hold its details."""
    if header is None or not header.level:
        return ()
    at = note.sections.index(header) + 1
    blocks: list[Block] = []
    for section in note.sections[at : at + LEADING]:
        if section.level <= header.level:
            break
        dates = find_dates(section.title)
        if _is_details(section):
            blocks += section.blocks
        elif dates and len(section.title) - (dates[0].stop - dates[0].at) <= 30:
            blocks.append(Block("line", section.title, section.links, section.line, paragraph=-section.line))
            blocks += section.blocks
        else:
            break
    return tuple(blocks)


def _is_details(section: Section) -> bool:
    """Whether a section holds the event's facts: it is called so, and begins with a labelled line."""
    return fold(section.title) in _DETAILS and any(label_of(block.text)[0] for block in section.blocks[:2])


def days_of_headings(note: Opened, near: CivilDate | None) -> list[Fact]:
    """First and last day of an event whose days have headings: `## Day 1, 6 Oct 2031`, `## Saturday 7 October 2031`.

    Days further apart than any event lasts are evenings of a group, and say nothing of one.
    """
    days: list[tuple[CivilDate, int]] = []
    for section in note.sections[:MOST_HEADINGS]:
        if not section.level or len(section.title) > 80:
            continue
        dates = dates_near(section.title, near)
        if len(dates) == 1 and dates[0].start.day and not dates[0].end:
            rest = section.title[: dates[0].at] + " " + section.title[dates[0].stop :]
            if _BESIDE_A_DAY.fullmatch(rest):
                days.append((dates[0].start, section.line))
    if len({day for day, _ in days}) < 2:
        return []
    first, last = min(days, key=lambda day: day[0].first_day), max(days, key=lambda day: day[0].first_day)
    if (last[0].first_day - first[0].first_day).days > LONGEST_EVENT:
        return []
    span, rule = note.span(first[1]), "headings of its days"
    return [Fact("date", first[0], span, rule, 0.8), Fact("end", last[0], span, rule, 0.8)]


def place_of_section(note: Opened) -> list[Fact]:
    """The house that alone stands under a heading such as `Venue`, `Ort`, `Lieu` or `場所`."""
    for section in note.sections[: LEADING * 4]:
        if not section.level or not 1 <= len(section.blocks) <= 4 or fold(section.title.strip(" :?：")) not in _PLACES:
            continue
        first = section.blocks[0]
        if first.kind not in ("line", "item") or len(first.text) > 100:
            continue
        link = next((anchor.url for anchor in first.anchors if is_web_url(anchor.url)), "")
        whole = ", ".join(block.text.strip(" ,") for block in section.blocks)
        if any(is_address(block.text) for block in section.blocks) and (venue := read_venue(whole)) and venue.name:
            found = Venue(venue.name, venue.address, venue.city, venue.country, link or venue.link)
        elif is_known_city(first.text):
            return [Fact("city", first.text.strip(), note.span(first.line), "heading of the place", 0.8)]
        elif (
            len(first.text.split()) <= 5
            and not re.search(r"[.!?:]$|https?:", first.text)
            and (link or first.text[:1].isupper())
        ):
            found = Venue(first.text.strip(" ,"), "", "", "", link)
        else:
            continue
        return [Fact("venue", found, note.span(first.line), "heading of the place", 0.75)]
    return []
