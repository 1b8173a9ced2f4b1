"""The theme's scripts stay few, small and honest: each says what it is for, and none reaches for another host."""

import re
from importlib.resources import files

import pytest

THEME = files("notegen.theme")
SCRIPTS = {entry.name: entry.read_text("utf-8") for entry in (THEME / "assets").iterdir() if entry.name.endswith(".js")}
TEMPLATES = "".join(entry.read_text("utf-8") for entry in (THEME / "templates").iterdir())

LIMITS = {"present.js": 3 * 1024, "search.js": 2560}
"""What was promised of single ones."""


def test_all_scripts_together_weigh_ten_kilobytes_at_most() -> None:
    assert sum(len(text.encode()) for text in SCRIPTS.values()) <= 10 * 1024


@pytest.mark.parametrize("name", LIMITS)
def test_no_script_is_larger_than_was_promised(name: str) -> None:
    assert len(SCRIPTS[name].encode()) <= LIMITS[name]


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_begins_with_a_sentence_of_what_it_is_for(name: str) -> None:
    assert re.match(r"// [A-Z].{30,}[.]\n", SCRIPTS[name])


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_names_no_other_host(name: str) -> None:
    code = re.sub(r"^\s*//.*$", "", SCRIPTS[name], flags=re.MULTILINE)

    assert not re.search(r"[a-z]+://|['\"`]//", code)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_makes_no_code_or_markup_of_text(name: str) -> None:
    assert not re.search(r"\beval\b|\bFunction\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write", SCRIPTS[name])


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_on_some_page(name: str) -> None:
    assert f"'{name}'" in TEMPLATES or f'"{name}"' in _renderers()


def _renderers() -> str:
    publish = files("notegen.publish")
    rooms = (publish, publish / "renderers")
    return "".join(entry.read_text("utf-8") for room in rooms for entry in room.iterdir() if entry.name.endswith(".py"))
