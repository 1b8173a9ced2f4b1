"""The pages of docs/ that are written from the code are as the code is now."""

import re
import runpy
from pathlib import Path
from typing import get_args

import pytest

from notegen.cli.manuals import manuals
from notegen.config.left_out import Kind
from notegen.config.setting_schema import settings_schema
from notegen.model.printable_json import printable_json

ROOT = Path(__file__).parents[2]
GENERATE = runpy.run_path(str(ROOT / "docs/generate.py"))
PAGES: dict[str, str] = GENERATE["pages"]()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_as_the_code_is_now(name: str) -> None:
    file = ROOT / "docs" / name
    found = file.read_text(encoding="utf-8") if file.exists() else ""

    if found != PAGES[name]:
        pytest.fail(f"docs/{name} is stale; run `make docs` and commit what it writes", pytrace=False)


def test_every_setting_has_a_row_with_its_help() -> None:
    table, below = PAGES["settings.md"].split("\n## ", 1)
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    named = [row.split("`")[1] for row in rows]
    wanted = []
    for name, schema in settings_schema()["properties"].items():
        inner = schema.get("properties", {}) if schema.get("additionalProperties") is False else {}
        wanted += [f"{name}.{key}" for key in inner] or [name]

    assert named == wanted
    assert all(row.split(" | ")[-1].rstrip(" |") for row in rows)
    assert re.findall(r"^\| `([a-z-]+)` \| \S", below, re.M) == list(get_args(Kind))


def test_the_schema_is_what_the_command_prints() -> None:
    assert PAGES["notegen.schema.json"] == printable_json(settings_schema()) + "\n"


def test_every_code_has_its_manual_once_and_in_order() -> None:
    headings = [line.removeprefix("### ") for line in PAGES["messages.md"].splitlines() if line.startswith("### ")]

    assert headings == [f"{manual.code} {manual.name}" for manual in manuals()]


def test_the_cases_of_a_check_stand_in_blocks_of_code() -> None:
    assert GENERATE["_markdown"]("Why.\n\nBad:\n    # A\n\nGood:\n    # B\n    by B") == (
        "Why.\n\nBad:\n\n```\n# A\n```\n\nGood:\n\n```\n# B\nby B\n```"
    )
