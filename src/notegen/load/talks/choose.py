"""Which sections of a note are its talks: by who is named, what `talks:` lists, and what stands among talks."""

import re

from notegen.load.folding import fold
from notegen.load.opened import Opened
from notegen.load.speakers.reading import Reading
from notegen.load.speakers.rules import read_section
from notegen.load.talks.generic_headings import (
    ENUMERATED,
    is_for_another_time,
    is_generic,
    names_a_programme,
    without_number,
)
from notegen.load.talks.kinds import only_kind
from notegen.load.talks.tables import ROW, table_row
from notegen.model.classes import replace
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom
from notegen.model.value import Items, Mapping, Scalar

Choice = tuple[int, Reading]
"""The index of a section, and how it was read."""

LISTED = "listed in `talks:`"
COUNTED = "counted among talks"
IN_A_PROGRAMME = "page in a programme"
TABLE_ROW = "table row"

MOST_WORDS = 3
"""What announces talks is short: `Lightning talks`, `Talks on Friday`."""

TOGETHER = 2
"""So many headings with a page in a programme are talks, though nobody is named; one may be a hint."""


def choose_talks(note: Opened, header: Section | None) -> list[Choice]:
    """The sections that are talks: read in order, none inside another, weak ones only beside strong ones.

    What stands below `Upcoming talks` or `To watch` nobody has heard there.
    A heading with the title of a `talks:` item is a talk whatever stands below it: its author said so.
    """
    sections, listed = note.sections, listed_titles(note)
    read: list[Choice] = []
    later = 0
    for at, section in enumerate(sections):
        if not section.level or section is header:
            continue
        if not later or section.level <= later:
            later = section.level if is_for_another_time(section.title) else 0
        if later and section.level > later:
            continue
        reading = _table_row(section) if section.level == ROW else read_section(section, below(sections, at))
        if reading is None and listed and fold(section.title) in listed:
            reading = Reading(section.title, (), LISTED, 1.0)
        if reading is None and section is not _first(sections) and links_its_page(section):
            reading = Reading(section.title, (), IN_A_PROGRAMME, 0.7)
        if reading is not None and not _only_announces(reading):
            read.append((at, reading))
    strong = [sections[at].level for at, reading in read if _is_strong(reading)]
    paged = [sections[at].level for at, reading in read if reading.rule == IN_A_PROGRAMME]
    levels = strong + [level for level in paged if paged.count(level) >= TOGETHER]
    if not levels:
        return []
    level = max(sorted(set(levels)), key=levels.count)
    kept: list[Choice] = []
    free = 0
    for at, reading in read:
        if at >= free and (_is_strong(reading) or sections[at].level == level):
            kept.append((at, reading))
            free = at + 1 + len(below(sections, at))
    return _unnumbered(_with_counted(sections, kept, level))


def _first(sections: tuple[Section, ...]) -> Section | None:
    return next((section for section in sections if section.level), None)


def _is_strong(reading: Reading) -> bool:
    return bool(reading.speakers) or reading.confidence == 1.0 or reading.rule == TABLE_ROW


def _only_announces(reading: Reading) -> bool:
    """Whether what may be a title only says that talks follow, and nobody is named: `Keynotes`, `Other talks`."""
    if reading.speakers or reading.rule == LISTED:
        return False
    short = len(reading.title.split()) <= MOST_WORDS
    hushed = reading.rule == COUNTED and reading.title[:1].islower()
    return hushed or only_kind(reading.title) or (short and names_a_programme(reading.title))


def _table_row(section: Section) -> Reading | None:
    reading = table_row(section, ())
    if reading is None or is_generic(reading.title):
        return None
    return replace(reading, rule=TABLE_ROW, confidence=0.9)


def below(sections: tuple[Section, ...], at: int) -> tuple[Section, ...]:
    """The sections deeper than the one at `at`, up to the next that is not."""
    stop = at + 1
    while stop < len(sections) and sections[stop].level > sections[at].level:
        stop += 1
    return sections[at + 1 : stop]


def _with_counted(sections: tuple[Section, ...], kept: list[Choice], level: int) -> list[Choice]:
    """The talks, and those headings of their level that are counted in one row with them.

    `A. Knots`, `B. Sails` with speakers make `C. Anchors` a talk whose speaker nobody noted. Most of the row must be
    talks, for sections of a single talk are counted, too.
    """
    alike = [
        at
        for at, section in enumerate(sections)
        if section.level == level
        and ENUMERATED.match(section.title)
        and not is_generic(without_number(section.title))
        and not _only_announces(Reading(without_number(section.title), (), COUNTED))
    ]
    known = dict(kept)
    counted = [at for at in alike if at in known]
    if len(counted) < TOGETHER or len(counted) * 2 < len(alike):
        return kept
    missing = {at: Reading(sections[at].title, (), COUNTED, 0.65) for at in alike if at not in known}
    return sorted((known | missing).items(), key=lambda choice: choice[0])


def _unnumbered(read: list[Choice]) -> list[Choice]:
    """Titles without the `A.` or `2)` that counts them, where more than one is counted so."""
    if sum(1 for _, reading in read if ENUMERATED.match(reading.title)) < 2:
        return read
    return [(at, replace(reading, title=without_number(reading.title))) for at, reading in read]


_PROGRAMME_PAGE = seldom(
    r"https?://(?!(?:www\.)?(?:github|gitlab|bitbucket)\.)[^/\s]+/(?:[^/\s]+/)*?"
    r"(?:talks?|sessions?|lectures?|vortr(?:ag|aege)|beitrag|presentations?|proposals?|contributions?|event/detail"
    r"|fahrplan/events?|schedule|programme?|program|charlas?|ponencias?|palestras?|conferences?)/[^/\s?#]{2}"
    r"|https?://sched\.co/\w|https?://[\w.-]+\.sched\.(?:com|org)/event/",
    re.IGNORECASE,
)
_LABEL = seldom(
    r"(?:ref|link|url|talk|session|page|abstract|details?|program(?:me?)?|schedule|fahrplan|event|info|vortrag|beitrag"
    r"|seite|lien|enlace|ficha|pagina)\s*:?\s*",
    re.IGNORECASE,
)


def links_its_page(section: Section) -> bool:
    """Whether a heading stands above a line that only links its page in a conference's programme.

    Good: `## Knots that hold` / `ref: https://ropecon.example/2019/talks/knots`. Not: a link inside a sentence, the
    documentation of a tool, a repository.
    """
    if section.level > 6 or not any(_is_programme_link(block) for block in section.blocks[:3]):
        return False
    return not is_generic(section.title)


def _is_programme_link(block: Block) -> bool:
    if block.kind not in ("line", "item") or len(block.anchors) != 1 or len(block.text) > 400:
        return False
    anchor = block.anchors[0]
    rest = block.text.replace(anchor.text, "", 1).strip(" ()[]<>")
    return _PROGRAMME_PAGE.match(anchor.url) is not None and (not rest or _LABEL.fullmatch(rest) is not None)


def listed_titles(note: Opened) -> frozenset[str]:
    """The folded titles of the items of `talks:`."""
    titles: set[str] = set()
    for field in note.fields:
        items = field.value.items if field.key == "talks" and isinstance(field.value, Items) else ()
        for item in items:
            if isinstance(item, Scalar):
                titles.add(fold(item.text))
            elif isinstance(item, Mapping):
                found = (e.value for e in item.entries if e.key.text.casefold() == "title")
                titles |= {fold(value.text) for value in found if isinstance(value, Scalar)}
    return frozenset(titles)
