"""Work on the workers of a Dask scheduler: here both live in threads of this process."""

import re
import socket
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from notegen.model.diagnostic import Stopped
from notegen.runtime import cluster as room
from notegen.runtime.cluster import Cluster

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")


class Ballast:
    """Something large that all pieces refer to; how often it was packed is counted."""

    packed = 0

    def __reduce__(self):
        Ballast.packed += 1
        return Ballast, ()


@dataclass(frozen=True)
class Crates:
    """Numbers to double, and the ballast that they share."""

    numbers: tuple[int, ...]
    ballast: Ballast = field(default_factory=Ballast)

    def shard(self, numbers: range) -> "Crates":
        return Crates(self.numbers[numbers.start : numbers.stop], self.ballast)

    def common(self) -> tuple[object, ...]:
        return (self.ballast,)


def doubled(crates: Crates, numbers: range) -> list[int]:
    assert isinstance(crates.ballast, Ballast)
    return [2 * crates.numbers[number] for number in numbers]


def held(crates: Crates, numbers: range) -> list[tuple[int, str]]:
    return [(len(crates.numbers), threading.current_thread().name) for _ in numbers]


def odd_ones_raise(crates: Crates, numbers: range) -> list[int]:
    for number in numbers:
        if crates.numbers[number] % 2:
            raise ValueError(f"{crates.numbers[number]} is odd")
    return list(numbers)


def late(crates: Crates, numbers: range) -> list[int]:
    raise TimeoutError("the tide was late")


def here() -> str:
    return "this program"


@pytest.fixture(scope="module")
def harbour():
    """A scheduler with two workers."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=":0") as made:
        yield made


@pytest.fixture
def cluster(harbour):
    with closing(Cluster(harbour.scheduler_address, here, "this program")) as made:
        yield made


def test_shards_come_back_in_order_each_with_its_own_pieces_alone(cluster):
    crates = Crates(tuple(range(50)))
    assert list(cluster.spread(doubled, crates, 50, share=3)) == list(range(0, 100, 2))
    sizes = [size for size, _ in cluster.spread(held, crates, 50, share=3)]
    assert max(sizes) == 3


def test_what_all_shards_refer_to_is_packed_once(cluster):
    before = Ballast.packed
    assert len(list(cluster.spread(doubled, Crates(tuple(range(40))), 40, share=2))) == 40
    assert Ballast.packed - before == 1


def test_few_pieces_are_done_here_and_nobody_is_asked():
    nowhere = Cluster("tcp://127.0.0.1:1", here, "this program")
    assert list(nowhere.spread(doubled, Crates((1, 2, 3)), 3, share=2, least=4)) == [2, 4, 6]


def test_a_fault_of_the_work_rises_here_whatever_its_kind(cluster):
    with pytest.raises(ValueError, match="3 is odd"):
        list(cluster.spread(odd_ones_raise, Crates((2, 4, 3)), 3, share=1))
    with pytest.raises(TimeoutError, match="the tide was late"):
        list(cluster.spread(late, Crates((2,)), 1, share=1))


def test_other_programs_are_refused_before_anything_is_unpacked(harbour):
    with closing(Cluster(harbour.scheduler_address, here, "another program")) as cluster:
        told = told_by(cluster)
    assert re.fullmatch(
        r"the worker \S+ has another notegen, library or Python than this machine; install the same ones everywhere",
        told,
    )


def test_a_worker_that_came_later_is_asked_too(harbour, monkeypatch):
    with closing(Cluster(harbour.scheduler_address, here, "another program")) as cluster:
        monkeypatch.setattr(Cluster, "_ask_all", lambda self: None)
        assert told_by(cluster).startswith("a worker has another notegen")


def test_a_scheduler_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr(room, "_CONNECTING", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    told = told_by(Cluster(f"tcp://127.0.0.1:{port}", here, "this program"))
    assert told == "the scheduler does not answer; start one with `dask scheduler`, or build without --executor"


def test_a_scheduler_without_workers_is_told(monkeypatch):
    monkeypatch.setattr(room, "_PATIENCE", 0.3)
    with (
        distributed.LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as alone,
        closing(Cluster(alone.scheduler_address, here, "this program")) as cluster,
    ):
        told = told_by(cluster)
    assert told == "the scheduler has had no workers for 0.3 seconds; start some with `dask worker`"


def test_workers_that_all_go_are_told(monkeypatch):
    monkeypatch.setattr(room, "_PATIENCE", 0.3)
    monkeypatch.setattr(room, "_LOOK", 0.2)
    with alone() as made, closing(Cluster(made.scheduler_address, here, "this program")) as cluster:
        working = cluster.spread(doubled, Crates(tuple(range(200))), 200, share=1)
        next(working)
        made.scale(0)
        while made.scheduler.workers:
            time.sleep(0.01)
        with pytest.raises(Stopped) as stopped:
            list(working)
    assert stopped.value.diagnostic.message == "the scheduler has had no workers for 0.3 seconds"


def test_a_scheduler_that_goes_is_told(monkeypatch):
    monkeypatch.setattr(room, "_LOOK", 0.2)
    with alone() as made, closing(Cluster(made.scheduler_address, here, "this program")) as cluster:
        working = cluster.spread(doubled, Crates(tuple(range(200))), 200, share=1)
        next(working)
        made.close()
        with pytest.raises(Stopped) as stopped:
            list(working)
        with pytest.raises(Stopped):
            list(cluster.spread(doubled, Crates((1, 2)), 2, share=1))
    assert stopped.value.diagnostic.message == "the scheduler went away while it was at work"


def alone():
    """A scheduler with one worker."""
    return distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0")


def told_by(cluster: Cluster) -> str:
    with pytest.raises(Stopped) as stopped:
        list(cluster.spread(doubled, Crates((1, 2)), 2, share=1))
    assert stopped.value.diagnostic.code == "N915"
    return stopped.value.diagnostic.message
