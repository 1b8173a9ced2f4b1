"""Where work is done: in this process or in several, behind the one interface of `concurrent.futures`."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Serial(Executor):
    """Does each piece of work at once, in this process; a fault of it rises where its result is asked for."""

    def __init__(self) -> None:
        self._is_open = True

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A finished future. Ctrl-C is no fault of the work and rises at once."""
        if not self._is_open:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(work(*args, **kwargs))
        except Exception as fault:
            future.set_exception(fault)
        return future

    def map(
        self, fn: Callable[..., T], *iterables: Iterable[Any], timeout: float | None = None, chunksize: int = 1
    ) -> Iterator[T]:
        """Results in order, each made when it is asked for, so that they never all lie in memory."""
        for arguments in zip(*iterables, strict=False):
            yield self.submit(fn, *arguments).result()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; there is nothing to wait for."""
        self._is_open = False


def open_executor(jobs: int, preload: Sequence[str] = ()) -> Executor:
    """An executor for `jobs` pieces of work at a time; `preload` names modules that every worker will need.

    Workers start from a clean process: `forkserver` where the system has it, else `spawn`. A plain fork would copy
    the threads' locks of a running server in whatever state they are, and the build's lock file with them: a worker
    that outlives a killed build would then hold it. So work and its arguments must be importable and picklable.
    """
    if jobs <= 1:
        return Serial()
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver" and preload:
        context.set_forkserver_preload(list(preload))
    return ProcessPoolExecutor(jobs, mp_context=context)
