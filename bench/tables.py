"""What was measured as tables to read: on the terminal, and as docs/performance.md."""

import math
from collections.abc import Iterable, Mapping, Sequence

from compare import Result
from measure import Cost

WITH = "Hugo"
"""All ratios are to it, in the same rounds."""

FIGURES = (("wall", "s"), ("cpu", "s"), ("peak", "MiB"))


def table(number: int, results: Sequence[Result]) -> str:
    """The results for one number of notes: for each change a row a generator, each figure with its ratio."""
    lines = [f"### {number:,} notes", ""]
    for what in _changes(results):
        rule = next((each.medians[what] for each in results if each.peer.name == WITH), None)
        lines += [f"| {what} | wall | ratio | CPU | ratio | peak | ratio |", "|---|--:|--:|--:|--:|--:|--:|"]
        lines += (row(each.peer.name, each.medians[what], rule) for each in results)
        lines.append("")
    return "\n".join(lines)


def made(number: int, results: Sequence[Result]) -> str:
    """What each generator wrote."""
    lines = [f"| {number:,} notes | pages | files |", "|---|--:|--:|"]
    lines += (f"| {each.peer.name} | {each.made.pages_in_all:,} | {each.made.files:,} |" for each in results)
    return "\n".join((*lines, ""))


def growth(results: Mapping[int, Sequence[Result]]) -> str:
    """The powers with which a cold build's figures grow from the smallest number of notes to the largest."""
    least, most = min(results), max(results)
    ends = {each.peer.name: each.medians["cold"] for each in results[most] if "cold" in each.medians}
    pairs = [(each.peer.name, each.medians["cold"], ends[each.peer.name]) for each in results[least]
             if each.peer.name in ends and "cold" in each.medians]  # fmt: skip
    lines = [f"| cold, {least:,} → {most:,} notes | wall | CPU | peak |", "|---|--:|--:|--:|"]
    for name, before, after in pairs:
        powers = (_power(getattr(before, each), getattr(after, each), most / least) for each, _ in FIGURES)
        lines.append(f"| {name} | " + " | ".join(f"{power:.2f}" for power in powers) + " |")
    return "\n".join((*lines, ""))


def _power(before: float, after: float, times: float) -> float:
    return math.log(after / before) / math.log(times)


def _changes(results: Sequence[Result]) -> Iterable[str]:
    return dict.fromkeys(what for each in results for what in each.medians)


def row(name: str, cost: Cost, rule: Cost | None) -> str:
    """A generator's figures, each with its ratio."""
    cells = []
    for figure, unit in FIGURES:
        value = getattr(cost, figure)
        cells.append(f"{value:.0f} {unit}" if unit == "MiB" else f"{value:.2f} {unit}")
        cells.append(f"{value / getattr(rule, figure):.2f}" if rule else "")
    return f"| {name} | {' | '.join(cells)} |"
