"""Which files changed since the last build wrote down how all stood."""

from types import SimpleNamespace

import pytest

from notegen.publish.stood import Stood
from notegen.runtime.looked import packed


def stood(was: list[tuple[int, ...]], now: list[tuple[int, ...]]) -> Stood:
    """A site of whose files these are the rows."""
    before, after = (b"4:a\0bc" + packed([number for row in rows for number in row]) for rows in (was, now))
    return Stood(SimpleNamespace(inputs=SimpleNamespace(data=lambda: after)), {"inputs": before}, None)


def rows(at: int) -> list[tuple[int, ...]]:
    """Two hundred files of which each was written at its own instant after `at`."""
    return [(7, at + number, at + number, number) for number in range(200)]


@pytest.mark.parametrize("changed", [(), (5,), (63, 64), (0, 150, 199)])
def test_files_that_changed_are_told_as_they_stood_and_as_they_stand(changed):
    was, other = rows(1_000), rows(2_000)
    now = [other[number] if number in changed else row for number, row in enumerate(was)]
    assert stood(was, now).changed(3) == [(was[number], other[number]) for number in changed]


def test_more_changed_files_than_were_asked_for_are_not_told():
    assert stood(rows(1_000), rows(2_000)).changed(8) is None
    assert len(stood(rows(1_000), rows(2_000)).changed(200)) == 200


def test_a_changed_file_that_stood_as_another_does_is_not_told():
    was = [(7, 1, 1, 1), (7, 1, 1, 1), (7, 2, 2, 2)]
    assert stood(was, [(8, 3, 3, 1), *was[1:]]).changed(8) is None
    assert stood(was, [*was[:2], (8, 3, 3, 2)]).changed(8) == [(was[2], (8, 3, 3, 2))]


def test_nothing_is_told_where_a_file_came():
    assert stood(rows(1_000), [*rows(1_000), (7, 1, 1, 1)]).changed(8) is None
