"""Which headings of a Markdown note are its talks, which its sessions, and what text belongs to each."""

from dataclasses import dataclass, replace

from notegen.load.folding import fold
from notegen.load.generic_headings import ENUMERATED, without_number
from notegen.load.opened import Opened, definitions
from notegen.load.sessions import names_a_session, session_parts
from notegen.load.speaker_rules import Reading, read_section
from notegen.load.talk_lines import BOLD, with_talk_lines
from notegen.load.talk_parts import found_talk, joined_texts, text_of_lines
from notegen.model.event import Text
from notegen.model.note import FoundTalk, Section
from notegen.model.value import Items, Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Programme:
    """A note's body, parted."""

    talks: tuple[FoundTalk, ...]
    """In order."""
    texts: tuple[Text, ...]
    """What stands outside talks, with its place among them."""
    header: Section | None
    """The section whose heading is the event's; None where no heading is."""
    readings: tuple[tuple[Section, Reading], ...]
    """The talks' headings and how they were read."""


def find_programme(note: Opened, header: Section | None, used: frozenset[int] = frozenset()) -> Programme:
    """Parts the body of `note` into talks, sessions and the rest.

    Talk headings stand at any level, so the level is chosen by which headings carry a speaker. A heading below a
    talk's is part of it; one above closes it and is a session where talks follow. One of the same level without a
    speaker belongs to the talk where talks are the top of the note, else to the event. Lines in `used` have become
    facts of the event and leave its text.
    """
    chosen = _chosen(note, header)
    if not chosen:
        note = replace(note, sections=with_talk_lines(note.sections))
        header = next((s for s in note.sections if header and (s.line, s.level) == (header.line, header.level)), None)
        chosen = _chosen(note, header)
    sections = note.sections
    starts = dict(chosen)
    top = min((sections[at].level for at in starts), default=0)
    headed = _has_level_above(note, sections, chosen, header, top)
    talks: list[FoundTalk] = []
    texts: list[Text] = []
    session, session_line = "", 0
    at = 0
    while at < len(sections):
        section = sections[at]
        if at in starts:
            stop = at + 1
            while stop < len(sections) and stop not in starts and _continues(sections[stop], section, headed):
                stop += 1
            talks.append(found_talk(note, sections[at:stop], starts[at], session, session_line))
            at = stop
            continue
        titled = 0 < section.level < BOLD and section is not header
        is_session = titled and names_a_session(section.title) and _opens_session(sections, at, starts, top)
        when = ""
        if is_session:
            (session, when), session_line = session_parts(section.title), section.line
        elif titled and section.level <= top:
            session, session_line = "", 0
        cut = is_session or (section is header and _is_title(note, section))
        text = text_of_lines(note, section.line, section.end, cut_heading=cut, instead=when, used=used)
        if text is not None:
            texts.append(replace(text, place=len(talks), session=session if is_session else ""))
        at += 1
    known = definitions(note.body)
    told = tuple(replace(talk, texts=joined_texts(list(talk.texts), known)) for talk in talks)
    return Programme(told, joined_texts(texts, known), header, tuple((sections[i], r) for i, r in chosen))


def _is_title(note: Opened, header: Section) -> bool:
    """Whether the event's title is the heading's: not where the front matter states another one."""
    stated = next((field.value for field in note.fields if field.key == "title"), None)
    return not (isinstance(stated, Scalar) and stated.text.strip()) or fold(stated.text) == fold(header.title)


def _has_level_above(
    note: Opened, sections: tuple[Section, ...], chosen: list[tuple[int, Reading]], header: Section | None, top: int
) -> bool:
    """Whether something stands above the talks: the event's heading, a session's, or a title in front matter."""
    if header is not None and 0 < header.level < top:
        return True
    if header is None and note.states("title") and top > 1:
        return True
    return bool(chosen) and any(
        0 < section.level < top for section in sections[: chosen[0][0]] if section is not header
    )


def _chosen(note: Opened, header: Section | None) -> list[tuple[int, Reading]]:
    """The sections that are talks: read in order, none inside another, weak ones only beside strong ones.

    A heading with the title of a `talks:` item is a talk whatever stands below it: its author said so.
    """
    sections, listed = note.sections, listed_titles(note)
    read: list[tuple[int, Reading]] = []
    for at, section in enumerate(sections):
        if not section.level or section is header:
            continue
        reading = read_section(section, _below(sections, at))
        if reading is None and fold(section.title) in listed:
            reading = Reading(section.title, (), "listed in `talks:`", 1.0)
        if reading is not None:
            read.append((at, reading))
    levels = [sections[at].level for at, reading in read if reading.speakers or reading.confidence == 1.0]
    if not levels:
        return []
    level = max(sorted(set(levels)), key=levels.count)
    kept: list[tuple[int, Reading]] = []
    free = 0
    for at, reading in read:
        weak = not reading.speakers and reading.confidence < 1.0
        if at >= free and not (weak and sections[at].level != level):
            kept.append((at, reading))
            free = at + 1 + len(_below(sections, at))
    return _unnumbered(kept)


def _unnumbered(read: list[tuple[int, Reading]]) -> list[tuple[int, Reading]]:
    """Titles without the `A.` or `2)` that counts them, where more than one is counted so."""
    if sum(1 for _, reading in read if ENUMERATED.match(reading.title)) < 2:
        return read
    return [(at, replace(reading, title=without_number(reading.title))) for at, reading in read]


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


def _below(sections: tuple[Section, ...], at: int) -> tuple[Section, ...]:
    stop = at + 1
    while stop < len(sections) and sections[stop].level > sections[at].level:
        stop += 1
    return sections[at + 1 : stop]


def _continues(section: Section, talk: Section, headed: bool) -> bool:
    return section.level > talk.level or (section.level == talk.level and not headed)


def _opens_session(sections: tuple[Section, ...], at: int, starts: dict[int, Reading], top: int) -> bool:
    """Whether a heading is the session of the first talk below it: no nearer heading is, and none ends it before."""
    for below in range(at + 1, len(sections)):
        if sections[below].level <= sections[at].level:
            return False
        if below in starts:
            return True
        if sections[below].level <= top or _opens_session(sections, below, starts, top):
            return False
    return False
