"""How files stand: every change shows, and what no change is does not."""

import os
from pathlib import Path

import pytest

from notegen.runtime.looked import COARSE, KINDS, NUMBERS, Looking, files_of, tick_of

FINE = 1_700_000_000_123_456_789
"""An instant of a clock that ticks often, in nanoseconds."""


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    (tmp_path / "notes/.git").mkdir(parents=True)
    (tmp_path / "notes/old/node_modules").mkdir(parents=True)
    for name in ("a.md", ".git/head", "old/b.md", "old/node_modules/c.md"):
        (tmp_path / "notes" / name).write_text("fog", encoding="utf-8")
    return tmp_path


def seen(*asked: str) -> bytes:
    return Looking().at(list(asked)).data()


def rewrite(file: Path, text: str) -> None:
    """Another text of the same size, with the times put back as far as a program can."""
    at = file.stat()
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(at.st_atime_ns, at.st_mtime_ns))


@pytest.mark.parametrize("kind", ["file", "tree", "visible"])
def test_a_text_of_the_same_size_and_time_is_another(quay, kind):
    place = quay / "notes/a.md" if kind == "file" else quay / "notes"
    before = seen(f"{kind}:{place}")
    assert seen(f"{kind}:{place}") == before
    rewrite(quay / "notes/a.md", "tar")
    assert seen(f"{kind}:{place}") != before


@pytest.mark.parametrize(
    "change",
    [
        lambda notes: (notes / "new.md").touch(),
        lambda notes: (notes / "a.md").unlink(),
        lambda notes: (notes / "a.md").rename(notes / "z.md"),
        lambda notes: (notes / "empty").mkdir(),
        lambda notes: rewrite(notes / "old/b.md", "tar"),
        lambda notes: (notes / "old").rename(notes / "gone"),
    ],
    ids=["come", "gone", "renamed", "a folder", "below", "moved"],
)
def test_a_tree_shows_whatever_comes_goes_or_changes_below_it(quay, change):
    before = seen(f"tree:{quay}/notes")
    change(quay / "notes")
    assert seen(f"tree:{quay}/notes") != before


def test_hidden_folders_count_only_for_who_asks_for_all(quay):
    visible, tree = seen(f"visible:{quay}/notes"), seen(f"tree:{quay}/notes")
    rewrite(quay / "notes/.git/head", "tar")
    assert seen(f"visible:{quay}/notes") == visible
    assert seen(f"tree:{quay}/notes") != tree


def test_a_tree_is_looked_at_without_a_folder_by_its_path_and_without_what_folders_of_a_name_hold(quay):
    asked = (f"without:{quay}/notes/.git", "without:node_modules", f"tree:{quay}/notes")
    before = seen(*asked)
    rewrite(quay / "notes/.git/head", "tar")
    rewrite(quay / "notes/old/node_modules/c.md", "tar")
    assert seen(*asked) == before
    rewrite(quay / "notes/old/b.md", "tar")
    assert seen(*asked) != before


@pytest.mark.parametrize("refuses", ["listdir", "lstat"])
def test_a_folder_that_may_not_be_read_is_seen_to_become_one_that_may(quay, monkeypatch, refuses):
    fine, real = seen(f"tree:{quay}/notes"), getattr(os, refuses)

    def refuse(place):
        if Path(place).name == ("old" if refuses == "listdir" else "b.md"):
            raise PermissionError(13, "refused", place)
        return real(place)

    with monkeypatch.context() as closed:
        closed.setattr(os, refuses, refuse)
        assert seen(f"tree:{quay}/notes") != fine
    assert seen(f"tree:{quay}/notes") == fine


def test_names_are_those_of_one_folder_whatever_is_in_them(quay):
    before = seen(f"names:{quay}/notes")
    rewrite(quay / "notes/a.md", "tar")
    (quay / "notes/old/new.md").touch()
    assert seen(f"names:{quay}/notes") == before
    (quay / "notes/new.md").touch()
    assert seen(f"names:{quay}/notes") != before


def test_a_place_is_the_same_whatever_is_in_it_and_another_where_it_is_swapped(quay):
    before = seen(f"place:{quay}/notes")
    (quay / "notes/new.md").touch()
    assert seen(f"place:{quay}/notes") == before
    (quay / "notes").rename(quay / "old")
    assert seen(f"place:{quay}/notes") != before
    (quay / "notes").symlink_to(quay / "old")
    assert seen(f"place:{quay}/notes") != before


def test_a_link_shows_what_it_leads_to(quay):
    (quay / "link.md").symlink_to(quay / "notes/a.md")
    before = seen(f"file:{quay}/link.md")
    rewrite(quay / "notes/a.md", "tar")
    after = seen(f"file:{quay}/link.md")
    assert after != before
    (quay / "notes/a.md").unlink()
    assert seen(f"file:{quay}/link.md") not in (before, after)


def test_what_is_not_there_is_seen_to_be_missing_and_to_come(quay):
    asked = [f"{kind}:{quay}/gone" for kind in KINDS]
    before = seen(*asked)
    for kind in sorted({"file", "place", "names", "tree"}):
        assert seen(f"{kind}:{quay}/gone") != seen(f"{kind}:{quay}/notes")
    (quay / "gone").mkdir()
    assert seen(*asked) != before


def test_answers_stand_in_the_order_of_the_questions(quay):
    assert seen(f"file:{quay}/notes/a.md", f"file:{quay}/gone") != seen(f"file:{quay}/gone", f"file:{quay}/notes/a.md")


def test_what_is_looked_at_after_all_was_told_is_told_as_well(quay):
    asked, told = [f"{kind}:{quay}/notes" for kind in KINDS], Looking()
    for number in range(1, len(asked) + 1):
        assert told.at(asked[number - 1 : number]).data() == seen(*asked[:number])
    before = told.data()
    told.said("fog")
    assert told.data() != before


def test_what_nobody_can_ask_for_is_refused():
    with pytest.raises(ValueError, match="data"):
        Looking().at(["data:/"])


@pytest.mark.parametrize(
    ("changed", "since", "settled"),
    [
        (FINE, 100_000_001, True),
        (FINE, 100_000_000, False),
        (FINE, -1, False),
        (1_700_000_000_000_000_000, 100_000_001, False),
        (1_700_000_000_000_000_000, COARSE + 1, True),
    ],
    ids=["older", "a tick", "younger", "a coarse clock", "a coarse tick"],
)
def test_what_changed_within_a_tick_of_the_clock_is_not_settled(monkeypatch, changed, since, settled):
    looking = Looking()
    monkeypatch.setattr(
        os,
        "lstat",
        lambda path: os.stat_result((0o100644, 7, 1, 1, 0, 0, 3, 0, 0, 0), {**_TIMES, "st_ctime_ns": changed}),
    )
    looking.file("a.md")
    assert looking.is_settled(changed + since) is settled


_TIMES = {"st_atime_ns": FINE, "st_mtime_ns": FINE}


def test_the_tick_of_a_clock_is_told_by_how_fine_its_times_are():
    assert tick_of(FINE) < tick_of(1_700_000_000_000_000_000) == COARSE


def test_many_files_are_told_in_numbers_and_one_that_is_gone_raises(quay):
    data, numbers = files_of(f"{quay}/notes", ["a.md", "old/b.md"])
    assert len(numbers) == 2 * NUMBERS and len(data) == 8 * len(numbers)
    assert numbers[0] == numbers[NUMBERS] == len("fog")
    with pytest.raises(FileNotFoundError):
        files_of(f"{quay}/notes", ["a.md", "gone.md"])
