"""What is asked most often is answered by little more than Python itself."""

import sys
from pathlib import Path

import pytest
from notes_of_the_bench import write_notes
from ratio import process_ratio

BARE = (sys.executable, "-c", "pass")
NOTEGEN = (sys.executable, "-m", "notegen")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_notes(tmp_path / "notes", 10)
    return tmp_path


def test_the_version_takes_less_than_three_bare_pythons(tmp_path: Path):
    assert process_ratio((*NOTEGEN, "--version"), BARE, tmp_path, 3) < 3


def test_a_build_with_nothing_changed_takes_less_than_four_bare_pythons(project: Path):
    assert process_ratio((*NOTEGEN, "build", "--quiet", "--no-search"), BARE, project, 4) < 4
