"""How growth is told: the square from the text, whatever else the machine does meanwhile."""

import itertools

import growing
import pytest
from growing import bounded, growth_of_calls, growth_of_time


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    """Has it that work takes as many seconds as it says, times how slow the machine is, moment after moment."""

    def slow(*moments: float) -> None:
        times = itertools.chain(moments, itertools.repeat(1.0))
        monkeypatch.setattr(growing, "_seconds", lambda work: work() * next(times))

    return slow


def test_time_that_grows_with_the_text_is_eight_times_as_much(machine):
    machine()
    assert growth_of_time(lambda size: lambda: size * 1e-5, 1_000) == pytest.approx(8)


def test_the_square_is_sixty_four_times_as_much(machine):
    machine()
    assert growth_of_time(lambda size: lambda: size**2 * 1e-8, 1_000) > 60


def test_a_slow_moment_does_not_make_a_square_of_it(machine):
    machine(1, 1, 9, 1, 1, 9, 1)
    assert growth_of_time(lambda size: lambda: size * 1e-5, 1_000) < 9


def test_a_slow_moment_does_not_hide_the_square(machine):
    machine(1, 9, 1, 1)
    assert growth_of_time(lambda size: lambda: size**2 * 1e-8, 1_000) > 50


def test_a_size_that_tells_nothing_is_doubled(machine):
    machine()
    assert growth_of_time(lambda size: lambda: size**2 * 1e-11, 1_000) > 24


def test_what_is_over_at_once_grows_with_nothing(machine):
    machine()
    assert growth_of_time(lambda _: lambda: 1e-7, 1_000) < 1


def test_no_text_is_measured_twice():
    sizes = []

    def make(size: int):
        sizes.append(size)
        return lambda: None

    growth_of_time(make, 16, within=0)
    assert len(set(sizes)) == len(sizes)


def test_calls_are_counted():
    def make(count: int):
        return lambda: [abs(-1) for _ in range(count)]

    assert 3 < growth_of_calls(make, 100) < 4.5


def test_what_takes_more_steps_than_it_may_is_told_with_their_number():
    with pytest.raises(AssertionError, match=r"^it took \d+ million steps$"), bounded(steps=1):
        sum(range(20_000_000))


def test_what_takes_less_passes():
    with bounded(steps=10):
        sum(range(100))
