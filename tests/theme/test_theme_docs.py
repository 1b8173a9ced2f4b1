"""docs/templates.md names every template, field, filter and block there is, and its examples work."""

import ast
import re
from importlib.resources import files
from pathlib import Path

import pytest
from made_pages import PAGES, rendered

from notegen.model import cards, pages, parts
from notegen.theme.sandbox import KEPT_FILTERS, KEPT_METHODS, placing_filters
from notegen.theme.sources import template_names

ROOMS = (pages, parts, cards)
ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/templates.md").read_text("utf-8")

SHOWN = (
    "SiteFrame Page HomePage EventPage TalkPage ThingPage ListingPage YearPage NotePage DeckPage PlainPage "
    "EventCard TalkCard NameCard SpeakerCard LinkCard YearGroup Crumb Translated ProgrammePart TalkPart TextPart"
).split()


def section(heading: str) -> str:
    """The text under one heading."""
    return re.split(r"^#+ ", TEXT.split(f"# {heading}\n")[1], flags=re.MULTILINE)[0]


def table_of(name: str) -> list[str]:
    """The fields of a card as the docs list them, from its own docstrings."""
    tree = ast.parse("\n".join(Path(room.__file__).read_text("utf-8") for room in ROOMS))
    found = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    rows = ["| field | is | meaning |", "|---|---|---|"]
    for at, node in enumerate(found.body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            below = found.body[at + 1] if at + 1 < len(found.body) else None
            told = ""
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                told = str(below.value.value)
            kind = ast.unparse(node.annotation).replace("|", "or")
            rows.append(
                f"| `{node.target.id}` | `{kind}` | {told or 'What every page has.'} |".replace("`|`", "` or `")
            )
    return rows


@pytest.mark.parametrize("name", SHOWN)
def test_the_fields_of_each_value_are_those_of_the_model(name: str) -> None:
    stated = [line for line in section(name).splitlines() if line.startswith("|")]

    assert stated == table_of(name)


def test_every_value_a_template_can_meet_is_shown() -> None:
    public = [
        name
        for room in ROOMS
        for name, value in vars(room).items()
        if getattr(value, "__module__", "") == room.__name__
    ]

    assert sorted(public) == sorted(SHOWN)


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
