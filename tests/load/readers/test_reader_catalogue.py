"""Every convention is whole: in its table, with a manual of a good and a bad case, and a test of its own name."""

import sys
from pathlib import Path

import pytest
from story import opened

from notegen.load import readers
from notegen.load.readers import READERS

FILES = sorted(path.stem for path in Path(readers.__file__).parent.glob("*.py") if path.stem != "__init__")


def test_every_file_is_in_the_table_and_every_row_has_a_file():
    assert sorted(row.name for row in READERS) == FILES


@pytest.mark.parametrize("name", FILES)
def test_every_manual_shows_a_good_and_a_bad_case(name):
    manual = sys.modules[f"notegen.load.readers.{name}"].__doc__ or ""
    first, _, rest = manual.partition("\n\n")
    assert first.endswith(".")
    assert "\n" not in first
    assert "Good: " in rest
    assert "Not this: " in rest


@pytest.mark.parametrize("name", FILES)
def test_every_reader_has_a_test_of_its_own_name(name):
    assert "\ndef test_" in (Path(__file__).parent / f"test_reader_{name}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", READERS, ids=lambda row: row.name)
@pytest.mark.parametrize(
    "note", ["", "\n", "---\n", "text", "# A", "---\ntitle: A\n---\n", "• a", "By Ann Lee", "\x00"]
)
def test_no_reader_fails_on_the_smallest_notes_and_each_finds_an_event(row, note):
    given = opened(note)
    row.fits(given)
    if note.strip() or row.name not in ("page", "deck"):
        assert len(row.read(given)) >= 1


def test_the_last_reader_fits_every_note():
    assert READERS[-1].fits(opened(""))
