"""The catalogue of what pages state: no kind knows another, each says what is good and bad, and each has a page."""

import tomllib
from pathlib import Path

from notegen.model import charts, pages
from notegen.publish import linked_data
from notegen.publish.linked_data import KINDS

FOLDER = Path(str(linked_data.__file__)).parent
FILES = {kind.describe.__module__ for kind in KINDS.values()}


def test_the_contract_of_imports_names_every_file_of_the_table() -> None:
    contracts = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    named = next(each for each in contracts if each["name"] == "What kinds of pages state never know each other")
    assert set(named["modules"]) == FILES


def test_every_file_has_a_good_and_a_bad_case() -> None:
    manuals = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("[a-z]*.py")}
    assert [name for name, manual in manuals.items() if "Good: " not in manual or "Bad: " not in manual] == []


def test_only_pages_without_a_subject_are_no_row() -> None:
    kinds = {each for room in (pages, charts) for name, each in vars(room).items() if name.endswith("Page")}
    others = kinds - set(KINDS) - {pages.Page}
    assert {each.__name__ for each in others} == {"ArchivePage", "PlainPage", "SearchPage"}
