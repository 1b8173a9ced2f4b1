"""How many times as much processor time one thing takes as another; never seconds, which only one machine has."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROUNDS = 5
"""Both are run so often, in turn; the least of each counts, because a busy machine only ever adds to it."""


def ratio(one: Callable[[], object], other: Callable[[], object]) -> float:
    """Of two functions in this process."""
    return _ratio(lambda: _taken_here(one), lambda: _taken_here(other))


def process_ratio(one: Sequence[str], other: Sequence[str], folder: Path) -> float:
    """Of two commands run in a folder, each from the start of its process to its end, with all of its children.

    Modules stay compiled between runs, as an installation has them, whatever the environment of the tests says.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = kept | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPYCACHEPREFIX": str(folder / ".compiled")}
    return _ratio(lambda: _taken_by(one, folder, environment), lambda: _taken_by(other, folder, environment))


def _ratio(one: Callable[[], float], other: Callable[[], float]) -> float:
    one(), other()  # Once to warm up: caches, compiled modules and patterns.
    rounds = [(one(), other()) for _ in range(ROUNDS)]
    return min(first for first, _ in rounds) / min(second for _, second in rounds)


def _taken_here(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def _taken_by(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    # Microseconds, where os.times counts in hundredths; Linux and macOS have it.
    from resource import RUSAGE_CHILDREN, getrusage

    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
