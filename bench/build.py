"""Measures builds as people run them: whole processes, several runs in turn, beside a plain parse of the same notes."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import write_notes

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent / "src"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Seconds of all its threads and children, in the program and in the system."""
    peak: float
    """The most memory it held at once, in MiB."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that is built again and again."""

    root: Path
    """With `notes/` in it; somewhere temporary."""

    def build(self) -> Cost:
        """One build."""
        return measured(
            [sys.executable, "-m", "notegen", "build", "--quiet", "--no-search", "--now", "2024-01-01"], self.root
        )

    def parse(self) -> Cost:
        """The yardstick."""
        return measured([sys.executable, str(HERE / "parse_only.py"), "notes"], self.root)

    def forget(self) -> None:
        """Removes what builds left."""
        shutil.rmtree(self.root / "site", ignore_errors=True)
        shutil.rmtree(self.root / ".notegen-cache", ignore_errors=True)

    def edit(self) -> None:
        """One more line in the body of one note."""
        note = sorted((self.root / "notes").iterdir())[0]
        note.write_text(note.read_text(encoding="utf-8") + "\n- one more line\n", encoding="utf-8", newline="\n")


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command to its end; one that fails ends the measuring."""
    environment = os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")}
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    # getrusage(2): kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 2**20)


def _cold(project: Project) -> Cost:
    project.forget()
    return project.build()


def _one_body(project: Project) -> Cost:
    project.edit()
    return project.build()


RUNS: dict[str, Callable[[Project], Cost]] = {
    "plain parse": Project.parse,
    "cold": _cold,
    "nothing changed": Project.build,
    "one body changed": _one_body,
}
"""In this order in every round, so that a slow minute of the machine hits all of them."""


def measure(folder: Path, number: int, rounds: int) -> dict[str, Cost]:
    """What → the medians over all rounds, after one that does not count."""
    project = Project(folder / f"project-{number}")
    write_notes(project.root / "notes", number)
    costs: dict[str, list[Cost]] = {what: [] for what in RUNS}
    for counts in [False, *[True] * rounds]:
        for what, run in RUNS.items():
            cost = run(project)
            if counts:
                costs[what].append(cost)
    return {what: _median(taken) for what, taken in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.peak for cost in costs),
    )


def table(number: int, medians: dict[str, Cost]) -> str:
    """The medians as lines to read; ratios are to the plain parse of the same run."""
    rule = medians["plain parse"]
    lines = [f"{f'{number:,} notes':<18}{'wall':>9}{'ratio':>8}{'CPU':>9}{'ratio':>8}{'peak':>10}"]
    for what, cost in medians.items():
        lines.append(
            f"{what:<18}{cost.wall:>7.2f} s{cost.wall / rule.wall:>8.1f}"
            f"{cost.cpu:>7.2f} s{cost.cpu / rule.cpu:>8.1f}{cost.peak:>6.0f} MiB"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure and print; everything is written into a temporary folder that is removed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, nargs="+", default=[100, 1000], help="how many notes")
    options.add_argument("--rounds", type=int, default=3, help="how many runs each median is made of")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="notegen-bench-") as folder:
        for number in given.notes:
            sys.stdout.write(table(number, measure(Path(folder), number, given.rounds)) + "\n\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
