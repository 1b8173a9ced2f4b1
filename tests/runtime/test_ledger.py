"""Lines in one file: whole or absent, and changed by what is put behind them."""

import os
from pathlib import Path

import pytest

from notegen.runtime.ledger import Ledger

LINES = {"a": b"one", "b": b"two words", "c": b""}


def opened(folder: Path, key: str | None = "key", form: str = "words 1") -> Ledger:
    return Ledger(folder / "lines", form, key)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    opened(tmp_path).write(dict(LINES))
    return tmp_path


def test_lines_are_found_one_by_one_and_all_together(written: Path):
    found = opened(written)
    assert [found.row(name) for name in "abcd"] == [b"one", b"two words", b"", None]
    assert opened(written).rows == LINES


def test_what_another_key_or_another_form_wrote_is_absent(written: Path):
    assert opened(written, "other").rows == {}
    assert opened(written, form="words 2").rows == {}
    assert (opened(written, None).rows, opened(written, None).key) == (LINES, "key")


def test_a_change_is_put_behind_the_lines_and_all_before_it_stays_as_it_is(written: Path):
    before = (written / "lines").read_bytes()
    opened(written).change({"a": None, "b": b"other", "d": b"new"})
    opened(written).change({"d": b"newer"})
    assert (written / "lines").read_bytes().startswith(before)
    assert opened(written).rows == {"b": b"other", "c": b"", "d": b"newer"}
    assert [opened(written).row(name) for name in "abcd"] == [None, b"other", b"", b"newer"]


@pytest.mark.parametrize("taken_apart", [False, True])
def test_who_changes_lines_sees_them_changed(written: Path, taken_apart: bool):
    ledger = opened(written)
    assert not taken_apart or ledger.rows
    ledger.change({"a": None, "d": b"new"})
    assert (ledger.row("a"), ledger.row("d")) == (None, b"new")
    ledger.change({"d": b"newer"})
    assert ledger.rows == opened(written).rows == {"b": b"two words", "c": b"", "d": b"newer"}


def test_a_line_is_found_by_how_it_begins_where_it_is_still_so(written: Path):
    assert opened(written).beginning(b"two ") == ("b", b"two words")
    assert opened(written).beginning(b"words") is None
    changed = opened(written)
    changed.change({"b": b"three words"})
    for ledger in (changed, opened(written)):
        assert ledger.beginning(b"two ") is None
        assert ledger.beginning(b"three ") == ("b", b"three words")
    assert ledger.rows and ledger.beginning(b"three ") == ("b", b"three words")


@pytest.mark.parametrize("at", range(0, 400, 7))
def test_a_file_that_was_cut_or_altered_anywhere_counts_as_absent(written: Path, at: int):
    opened(written).change({"a": b"changed"})
    opened(written).change({"b": None})
    data = (written / "lines").read_bytes()
    at %= len(data)
    key = range(data.index(b"key"), data.index(b"key") + 4)
    for damaged in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], data + b"+"):
        (written / "lines").write_bytes(damaged)
        found = opened(written, None if at in key else "key").rows
        assert found in ({}, LINES, {**LINES, "a": b"changed"}) if len(damaged) == at else found == {} or at in key


def test_blocks_of_another_file_do_not_count(written: Path, tmp_path: Path):
    before = (written / "lines").read_bytes()
    opened(written).change({"a": b"changed"})
    block = (written / "lines").read_bytes()[len(before) :]
    opened(written).write({"a": b"anew"})
    (written / "lines").write_bytes((written / "lines").read_bytes() + block)
    assert opened(written).rows == {}


def test_after_many_changes_the_file_is_written_anew(written: Path):
    sizes = []
    for number in range(200):
        opened(written).change({"a": b"%d" % number})
        sizes.append((written / "lines").stat().st_size)
    assert max(sizes) < 10_000
    assert opened(written).rows == {**LINES, "a": b"199"}


def test_a_change_that_a_full_disk_cuts_short_leaves_the_lines_as_they_were(written: Path, monkeypatch):
    real = os.write
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:9]))
        with pytest.raises(OSError, match="cut short"):
            opened(written).change({"a": b"changed"})
    assert opened(written).rows == LINES


def test_another_file_that_stands_there_by_now_is_not_appended_to(written: Path):
    late = opened(written)
    opened(written).change({"a": b"changed"})
    with pytest.raises(OSError, match="another file"):
        late.change({"b": b"late"})
    assert opened(written).rows == {**LINES, "a": b"changed"}


def test_where_nothing_is_there_nobody_can_say_under_which_key_to_begin(tmp_path: Path):
    with pytest.raises(OSError, match="key"):
        opened(tmp_path, None).change({"a": b"one"})
    opened(tmp_path).change({"a": b"one"})
    assert opened(tmp_path).rows == {"a": b"one"}
