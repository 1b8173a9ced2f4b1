"""Why a page was last made is told until it is made again."""

from pathlib import Path

import pytest

from notegen.publish.reasons import keep_reasons, reason_of
from notegen.runtime.cache import read_state, write_state


def test_the_last_reason_of_each_page_stays_though_others_are_made(tmp_path: Path) -> None:
    keep_reasons(tmp_path, [("a.html", "a.html is new"), ("b.html", "its data changed")])
    keep_reasons(tmp_path, [("c.html", "its data changed"), ("d.html", "the template event.html changed")])
    keep_reasons(tmp_path, [("b.html", "a text on it changed")])

    told = {path: reason_of(tmp_path, path) for path in ("a.html", "b.html", "c.html", "d.html")}

    assert told == {
        "a.html": "is new",
        "b.html": "a text on it changed",
        "c.html": "its data changed",
        "d.html": "the template event.html changed",
    }


def test_a_page_that_is_new_once_more_has_no_other_reason(tmp_path: Path) -> None:
    keep_reasons(tmp_path, [("a.html", "its data changed")])
    keep_reasons(tmp_path, [("a.html", "a.html is new")])
    assert reason_of(tmp_path, "a.html") == "is new"
    assert read_state(tmp_path, "reasons") == {}


def test_a_first_build_writes_nothing_down(tmp_path: Path) -> None:
    keep_reasons(tmp_path, [("a.html", "a.html is new"), ("b.html", "b.html is new")])
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_reasons(tmp_path, [("a.html", "its data changed")])
    monkeypatch.setattr("notegen.publish.reasons.write_state", None)
    keep_reasons(tmp_path, [("a.html", "its data changed")])
    keep_reasons(tmp_path, [])


def test_pages_of_one_reason_stand_sorted_whatever_made_them_first(tmp_path: Path) -> None:
    keep_reasons(tmp_path / "one", [("b.html", "its data changed"), ("a.html", "its data changed")])
    keep_reasons(tmp_path / "other", [("a.html", "its data changed")])
    keep_reasons(tmp_path / "other", [("b.html", "its data changed")])
    assert read_state(tmp_path / "one", "reasons") == {"its data changed": ["a.html", "b.html"]}
    assert read_state(tmp_path / "other", "reasons") == read_state(tmp_path / "one", "reasons")


@pytest.mark.parametrize("rows", [{"its data changed": "a.html"}, {"its data changed": ["a.html", 1]}], ids=str)
def test_a_state_that_nobody_wrote_so_counts_as_none(tmp_path: Path, rows: dict[str, object]) -> None:
    write_state(tmp_path, "reasons", rows)
    assert reason_of(tmp_path, "a.html") == "is new"
