"""Headings as notes have them: `##Links` without a blank is one, a line above a lone `-` is none."""

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from notegen.model.patterns import seldom

_TIGHT = seldom(r"(#{2,6})(?=[^\W_])")
_NOT_OF_ANCHORS = seldom(r"[^\w\- ]")


def tight(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`##Links`: a heading before CommonMark asked for the blank, and still one in older notes.

    Good: `###Day 1`. Not: `#release`, which is a hashtag, and `##` inside a line.
    """
    if state.is_code_block(start):
        return False
    pos, maximum = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    marks = _TIGHT.match(state.src, pos, maximum)
    if marks is None:
        return False
    if silent:
        return True
    level = len(marks[1])
    state.line = start + 1
    opened = state.push("heading_open", f"h{level}", 1)
    opened.markup, opened.map = marks[1], [start, state.line]
    inline = state.push("inline", "", 0)
    inline.content = state.src[marks.end() : maximum].strip().rstrip("#").rstrip()
    inline.map, inline.children = [start, state.line], []
    state.push("heading_close", f"h{level}", -1).markup = marks[1]
    return True


def lone_hyphens(state: StateCore) -> None:
    """A line above a lone `-` is a paragraph: people write it for an empty list item, or to part slides."""
    lines: list[str] | None = None
    for number, token in enumerate(state.tokens):
        if token.type != "heading_open" or token.markup != "-" or token.map is None:
            continue
        lines = state.src.split("\n") if lines is None else lines
        if lines[token.map[1] - 1].strip(" \t>") == "-":
            for other, kind in ((token, "paragraph_open"), (state.tokens[number + 2], "paragraph_close")):
                other.type, other.tag, other.markup = kind, "p", ""


def anchor_of(words: str) -> str:
    """What GitHub calls a heading in links: lower case, blanks as hyphens, punctuation gone, runs kept."""
    return _NOT_OF_ANCHORS.sub("", words.lower()).replace(" ", "-")
