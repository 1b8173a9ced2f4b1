"""docs/templates.md names every template, field, filter and block there is, and its examples work."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from made_pages import PAGES, rendered

from notegen.theme.rendering import placing_filters
from notegen.theme.sandbox import KEPT_FILTERS, KEPT_METHODS
from notegen.theme.sources import STYLES, template_names

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/templates.md").read_text("utf-8")


def section(heading: str) -> str:
    """The text under one heading."""
    return re.split(r"^#+ ", TEXT.split(f"# {heading}\n")[1], flags=re.MULTILINE)[0]


def test_every_part_of_the_stylesheet_is_listed() -> None:
    stated = section("A stylesheet of your own").split("replaces one of them:")[1].split("\n")[0]

    assert re.findall(r"`(\w+)`", stated) == STYLES


def test_every_filter_is_listed() -> None:
    stated = set(re.findall(r"^\| `(\w+)", section("Filters"), re.MULTILINE))
    kept = set(re.findall(r"`(\w+)`", section("Filters of Jinja").split("`range`")[0]))

    assert stated == set(placing_filters()) | {"replace", "join"}
    assert kept == KEPT_FILTERS | KEPT_METHODS


def test_every_template_is_listed() -> None:
    assert re.findall(r"^\| `([\w.]+\.html)`", section("The templates"), re.MULTILINE) == sorted(
        template_names(None), key=lambda name: (name not in PAGES, list(PAGES).index(name) if name in PAGES else name)
    )


def test_every_block_is_listed() -> None:
    folder = files("notegen.theme") / "templates"
    frame = "".join((folder / name).read_text("utf-8") for name in ("base.html", "footer.html"))

    assert re.findall(r"^\| `(\w+)`", section("Blocks"), re.MULTILINE) == re.findall(r"\{% block (\w+) %\}", frame)


@pytest.mark.parametrize("number", range(TEXT.count("```jinja")))
def test_every_example_renders(tmp_path: Path, number: int) -> None:
    name, example = re.findall(r"`templates/([\w.]+)`[^\n]*\n\n```jinja\n(.*?)```", TEXT, re.DOTALL)[number]
    (tmp_path / name).write_text(example)

    template = name if name in PAGES else "event.html"
    assert rendered(template, overrides=tmp_path) != rendered(template)


def test_the_override_of_this_repository_renders_and_keeps_the_built_in_footer() -> None:
    html = rendered("event.html", overrides=ROOT / "templates")

    assert "Made with notegen 0.1" in html
    assert html != rendered("event.html")
