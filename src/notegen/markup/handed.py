"""Blocks that only the library can judge: they are read by its own rules, on its own state of the whole text."""

from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token


def state_of(
    source: str, rows: list[str], indents: list[int], md: MarkdownIt, env: Any, tokens: list[Token]
) -> StateBlock:
    """The library's state of a text whose lines are known: it would look for them again, letter by letter.

    `indents` are in columns, and may have more behind those of the `rows`.
    """
    state = StateBlock("", md, env, tokens)
    state.src = source
    state.bMarks = list(accumulate((len(row) + 1 for row in rows), initial=0))
    state.bMarks[-1] = len(source)
    state.eMarks = [begin + len(row) for begin, row in zip(state.bMarks, rows, strict=False)] + [len(source)]
    state.tShift = [len(row) - len(row.lstrip(" \t")) for row in rows] + [0]
    state.sCount = [*indents[: len(rows)], 0]
    state.bsCount = [0] * (len(rows) + 1)
    state.lineMax = len(rows)
    return state


def read_block(state: StateBlock, line: int) -> int:
    """Gives the state the tokens of the block at a line; returns the line below it."""
    state.line = line
    next(rule for rule in state.md.block.ruler.getRules("") if rule(state, line, state.lineMax, False))
    return state.line
