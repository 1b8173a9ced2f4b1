"""An address that is recorded in urls.lock is never lost in silence: a build keeps it, or fails and keeps the site."""

import random
import re
from pathlib import Path

import pytest
from owned_project import Owned

from notegen.cli import main

NOTE = """\
---
title: {title}
date: {date}
group: Lockgate Evenings
---
## {first}
By Ilse Ærø

- {text}

## {second}
By Tjark Momm

- the second of {text}
"""


class Archive:
    """Notes that somebody keeps mending, by chance and for years."""

    def __init__(self, owned: Owned, seed: int) -> None:
        self.owned = owned
        self.chance = random.Random(seed)
        self.notes = {
            f"evening-{number}.md": {
                "title": f"Evening {number}", "date": f"2020-0{number}-10", "first": f"Ropes {number}",
                "second": f"Tar {number}", "text": f"what was said on evening {number}",
            }
            for number in range(1, 5)
        }  # fmt: skip

    def mend(self) -> None:
        """One change of the kind that people make; front matter that was written meanwhile stays."""
        name = self.chance.choice(sorted(self.notes))
        word = f"{self.chance.choice(('Fog', 'Dusk', 'Tide', 'Flood'))} {self.chance.randrange(1000)}"
        what = self.chance.choice(("rename", "title", "date", "first", "second", "text", "delete", "add"))
        if what == "rename":
            self.file(name).rename(self.file(new := f"{word.replace(' ', '-').lower()}.md"))
            self.notes[new] = self.notes.pop(name)
        elif what == "delete" and len(self.notes) > 2:
            self.file(name).unlink()
            del self.notes[name]
        elif what == "add":
            new = {"title": word, "date": "2021-03-04", "first": f"A {word}", "second": f"B {word}", "text": word}
            self.notes[f"{word.replace(' ', '-').lower()}-new.md"] = new
            self.write()
        else:
            told = f"2022-0{self.chance.randrange(1, 9)}-1{self.chance.randrange(9)}" if what == "date" else word
            old, self.notes[name][what] = self.notes[name].get(what, ""), told
            text = self.file(name).read_text(encoding="utf-8")
            self.file(name).write_text(text.replace(old, told) if old else text, encoding="utf-8")

    def file(self, name: str) -> Path:
        return self.owned.root / "notes" / name

    def write(self) -> "Archive":
        """The notes that are not there yet."""
        for name, facts in self.notes.items():
            if not self.file(name).exists():
                self.owned.put({f"notes/{name}": NOTE.format(**facts)})
        return self

    def recorded(self) -> list[str]:
        lines = (self.owned.root / "urls.lock").read_text(encoding="utf-8").splitlines()
        return [line.split(" ")[0] for line in lines if line.startswith("/")]


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_mended_a_published_site_has_every_recorded_address(owned: Owned, seed: int) -> None:
    archive = Archive(owned.put({"notegen.yml": "base_url: https://kai.example.org/notes/\n"}), seed).write()
    owned.built()
    assert main(["check", "--fix", "-q", "-C", str(owned.root)]) == 0
    for _ in range(7):
        before = owned.site()
        archive.mend()
        if owned.build().status:
            assert owned.site() == before
        main(["check", "--fix", "-q", "-C", str(owned.root)])
        said = owned.build()
        if said.status:
            # What is lost for good is given up line by line, and by nobody but the owner.
            assert owned.site() == before
            given_up = set(re.findall(r"error N320 (\S+)", said.err))
            assert given_up
            lock = owned.root / "urls.lock"
            lines = lock.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [line for line in lines if not any(line.startswith(url) for url in given_up)]
            lock.write_text("".join(kept), encoding="utf-8")
            main(["check", "--fix", "-q", "-C", str(owned.root)])
            assert owned.build().status == 0
        site = owned.site()
        assert [url for url in archive.recorded() if f"{url[1:]}index.html" not in site] == []
