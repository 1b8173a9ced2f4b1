"""What the documentation states about the code is compared with the code."""

import re
from pathlib import Path

import pytest

from notegen.markup.embed import SELF
from notegen.markup.embeds import BY_TAG, PLAYERS
from notegen.model.fields import FIELDS

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")))


def test_the_table_of_keys_is_that_of_the_model() -> None:
    text = (ROOT / "docs/notes.md").read_text(encoding="utf-8")
    stated = text.split("and a test compares them -->\n")[1].split("\n\n")[0]

    rows = [
        f"| `{field.key}` | {', '.join(f'`{name}`' for name in field.spellings)} | {field.on} | {field.help} |"
        for field in FIELDS
    ]

    assert stated.splitlines() == ["| key | also read as | of | meaning |", "|---|---|---|---|", *rows]


@pytest.mark.parametrize("page", PAGES)
def test_links_between_the_pages_lead_somewhere(page: str) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL)

    links = re.findall(r"\]\(([^)\s]+)\)", text)
    missing = [link for link in links if ":" not in link and not ((ROOT / page).parent / link.split("#")[0]).exists()]

    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_nobody_is_sent_to_the_distribution_of_another_project(page: str) -> None:
    assert "pip install notegen" not in (ROOT / page).read_text(encoding="utf-8").replace("pip install notegen-ssg", "")


def test_every_player_is_told_with_its_tags_and_the_host_it_loads_from() -> None:
    text = (ROOT / "docs/media.md").read_text(encoding="utf-8")
    rows = [row.split(" | ") for row in text.splitlines() if row.startswith("| ")][1:]
    told = {row[0].removeprefix("| "): (row[1], row[2]) for row in rows}

    assert list(told) and set(told) == {player.label or player.kind for player in PLAYERS}
    for player in PLAYERS:
        forms, host = told[player.label or player.kind]
        assert player.host in ("", SELF) or player.host.removeprefix("https://") in host
        stated = re.findall(r"`([a-z]+)`", forms)
        assert {BY_TAG[tag] for tag in stated} <= {player}
