"""Which headings of a Markdown note are its talks, which its sessions, and what text belongs to each."""

from functools import lru_cache

from notegen.load.folding import fold
from notegen.load.opened import Opened, definitions
from notegen.load.speakers.reading import Reading
from notegen.load.speakers.rules import read_section
from notegen.load.talks.choose import Choice, below, choose_talks
from notegen.load.talks.lines import HALF, Beside, with_talk_lines
from notegen.load.talks.parts import found_talk, joined_texts, text_of_lines
from notegen.load.talks.sessions import names_a_session, session_parts
from notegen.load.talks.tables import with_talk_tables
from notegen.model.classes import dataclass, replace
from notegen.model.event import Text
from notegen.model.note import FoundTalk, Section
from notegen.model.value import Scalar


@dataclass(frozen=True, slots=True)
class Programme:
    """A note's body, parted."""

    talks: tuple[FoundTalk, ...]
    """In order."""
    texts: tuple[Text, ...]
    """What stands outside talks, with its place among them."""
    header: Section | None
    """The section whose heading is the event's; None where no heading is."""


def find_programme(note: Opened, header: Section | None, used: frozenset[int] = frozenset()) -> Programme:
    """Parts the body of `note` into talks, sessions and the rest.

    Talk headings stand at any level, so the level is chosen by which headings carry a speaker. A heading below a
    talk's is part of it; one above closes it and is a session where talks follow. One of the same level without a
    speaker belongs to the talk where talks are the top of the note, else to the event. Lines in `used` have become
    facts of the event and leave its text.
    """
    tables = with_talk_tables(note)
    if tables is not note.sections:
        note = replace(note, sections=tables)
        header = _again(note, header)
    chosen = choose_talks(note, header)
    beside = _beside(note.sections, chosen)
    lines = with_talk_lines(
        note.sections, lambda section: read_section(section, ()), beside, lambda line: note.lines(line, line)[0]
    )
    if lines is not note.sections:
        note = replace(note, sections=lines)
        header = _again(note, header)
        chosen = choose_talks(note, header)
    sections = note.sections
    starts = dict(chosen)
    sessions = _sessions(sections, starts, header)
    top = min((sections[at].level for at in starts), default=0)
    headed = _has_level_above(note, sections, chosen, header, top)
    talks: list[FoundTalk] = []
    texts: list[Text] = []
    above = frozenset(sessions.values())
    within, depth = "", 0
    at = 0
    while at < len(sections):
        section = sections[at]
        if at in starts:
            stop = at + 1
            while stop not in starts and stop not in above and _continues(sections, stop, section, headed):
                stop += 1
            name, line = _session(sections, sessions.get(at))
            within, depth = name, sections[sessions[at]].level if name else 0
            talks.append(found_talk(note, sections[at:stop], starts[at], name, line))
            at = stop
            continue
        name, when = session_parts(section.title) if at in above else ("", "")
        if name or 0 < section.level <= depth:
            within, depth = name, section.level if name else 0
        cut = at in above or (section is header and _is_title(note, section))
        text = text_of_lines(note, section.line, section.end, cut_heading=cut, instead=when, used=used)
        if text is not None:
            texts.append(replace(text, place=len(talks), session=within) if talks or within else text)
        at += 1
    known = _definitions(note.body)
    whole = [replace(talk, texts=joined_texts([*talk.texts], known)) for talk in talks] if known else talks
    return Programme(tuple(whole), joined_texts(texts, known), header)


@lru_cache(maxsize=1)
def _definitions(body: str) -> dict[str, str]:
    """Looked for once: a note of many events is parted once for each."""
    return definitions(body)


def _again(note: Opened, header: Section | None) -> Section | None:
    """The event's heading among sections that were parted anew."""
    if header is None:
        return None
    return next((s for s in note.sections if (s.line, s.level) == (header.line, header.level)), None)


def _beside(sections: tuple[Section, ...], chosen: list[Choice]) -> Beside:
    """The talks that headings and tables tell of."""
    covered = frozenset(n for at, _ in chosen for n in range(at, at + 1 + len(below(sections, at))))
    return Beside(covered, frozenset([fold(reading.title) for _, reading in chosen]))


def _sessions(sections: tuple[Section, ...], starts: dict[int, Reading], header: Section | None) -> dict[int, int]:
    """Talk → the nearest heading above it, where that parts talks from others and is not the event's.

    A bold line such as `Morning:` is a session only where no heading is.
    """
    found: dict[int, int] = {}
    stack: list[int] = []
    for at, section in enumerate(sections):
        if not section.level:
            continue
        while stack and sections[stack[-1]].level >= section.level:
            stack.pop()
        if at not in starts:
            stack.append(at)
            continue
        able = [n for n in stack if sections[n] is not header and names_a_session(sections[n].title)]
        headings = [n for n in able if sections[n].level < HALF]
        if able:
            found[at] = (headings or able)[-1]
    return found


def _session(sections: tuple[Section, ...], at: int | None) -> tuple[str, int]:
    """The name of the session at an index, and its line."""
    return ("", 0) if at is None else (session_parts(sections[at].title)[0], sections[at].line)


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


def _continues(sections: tuple[Section, ...], at: int, talk: Section, headed: bool) -> bool:
    """Whether the section at an index, which is no talk, belongs to the talk before it."""
    if at == len(sections):
        return False
    level = sections[at].level
    return level > talk.level or (level == talk.level and not headed)
