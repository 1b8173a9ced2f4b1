"""The collector of cycles looks seldom, and afterwards as often as before."""

import gc
import weakref

import pytest

from notegen.runtime.collecting import collecting_seldom


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.end = self


def test_it_looks_as_often_as_before_when_the_block_ends_though_it_fails():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="gone"), collecting_seldom():
        assert gc.get_threshold()[0] > 10 * before[0]
        assert gc.get_freeze_count() > 0
        raise ValueError("gone")
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_cycles_are_still_collected_meanwhile():
    with collecting_seldom():
        lost = weakref.ref(Knot())
        others = [Knot() for _ in range(250_000)]
        assert lost() is None
    assert len(others) == 250_000
