"""Work in this process or in several, behind one interface."""

import os

import pytest

from notegen.runtime.executor import open_executor


def half(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def process(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_faults_where_they_are_asked_for(jobs):
    with open_executor(jobs) as executor:
        assert list(executor.map(half, [8, 4, 2])) == [4, 2, 1]
        odd = executor.submit(half, 3)
        assert executor.submit(half, 6).result() == 3
        with pytest.raises(ValueError, match="3 is odd"):
            odd.result()


def test_one_job_is_done_in_this_process():
    with open_executor(1) as executor:
        assert executor.submit(process, 0).result() == os.getpid()


def test_more_jobs_are_done_in_others():
    with open_executor(2, preload=["json"]) as executor:
        assert executor.submit(process, 0).result() != os.getpid()


def test_in_this_process_a_result_is_made_when_it_is_asked_for():
    made = []
    with open_executor(1) as executor:
        results = executor.map(made.append, [1, 2])
        assert made == []
        next(results)
        assert made == [1]


def test_ctrl_c_is_no_fault_of_the_work():
    def interrupt() -> None:
        raise KeyboardInterrupt

    with open_executor(1) as executor, pytest.raises(KeyboardInterrupt):
        executor.submit(interrupt)


def test_a_closed_executor_takes_no_work():
    executor = open_executor(1)
    executor.shutdown()
    with pytest.raises(RuntimeError, match="cannot schedule new futures after shutdown"):
        executor.submit(half, 2)
