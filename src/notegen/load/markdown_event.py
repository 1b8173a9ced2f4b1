"""A Markdown note with one event: its heading, its header's facts, and its talks."""

import re

from notegen.load.folding import fold
from notegen.load.header.headers import header_facts
from notegen.load.header.leading import leading
from notegen.load.header.places import is_address
from notegen.load.opened import Opened, heading_lines
from notegen.load.speakers.headings import with_speaker_headings
from notegen.load.speakers.rules import read_section
from notegen.load.talks.choose import listed_titles
from notegen.load.talks.found_resources import resources_in
from notegen.load.talks.programme import find_programme
from notegen.load.talks.whole_note import names_nothing, whole_talk
from notegen.model.classes import replace
from notegen.model.event import Fact, Text
from notegen.model.note import FoundEvent, Section


def read_event(note: Opened) -> FoundEvent:
    """The one event of a Markdown note, with whatever talks its headings carry."""
    sections = with_speaker_headings(note)
    if len(sections) < len(note.sections):
        note = replace(note, sections=sections)
    header = _header(note)
    before = note.sections[0] if note.sections and note.sections[0].level == 0 else None
    introduction = (before.blocks if before else ()) + (header.blocks if header else ())
    facts, used = header_facts(note, header, introduction + leading(note, header))
    alone = sum(1 for section in note.sections if section.level) == 1
    if header is not None and names_nothing(header.title, note.path, alone=alone):
        facts = tuple(fact for fact in facts if fact.field != "title")
    programme = find_programme(note, header, used)
    if header is None and not note.states("title") and len(programme.talks) == 1:
        # the only heading is the talk's: the evening has no other name
        only = programme.talks[0]
        facts += tuple(
            Fact("title", fact.value, fact.span, "title of the only talk", 0.8)
            for fact in only.facts
            if fact.field == "title"
        )
    line = header.line if header else note.body_line
    lines = _fact_lines(note, header, used)
    whole = None if programme.talks else whole_talk(note)
    if whole is not None or (not programme.talks and note.states("speakers")):
        linked = resources_in(note, note.sections)
        whole = replace(whole, facts=(*whole.facts, *linked)) if whole is not None else None
        facts += linked if note.states("speakers") else ()
    return FoundEvent(facts, programme.talks, programme.texts, line, fact_lines=lines, whole=whole)


def _fact_lines(note: Opened, header: Section | None, used: frozenset[int]) -> tuple[Text, ...]:
    """The lines that are facts of the event and no text: its heading, and those of its header."""
    lines = [Text(note.path, at, "markdown", note.lines(at, at)[0] + "\n") for at in sorted(used)]
    if header is None:
        return tuple(lines)
    heading = note.lines(header.line, header.end)
    title = "\n".join(heading[: heading_lines(heading)]) + "\n"
    return (Text(note.path, header.line, "markdown", title), *lines)


def _header(note: Opened) -> Section | None:
    """The section whose heading names the event.

    It is the first heading - unless that one carries a speaker and no address follows it, or has the title of an item
    of `talks:`: then it is a talk.
    Where the front matter has the title, a first heading of level 1 is the event's only if it says the same or is
    the only one of its level.
    """
    headings = [section for section in note.sections if section.level]
    if not headings:
        return None
    first = headings[0]
    if any(is_address(block.text) for block in first.blocks[:8] if block.kind == "item"):
        return first
    below = tuple(headings[1:])
    title = next((field.value for field in note.fields if field.key == "title"), None)
    if title is None:
        able = first.level == 1 or all(other.level > first.level for other in below)
    elif _folded(getattr(title, "text", "")) == _folded(first.title):
        able = True
    else:
        alone = first.level == 1 and all(other.level > 1 for other in below)
        able = alone and fold(first.title) not in listed_titles(note)
    # last, for the rules for speakers take longer than all that
    return first if able and read_section(first, _deeper(below, first.level)) is None else None


def _deeper(sections: tuple[Section, ...], level: int) -> tuple[Section, ...]:
    kept: list[Section] = []
    for section in sections:
        if section.level <= level:
            break
        kept.append(section)
    return tuple(kept)


_NO_LETTERS = re.compile(r"[\W_]+")


def _folded(text: str) -> str:
    return _NO_LETTERS.sub("", text.casefold())
