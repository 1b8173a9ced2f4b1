"""Every format of `export` is in the table, says what is good and bad, and has a test of its own name."""

import tomllib
from pathlib import Path

from notegen.cli.export import command
from notegen.publish import exports
from notegen.publish.exports import FORMATS

FOLDER = Path(str(exports.__file__)).parent
FILES = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "put"}


def test_every_file_is_a_row_of_the_table() -> None:
    assert {each.make.__module__.rpartition(".")[2] for each in FORMATS} == FILES


def test_the_contract_of_imports_names_every_format() -> None:
    contracts = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    named = next(each for each in contracts if each["name"] == "Formats of export never know each other")
    assert {module.rpartition(".")[2] for module in named["modules"]} == FILES


def test_every_format_has_a_test_of_its_name() -> None:
    assert all((Path(__file__).parent / f"test_export_{name}.py").is_file() for name in FILES)


def test_every_format_says_what_is_good() -> None:
    assert [name for name in FILES if "Good:" not in (FOLDER / f"{name}.py").read_text(encoding="utf-8")] == []


def test_the_option_names_all_formats() -> None:
    choices = next(each.type.choices for each in command.params if each.name == "form")

    assert tuple(choices) == tuple(each.name for each in FORMATS)
