"""Work on many machines: the workers of a Dask scheduler do it, and what they made comes home.

`distributed` is imported where the work begins, and nowhere else: it takes half a second. Dask sends functions and
values as pickles, both ways, so whoever can reach the scheduler can run code on all of them: see docs/many-machines.md.
"""

import io
import logging
import pickle
import re
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, TypeVar

from notegen.model.diagnostic import Stopped, error
from notegen.model.span import Span
from notegen.runtime.executor import Crashed, Parted, Work, shares

P = TypeVar("P", bound=Parted)
T = TypeVar("T")

ADDRESS = re.compile(r"(?:tcp|tls)://[^/\s]+:\d{1,5}")
"""A scheduler, as Dask prints it when it starts."""

_CONNECTING = 10
"""Seconds in which a scheduler must answer."""

_PATIENCE = 60
"""Seconds for which there may be no worker: one that was killed is started again within a few."""

_LOOK = 5
"""Seconds after which whoever waits for a result asks whether there still is a worker."""

_WENT = "went away while it was at work"

_AHEAD = 4
"""So many shards for each worker are on their way: none waits for the next, and memory stays bounded."""


def is_installed() -> bool:
    """Whether `distributed`, the extra `cluster`, is there."""
    return find_spec("distributed") is not None


class Foreign(Exception):
    """What works there is not the program that asks for the work; a shard must not even be unpacked."""


class GivenUp(Exception):
    """A shard was given up: each worker that tried it was lost."""


class Cluster:
    """An executor whose workers Dask finds, feeds, and replaces where they are lost."""

    forks = False

    def __init__(self, address: str, ask: Callable[[], str], expected: str) -> None:
        """The scheduler at `address`, asked for only when there is work. `ask`, a function of a module, says what
        program a machine has; each worker must answer `expected`.
        """
        self._address, self._ask, self._expected = address, ask, expected
        self._client: Any = None

    def spread(
        self, work: Work[P, T], shared: P, count: int, *, share: int, least: int = 0, alike: Sequence[int] = ()
    ) -> Iterator[T]:
        """As `Executor.spread`, but for `alike`: large shards are lost whole. Raises Stopped (N915) where it cannot.

        A shard goes to another worker where one is lost. The scheduler gives it up after so many losses as its own
        setting `allowed-failures` says; then its pieces are tried one by one.
        """
        parts = shares(count, share)
        if count < least:
            for part in parts:
                yield from work(shared, part)
            return
        done = 0
        while done < len(parts):
            try:
                for found in self._sent(work, shared, parts[done:]):
                    done += 1
                    yield from found
            except GivenUp:
                # Others that were at work on the lost machines may have been given up in its place.
                yield from self._alone(work, shared, parts[done])
                done += 1

    def close(self) -> None:
        """Let go of the scheduler."""
        if self._client is not None:
            self._client.close(timeout=1)

    def _alone(self, work: Work[P, T], shared: P, part: range) -> Iterator[T]:
        """The results of each piece of a share, while nothing else is at work. Raises Crashed."""
        for number in part:
            try:
                for found in self._sent(work, shared, [range(number, number + 1)]):
                    yield from found
            except GivenUp:
                raise Crashed(number) from None

    def _sent(self, work: Work[P, T], shared: P, parts: list[range]) -> Iterator[list[T]]:
        """The results of each share, in order; a few are on their way at a time. Raises GivenUp."""
        client = self._connected()
        common = shared.common()
        # A task and not `scatter`: what a lost worker had in memory is made again.
        there = self._send(client.submit, _unpacked, self._ask, self._expected, pickle.dumps(common), pure=False)
        # Dask's own futures and not those of `get_executor()`, which ask how a task ended after its result has come: a
        # worker that is lost in between makes an error of the result (distributed 2026.8).
        waiting: deque[Any] = deque()
        ahead = _AHEAD * max(self._threads(), 2)
        try:
            for part in parts:
                if len(waiting) >= ahead:
                    yield self._result(waiting.popleft())
                task = self._ask, self._expected, work, there, _packed(shared.shard(part), common), len(part)
                waiting.append(self._send(client.submit, _do, *task, pure=False))
            while waiting:
                yield self._result(waiting.popleft())
        finally:
            with suppress(Stopped):
                self._send(client.cancel, list(waiting))

    def _result(self, future: Any) -> list[T]:
        from distributed.scheduler import KilledWorker

        without_workers = 0
        while True:
            try:
                future.exception(timeout=_LOOK)  # which waits, and fetches nothing
                results: list[T] = future.result(timeout=_PATIENCE)
                return results
            except Foreign:
                raise self._foreign("a worker") from None
            except KilledWorker:
                raise GivenUp from None
            except CancelledError:
                raise self._gone(_WENT) from None
            except TimeoutError:
                if future.status == "error":
                    raise  # the work's own
            without_workers = 0 if self._threads() else without_workers + _LOOK
            if without_workers >= _PATIENCE:
                raise self._gone(f"has had no workers for {_PATIENCE} seconds")

    def _send(self, call: Callable[..., Any], *task: object, **how: object) -> Any:
        """What a call of Dask's gives that waits for no work."""
        from distributed.client import ClosedClientError

        try:
            return call(*task, **how)
        except (OSError, ClosedClientError):
            raise self._gone(_WENT) from None

    def _threads(self) -> int:
        """How many shards can be worked on at once."""
        return sum(self._send(self._client.nthreads).values())

    def _connected(self) -> Any:
        if self._client is not None:
            return self._client
        from distributed import Client

        # What Dask has to say of lost workers and of versions is told in one line of ours, or is not worth one.
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._client = Client(self._address, timeout=_CONNECTING, set_as_default=False)
        except (OSError, TimeoutError):
            raise self._gone("does not answer; start one with `dask scheduler`, or build without --executor") from None
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise self._gone(f"has had no workers for {_PATIENCE} seconds; start some with `dask worker`") from None
        self._ask_all()
        return self._client

    def _ask_all(self) -> None:
        """See to it that the same program is everywhere: what cannot even say so has none."""
        answers = self._client.run(self._ask, on_error="return")
        for worker in sorted(answers):
            if answers[worker] != self._expected:
                raise self._foreign(f"the worker {worker}")
        try:
            scheduler = self._client.run_on_scheduler(self._ask)
        except (ImportError, AttributeError):
            scheduler = ""
        if scheduler != self._expected:
            raise self._foreign("the scheduler")

    def _foreign(self, who: str) -> Stopped:
        told = f"{who} has another notegen, library or Python than this machine; install the same ones everywhere"
        return Stopped(error("N915", Span(self._address), told))

    def _gone(self, how: str) -> Stopped:
        return Stopped(error("N915", Span(self._address), f"the scheduler {how}"))


def _packed(shard: object, common: tuple[object, ...]) -> bytes:
    """A shard, in which what was sent before is but a number."""
    numbers = {id(one): number for number, one in enumerate(common)}

    def reduced(value: Any) -> Any:
        number = numbers.get(id(value))
        return value.__reduce_ex__(pickle.HIGHEST_PROTOCOL) if number is None else (_sent_before, (number,))

    file = io.BytesIO()
    pickler = pickle.Pickler(file, protocol=pickle.HIGHEST_PROTOCOL)
    # Asked for these classes alone; persistent ids are asked for each text and number, and took a third of the packing.
    pickler.dispatch_table = dict.fromkeys(map(type, common), reduced)
    pickler.dump(shard)
    return file.getvalue()


_working = threading.Lock()
"""A worker may have several threads; what reading and rendering count is counted for the whole process."""

_common: tuple[object, ...] = ()
"""On a worker: what the shard at work refers to; only for whoever holds the lock."""


def _sent_before(number: int) -> object:
    return _common[number]


def _unpacked(ask: Callable[[], str], expected: str, data: bytes) -> tuple[object, ...]:
    """On a worker: what all shards refer to. Dask keeps it there, and gives it to other workers."""
    if ask() != expected:
        raise Foreign
    common: tuple[object, ...] = pickle.loads(data)  # noqa: S301  # of whoever sent this function too
    return common


def _do(
    ask: Callable[[], str], expected: str, work: Work[Any, T], common: tuple[object, ...], shard: bytes, count: int
) -> list[T]:
    """On a worker: the results of one shard."""
    if ask() != expected:
        raise Foreign
    global _common
    with _working:
        _common = common
        return work(pickle.loads(shard), range(count))  # noqa: S301
