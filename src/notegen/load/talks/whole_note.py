"""The talk that a whole note may be: one title, no speaker, and all below it. Its folder decides whether it is."""

import re

from notegen.config.placeholders import is_placeholder
from notegen.load.folding import fold
from notegen.load.header.dates import find_dates
from notegen.load.header.places import is_group
from notegen.load.opened import Opened, heading_lines
from notegen.load.paths import path_of, stem_of
from notegen.load.speakers.people import read_people
from notegen.load.talks.generic_headings import GENERIC, is_break, is_generic, without_number
from notegen.load.talks.kinds import kind_of, session_of, without_kind
from notegen.model.event import Fact, Text
from notegen.model.note import FoundTalk, Section
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Scalar

SURE = 0.7
"""Nobody is named, so the title rests on the folder alone."""

_OF_A_MACHINE = seldom(r"_|\d{4}|^\d+[-_.]")
_DECIMAL = seldom(r"\d{1,2}(?:(?:\.\d{1,2})+\.?|\.|(?:\.\d{1,2})*\s*[-–—:)])\s+(?=[^\W\d_]|[\"“„«'(])")
_OTHER_NOTES = seldom(
    r"\b(?:notes?|news|newsletter|recap|retrospective|review|report|round-?up|diary|impressions|conference|konferenz"
    r"|conférence|congress|kongress|convention|meet-?ups?|user ?groups?|hackathon|barcamp|stammtisch|call for"
    r"|cfp|agenda|programme?|schedule|sessions|talks|readme|index|template|todos?|ideas|links|resources|photos"
    r"|vorträge|programm|bericht|rückblick|notizen|termine|nouvelles|compte[- ]rendu|notas|noticias|resumen)\b",
    re.IGNORECASE,
)
"""Words of titles that tell of a whole event, or of no talk."""

_BY = seldom(r"(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_YEAR = seldom(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_file_name(title: str, path: str) -> bool:
    """Whether a heading only repeats (most of) the file's name: `# 20190503_talk` in `20190503_talk_2.md`."""
    stem = stem_of(path.rpartition("/")[2])
    same = title.strip() and (stem.startswith(title.strip()) or title.strip().startswith(stem))
    return bool(same) and " " not in title.strip() and _OF_A_MACHINE.search(title) is not None


_INTRODUCTIONS = frozenset("intro introduction einfuehrung einleitung introducao introduccion introduzione".split())


def names_nothing(title: str, path: str, *, alone: bool = False) -> bool:
    """Whether a note's first heading is no name of anything: `notes`, `README`, the file's own name.

    The only heading of a note (`alone`) opens no part of it: `Tea`, `Break` and `Intro` are what it is about.
    """
    if alone and (is_break(title) or fold(title.strip(" :.!?*_")) in _INTRODUCTIONS):
        return False
    return (is_generic(title) and not find_dates(title)) or is_file_name(title, path)


def whole_talk(note: Opened) -> FoundTalk | None:
    """The talk that `note` is if it is one: titled by its first heading; None where that tells of something else.

    Good: `# Knots that hold` and then sections, whatever their level. Below a first heading that only repeats the
    file's name, the one heading of the next level is the title. Not: `# Harbour Meetup`, `# Notes`, `# Ropecon 2019`.
    """
    headings = tuple(section for section in note.sections if section.level)
    stated = next((f.value for f in note.fields if f.key == "title" and isinstance(f.value, Scalar)), None)
    if stated is not None:
        heading = Section(1, stated.text.strip(), (), stated.span.line, stated.span.line, ())
        same = bool(headings) and fold(headings[0].title) == fold(heading.title)
        cut = headings[0].line if same else 0
    elif not headings or any(section.blocks for section in note.sections[:1] if not section.level):
        return None
    else:
        titled = _titled(headings, note.path)
        if titled is None:
            return None
        heading, cut = titled, titled.line
    if not _names_a_talk(heading) or fold(path_of(note).name) in GENERIC or is_break(path_of(note).name):
        return None
    facts = _facts(_title(heading), note.span(heading.line))
    text = _text(note, cut)
    return FoundTalk(facts, (text,) if text else (), cut or note.body_line)


def _facts(title: str, span: Span) -> tuple[Fact, ...]:
    facts = [Fact("title", without_kind(title), span, "title of a note that is one talk", SURE)]
    if session := session_of(title):
        facts.append(Fact("session", session, span, "word in the title"))
    if (kind := kind_of(title)) != "talk":
        facts.append(Fact("kind", kind, span, "word in the title"))
    return tuple(facts)


def _text(note: Opened, heading: int) -> Text | None:
    """All the note's text but the heading at that line."""
    lines = note.body.split("\n")
    if heading:
        at = heading - note.body_line
        for cut in range(at, at + heading_lines(lines[at:])):
            lines[cut] = ""
    start = next((at for at, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return None
    return Text(note.path, note.body_line + start, "markdown", "\n".join(lines[start:]).rstrip() + "\n")


def _titled(headings: tuple[Section, ...], path: str) -> Section | None:
    """The heading that is the talk's title."""
    first = headings[0]
    if not is_file_name(first.title, path):
        return first
    at = 1
    while at < len(headings):
        level = min(section.level for section in headings[at:])
        top = [section for section in headings[at:] if section.level == level]
        if level <= first.level or len(top) > 1:
            return None
        if fold(_title(top[0])) not in GENERIC:
            return top[0] if len(re.findall(r"\w+", _title(top[0]))) > 1 else None
        at = headings.index(top[0]) + 1
    return None


def _title(heading: Section) -> str:
    """A heading without the `2.3 - ` that counts it."""
    counted = _DECIMAL.match(heading.title)
    return (heading.title[counted.end() :] if counted else without_number(heading.title)).strip()


def _names_a_talk(heading: Section) -> bool:
    """Whether a heading can be a talk's title and is neither an event's, a person's, nor that of other notes."""
    title = without_kind(_title(heading))
    if len(title) < 3 or is_placeholder(title) or is_generic(title) or _YEAR.search(title) or find_dates(title):
        return False
    if read_people(title, heading.links) or is_group(title) or _BY.match(title):
        return False
    return _OTHER_NOTES.search(title) is None and re.search(r"[^\W\d_]{2}", title) is not None
