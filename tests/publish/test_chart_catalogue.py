"""The catalogue of charts is whole: every file is in the table, with a manual and a test."""

from importlib import import_module
from pathlib import Path

import notegen.publish.charts as catalogue

HERE = Path(__file__).parent
FILES = sorted(path.stem for path in Path(catalogue.__file__).parent.glob("[a-z]*.py"))


def test_every_file_is_in_the_table():
    assert sorted(draw.__module__.rpartition(".")[2] for draw in catalogue.CHARTS) == FILES


def test_every_entry_has_a_good_and_a_bad_case():
    for name in FILES:
        manual = import_module(f"notegen.publish.charts.{name}").__doc__ or ""
        assert "Good: " in manual and "Bad: " in manual, name


def test_every_entry_has_a_test_of_its_own_name():
    for name in FILES:
        assert (HERE / f"test_chart_{name}.py").is_file(), name
