"""Headings that only say who spoke: they become the first line below the talk's heading.

Good: `## Queues` / `### Ann Lee`, `# Queues` / `# By Ann Lee`, `# Queues` / `# [2014-12-29 by Ann Lee](…)`,
`## Queues` / `## Speaker: Ann Lee`. Not: headings that list people, one after the other, and a heading that names a
person below text of its own.
"""

from collections.abc import Iterator

from notegen.load.opened import Opened
from notegen.load.speakers.people import is_bare, read_people, sure_people
from notegen.load.speakers.reading import only_resources, recurs
from notegen.load.speakers.rules.by_lines import says_who
from notegen.load.talks.generic_headings import is_generic
from notegen.model.classes import replace
from notegen.model.event import Speaker
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom

_DAY_IN_FRONT = seldom(r"^\d{4}-\d{2}-\d{2}\s+(?=\S)")
_BREAKS = ("embed", "html")


def with_speaker_headings(note: Opened) -> tuple[Section, ...]:
    """The note's sections, each heading that only names a speaker made a line of the section above it."""
    kept: list[Section] = []
    for at, section in enumerate(note.sections):
        above = kept[-1] if kept else None
        if above is not None and len(kept) == 1 and _names_speaker_of_next(above, section, note):
            line = Block("heading", _DAY_IN_FRONT.sub("", above.title), above.links, above.line, paragraph=-above.line)
            kept = [replace(section, blocks=(line, *section.blocks))]
            continue
        if above is not None and _names_speaker_of(above, section, note, at):
            text = _DAY_IN_FRONT.sub("", section.title)
            line = Block("heading", text, section.links, section.line, paragraph=-section.line)
            kept[-1] = replace(above, end=section.end, blocks=(line, *above.blocks, *section.blocks))
        else:
            kept.append(section)
    return tuple(kept)


def _names_speaker_of(above: Section, section: Section, note: Opened, at: int) -> bool:
    """Whether a heading stands right below the one of a talk and only says who gave it."""
    if above.level == 0 or section.level < above.level or len(section.title) > 200:
        return False
    for block in above.blocks:  # mostly the first is text, and nothing else need be asked
        if block.kind not in _BREAKS and not only_resources(block.text, block.anchors):
            return False
    if is_generic(above.title) or not note.lines(section.line, section.line)[0].lstrip().startswith("#"):
        return False  # the underline of a setext heading would be left as a rule
    if says_who(section.title, section.links):
        return not read_people(above.title)
    named = _DAY_IN_FRONT.sub("", section.title)
    people = read_people(named, section.links) if is_bare(named, section.links) else ()
    if not people or read_people(above.title) or _one_of_several(note.sections, at):
        return False
    linked = any(anchor.text.strip() == section.title.strip() for anchor in section.links)
    if sure_people(named, section.links):
        return section.level > above.level or linked
    # an unknown name: only where nothing else stands on its level, and the text does not go on to talk about it
    alone = not any(other.level == section.level for other in _scope(note.sections, at))
    return section.level > above.level and alone and not _is_topic(people, section)


def _names_speaker_of_next(first: Section, section: Section, note: Opened) -> bool:
    """Whether a note begins with a by-line for a heading, and its title is the next one and the last of its level."""
    if first.level == 0 or first.blocks or section.level != first.level or not says_who(first.title, first.links):
        return False
    if sum(1 for other in note.sections if other.level == first.level) != 2:
        return False
    return note.lines(first.line, first.line)[0].lstrip().startswith("#") and not read_people(section.title)


def _is_topic(people: tuple[Speaker, ...], section: Section) -> bool:
    return any(recurs(person.name, section.blocks) for person in people)


def _scope(sections: tuple[Section, ...], at: int) -> Iterator[Section]:
    """The headings behind one, as far as none of a higher level stands between."""
    for other in sections[at + 1 :]:
        if other.level < sections[at].level:
            return
        yield other


def _one_of_several(sections: tuple[Section, ...], at: int) -> bool:
    """Whether the next heading of the same level names people as well."""
    same = (other for other in _scope(sections, at) if other.level == sections[at].level)
    other = next(same, None)
    return other is not None and bool(read_people(_DAY_IN_FRONT.sub("", other.title), other.links))
