"""The facts an event's header states: in its heading, the lines below it, and the first paragraph."""

import re

from notegen.load.dates import find_dates
from notegen.load.opened import Opened
from notegen.load.places import is_address, is_city, is_group, read_venue
from notegen.load.resources import is_web_url
from notegen.load.titles import city_of_group, group_name, read_title
from notegen.model.event import Fact, Link, Venue
from notegen.model.note import Block, Section
from notegen.model.span import Span

HEADER_ITEMS = 8
"""A list below the heading longer than this is no address list."""

_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "venue",
        re.compile(
            r"^(?:location|where|venue|ort|wo|lugar|lieu|dove|luogo|place|veranstaltungsort|local)\s*:\s*(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
    ),
    (
        "date",
        re.compile(
            r"^(?:dates?|when|datum|wann|termin|zeit|fecha|cu[aá]ndo|quand|data|quando)\s*:\s*(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
    ),
    (
        "group",
        re.compile(r"^(?:group|gruppe|user ?group|usergroup|groupe|grupo|gruppo)\s*:\s*(?P<rest>\S.*)$", re.IGNORECASE),
    ),
    ("city", re.compile(r"^(?:city|stadt|ciudad|ville|cidade|citt[aà])\s*:\s*(?P<rest>\S.*)$", re.IGNORECASE)),
    ("link", re.compile(r"^(?:link|website|web|url|schedule|programm?|event)\s*:\s*(?P<rest>\S.*)$", re.IGNORECASE)),
)
"""Labelled lines of a header, in several languages."""

_OTHER_DAYS = (
    "posted published updated written created deadline register registration cfp call previous since until born "
    "copyright edited revised aktualisiert veröffentlicht geschrieben stand vorherige seit "
    "anmeldung anmeldeschluss geboren publié écrit jour précédent depuis inscription publicado "
    "actualizado escrito anterior desde inscripción atualizado"
).split()
_OTHER_DAY = re.compile(rf"\b(?:{'|'.join(_OTHER_DAYS)})\b|©", re.IGNORECASE)
"""Words that make a line's day another than the event's."""

_HAPPENED = re.compile(
    r"\b(?:took place|takes place|was held|is held|will be held|hosted|gathered|we met|meet-?up|conference"
    r"|announce|join us|invite|sign up"
    r"|statt|veranstaltet|trafen|treffen|konferenz|eu lieu|aura lieu|tenue?|réunis"
    r"|tuvo lugar|celebró|reunimos|realizou|aconteceu|rolou|tivemos)\b",
    re.IGNORECASE,
)
"""Words that make a day in a sentence the event's."""

_WORD_OF_PLACE = r"[A-ZÄÖÜ][\w&.'’-]*"
_TOOK_PLACE = re.compile(
    r"\b(?:took place|was held|is held|will be held|held|gathered|met|fand|findet)\s+(?:in|at|im|in der|bei)\s+"
    rf"(?:the\s+|der\s+|dem\s+)?(?P<place>{_WORD_OF_PLACE}(?:\s+(?:of\s+|der\s+|am\s+)?{_WORD_OF_PLACE}){{0,4}})"
)


def header_facts(
    note: Opened, header: Section | None, introduction: tuple[Block, ...]
) -> tuple[tuple[Fact, ...], frozenset[int]]:
    """What heading, header lines and first paragraph state of the event; and the lines that became facts whole."""
    facts: list[Fact] = []
    used: set[int] = set()
    if header is not None and header.level:
        facts += _of_heading(note, header)
    listed, lines = _address_list(note, introduction)
    facts += listed
    used |= lines
    for block in introduction[:HEADER_ITEMS]:
        if block.line in used or block.kind not in ("line", "item"):
            continue
        found, whole = _of_line(note, block)
        facts += found
        if whole:
            used.add(block.line)
    facts += _of_prose(note, introduction)
    pages, lines = _event_page(note, header, introduction)
    return (*facts, *pages), frozenset(used | lines)


_EVENT_PAGES = (
    r"(?:[\w-]+\.)?meetup\.com/(?:[a-z]{2}(?:-[A-Z]{2})?/)?[\w-]+/events/\w+",
    r"(?:[\w-]+\.)?eventbrite\.[a-z.]+/e/",
    r"eventil\.com/events/",
    r"[\w-]+\.sched\.(?:com|org)",
    r"lanyrd\.com/\d{4}/",
    r"(?:lu\.ma|luma\.com|ti\.to)/[\w-]+",
    r"(?:[\w-]+\.)?xing\.com/events/",
    r"joind\.in/event/",
)
_EVENT_PAGE = re.compile(rf"https?://(?:www\.)?(?:{'|'.join(_EVENT_PAGES)})", re.IGNORECASE)
"""Pages of one event, at the services where groups announce them."""


def _event_page(note: Opened, header: Section | None, blocks: tuple[Block, ...]) -> tuple[list[Fact], set[int]]:
    """The event's own page: a link to one at a well-known service, or a bare address straight below the heading."""
    if header is not None and header.level and blocks:
        first = next((block for block in header.blocks[:2] if block.kind == "line"), None)
        if first is not None and len(first.anchors) == 1 and is_web_url(first.text.strip()):
            link = Link(first.text.strip(), first.anchors[0].url)
            return [Fact("link", link, note.span(first.line), "address below the heading", 0.85)], {first.line}
    for block in blocks:
        for anchor in block.anchors:
            if _EVENT_PAGE.match(anchor.url):
                link = Link(anchor.text, anchor.url)
                return [Fact("link", link, note.span(block.line), "link to an event's page", 0.8)], set()
    return [], set()


def _of_heading(note: Opened, header: Section) -> list[Fact]:
    span = note.span(header.line)
    facts = [Fact("title", header.title, span, "heading", 0.9)]
    facts += title_facts(header.title, note, header.line)
    facts += [
        Fact("link", Link(a.text, a.url), span, "link on the heading", 0.9)
        for a in header.links[:1]
        if is_web_url(a.url)
    ]
    return facts


def title_facts(title: str, note: Opened, line: int) -> list[Fact]:
    """Date, group and city named in an event's title."""
    parts, span = read_title(title), note.span(line)
    facts: list[Fact] = []
    if parts.start:
        facts.append(Fact("date", parts.start, span, "title", 0.9))
    if parts.end:
        facts.append(Fact("end", parts.end, span, "title", 0.9))
    if parts.group:
        facts.append(Fact("group", parts.group, span, "title", 0.85))
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


def _of_line(note: Opened, block: Block) -> tuple[list[Fact], bool]:
    """The facts of one header line, and whether it is nothing else."""
    text, span = block.text.strip(), note.span(block.line)
    for field, label in _LABELS:
        match = label.match(text)
        if match and (facts := _labelled(field, match["rest"].strip(), block, note)):
            return facts, True
    dates = find_dates(text)
    if len(dates) == 1 and len(text) <= 100 and not _OTHER_DAY.search(text[: dates[0].at]):
        rest = _weekday(text[: dates[0].at] + " " + text[dates[0].stop :])
        facts = [Fact("date", dates[0].start, span, "header line", 0.9)]
        if dates[0].end:
            facts.append(Fact("end", dates[0].end, span, "header line", 0.9))
        place = place_behind_date(rest)
        if not rest:
            return facts, True
        if place is not None:
            return [*facts, Fact("venue", place, span, "header line", 0.75)], True
        # `He joined us in June 2016` says no month of an event; `Hamburg, June 2016` does
        told = len(rest) <= 40 and (dates[0].start.day or not any(word.islower() for word in rest.split()))
        return (facts, False) if told else ([], False)
    if is_group(text) and len(text.split()) <= 6 and block.kind == "line":
        city = city_of_group(text)
        more = [Fact("city", city, span, "name of the group", 0.8)] if city else []
        return [Fact("group", group_name(text), span, "header line", 0.85), *more], True
    return [], False


def place_behind_date(rest: str) -> Venue | None:
    """`Hamburg, Otto, Loft 06` behind a date: the city, then the house; or an address in the usual order."""
    rest = rest.strip(" ,;-–—|·")
    if venue := read_venue(rest):
        return venue if venue.name else None
    city, comma, house = rest.partition(",")
    if comma and house.strip() and is_city(city) and len(city.split()) == 1 and city[0].isupper() and len(rest) <= 60:
        return Venue(house.strip(), "", city.strip())
    return Venue(rest) if len(rest.split()) <= 6 and _HOUSE.search(rest) and rest[0].isupper() else None


_HOUSE = re.compile(
    r"\b(?:hall|centre|center|hotel|university|theatre|theater|library|museum|campus|caf[eé]|office|auditorium|church"
    r"|universit[äàé]\w*|hochschule|bibliothek|rathaus|zentrum|halle|bürgerhaus|bibliothèque|teatro|biblioteca)$",
    re.IGNORECASE,
)
"""What houses are called: the last word of a line that names one."""


def _labelled(field: str, rest: str, block: Block, note: Opened) -> list[Fact]:
    span, rule = note.span(block.line), "labelled line"
    if field == "date":
        dates = find_dates(rest)
        ends = [Fact("end", dates[0].end, span, rule, 0.95)] if dates and dates[0].end else []
        return [Fact("date", dates[0].start, span, rule, 0.95), *ends] if dates else []
    if field == "link":
        return [Fact("link", Link(a.text, a.url), span, rule, 0.9) for a in block.anchors[:1] if is_web_url(a.url)]
    if field == "venue":
        link = next((a.url for a in block.anchors if is_web_url(a.url)), "")
        venue = read_venue(rest) or Venue(rest, "", "")
        venue = Venue(venue.name or rest.split(",")[0], venue.address, venue.city, venue.country, link)
        return [Fact("venue", venue, span, rule, 0.9)] if len(rest) <= 160 else []
    return [Fact(field, rest, span, rule, 0.9)] if len(rest) <= 80 else []


_WEEKDAYS = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?\b\.?",
    r"(?:mo|di|mi|do|fr|sa|so)\.(?=\s|,|$)",
    r"(?:mon|diens|donners|frei|sams|sonn)tag\b|mittwoch\b",
    r"(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b",
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b",
    r"\d{1,2}[:.]\d\d(?:\s?(?:-|–|bis|to)\s?\d{1,2}[:.]\d\d)?\s*(?:uhr|h|am|pm)?\b",
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})", re.IGNORECASE)


def _weekday(text: str) -> str:
    """What is left of a date's line without weekdays, clock times and marks."""
    return " ".join(_WEEKDAY.sub(" ", text).split()).strip(" ,;()[]-–—|·:.@")


def _says_when(text: str, at: int) -> bool:
    """Whether a sentence with a day at `at` tells of the event: it begins with the day, or says what took place."""
    return (at <= 12 or _HAPPENED.search(text) is not None) and not _OTHER_DAY.search(text[max(at - 25, 0) : at])


def _of_prose(note: Opened, blocks: tuple[Block, ...]) -> list[Fact]:
    """A date and a place in the first paragraph: `On the 27th and 28th of June, … took place in the Port of …`."""
    first = next((block for block in blocks if block.kind == "line"), None)
    if first is None:
        return []
    facts: list[Fact] = []
    for block in blocks:
        if block.kind != "line" or block.paragraph != first.paragraph:
            continue
        span = note.span(block.line)
        dates = find_dates(block.text)
        if dates and len(block.text) > 60 and dates[0].start.day and _says_when(block.text, dates[0].at):
            facts.append(Fact("date", dates[0].start, span, "first paragraph", 0.7))
            if dates[0].end:
                facts.append(Fact("end", dates[0].end, span, "first paragraph", 0.7))
        if match := _TOOK_PLACE.search(block.text[:400]):
            place = match["place"].strip(" .,")
            city = re.search(r"\s(?:of|von)\s([A-ZÄÖÜ]\w+)$", place)
            if " " in place:
                facts.append(Fact("venue", Venue(place, "", city[1] if city else ""), span, "took place in", 0.7))
    return facts
