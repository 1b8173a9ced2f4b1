"""Work in this process, or spread over several."""

import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path

import pytest

from notegen.runtime import executor
from notegen.runtime.executor import Crashed, Processes, processors
from notegen.runtime.lock import Busy, hold


def half(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def doubled(shared: tuple[int, ...], numbers: range) -> list[int]:
    return [2 * shared[number] for number in numbers]


def where(shared: object, numbers: range) -> list[int]:
    return [os.getpid() for _ in numbers]


def deadly(shared: int, numbers: range) -> list[int]:
    if shared in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(numbers)


def odd_ones_raise(shared: object, numbers: range) -> list[int]:
    return [half(number) for number in numbers]


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("share", [1, 4, 100])
def test_work_is_spread_and_comes_back_in_order(jobs, share):
    assert list(Processes(jobs).spread(doubled, tuple(range(10)), 10, share=share)) == list(range(0, 20, 2))


def test_no_work_starts_no_process():
    assert list(Processes(2).spread(deadly, 0, 0, share=1)) == []


def test_what_fits_one_share_is_done_here():
    assert set(Processes(2).spread(where, None, 5, share=5)) == {os.getpid()}
    assert os.getpid() not in set(Processes(2).spread(where, None, 5, share=2))


def test_few_pieces_are_done_here():
    assert set(Processes(2).spread(where, None, 5, share=1, least=6)) == {os.getpid()}
    assert os.getpid() not in set(Processes(2).spread(where, None, 6, share=1, least=6))


def test_a_worker_that_ends_is_an_error_with_the_piece_it_ended_over():
    done = []
    with pytest.raises(Crashed) as crash:
        done.extend(Processes(2).spread(deadly, 5, 9, share=3))
    assert crash.value.number == 5


def test_a_worker_that_ends_once_costs_nothing_but_time(tmp_path):
    assert list(Processes(2).spread(deadly_once, tmp_path / "mark", 6, share=3)) == list(range(6))


def deadly_once(mark, numbers: range) -> list[int]:
    if 4 in numbers and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return list(numbers)


def test_a_fault_of_the_work_rises_here():
    with pytest.raises(ValueError, match="1 is odd"):
        list(Processes(2).spread(odd_ones_raise, None, 4, share=1))


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux'")
def test_a_worker_ends_with_the_build_that_was_killed(tmp_path):
    script = (
        "import os, signal\n"
        "from notegen.runtime.executor import Processes\n"
        "def where(shared, numbers): return [os.getpid() for _ in numbers]\n"
        "working = Processes(2).spread(where, None, 2, share=1)\n"
        "print(next(working), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    worker = int(ended.stdout)
    for _ in range(200):
        if not Path(f"/proc/{worker}/cmdline").exists() or not Path(f"/proc/{worker}/cmdline").read_bytes():
            break
        time.sleep(0.05)
    else:
        pytest.fail("the worker lives on")


def test_with_threads_about_a_worker_is_not_forked():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert not Processes(2).forks
        assert list(Processes(2).spread(doubled, (1, 2, 3), 3, share=1)) == [2, 4, 6]
    finally:
        stop.set()
        thread.join()


def test_a_worker_does_not_hold_the_lock_of_its_build(tmp_path):
    with hold(tmp_path):
        working = Processes(2).spread(where, None, 4, share=1)
        next(working)
    with held_soon(tmp_path):
        assert len(list(working)) == 3


def held_soon(folder, seconds=60.0):
    """The lock; the second worker may be just about to begin, and so to let go of it."""
    deadline = time.monotonic() + seconds
    while True:
        held = ExitStack()
        try:
            held.enter_context(hold(folder))
            return held
        except Busy:
            assert time.monotonic() < deadline, "a worker holds the lock"
            time.sleep(0.05)


def test_there_is_at_least_one_processor():
    assert processors() >= 1


class _Share(list):
    """What a worker sends home; a plain list cannot be watched."""


class _Pool:
    """Workers that are done before anybody asks."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def submit(self, do, work, part):
        done = Future()
        done.set_result(_Share([object() for _ in part]))
        sent.append(weakref.ref(done.result()))
        return done

    def shutdown(self, **_):
        return None


sent: list[weakref.ref] = []


def test_what_a_worker_sent_home_goes_once_it_is_taken(monkeypatch):
    monkeypatch.setattr(executor, "_pool", lambda jobs, shared: _Pool())
    sent.clear()
    results = Processes(2).spread(None, None, 4, share=1)
    next(results)
    next(results)
    assert [share() is None for share in sent] == [True, False, False, False]


def sizes_of_shares(shared: object, numbers: range) -> list[int]:
    return [len(numbers)] * len(numbers)


def test_pieces_that_have_much_in_common_are_one_workers_as_far_as_there_are_enough_for_the_others():
    assert list(Processes(2).spread(sizes_of_shares, None, 40, share=2, alike=(30,))) == [2] * 30 + [6] * 6 + [4] * 4
    # Two kinds never share a share, and with more workers each has less of one kind.
    assert list(Processes(2).spread(sizes_of_shares, None, 40, share=2, alike=(34, 37))) == [2] * 34 + [3] * 6
    assert list(Processes(5).spread(sizes_of_shares, None, 40, share=2, alike=(30,))) == [2] * 40
    # Alone, nobody waits for another, and whoever looks on is told of each share.
    assert list(Processes(1).spread(sizes_of_shares, None, 40, share=2, alike=(30,))) == [2] * 40


def test_the_last_shares_are_small_so_that_no_worker_waits_for_another():
    sizes = [len(part) for part in executor.shares(100, 16, jobs=2)]
    assert sizes == [16, 16, 16, 13, 9, 7, 5, 4, 3, 2, 2, 2, 2, 2, 1]
    assert [len(part) for part in executor.shares(100, 16)] == [16, 16, 16, 16, 16, 16, 4]


def test_what_comes_back_is_in_order_whichever_share_is_done_first():
    assert list(Processes(2).spread(doubled, tuple(range(40)), 40, share=3, alike=(7, 20))) == list(range(0, 80, 2))
