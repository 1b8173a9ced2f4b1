"""An edit of a text on a site that shows what is akin: its words are told from those that link talks."""

import random
import re
import time
from pathlib import Path

import pytest
from owned_project import Owned, everything_in

RARE = ("splice", "halyard", "fender", "cleat", "shackle", "marlin", "bowline", "hawser", "toggle")
"""Words that few talks say, and again and again."""
COMMON = ("rope", "quay", "water")

NOTE = """---
title: Evening {number}
date: 2024-01-{number:02}
description: Ropes, and what holds them.
---
## About the {title} of {number}

By Ilse Nordahl

{text}
"""


class Quay(Owned):
    """A site of eighteen talks, of which two and two are akin."""

    def text(self, number: int) -> str:
        rare = RARE[number // 2]
        first = f"The {rare} and the {rare} hold. " + "We met at the quay and spoke of rope and of water. " * 8
        return f"{first}\n\nAll of it holds, water and rope."

    def start(self) -> "Quay":
        for number in range(2 * len(RARE)):
            note = NOTE.format(number=number + 1, title=RARE[number // 2], text=self.text(number))
            self.put({f"notes/2024-01-{number + 1:02}-rope.md": note})
        self.put({"notegen.yml": "title: Ropes\nbase_url: https://ropes.example/\nleave_out: [feeds]\n"})
        assert self.settle().build("-v").status == 0
        assert self.settle().build("-v").status == 0
        return self

    def settle(self) -> "Quay":
        time.sleep(0.12)
        return self

    def edit(self, number: int, was: str, now: str) -> "Quay":
        note = self.root / f"notes/2024-01-{number:02}-rope.md"
        text = note.read_text(encoding="utf-8")
        assert was in text
        note.write_text(text.replace(was, now, 1), encoding="utf-8")
        return self

    def is_mended(self) -> bool:
        """Whether a build only puts texts in their places; in any case, it gives the site of a build from nothing."""
        said = self.settle().build("-v")
        assert said.status == 0, said.err
        assert self.build("--no-cache", "-o", str(self.root / "clean")).status == 0
        clean = everything_in(self.root / "clean")
        assert {path: data for path, data in self.site().items() if path != ".notegen"} == {
            path: data for path, data in clean.items() if path != ".notegen"
        }
        return (
            "Markdown:" not in said.out and re.search(r"^Wrote .*: a text on it changed$", said.out, re.M) is not None
        )


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Quay:
    from notegen.publish import unchanged
    from notegen.runtime.looked import Looking

    # While tests run, their own folders change.
    monkeypatch.setattr(unchanged, "program", Looking)
    return Quay(tmp_path / "quay").start()


def test_a_word_that_nobody_else_says_links_nothing(quay: Quay) -> None:
    pages = [data for path, data in quay.site().items() if path.startswith("2024/01-01-")]
    assert any(b"About the splice of 2" in page for page in pages)  # which is what to read next
    assert quay.edit(1, "All of it holds", "All of it holds and holds, mostly").is_mended()
    assert quay.edit(1, "mostly", "mostly mostly").is_mended()


def test_nor_does_one_that_nearly_all_say(quay: Quay) -> None:
    assert quay.edit(1, ", water and rope", "").is_mended()


def test_a_word_of_few_talks_is_left_to_a_whole_build(quay: Quay) -> None:
    assert not quay.edit(3, "All of it holds", "Every fender and every fender holds").is_mended()
    assert not quay.edit(5, "fender and the fender", "buoy and the buoy").is_mended()


def test_a_word_that_an_edit_brought_in_is_no_new_one_for_the_next_note(quay: Quay) -> None:
    assert quay.edit(1, "All of it holds", "A lantern, and a lantern").is_mended()
    assert not quay.edit(7, "All of it holds", "A lantern, and a lantern").is_mended()
    assert quay.edit(1, "and a lantern", "and a mirror").site()
    assert not quay.edit(9, "All of it holds", "A lantern, and a mirror").is_mended()


@pytest.mark.parametrize("seed", range(3))
def test_any_words_in_any_notes_give_the_site_of_a_clean_build(quay: Quay, seed: int) -> None:
    chance = random.Random(seed)  # the same edits each time
    words = (*RARE, *COMMON, "lantern", "mirror", "buoy")
    for _ in range(3):
        for number in chance.sample(range(1, 19), 2):
            quay.edit(number, " it ", f" it {' '.join(chance.choices(words, k=2) * chance.randint(1, 2))} ")
        quay.is_mended()
