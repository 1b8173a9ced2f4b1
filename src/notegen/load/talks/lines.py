"""Talks without headings: bold lines above a name, and list items that name a title and who spoke.

They become sections of a level below every heading, so that one way of parting a note serves all. They count only
where several stand together, and beside headings that carry a speaker only where a heading announces them: one bold
line or one list item with a name in brackets is too often something else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from notegen.load.folding import fold
from notegen.load.speakers.reading import Reading
from notegen.load.speakers.rules.by_lines import says_who
from notegen.load.talks.columns import Cells, LineOf, bold_cells, columns
from notegen.load.talks.generic_headings import is_break, is_for_another_time, is_generic, names_a_programme
from notegen.load.talks.items import read_item
from notegen.model.classes import dataclass, replace
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom

HALF, BOLD, ITEM = 7, 8, 9
"""The levels of a bold line that parts talks (`Morning:`), of one that is a talk, and of a list item."""

TOGETHER = 2
"""So many alike make a programme."""

SURE_ALONE = "kind: speaker"
"""The rule that makes a single bold line a talk: `Keynote: Ann Lee`."""

LONGEST_PLAIN = 110
"""A longer line that is not bold is prose."""

WORDS_OF_A_SESSION = 4
"""A longer bold line is a sentence."""

Read = Callable[[Section], Reading | None]
"""What the rules for speakers read of a section."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The talks a note has by its headings."""

    covered: frozenset[int]
    """The indexes of their sections, and of those below them."""
    folded: frozenset[str]
    """Their folded titles."""

    def tells_of(self, titles: Iterable[str]) -> bool:
        """Whether one of them has one of these titles, which are folded."""
        return not self.folded.isdisjoint(titles)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a talk begins among the blocks of a section."""

    first: int
    """The index of its first block."""
    behind: int
    """The index behind its title."""
    level: int
    """BOLD or ITEM."""
    rule: str = ""
    """What read it."""
    cells: Cells | None = None
    """Its title and people, where one line holds both and only their place tells them apart."""


def with_talk_lines(sections: tuple[Section, ...], read: Read, beside: Beside, line_of: LineOf) -> tuple[Section, ...]:
    """The sections, those parted that hold talks without headings; as they are where there are none."""
    alone = not beside.covered
    bold = {at: _bold_titles(section, read, line_of) for at, section in enumerate(sections)} if alone else {}
    found = [start for starts in bold.values() for start in starts]
    if len(found) < TOGETHER and not any(start.rule == SURE_ALONE for start in found):
        bold = {}
    starts = {
        at: bold.get(at) or _item_titles(section, beside, line_of)
        for at, section in enumerate(sections)
        if bold.get(at) or alone or _announced(section, at, beside)
    }
    days = {sections[at].level for at, found in starts.items() if found and found[0].level == ITEM}
    for at, section in enumerate(sections):
        # one talk is enough on a day of an event whose other days list several
        if not starts.get(at) and section.level in days and _announced(section, at, beside):
            starts[at] = _item_titles(section, beside, line_of, least=1)
    if not any(starts.values()):
        return sections
    return tuple(part for at, section in enumerate(sections) for part in _parted(section, starts.get(at, ())))


def _announced(section: Section, at: int, beside: Beside) -> bool:
    """Whether a list may hold more talks than the headings do: below a heading of its own that says so."""
    return at not in beside.covered and section.level > 1 and names_a_programme(section.title)


def _bold_titles(section: Section, read: Read, line_of: LineOf) -> tuple[_Start, ...]:
    """The bold titles of a section: a line that begins with one, with its speaker behind it or right below.

    Bold words of a list, and a bold line that ends in a colon, part a text and are no titles. A title may do without
    the bold where its paragraph is itself and a by-line.
    """
    if section.level and is_for_another_time(section.title):
        return ()
    paragraphs = list(_paragraphs(section.blocks))
    parted = {first: cells for first, _ in paragraphs if (cells := bold_cells(section.blocks[first], line_of))}
    titled = [
        (first, behind)
        for first, behind in paragraphs
        if first in parted or _bold_lines(section.blocks[first:behind]) or _signed(section.blocks[first:behind])
    ]
    found: list[_Start] = []
    followed = (*(first for first, _ in titled[1:]), len(section.blocks))
    for (first, behind), following in zip(titled, followed, strict=False):
        if first in parted:
            found.append(_Start(first, first + 1, BOLD, "", parted[first]))
            continue
        stop = first + (_bold_lines(section.blocks[first:behind]) or 1)
        talk = _section(section, _Start(first, stop, BOLD), following)
        reading = read(talk) if not is_generic(talk.title) else None
        if reading is not None and reading.speakers and (stop == behind or reading.speaker_line <= _line_below(talk)):
            found.append(_Start(first, stop, BOLD, reading.rule))
    return tuple(found)


def _signed(lines: tuple[Block, ...]) -> bool:
    """Whether a paragraph is a short line and a by-line, as talks stand in text saved without its marks.

    Good: `Knots that hold` / `by Ann Lee`. Not: a sentence, a line that a by-line does not follow at once.
    """
    if len(lines) != 2 or len(lines[0].text) > LONGEST_PLAIN or lines[0].text.rstrip().endswith((".", ",", ";", ":")):
        return False
    return says_who(lines[1].text, lines[1].anchors)


def _line_below(talk: Section) -> int:
    return talk.blocks[0].line if talk.blocks else talk.line


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """(first, behind) of each paragraph of lines."""
    at = 0
    for (kind, _), group in groupby(blocks, key=lambda block: (block.kind, block.paragraph)):
        length = len(list(group))
        if kind == "line":
            yield at, at + length
        at += length


def _bold_lines(lines: tuple[Block, ...]) -> int:
    """How many lines at the beginning of a paragraph are a bold title."""
    bold = next((n for n, block in enumerate(lines) if not block.strong), len(lines))
    return 0 if bold and lines[bold - 1].text.rstrip().endswith((":", "：")) else bold


_OF_ALL = seldom(
    r"[(（](?:all|alle|everybody|everyone|tous|toutes|todos|todas|tutti|iedereen|allen|全員)[)）]\W*$", re.IGNORECASE
)
"""An item for everybody is no talk, and tells nothing against those beside it: `Clean up (all)`."""


def _item_titles(section: Section, beside: Beside, line_of: LineOf, least: int = TOGETHER) -> tuple[_Start, ...]:
    """The list items that are talks, where most of their list are.

    The list stands right below the event's heading or one that announces talks: below any other, books, films,
    quotations, winners and plans for another evening name titles and people in just the same way. A list of what has
    headings of its own is an agenda, and stays in the text.
    """
    if section.level > 1 and not names_a_programme(section.title):
        return ()
    if section.level and is_generic(section.title) and not names_a_programme(section.title):
        return ()
    found: list[_Start] = []
    for first, last in _lists(section.blocks):
        heads = [at for at in range(first, last) if section.blocks[at].depth == 0]
        announced = section.level > 1 and names_a_programme(section.title)
        readings = ((at, read_item(section.blocks[at].text, section.blocks[at].anchors)) for at in heads)
        talks = [
            (at, fold(reading.title))
            for at, reading in readings
            if reading is not None and (announced or not _may_be_said(section.blocks[at], reading))
        ]
        counted = [
            at
            for at in heads
            if not is_break(section.blocks[at].text) and not _OF_ALL.search(section.blocks[at].text[-60:])
        ]
        most = len(talks) >= least and len(talks) * 5 >= len(counted) * 3
        cells = columns([section.blocks[at] for at in heads], line_of, announced=announced)
        if len(cells) > (len(talks) if most else 0):
            placed = [(heads[n], fold(found_cells.title), found_cells) for n, found_cells in cells.items()]
            if not beside.tells_of(title for _, title, _ in placed):
                found += (_Start(at, at + 1, ITEM, "", found_cells) for at, _, found_cells in placed)
        elif most and not beside.tells_of(title for _, title in talks):
            found += (_Start(at, at + 1, ITEM) for at, _ in talks)
    return tuple(found)


def _may_be_said(block: Block, reading: Reading) -> bool:
    """Whether an item looks like a quotation: words, a dash, and who said them, with no link at all."""
    front, dash, behind = block.text.rpartition(reading.speakers[0].name)
    return bool(dash) and not behind.strip() and front.rstrip().endswith(("-", "–", "—")) and not block.anchors


def _lists(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """(first, behind) of each run of list items."""
    at = 0
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        length = len(list(group))
        if kind == "item":
            yield at, at + length
        at += length


def _parted(section: Section, starts: tuple[_Start, ...]) -> Iterator[Section]:
    """The section up to its first talk line, then each talk with what stands under it."""
    if not starts:
        yield section
        return
    blocks, first = section.blocks, starts[0].first
    yield from _with_session(replace(section, end=blocks[first].line - 1, blocks=blocks[:first]))
    for start, following in zip(starts, (*(other.first for other in starts[1:]), len(blocks)), strict=True):
        stop = _end_of_item(blocks, start.first, following) if start.level == ITEM else following
        session = _session_line(blocks[start.behind : stop]) if following < len(blocks) else 0
        stop -= session
        yield _section(section, start, stop)
        if stop < following:
            end = blocks[following].line - 1 if following < len(blocks) else section.end
            yield from _with_session(Section(0, "", (), blocks[stop].line, end, blocks[stop:following]))


def _section(section: Section, start: _Start, stop: int) -> Section:
    """A talk of a section's blocks, up to the block at `stop`."""
    blocks = section.blocks
    end = blocks[stop].line - 1 if stop < len(blocks) else section.end
    title = " ".join(block.text for block in blocks[start.first : start.behind])
    anchors = tuple(anchor for block in blocks[start.first : start.behind] for anchor in block.anchors)
    line, inside = blocks[start.first].line, blocks[start.behind : stop]
    if start.cells is not None:
        who = Block("heading", start.cells.who, anchors, line, paragraph=-line)
        return Section(start.level, start.cells.title, (), line, end, (who, *inside))
    return Section(start.level, title, anchors, line, end, inside)


def _with_session(section: Section) -> Iterator[Section]:
    """What stands before a talk line: where it ends in a bold line such as `Morning:`, that is a heading of talks."""
    if not _session_line(section.blocks):
        yield section
        return
    *front, last = section.blocks
    if section.level or front or last.line > section.line:
        yield replace(section, end=last.line - 1, blocks=tuple(front))
    yield Section(HALF, last.text, last.anchors, last.line, section.end, ())


def _session_line(blocks: tuple[Block, ...]) -> int:
    """1 where the last block is a short bold line that parts talks, else 0."""
    if not blocks or blocks[-1].kind != "line" or not blocks[-1].strong:
        return 0
    last, text = blocks[-1], blocks[-1].text.strip()
    alone = sum(1 for block in blocks[-3:] if block.kind == "line" and block.paragraph == last.paragraph) == 1
    parts = text.endswith((":", "：")) or names_a_programme(text)
    return int(alone and parts and len(text.split()) <= WORDS_OF_A_SESSION)


def _end_of_item(blocks: tuple[Block, ...], first: int, following: int) -> int:
    """Where an item's own nested items end."""
    at = first + 1
    while at < following and blocks[at].kind == "item" and blocks[at].depth > 0:
        at += 1
    return at
