"""States of the last build: whole and of this version, or absent."""

import json
import os

import pytest

from notegen.runtime import cache
from notegen.runtime.cache import read_state, write_state
from notegen.runtime.digest import digest_bytes


def test_a_state_is_read_as_it_was_written(tmp_path):
    assert write_state(tmp_path / "cache", "last-build", {"b": [1, "ü"], "a": None})
    assert read_state(tmp_path / "cache", "last-build") == {"b": [1, "ü"], "a": None}


def test_equal_states_are_equal_bytes(tmp_path):
    write_state(tmp_path, "one", {"a": 1, "b": 2})
    write_state(tmp_path, "two", {"b": 2, "a": 1})
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_state_cut_short_counts_as_absent(tmp_path, cut):
    write_state(tmp_path, "last", {"a": "text"})
    data = (tmp_path / "last.json").read_bytes()
    (tmp_path / "last.json").write_bytes(data[: min(cut, len(data) - 1)])
    assert read_state(tmp_path, "last") is None


def test_an_altered_state_counts_as_absent(tmp_path):
    write_state(tmp_path, "last", {"a": "text"})
    (tmp_path / "last.json").write_bytes((tmp_path / "last.json").read_bytes().replace(b"text", b"test"))
    assert read_state(tmp_path, "last") is None


@pytest.mark.parametrize("body", [b"[1]", b"{", b"\xff", b'"a"', b"[" * 100_000])
def test_a_state_that_is_no_mapping_counts_as_absent(tmp_path, body):
    head = b"notegen-state %d %b\n" % (cache.VERSION, digest_bytes(body).encode())
    (tmp_path / "last.json").write_bytes(head + body)
    assert read_state(tmp_path, "last") is None


def test_a_state_of_another_version_counts_as_absent(tmp_path, monkeypatch):
    write_state(tmp_path, "last", {"a": 1})
    monkeypatch.setattr(cache, "VERSION", cache.VERSION + 1)
    assert read_state(tmp_path, "last") is None


def test_a_linked_state_counts_as_absent_and_is_replaced_not_followed(tmp_path):
    write_state(tmp_path / "elsewhere", "last", {"a": 1})
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "last.json").symlink_to(tmp_path / "elsewhere" / "last.json")
    assert read_state(folder, "last") is None
    assert write_state(folder, "last", {"a": 2})
    assert read_state(folder, "last") == {"a": 2}
    assert read_state(tmp_path / "elsewhere", "last") == {"a": 1}


def test_a_fifo_in_place_of_a_state_stops_nobody(tmp_path):
    os.mkfifo(tmp_path / "last.json")
    assert read_state(tmp_path, "last") is None


def test_a_state_that_cannot_be_kept_is_no_fault(tmp_path):
    (tmp_path / "cache").write_text("a file")
    assert write_state(tmp_path / "cache", "last", {}) is False
    assert read_state(tmp_path / "cache", "last") is None


def test_a_state_stays_the_old_one_if_the_new_one_cannot_be_said(tmp_path):
    write_state(tmp_path, "last", {"a": 1})
    with pytest.raises(TypeError):
        write_state(tmp_path, "last", {"a": object()})
    assert read_state(tmp_path, "last") == {"a": 1}
    assert json.loads((tmp_path / "last.json").read_bytes().split(b"\n", 1)[1]) == {"a": 1}
