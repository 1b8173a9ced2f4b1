"""What the lines of one talk say: its facts, and the text that is left."""

from itertools import groupby
from textwrap import dedent

from notegen.load.opened import Opened, heading_lines, with_definitions
from notegen.load.speakers.employers import employed
from notegen.load.speakers.reading import DOUBTED, Reading
from notegen.load.talks.found_resources import FIELDS, is_only_links, resources_of
from notegen.load.talks.kinds import kind_of, session_of, without_kind
from notegen.load.talks.lines import BOLD, ITEM
from notegen.load.talks.resources import is_web_url, kind_on_title
from notegen.load.talks.tables import ROW
from notegen.model.classes import replace
from notegen.model.event import Fact, Link, Text
from notegen.model.note import Block, FoundTalk, Section


def found_talk(
    note: Opened, sections: tuple[Section, ...], reading: Reading, session: str, session_line: int
) -> FoundTalk:
    """The talk that `sections` tell of, the first of them its heading, below the session of that name."""
    heading = sections[0]
    at = reading.speaker_line if heading.level == ROW else heading.line
    title, kind = _title(reading), kind_of(reading.title, session)
    here = note.span(at)
    named = note.span(reading.speaker_line) if reading.speaker_line else here
    facts: list[Fact] = []
    if title:
        facts.append(Fact("title", title, here, "heading", reading.confidence))
    for speaker in reading.speakers:
        facts.append(Fact("speaker", employed(speaker, sections), named, reading.rule, reading.confidence))
    for speaker in reading.doubted:
        facts.append(Fact("speaker", speaker, named, reading.rule, DOUBTED))
    if session:
        facts.append(Fact("session", session, note.span(session_line), "heading above"))
    elif prefix := session_of(reading.title):
        facts.append(Fact("session", prefix, here, "word in the title"))
    if kind != "talk":
        facts.append(Fact("kind", kind, here, "word in the title"))
    for anchor in heading.links:
        if field := FIELDS.get(kind_on_title(anchor.url)):
            facts.append(Fact(field, anchor.url, here, "link on the title"))
    used = set(reading.used)
    if heading.level >= BOLD:
        used |= set(range(heading.line, heading.blocks[0].line if heading.blocks else heading.line + 1))
    for section in sections:
        for block in section.blocks:
            if not block.anchors:
                continue
            found = _resources(note, block, reading)
            facts += found
            if found and is_only_links(block) and block.kind != "item" and len(found) == len(block.anchors):
                used.add(block.line)
    if heading.level == ROW:
        text = _text_of_row(note, heading)
    else:
        cut = heading.level < BOLD
        text = text_of_lines(note, heading.line, sections[-1].end, cut_heading=cut, used=frozenset(used))
    if text is not None and heading.level == ITEM:
        text = replace(text, told=dedent(text.source))  # what was nested under the item is a list of its own now
    return FoundTalk(tuple(facts), (text,) if text else (), at)


def _title(reading: Reading) -> str:
    """The title without its kind; `Keynote: Ann Lee, Acme` by Ann Lee is no more than a keynote."""
    title = without_kind(reading.title)
    names = tuple(speaker.name for speaker in reading.speakers)
    if title != reading.title.strip() and len(names) == 1 and title.startswith(names):
        return reading.title[: -len(title)].strip(" :：-–—#0123456789")
    return title


def _text_of_row(note: Opened, row: Section) -> Text | None:
    """The cells of a table's row that are no facts, where the table leaves the text."""
    told = [block.text for block in row.blocks if block.kind == "cell" and block.text]
    if not told or row.end < row.line:
        return None
    return Text(note.path, row.end, "markdown", "\n\n".join(told) + "\n")


def _resources(note: Opened, block: Block, reading: Reading) -> list[Fact]:
    """The slides and recordings a block links to, and what else stands on the by-line."""
    facts = resources_of(note, block)
    if block.line not in reading.used:
        return facts
    known = {fact.value for fact in facts} | {link for speaker in reading.speakers for link in speaker.links}
    organisations = {name for speaker in reading.speakers for name in speaker.affiliations}
    for anchor in block.anchors:
        if is_web_url(anchor.url) and anchor.url not in known and anchor.text not in organisations:
            link = Link(anchor.text or anchor.url, anchor.url)
            facts.append(Fact("link", link, note.span(block.line), "link on the by-line"))
    return facts


def text_of_lines(
    note: Opened, first: int, last: int, *, cut_heading: bool, instead: str = "", used: frozenset[int] = frozenset()
) -> Text | None:
    """The lines of a section or talk as a text, those that became facts blanked; None where nothing is left.

    `instead` stands where a cut heading stood: what it said beside the fact.
    """
    lines = note.lines(first, last)
    if cut_heading:
        for at in range(heading_lines(lines)):
            lines[at] = ""
        lines[0] = instead
    for line in used:
        if first <= line <= last:
            lines[line - first] = ""
    start = 0
    while start < len(lines) and not lines[start].strip():
        start += 1
    if start == len(lines):
        return None
    return Text(note.path, first + start, "markdown", "\n".join(lines[start:]).rstrip() + "\n")


def joined_texts(texts: list[Text], known: dict[str, str]) -> tuple[Text, ...]:
    """Neighbouring texts of one place as one, so that a list or a footnote may go on; each with its definitions."""
    joined: list[Text] = []
    for _, group in groupby(texts, key=lambda text: (text.place, text.session)):
        first, *others = group
        parts, next_line = [first.source], first.line + first.source.count("\n")
        for text in others:
            gap = "\n" * max(text.line - next_line, 1)
            parts += (gap, text.source)
            next_line += len(gap) + text.source.count("\n")
        source = with_definitions("".join(parts), known)
        joined.append(first if source == first.source else replace(first, told=source))
    return tuple(joined)
