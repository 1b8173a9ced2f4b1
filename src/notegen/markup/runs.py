"""The tokens of a text that is a run of lines of the note read last: what the note's own tokens are, not read again."""

import threading
from bisect import bisect_left
from dataclasses import field
from typing import Any

from markdown_it.token import Token

from notegen.model.classes import dataclass

LARGEST = 200_000
"""Of longer notes nothing is kept, in characters: what is kept lives until the thread reads the next note."""

LARGEST_OPEN = 50_000
"""The same for notes with comments or scripts: one that nobody closes may be as many blocks as the note has lines."""

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

    source: str
    """All of it."""
    rows: list[str]
    """Its lines."""
    blocks: list[Block]
    """What it consists of, in order."""
    tokens: list[Token]
    """What they came to."""
    ends: bool
    """Whether it was asked where HTML ends that it holds, which may be behind the end of a text that holds some."""
    starts: dict[str, list[int]] = field(default_factory=dict)
    """The first line of a block → the blocks that begin so; filled for the first text that leaves lines out."""


_local = threading.local()
"""Of each thread: `note`, which it read last, and `since`, where the text ended in it that was found last."""


def keep(source: str, rows: list[str], blocks: list[Block], tokens: list[Token], env: dict[str, Any]) -> None:
    """Keeps what a note was read as - unless lines far apart belong together in it, of which `env` then tells."""
    alone = not any(value for name, value in env.items() if name not in ("line", "last"))
    ends = "last" in env
    small = len(source) <= (LARGEST_OPEN if ends else LARGEST)
    _local.note = _Note(source, rows, blocks, tokens, ends) if alone and small else None
    _local.since = 0


def forget() -> None:
    """Keeps nothing of the note before."""
    _local.note = None


def find(source: str) -> tuple[list[Token], int] | None:
    """The tokens of a text, and by how much their lines are higher than its own; None where it must be read.

    Blocks do not depend on what stands above them, nor on more below than tells where they end. So the tokens are the
    same where the text has the lines of blocks of the note, one behind the other; where it leaves lines out between
    two, nothing may go on behind the gap. It is a text's own first line that is looked for.
    """
    note: _Note | None = getattr(_local, "note", None)
    if note is None or not source or (note.ends and "<" in source):
        return None
    found = _slice(note, source)
    if found is not None:
        return found
    rows, ended = source.split("\n"), source.endswith("\n")
    while rows and not rows[-1].strip(" \t"):
        rows.pop()
    first = next((at for at, row in enumerate(rows) if row.strip(" \t")), None)
    if first is None:
        return None
    if not note.starts:
        for number, block in enumerate(note.blocks):
            note.starts.setdefault(note.rows[block[0]], []).append(number)
    for number in note.starts.get(rows[first], ())[:_TRIED]:
        tokens = _from(note, number, rows, first, ended=ended)
        if tokens is not None:
            return tokens, note.blocks[number][0] - first
    return None


def _slice(note: _Note, source: str) -> tuple[list[Token], int] | None:
    """The same for a text that leaves nothing out, as nearly all do: where it stands says which blocks it has."""
    # Texts are asked in their order: what many begin with alike stands next behind the one before. Nearly always the
    # first words are enough to find it, and they are found in a third of the time.
    since: int = _local.since
    at = note.source.find(source[:60], since)
    if not note.source.startswith(source, at):
        at = note.source.find(source, since)
    if at < 0:
        at = note.source.find(source, 0, since + len(source))
    behind = at + len(source)
    whole = (source[-1] == "\n" or note.source[behind : behind + 1] in ("", "\n")) and note.source[at - 1 : at] in (
        "",
        "\n",
    )
    words = source.lstrip(" \t\n")
    if at < 0 or not whole or not words:
        return None
    line = note.source.count("\n", 0, at)
    begin = line + source.count("\n", 0, len(source) - len(words))
    below = begin + words.rstrip(" \t\n").count("\n") + 1
    first = bisect_left(note.blocks, (begin,))
    after = bisect_left(note.blocks, (below,), first)
    if first == after or note.blocks[first][0] != begin:
        return None
    _, end, token, last = note.blocks[after - 1]
    if (
        end < below
        or any(row.strip(" \t") for row in note.rows[below:end])
        or not _is_whole(note, token, last, below, ended=source[-1] == "\n")
    ):
        return None
    _local.since = behind
    return note.tokens[note.blocks[first][2] : last], line


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
        tokens += note.tokens[token:after]
        at, kept, behind = end - shift, number, number + 1
        while at < len(rows) and not rows[at].strip(" \t"):
            at += 1
        if at >= len(rows):
            return tokens if _is_whole(note, token, after, end, ended=ended) else None


def _is_whole(note: _Note, token: int, after: int, end: int, *, ended: bool) -> bool:
    """Whether the last block of a text, line `end` below it, is in the text as it is in the note."""
    if _reaches_below(note.tokens, token, after, end):
        return False
    # Verbatim text keeps the end of its last line, which a text may lack, or its note.
    lacks = not ended or (end == len(note.rows) and not note.source.endswith("\n"))
    return not lacks or not any(token.type in _VERBATIM for token in note.tokens[token:after])


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
