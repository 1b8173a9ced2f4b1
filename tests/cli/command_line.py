"""A project in a folder of its own, and the command line run in it."""

from dataclasses import dataclass
from pathlib import Path

from notegen.cli import main

EVENING = """\
---
title: Quay Evening
date: 2025-03-11
group: Quay Evenings
venue: Old Rope Store, Quay Street 4, 20457 Hamburg
---
## Ropes and knots
By Ada Park (Harbour Works)

- one knot is enough
"""


@dataclass(frozen=True)
class Said:
    """What a command ended with and said."""

    status: int
    out: str
    err: str


class Shell:
    """Runs commands in a folder; `write` puts files there first."""

    def __init__(self, folder: Path, capsys) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, files: dict[str, str]) -> "Shell":
        """Files by their paths in the folder."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    def run(self, *arguments: str) -> Said:
        """One command, as typed."""
        self._capsys.readouterr()
        status = main(list(arguments))
        said = self._capsys.readouterr()
        return Said(status, said.out, said.err)
