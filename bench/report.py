"""docs/performance.md: what was measured, with what, on which machine, when, and how to do it again."""

import datetime
import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Template

from compare import Result
from peer import HERE
from peers import OURS, PEERS
from real import Real
from tables import WITH, growth, made, row, table

TEXT = HERE / "performance.md"
"""The page, with places for what was measured."""


def page(
    results: Mapping[int, Sequence[Result]],
    rounds: int,
    versions: Mapping[str, str],
    without: Mapping[str, str],
    real: Real | None,
) -> str:
    """The whole page."""
    slower = [line for number, found in results.items() for line in _slower(number, found)]
    figures = (f"{table(number, found)}\n{made(number, found)}" for number, found in results.items())
    day = datetime.datetime.now(datetime.UTC).date()
    text = Template(TEXT.read_text(encoding="utf-8")).substitute(
        measured=f"Measured on {day:%-d %B %Y}, {_machine()}; {_rounds(rounds)}.{_busy(os.getloadavg()[2])}",
        generators="\n".join(_with(versions, without)).rstrip(),
        slower="\n".join(slower) or "Nowhere in these tables.",
        figures="\n".join(figures).rstrip(),
        growth=growth(results).rstrip() if len(results) > 1 else "One number of notes was measured.",
        real="\n".join(real_notes(real)).rstrip() if real else "Real notes were not measured this time.",
    )
    return re.sub(r"\n{3,}", "\n\n", text)


def _machine() -> str:
    """`Linux x86_64, 2 cores of Intel …, 8 GiB, Python 3.11.2`."""
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text(encoding="utf-8").splitlines() if cpus.exists() else []
    name = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores of {name or 'a processor without a name'}, "
        f"{memory:.0f} GiB, Python {platform.python_version()}"
    )


def _rounds(number: int) -> str:
    return f"medians of {number} rounds" if number > 1 else "one round"


def _busy(load: float) -> str:
    """A warning where the machine had more to do than this, by its load over the last quarter of an hour."""
    cores = os.cpu_count() or 1
    if load <= 2 * cores:
        return ""
    return (
        f" It was busy with other work (a load of {load:.0f} on {cores} cores): times from start to end, and their "
        "ratios, are rough here; CPU and memory are what to read."
    )


def _with(versions: Mapping[str, str], without: Mapping[str, str]) -> Iterator[str]:
    rows = ["| generator | version | remark |", "|---|---|---|"]
    rows += (
        f"| {peer.name} | {versions[peer.name]} | {peer.remark} |" for peer in (*OURS, *PEERS) if peer.name in versions
    )
    yield "\n".join(rows) + "\n"
    for name, why in without.items():
        yield f"{name} could not be installed here: {why}\n"
    yield "Jekyll was not measured.\n"


def _slower(number: int, results: Sequence[Result]) -> Iterator[str]:
    """What takes notegen longer than Hugo, in a line each."""
    rule = next((each for each in results if each.peer.name == WITH), None)
    for each in results:
        if rule is None or each.peer not in OURS:
            continue
        times = {what: cost.wall / rule.medians[what].wall for what, cost in each.medians.items()}
        told = ", ".join(f"{what} {ratio:.1f} ×" for what, ratio in times.items() if ratio > 1)
        if told:
            yield f"- {each.peer.name}, {number:,} notes: {told}"


def real_notes(real: Real) -> Iterator[str]:
    """The section about them."""
    yield "## Real notes\n"
    yield (
        f"{real.files:,} notes as people wrote them, without their pictures; {real.refused:,} more ended Hugo's build "
        "and were given to neither.\n"
    )
    for what, costs in real.costs.items():
        lines = [f"| {what} | wall | ratio | CPU | ratio | peak | ratio | pages |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
        lines += (f"{row(name, cost, costs[WITH])} {real.pages[name]:,} |" for name, cost in costs.items())
        yield "\n".join(lines) + "\n"
