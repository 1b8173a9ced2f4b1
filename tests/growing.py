"""How work grows with what it is done on: by calls, which no busy machine changes, or by time, told in several tries.

Time is for work that makes no calls, such as one regular expression. A machine that does other things only ever adds
to it. So both sizes are measured in turn, the least of each counts, and the first try that is within the bound settles
it, which growth with the square is in none of them.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Make = Callable[[int], Callable[[], object]]
"""Makes the work on so many pieces; only doing it counts."""

TRIES = 6
"""What is beyond the bound so often is not the machine's doing."""

GRAIN, DOUBLED = 0.001, 3
"""Processor seconds that tell something. A size that takes less is doubled, so often at most, and is then held to take
so long: on megabytes it would be fresh memory that decides, not the work."""


def growth_of_time(make: Make, size: int, within: float = 24) -> float:
    """How many times as long eight times as much takes; the square would take sixty-four times as long.

    `size` is where to begin, sixteen or more: it is doubled until it takes a time that tells something. Measured again
    while the result is not `within`, each time on a little more: what was done once may be remembered.
    """
    make(size // 2)()  # To warm up: tables, patterns, what is imported late.
    size = next((size << at for at in range(DOUBLED) if _seconds(make(size << at)) >= GRAIN), size << DOUBLED)
    small = large = float("inf")
    for turn in range(1, TRIES + 1):
        more = size + turn * size // 8
        # The smaller one on both sides: a slow moment must not make it seem dear, and so the square seem cheap.
        small = min(small, _seconds(make(more)) / more)
        large = min(large, _seconds(make(8 * more)) / more)
        small = min(small, _seconds(make(more + size // 16)) / (more + size // 16))
        if large / max(small, GRAIN / more) < within:
            break
    return large / max(small, GRAIN / more)


def growth_of_calls(make: Make, size: int) -> float:
    """How many times as many calls four times as much takes; the square would take sixteen times as many."""
    make(3)()  # What is kept from the first time does not count.
    less, more = (_calls(make(number)) for number in (size, 4 * size))
    return more / less


@contextmanager
def bounded(steps: float) -> Iterator[None]:
    """What stands beneath takes less than so many million of the plainest steps of Python, on whatever machine.

    For what has one size only, such as a text that grows without end where nothing bounds it: a budget far above what
    it takes, and far below what it would take.
    """
    began = time.process_time()
    yield
    taken = time.process_time() - began
    step = min(_seconds(lambda: [None for _ in range(100_000)]) for _ in range(3)) / 100_000
    assert taken < steps * 1e6 * step, f"it took {taken / step / 1e6:.0f} million steps"


def _seconds(work: Callable[[], object]) -> float:
    """The processor's; without the collector of cycles, which looks at all that the test run has made before."""
    collecting = gc.isenabled()
    gc.disable()
    began = time.process_time()
    try:
        work()
        return time.process_time() - began
    finally:
        if collecting:
            gc.enable()


def _calls(work: Callable[[], object]) -> int:
    calls = 0

    def count(frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls
