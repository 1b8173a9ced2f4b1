"""Headings as notes have them: `##Links` without a blank is one, a line above a lone `-` is none."""

from collections.abc import Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from notegen.markup.marks import heading_mark
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


def settled(tokens: Sequence[Token], rows: Sequence[str]) -> list[Token]:
    """The runs of words among the tokens of blocks that are all read; headings lose their marks, or are none after all.

    A line above a lone `-` is a paragraph: people write it for an empty list item, or to part slides.
    """
    found: list[Token] = []
    for number, token in enumerate(tokens):
        if token.type == "inline":
            if not token.meta.get("ready"):
                found.append(token)
        elif token.type == "heading_open":
            if token.markup == "-" and token.map is not None and rows[token.map[1] - 1].strip(" \t>") == "-":
                for other, kind in ((token, "paragraph_open"), (tokens[number + 2], "paragraph_close")):
                    other.type, other.tag, other.markup = kind, "p", ""
            else:
                tokens[number + 1].content, token.meta["id"] = heading_mark(tokens[number + 1].content)
    return found


def anchor_of(words: str) -> str:
    """What GitHub calls a heading in links: lower case, blanks as hyphens, punctuation gone, runs kept."""
    return _NOT_OF_ANCHORS.sub("", words.lower()).replace(" ", "-")
