"""Where work is done: what an executor is, and the one whose workers are processes of this machine."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from concurrent.futures import Executor as Pool
from itertools import pairwise
from typing import Any, Protocol, Self, TypeVar

from notegen.model.classes import dataclass
from notegen.runtime import lock

S = TypeVar("S")
T = TypeVar("T")
P = TypeVar("P", bound="Parted")

Work = Callable[[S, range], list[T]]
"""Does the pieces with these numbers of what is shared, and gives a result for each; a function of a module."""


class Parted(Protocol):
    """What pieces of work share, which can be taken apart for workers on other machines."""

    def shard(self, numbers: range) -> Self:
        """The same with these pieces alone, and all that they need of this machine in it."""

    def common(self) -> tuple[object, ...]:
        """What every shard refers to, and is worth sending to each worker once."""


class Executor(Protocol):
    """Does work somewhere: `Processes`, or `runtime.cluster.Cluster`."""

    @property
    def forks(self) -> bool:
        """Whether workers may inherit what this process has loaded."""

    def spread(
        self, work: Work[P, T], shared: P, count: int, *, share: int, least: int = 0, alike: Sequence[int] = ()
    ) -> Iterator[T]:
        """The results of `count` pieces of work in their order, `share` pieces at a time.

        Fewer than `least` pieces are done in this process. From each number of `alike` to the next, and from the last
        of them to the end, pieces have much in common, so that whoever does one had better do the others, too. Raises
        what the work raises, and Crashed where a worker ended over a piece: then that piece, tried alone, ends its
        worker again.
        """


class Crashed(Exception):
    """A worker process ended while it did one piece of work: killed by the system, or by a fault below Python."""

    def __init__(self, number: int) -> None:
        super().__init__(f"piece {number}")
        self.number = number
        """Which piece."""


_SHARES = 3
"""So many shares each worker does at least, whatever the pieces have in common."""

_shared: Any = None
"""What the pieces of work have in common; set once in each worker process."""


def _begin(shared: Any, parent: int) -> None:
    """What a worker does first. The terminal's Ctrl-C is for the build alone, which then ends its workers."""
    global _shared
    _shared = shared
    gc.freeze()  # to look through what the build made would copy all of its memory
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lock.forget()
    if sys.platform == "linux":
        import ctypes

        # PR_SET_PDEATHSIG (prctl(2)): nobody would end the workers of a build that was killed.
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _do(work: Work[Any, T], pieces: range) -> list[T]:
    return work(_shared, pieces)


def _can_fork() -> bool:
    """Whether this process has no other threads: a fork would copy their locks in whatever state they are."""
    return sys.platform == "linux" and threading.active_count() == 1


def _pool(jobs: int, shared: object) -> Pool:
    """Workers that have `shared` at hand, and never hold the lock of the build.

    They are forked where that can be, and then share what this process knows at no cost. Else they start from a clean
    one; `shared` and the work must then be picklable.
    """
    # 25 ms to import, and most builds change a few pages, which need no other process.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork" if _can_fork() else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(shared, os.getpid()))


def shares(count: int, share: int, alike: Sequence[int] = (), most: int = 0, jobs: int = 0) -> list[range]:
    """The numbers of `count` pieces, `share` at a time; of those that are alike up to `most`, none of another kind.

    For several `jobs` those that are not alike end in smaller and smaller shares, so that all workers end together.
    """
    first, *others = (*alike, count)
    found = _tapering(first, share, jobs) if jobs > 1 and first > share else _parts(0, first, share)
    for begin, end in pairwise((first, *others)):
        found += _parts(begin, end, max(share, most))
    return found


def _tapering(end: int, share: int, jobs: int) -> list[range]:
    """Each share at most a part of what is left for each worker, but no smaller than is worth sending."""
    found: list[range] = []
    at = 0
    while at < end:
        size = min(share, max((end - at) // (2 * jobs), share // 8, 2))
        found.append(range(at, min(at + size, end)))
        at += size
    return found


def _parts(begin: int, end: int, share: int) -> list[range]:
    return [range(at, min(at + share, end)) for at in range(begin, end, share)]


@dataclass(frozen=True, slots=True)
class Processes:
    """Work is done in this process, or by several of this machine, of which a pool of `concurrent.futures` takes care.

    What the pieces share need not be `Parted`: workers inherit it, or are sent all of it once.
    """

    jobs: int = 1
    """How many may work at a time."""

    @property
    def forks(self) -> bool:
        """Whether there are several, and they are forked."""
        return self.jobs > 1 and _can_fork()

    def spread(
        self, work: Work[S, T], shared: S, count: int, *, share: int, least: int = 0, alike: Sequence[int] = ()
    ) -> Iterator[T]:
        """As `Executor.spread`; with few pieces, starting other processes would take longer than the work."""
        # With larger shares than that the last of them would keep all but one of the workers waiting.
        parts = shares(count, share, alike, count // (_SHARES * self.jobs), self.jobs)
        jobs = min(self.jobs, len(parts))
        if jobs <= 1 or count < least:
            for part in shares(count, share):  # small ones, because whoever waits is told after each
                yield from work(shared, part)
            return
        done = 0
        # One death takes all that its pool was at with it. A second pool tells whether somebody else was to blame.
        for _ in range(2):
            try:
                for found in _in_pool(work, shared, parts[done:], jobs):
                    done += 1
                    yield from found
                return
            except BrokenExecutor:
                continue
        for part in parts[done:]:
            yield from _alone(work, shared, part)


HERE = Processes()
"""This process alone."""


def _in_pool(work: Work[S, T], shared: S, parts: Sequence[range], jobs: int) -> Iterator[list[T]]:
    """The results of each share. Raises BrokenExecutor where a worker ended; then no process and no thread is left."""
    with _pool(jobs, shared) as pool:
        try:
            # The largest first, so that nobody is left with one at the end.
            order = sorted(range(len(parts)), key=lambda at: -len(parts[at]))
            begun = {at: pool.submit(_do, work, parts[at]) for at in order}
            for at in range(len(parts)):
                # A future that is gone lets go of its result: together they are as large as all that is read.
                yield begun.pop(at).result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _alone(work: Work[S, T], shared: S, part: range) -> list[T]:
    """The results of one share in a process of its own; where that ends too, of each piece in one."""
    try:
        return [result for found in _in_pool(work, shared, [part], 1) for result in found]
    except BrokenExecutor:
        if len(part) == 1:
            raise Crashed(part[0]) from None
    return [result for number in part for result in _alone(work, shared, range(number, number + 1))]


def processors() -> int:
    """How many processes can run at once, as far as this one may use the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
