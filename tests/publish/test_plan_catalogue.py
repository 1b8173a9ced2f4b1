"""The catalogue of output formats is whole: every file is in the table, with a manual and a test."""

from importlib import import_module
from pathlib import Path

import notegen.publish.renderers as catalogue

HERE = Path(__file__).parent
FILES = sorted(path.stem for path in Path(catalogue.__file__).parent.glob("[a-z]*.py"))


def test_every_file_is_in_the_table_under_its_name():
    assert sorted(renderer.name for renderer in catalogue.RENDERERS) == FILES


def test_every_entry_has_a_docstring_of_more_than_a_line():
    for name in FILES:
        manual = import_module(f"notegen.publish.renderers.{name}").__doc__ or ""
        assert len(manual.strip().splitlines()) >= 3, name


def test_every_entry_has_a_test_of_its_own_name():
    for name in FILES:
        assert list(HERE.glob(f"test_render_{name}.py")) + list(HERE.glob(f"test_feed_{name}.py")), name


def test_the_sitemap_is_planned_last_because_it_lists_the_others():
    assert catalogue.RENDERERS[-1].name == "sitemap"
