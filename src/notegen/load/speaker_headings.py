"""Headings that only say who spoke: they become the first line below the talk's heading.

Good: `## Queues` / `### Ann Lee`, `# Queues` / `# By Ann Lee`, `# Queues` / `# [2014-12-29 by Ann Lee](…)`,
`## Queues` / `## Speaker: Ann Lee`. Not: headings that list people, one after the other, and a heading that names a
person below text of its own.
"""

import re
from dataclasses import replace

from notegen.load.generic_headings import is_generic
from notegen.load.opened import Opened
from notegen.load.people import are_sure, is_bare, read_people
from notegen.load.speaker_reading import only_resources
from notegen.load.speaker_rules.by_lines import says_who
from notegen.model.note import Block, Section

_DAY_IN_FRONT = re.compile(r"^\d{4}-\d{2}-\d{2}\s+(?=\S)")
_BREAKS = ("embed", "html")


def with_speaker_headings(note: Opened) -> tuple[Section, ...]:
    """The note's sections, each heading that only names a speaker made a line of the section above it."""
    kept: list[Section] = []
    for at, section in enumerate(note.sections):
        above = kept[-1] if kept else None
        if above is not None and _names_speaker_of(above, section, note, at):
            text = _DAY_IN_FRONT.sub("", section.title)
            line = Block("heading", text, section.links, section.line, paragraph=-section.line)
            kept[-1] = replace(above, end=section.end, blocks=(line, *above.blocks, *section.blocks))
        else:
            kept.append(section)
    return tuple(kept)


def _names_speaker_of(above: Section, section: Section, note: Opened, at: int) -> bool:
    """Whether a heading stands right below the one of a talk and only says who gave it."""
    if above.level == 0 or section.level < above.level or is_generic(above.title) or len(section.title) > 200:
        return False
    if not all(block.kind in _BREAKS or only_resources(block.text, block.anchors) for block in above.blocks):
        return False
    if not note.lines(section.line, section.line)[0].lstrip().startswith("#"):
        return False  # the underline of a setext heading would be left as a rule
    if says_who(section.title, section.links):
        return not read_people(above.title)
    named = _DAY_IN_FRONT.sub("", section.title)
    people = read_people(named, section.links)
    linked = any(anchor.text.strip() == section.title.strip() for anchor in section.links)
    if not are_sure(people, section.links) or not is_bare(named, section.links) or read_people(above.title):
        return False
    return (section.level > above.level or linked) and not _one_of_several(note.sections, at)


def _one_of_several(sections: tuple[Section, ...], at: int) -> bool:
    """Whether the next heading of the same level names people as well."""
    for other in sections[at + 1 :]:
        if other.level < sections[at].level:
            return False
        if other.level == sections[at].level:
            return bool(read_people(_DAY_IN_FRONT.sub("", other.title), other.links))
    return False
