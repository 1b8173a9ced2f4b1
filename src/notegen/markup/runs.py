"""The tokens of a text that is a run of lines of the note read last: what the note's own tokens are, not read again."""

import threading
from typing import Any

from markdown_it.token import Token

from notegen.model.classes import dataclass

LARGEST = 200_000
"""Of longer notes nothing is kept, in characters: what is kept lives until the thread reads the next note."""

_CLOSED = frozenset(("paragraph_close", "heading_close", "fence", "hr", "table_close", "blockquote_close"))
"""What a block ends with that nothing behind a blank line can go on with; a list may, and so may indented code."""
_VERBATIM = frozenset(("fence", "code_block", "html_block"))
_TRIED = 4
"""So many places of a note are tried for a text that may begin at several, so that time stays linear."""

Block = tuple[int, int, int, int]
"""A block that stands in no other: its first line, the line below it, its first token, the token behind it."""


@dataclass(frozen=True, slots=True)
class _Note:
    """The note that a thread read last."""

    rows: list[str]
    """Its lines."""
    blocks: list[Block]
    """All of it."""
    tokens: list[Token]
    """What they came to."""
    starts: dict[str, list[int]]
    """The first line of a block → the blocks that begin so."""


_local = threading.local()


def keep(source: str, blocks: list[Block], tokens: list[Token], env: dict[str, Any]) -> None:
    """Keeps what a note was read as - unless lines far apart belong together in it, of which `env` then tells."""
    alone = not any(value for name, value in env.items() if name != "line")
    _local.note = (source, blocks, tokens) if alone and len(source) <= LARGEST else None


def forget() -> None:
    """Keeps nothing of the note before."""
    _local.note = None


def find(source: str) -> tuple[list[Token], int] | None:
    """The tokens of a text, and by how much their lines are higher than its own; None where it must be read.

    Blocks do not depend on what stands above them, nor on more below than tells where they end. So the tokens are the
    same where the text has the lines of blocks of the note, one behind the other; where it leaves lines out between
    two, nothing may go on behind the gap. It is a text's own first line that is looked for.
    """
    note: Any = getattr(_local, "note", None)
    if note is None or not source:
        return None
    if not isinstance(note, _Note):
        note = _local.note = _indexed(*note)
    rows, ended = source.split("\n"), source.endswith("\n")
    while rows and not rows[-1].strip(" \t"):
        rows.pop()
    first = next((at for at, row in enumerate(rows) if row.strip(" \t")), None)
    if first is None:
        return None
    for number in note.starts.get(rows[first], ())[:_TRIED]:
        found = _from(note, number, rows, first, ended=ended)
        if found is not None:
            return found, note.blocks[number][0] - first
    return None


def _indexed(source: str, blocks: list[Block], tokens: list[Token]) -> _Note:
    rows, starts = source.split("\n"), dict[str, list[int]]()
    for number, block in enumerate(blocks):
        starts.setdefault(rows[block[0]], []).append(number)
    return _Note(rows, blocks, tokens, starts)


def _from(note: _Note, number: int, rows: list[str], first: int, *, ended: bool) -> list[Token] | None:
    """The tokens of a text whose line `first` is that of this block."""
    shift = note.blocks[number][0] - first
    tokens: list[Token] = []
    behind = kept = number
    at = first
    while True:
        while number < len(note.blocks) and note.blocks[number][0] < at + shift:
            number += 1
        if number == len(note.blocks) or note.blocks[number][0] != at + shift:
            return None
        begin, end, token, after = note.blocks[number]
        if number != behind and not _parted(note, kept, rows[at]):
            return None
        while not note.rows[end - 1].strip(" \t"):
            end -= 1
        if rows[at : end - shift] != note.rows[begin:end] or _reaches_below(note.tokens, token, after, end):
            return None
        made = note.tokens[token:after]
        tokens += made
        at, kept, behind = end - shift, number, number + 1
        while at < len(rows) and not rows[at].strip(" \t"):
            at += 1
        if at >= len(rows):
            # Verbatim text keeps the end of its last line, which a text may lack, or its note.
            lacks = not ended or (end == len(note.rows) and note.rows[-1])
            return None if lacks and any(token.type in _VERBATIM for token in made) else tokens


def _reaches_below(tokens: list[Token], token: int, after: int, end: int) -> bool:
    """Whether blank lines behind a block are code of it, which nobody closed: then that is the last thing in it."""
    while after > token and tokens[after - 1].nesting == -1:
        after -= 1
    last = tokens[after - 1] if after > token else None
    return last is not None and last.type == "fence" and last.map is not None and last.map[1] > end


def _parted(note: _Note, above: int, row: str) -> bool:
    """Whether a block and this line are two, with nothing but blank lines between them."""
    _, _, token, after = note.blocks[above]
    # What begins with `:` explains the paragraph above it.
    return token < after and note.tokens[after - 1].type in _CLOSED and not row.lstrip(" \t").startswith((":", "~"))
