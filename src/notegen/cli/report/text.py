"""Diagnostics as text: `path:line:col: warning N203 message`, with the line it is about and what to paste."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.visible import visible

MANY = 10
"""More of one code than this print as FEW and a count."""
FEW = 3
WIDTH = 100
"""Characters of a source line that are shown, around the place."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def lines(found: Sequence[Diagnostic]) -> Iterator[str]:
    """The lines to print; each holds its own escapes, so that a terminal is told nothing by a note."""
    counts = Counter(one.code for one in found)
    shown: Counter[str] = Counter()
    for one in found:
        shown[one.code] += 1
        if counts[one.code] <= MANY or shown[one.code] <= FEW:
            yield from _one(one)
        if counts[one.code] > MANY and shown[one.code] == FEW:
            yield f"… and {counts[one.code] - FEW} more {one.code}; `--format json` of `check` and `build` shows all"


def _one(one: Diagnostic) -> Iterator[str]:
    word = click.style(one.severity.value, fg=COLOURS[one.severity], bold=True)
    yield f"{click.style(visible(str(one.span)), bold=True)}: {word} {one.code} {visible(one.message)}"
    if one.excerpt.strip():
        yield from _frame(one)
    for number, line in enumerate(one.fix.splitlines()):
        yield f"  {'fix:' if not number else '    '} {visible(line)}"


def _frame(one: Diagnostic) -> Iterator[str]:
    """The source line under its number, with a caret where the place is not simply the line's beginning."""
    source = one.excerpt.split("\n")[0].rstrip()
    column = one.span.column if one.span.column <= len(source) + 1 else 1
    start = max(0, column - WIDTH * 3 // 4) if len(source) > WIDTH else 0
    before, behind = source[start : column - 1], source[column - 1 : start + WIDTH]
    left, right = "…" * (start > 0), "…" * (start + WIDTH < len(source))
    number = f"{one.span.line:>5}"
    line = left + _in_a_frame(before)
    yield f"{number} | {line}{_in_a_frame(behind)}{right}"
    if column > 1:
        yield f"{' ' * len(number)} | {' ' * _width(line)}{click.style('^', fg=COLOURS[one.severity], bold=True)}"


def _in_a_frame(source: str) -> str:
    return visible(source.replace("\t", " "))


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes: wide East Asian letters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
