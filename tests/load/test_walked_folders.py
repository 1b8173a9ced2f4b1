"""Folders are walked to any depth, and what only sounds like a repository's file is a note there."""

import os
from pathlib import Path

import pytest
from story import Story


def _read(story: Story) -> list[str]:
    return list(story.load().notes)


@pytest.mark.parametrize("name", ["security.md", "history.md", "todo.md", "authors.md", "changes.md"])
def test_a_name_that_may_be_a_topic_is_a_note_below_the_top_and_the_repositorys_on_top(
    tmp_path: Path, name: str
) -> None:
    story = Story(tmp_path).note(name).note(f"2020-01-01-fog/{name}")

    assert _read(story) == [f"2020-01-01-fog/{name}"]


@pytest.mark.parametrize(
    "name", ["LICENSE", "Licence.md", "CHANGELOG.md", "requirements-dev.txt", "CODE_OF_CONDUCT.md"]
)
def test_what_belongs_to_a_repository_is_no_note_in_any_folder(tmp_path: Path, name: str) -> None:
    story = Story(tmp_path).note(name).note(f"fog/{name}").note("fog/sand.md")

    assert _read(story) == ["fog/sand.md"]


def test_a_thousand_folders_inside_each_other_are_walked(tmp_path: Path) -> None:
    story = Story(tmp_path).note("a.md")
    here = os.open(tmp_path / "notes", os.O_RDONLY)
    for _ in range(1100):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    with os.fdopen(os.open("b.md", os.O_WRONLY | os.O_CREAT, dir_fd=here), "w") as file:
        file.write("# B\n")
    os.close(here)

    try:
        assert _read(story) == ["a.md", "d/" * 1100 + "b.md"]
    finally:
        _flatten(tmp_path / "notes" / "d")


def _flatten(folder: Path) -> None:
    """Takes folders inside each other apart: what cleans up after tests cannot go a thousand deep."""
    aside = folder.with_name("aside")
    while (folder / "d").exists():
        (folder / "d").rename(aside)
        folder.rmdir()
        aside.rename(folder)
