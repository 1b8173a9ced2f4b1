"""An edit of a text alone mends its page, and the site is what a build from nothing makes of the notes."""

import random
import re
import time
from pathlib import Path

import pytest
from owned_project import Owned, everything_in

from notegen.load.seen_files import SeenFiles
from notegen.publish import write
from notegen.runtime.store import Store

NOTE = """---
title: Rope evening {day}
date: 2024-03-{day}
description: Ropes, and what holds them.
tags: [ropes]
---
We met at the quay.

## Knots that hold

By Ilse Nordahl

- a bowline for **mooring**
- the [book](https://books.example/knots) of knots

| knot | holds |
|------|-------|
| reef | never |

## Splicing

By Jonas Lind

1. open the strands
2. tuck them `three` times

```python
ropes = 3
```
"""
LEFT_OUT = "[talks, speakers, groups, venues, organisations, series, lists, years, archive, related, feeds, data]"
BASE = "title: Ropes\nbase_url: https://ropes.example/x/\n"
WORDS = (
    "reef",
    "**bold**",
    "`code`",
    "<b>x</b>",
    "[x](https://x.example/)",
    "&amp;",
    "Åse",
    "[x](05-rope.md)",
    ":tada:",
)


class Quay(Owned):
    """A project whose note is edited again and again."""

    def settle(self) -> "Quay":
        """Lets the clock tick, so that what was written is older than what comes."""
        time.sleep(0.12)
        return self

    def note(self, day: int = 5) -> Path:
        return self.root / f"notes/2024-03-{day:02}-rope.md"

    def edit(self, was: str, now: str, day: int = 5) -> "Quay":
        note = self.note(day)
        text = note.read_text(encoding="utf-8")
        assert was in text
        note.write_text(text.replace(was, now, 1), encoding="utf-8")
        return self

    def rebuilt(self) -> list[str]:
        """Which pages were made, and why, as a build says; a retouched page has a reason of its own."""
        said = self.settle().build("-v")
        assert said.status == 0, said.err
        return re.findall(r"^Wrote (.*)$", said.out, re.MULTILINE)

    def is_clean(self) -> bool:
        """Whether the site is what a build from nothing makes of the notes."""
        assert self.build("--no-cache", "-o", str(self.root / "clean")).status == 0
        clean = everything_in(self.root / "clean")
        return {path: data for path, data in self.site().items() if path != ".notegen"} == {
            path: data for path, data in clean.items() if path != ".notegen"
        }


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Quay:
    from notegen.publish import unchanged
    from notegen.runtime.looked import Looking

    # While tests run, their own folders change.
    monkeypatch.setattr(unchanged, "program", Looking)
    project = Quay(tmp_path / "quay")
    project.put({f"notes/2024-03-{day:02}-rope.md": NOTE.format(day=f"{day:02}") for day in (5, 6, 7)})
    project.put({"notegen.yml": BASE + f"leave_out: {LEFT_OUT}\n"})
    project.settle().build("-v")
    return project


MENDED = ["2024/03-05-rope/index.html: a text on it changed"]


def test_a_word_in_a_talks_notes_mends_its_page(quay: Quay) -> None:
    assert quay.edit("for **mooring**", "for **mooring** and more").rebuilt() == MENDED
    assert b"and more" in quay.site()["2024/03-05-rope/index.html"]
    assert quay.is_clean()


def test_lines_at_the_end_of_a_note_move_nothing(quay: Quay) -> None:
    assert quay.edit("ropes = 3", "ropes = 3\nknots = 4").rebuilt() == MENDED
    assert quay.is_clean()


def test_the_next_build_has_nothing_to_do_and_a_later_one_finds_all_in_order(quay: Quay) -> None:
    quay.edit("three", "four").rebuilt()
    assert "unchanged" in quay.settle().build("-v").out
    assert quay.edit("tags: [ropes]", "tags: [knots]").rebuilt()
    assert quay.is_clean()


def kept_notes(quay: Quay) -> dict[str, bytes | None]:
    """What the cache holds of notes."""
    store = Store(quay.root / ".notegen-cache", "notes", None)
    try:
        return {name: store.get(name) for name in store.names()}
    finally:
        store.close()


@pytest.mark.parametrize(
    "more", [{}, {"notes/index.md": "# Evenings\n\nAll of them.\n"}], ids=["alone", "with an index"]
)
def test_an_edited_note_is_kept_as_if_it_had_just_been_read(quay: Quay, more: dict[str, str]) -> None:
    """Else every later build would hold it whole, and ask once more what it means."""
    quay.put(more).build("--no-cache")
    quay.rebuilt()
    assert quay.edit("three", "four").rebuilt() == MENDED
    kept = kept_notes(quay)
    quay.build("--no-cache")
    assert kept == kept_notes(quay) != {}


def test_edit_after_edit_mends_the_page_as_it_stands(quay: Quay) -> None:
    for number in range(4):
        assert quay.edit("book", f"book {number}").rebuilt() == MENDED
    assert quay.is_clean()


def test_two_notes_are_mended_together(quay: Quay) -> None:
    made = quay.edit("three", "four").edit("reef", "granny", 7).rebuilt()
    assert made == [*MENDED, "2024/03-07-rope/index.html: a text on it changed"]
    assert quay.is_clean()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Rope evening 05", "Rope morning"),
        ("By Ilse Nordahl", "By Ilsa Nordahl"),
        ("## Splicing", "## Splicing ropes"),
        ("## Splicing", "Splicing"),
        ("reef", "東京で会議をしました"),
        ("three", "three <!-- notegen-ignore N606 -->"),
        ("description: Ropes", "description: Lines"),
        ("- a bowline", "- a bowline\n- a hitch"),
        ("reef | never |", "reef | never |\n\n## Another\n\nBy Ada Holm"),
        ("[book](https://books.example/knots)", "[book](2024-03-06-rope.md)"),
        ("[book](https://books.example/knots)", "[book](nowhere.md)"),
        ("We met at the quay.", "Wir trafen uns am Hafen und sprachen über die Knoten, die Seile und das Meer."),
        ("- a bowline for **mooring**", "- https://speakerdeck.com/ilse/knots"),
        ("date: 2024-03-05", "date: 2024-03-05\ndraft: true"),
        ("---\ntitle", "--\ntitle"),
    ],
)
def test_an_edit_that_may_mean_more_is_left_to_a_whole_build(quay: Quay, was: str, now: str) -> None:
    assert "a text on it changed" not in "".join(quay.edit(was, now).rebuilt())
    assert quay.is_clean()


def test_what_changed_beside_the_note_is_never_overlooked(quay: Quay) -> None:
    quay.edit("three", "four").put({"static/robots.txt": "none", "notes/2024-03-08-rope.md": NOTE.format(day="08")})
    quay.rebuilt()
    assert "robots.txt" in quay.site()
    assert quay.is_clean()


def test_a_page_that_somebody_changed_is_made_again(quay: Quay) -> None:
    page = quay.root / "site/2024/03-05-rope/index.html"
    page.write_bytes(page.read_bytes() + b"<!-- mine -->")
    quay.edit("three", "four").rebuilt()
    assert quay.is_clean()


@pytest.mark.parametrize("path", ["2024/03-05-rope/index.html", "2024/03-06-rope/index.html"])
def test_what_somebody_changes_while_a_page_is_mended_is_seen_by_the_next_build(
    quay: Quay, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace_and_scribble(*asked: object) -> object:
        done = replace_page(*asked)  # type: ignore[arg-type]
        with (quay.root / "site" / path).open("ab") as file:
            file.write(b"<!-- mine -->")
        return done

    replace_page = write.replace_page
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(write, "replace_page", replace_and_scribble)
        assert quay.edit("three", "four").rebuilt() == MENDED
    quay.rebuilt()
    assert quay.is_clean()


def test_templates_of_ones_own_may_do_anything_with_a_text(quay: Quay) -> None:
    quay.put({"templates/footer.html": "<p>ours</p>"}).build()
    quay.settle().build()
    assert quay.edit("three", "four").rebuilt() != MENDED
    assert quay.is_clean()


def test_where_a_word_makes_talks_akin_a_whole_build_looks(quay: Quay) -> None:
    quay.put({"notegen.yml": BASE + "leave_out: [feeds]\n"}).build()
    quay.settle().build()
    assert "a text on it changed" not in "".join(quay.edit("three", "four").rebuilt())
    assert quay.is_clean()


def test_a_cache_that_was_altered_costs_time_and_nothing_else(quay: Quay) -> None:
    for pack in (quay.root / ".notegen-cache").glob("*.pack"):
        pack.write_bytes(b"x" * pack.stat().st_size)
    assert quay.edit("three", "four").rebuilt()
    assert quay.is_clean()


def test_what_a_forged_record_says_of_a_note_is_not_believed(quay: Quay) -> None:
    (index,) = (quay.root / ".notegen-cache").glob("known.index")
    index.write_bytes(index.read_bytes().replace(b"known-0-0.pack", b"notes-0-0.pack"))
    assert quay.edit("three", "four").rebuilt()
    assert quay.is_clean()


@pytest.mark.parametrize("seed", range(6))
def test_any_edit_of_any_line_gives_the_site_of_a_clean_build(quay: Quay, seed: int) -> None:
    chance = random.Random(seed)  # the same edits each time
    for _ in range(3):
        lines = quay.note().read_text(encoding="utf-8").split("\n")
        at = chance.randrange(7, len(lines))
        word = chance.choice(WORDS)
        lines[at] = chance.choice((f"{lines[at]} {word}", lines[at].replace("o", word, 1), lines[at][:-3]))
        quay.note().write_text("\n".join(lines), encoding="utf-8")
        assert quay.settle().build().status == 0
        assert quay.is_clean()


def test_what_a_retouch_tells_is_what_a_build_tells(quay: Quay) -> None:
    quay.edit("three", "four")
    said = quay.settle().build()
    assert re.fullmatch(
        r"Read notes/: 3 notes\nBuilt site/: 3 notes → 3 events, 6 talks, (\d+) pages "
        r"\(1 written, \d+ unchanged\), in \d\.\d s\n",
        said.out,
    )
    files, _ = SeenFiles(quay.root / ".notegen-cache").all()
    assert files.keys() == {f"2024-03-{day:02}-rope.md" for day in (5, 6, 7)}
