"""What was measured as tables to read: on the terminal, and in docs/performance.md."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from measure import Cost
from record import Row

WITH = "Hugo"
"""All ratios are to it, in the same rounds."""

FIGURES = (("wall", "s"), ("cpu", "s"), ("peak", "MiB"))


def table(rows: Sequence[Row]) -> str:
    """The rows of one number of notes: for each change a table, a row a generator, each figure with its ratio."""
    lines = []
    for what in dict.fromkeys(each.change for each in rows):
        lines += [f"| {what} | wall | ratio | CPU | ratio | peak | ratio |", "|---|--:|--:|--:|--:|--:|--:|"]
        lines += (line(each) for each in rows if each.change == what)
        lines.append("")
    return "\n".join(lines)


def summary(rows: Sequence[Row]) -> str:
    """All changes of one number of notes in a table: what each generator takes from start to end, as a ratio."""
    changes = list(dict.fromkeys(each.change for each in rows))
    ratios = {(each.generator, each.change): each.cost.wall / each.beside.wall for each in rows if each.beside}
    lines = [f"| {rows[0].notes:,} notes | {' | '.join(changes)} |", f"|---|{'--:|' * len(changes)}"]
    for name in dict.fromkeys(each.generator for each in rows):
        cells = (f"{ratios[name, what]:.2f}" if (name, what) in ratios else "" for what in changes)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join((*lines, ""))


def made(rows: Sequence[Row]) -> str:
    """What each generator wrote."""
    lines = ["| written | pages | files |", "|---|--:|--:|"]
    lines += dict.fromkeys(f"| {each.generator} | {each.pages:,} | {each.files:,} |" for each in rows)
    return "\n".join((*lines, ""))


def growth(rows: Sequence[Row]) -> Iterator[str]:
    """The powers with which a cold build's figures grow, a table for each step from a number of notes to the next."""
    cold = {(each.generator, each.notes): each.cost for each in rows if each.change == "cold"}
    for before, after in pairwise(sorted({notes for _, notes in cold})):
        names = [name for name, notes in cold if notes == after and (name, before) in cold]
        if not names:
            continue
        lines = [f"| cold, {before:,} → {after:,} notes | wall | CPU | peak |", "|---|--:|--:|--:|"]
        for name in names:
            first, last = cold[name, before], cold[name, after]
            powers = (_power(getattr(first, each), getattr(last, each), after / before) for each, _ in FIGURES)
            lines.append(f"| {name} | " + " | ".join(f"{power:.2f}" for power in powers) + " |")
        yield "\n".join((*lines, ""))


def line(row: Row) -> str:
    """A generator's figures, each with its ratio."""
    return f"| {row.generator} | {' | '.join(_cells(row.cost, row.beside))} |"


def when(rows: Sequence[Row]) -> str:
    """When they were measured, of how many runs, and whether the machine did other things too: in a sentence each."""

    def run(row: Row) -> tuple[str, int, bool]:
        return row.day, row.rounds, row.load > 2

    runs = {each: list(some) for each, some in groupby(sorted(rows, key=run, reverse=True), key=run)}
    told = []
    for (day, rounds, busy), some in runs.items():
        names = " · ".join(dict.fromkeys(f"{row.generator} ({row.change})" for row in some))
        of = f"medians of {rounds} rounds" if rounds > 1 else "one round"
        busily = ", while the machine had other work too (read CPU and memory)" if busy else ""
        told.append(f"Measured on {day}, {of}{busily}{f': {names}' if len(runs) > 1 else ''}.")
    return "\n\n".join(told)


def _cells(cost: Cost, rule: Cost | None) -> Iterator[str]:
    for figure, unit in FIGURES:
        value = getattr(cost, figure)
        yield f"{value:.0f} {unit}" if unit == "MiB" else f"{value:.2f} {unit}"
        yield f"{value / getattr(rule, figure):.2f}" if rule else ""


def _power(before: float, after: float, times: float) -> float:
    return math.log(after / before) / math.log(times)
