"""How many times as much processor time one thing takes as another; never seconds, which only one machine has."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROUNDS = 6
"""Both are run so often at most, in turn, until the ratio is within what is allowed; the least of each counts, because
a busy machine only ever adds to it."""


def ratio(one: Callable[[], object], other: Callable[[], object], within: float) -> float:
    """Of two functions in this process."""
    return _ratio(lambda: _taken_here(one), lambda: _taken_here(other), within)


def process_ratio(one: Sequence[str], other: Sequence[str], folder: Path, within: float) -> float:
    """Of two commands run in a folder, each from the start of its process to its end, with all of its children.

    Modules are compiled, as an installation has them, whatever the environment of the tests says.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = kept | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return _ratio(lambda: _taken_by(one, folder, environment), lambda: _taken_by(other, folder, environment), within)


def _ratio(one: Callable[[], float], other: Callable[[], float], within: float) -> float:
    one(), other()  # Once to warm up: caches, compiled modules and patterns.
    first = second = float("inf")
    for _ in range(ROUNDS):
        # The other on both sides: a slow moment must not make it seem dear, and so the ratio seem small.
        second = min(second, other())
        first = min(first, one())
        second = min(second, other())
        if first / second < within:
            break
    return first / second


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
