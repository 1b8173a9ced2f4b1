"""An edit of a text that feeds show mends the feeds too, and they are what a build from nothing makes of the notes."""

import random
import re
import time
from pathlib import Path

import pytest
from owned_project import Owned, everything_in

NOTE = """---
title: Tide evening {day}
date: 2024-04-{day}
description: Tides, and who waits for them.
group: Quay Club
tags: [tides]
---
We met at the *lock*.

## Ebb & flow

By Ilse Nordahl

- the water of day {day} <em>comes</em>
- a "quoted" & plain line

### Tables of tides

| hour | height |
|------|--------|
| six  | low    |

```python
height = {{"six": "low"}}
```
"""
SETTINGS = "title: Tides\nleave_out: [talks, related]\n"
FEEDS = ["feed.json", "feed.xml", "groups/quay-club/feed.json", "groups/quay-club/feed.xml"]
WORDS = (
    "&amp;",
    "**bold**",
    "<b>x</b>",
    "`<code>`",
    "Åse",
    '"',
    "\u2028",
    "\\",
    "[^1]\n\n[^1]: a note",
    "]]>",
    ":tada:",
)


@pytest.fixture(params=["", "base_url: https://tides.example/x/\n"], ids=["without a base URL", "with a base URL"])
def tides(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Owned:
    from notegen.publish import unchanged
    from notegen.runtime.looked import Looking

    # While tests run, their own folders change.
    monkeypatch.setattr(unchanged, "program", Looking)
    project = Owned(tmp_path / "tides")
    project.put({f"notes/2024-04-{day:02}-tide.md": NOTE.format(day=f"{day:02}") for day in (5, 6)})
    project.put({"notegen.yml": SETTINGS + request.param})
    built(project)
    return project


def note_of(project: Owned) -> Path:
    return project.root / "notes/2024-04-05-tide.md"


def built(project: Owned) -> list[str]:
    """The files that a build wrote because a text changed, once the clock has ticked."""
    time.sleep(0.12)
    said = project.build("-v")
    assert said.status == 0, said.err
    return re.findall(r"^Wrote (.*): a text on it changed$", said.out, re.MULTILINE)


def is_clean(project: Owned) -> bool:
    assert project.build("--no-cache", "-o", str(project.root / "clean")).status == 0
    clean = everything_in(project.root / "clean")
    return {path: data for path, data in project.site().items() if path != ".notegen"} == {
        path: data for path, data in clean.items() if path != ".notegen"
    }


def test_what_a_note_says_is_mended_on_its_page_and_in_every_feed(tides: Owned) -> None:
    note_of(tides).write_text(NOTE.format(day="05").replace("| low ", '| "very" low & `<ebb>` '), encoding="utf-8")
    made = built(tides)
    assert {"2024/04-05-tide/index.html", *FEEDS} <= set(made)
    assert b"&amp;lt;ebb&amp;gt;" in tides.site()["feed.xml"]
    assert is_clean(tides)


@pytest.mark.parametrize("seed", range(3))
def test_any_edit_leaves_the_feeds_of_a_clean_build(tides: Owned, seed: int) -> None:
    chance = random.Random(seed)  # the same edits each time
    for _ in range(4):
        lines = note_of(tides).read_text(encoding="utf-8").split("\n")
        at = chance.randrange(8, len(lines))
        word = chance.choice(WORDS)
        lines[at] = chance.choice((f"{lines[at]} {word}", lines[at].replace("e", word, 1), lines[at][:-2]))
        note_of(tides).write_text("\n".join(lines), encoding="utf-8")
        built(tides)
        assert is_clean(tides)
