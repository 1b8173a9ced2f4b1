"""Talks without headings: bold lines above a name, and list items that name a title and who spoke.

They become sections of a level below every heading, so that one way of parting a note serves all. They count only
where no heading carries a speaker, and only where several stand together: one bold line or one list item with a name
in brackets is too often something else.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from notegen.load.generic_headings import is_generic, names_a_programme
from notegen.load.people import read_people
from notegen.load.talk_items import read_item
from notegen.model.note import Block, Section

BOLD, ITEM = 7, 8
"""The levels of a bold line and of a list item: below all six of headings."""

TOGETHER = 2
"""So many alike make a programme."""


def with_talk_lines(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections, those parted that hold talks without headings; as they are where there are none."""
    titles = [at for section in sections for at in _bold_titles(section)]
    parted: list[Section] = []
    for section in sections:
        starts = _bold_titles(section) if len(titles) >= TOGETHER else ()
        level = BOLD if starts else ITEM
        parted += _parted(section, starts or _item_titles(section), level)
    return tuple(parted)


def _bold_titles(section: Section) -> tuple[tuple[int, int], ...]:
    """(first, behind) of the blocks of each bold title: a paragraph of bold lines and then people, nothing else."""
    found: list[tuple[int, int]] = []
    at = 0
    for _, group in groupby(section.blocks, key=lambda block: (block.kind, block.paragraph)):
        lines = list(group)
        bold = next((n for n, block in enumerate(lines) if not block.strong), len(lines))
        if lines[0].kind == "line" and 0 < bold == len(lines) - 1:
            who = lines[-1]
            if read_people(who.text, who.anchors):
                found.append((at, at + bold))
        at += len(lines)
    return tuple(found)


def _item_titles(section: Section) -> tuple[tuple[int, int], ...]:
    """(first, behind) of the list items that are talks, where most of their list are.

    The list stands right below the event's heading or one that announces talks: below any other, books, films,
    quotations, winners and plans for another evening name titles and people in just the same way.
    """
    if section.level > 1 and not names_a_programme(section.title):
        return ()
    if section.level and is_generic(section.title) and not names_a_programme(section.title):
        return ()
    found: list[tuple[int, int]] = []
    for first, last in _lists(section.blocks):
        heads = [at for at in range(first, last) if section.blocks[at].depth == 0]
        talks = [at for at in heads if read_item(section.blocks[at].text, section.blocks[at].anchors) is not None]
        if len(talks) >= TOGETHER and len(talks) * 5 >= len(heads) * 3:
            found += ((at, at + 1) for at in talks)
    return tuple(found)


def _lists(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """(first, behind) of each run of list items."""
    at = 0
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        length = len(list(group))
        if kind == "item":
            yield at, at + length
        at += length


def _parted(section: Section, starts: tuple[tuple[int, int], ...], level: int) -> Iterator[Section]:
    """The section up to its first talk line, then each talk with what stands under it."""
    if not starts:
        yield section
        return
    blocks = section.blocks
    yield replace(section, end=blocks[starts[0][0]].line - 1, blocks=blocks[: starts[0][0]])
    for (first, behind), (following, _) in zip(starts, (*starts[1:], (len(blocks), 0)), strict=True):
        stop = _end_of_item(blocks, first, following) if level == ITEM else following
        end = blocks[stop].line - 1 if stop < len(blocks) else section.end
        title = " ".join(block.text for block in blocks[first:behind])
        anchors = tuple(anchor for block in blocks[first:behind] for anchor in block.anchors)
        yield Section(level, title, anchors, blocks[first].line, end, blocks[behind:stop])
        if stop < following:
            end = blocks[following].line - 1 if following < len(blocks) else section.end
            yield Section(0, "", (), blocks[stop].line, end, blocks[stop:following])


def _end_of_item(blocks: tuple[Block, ...], first: int, following: int) -> int:
    """Where an item's own nested items end."""
    at = first + 1
    while at < following and blocks[at].kind == "item" and blocks[at].depth > 0:
        at += 1
    return at
