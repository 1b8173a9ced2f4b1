"""The notes of bench/corpus.py, which are measured here too."""

import runpy
from pathlib import Path
from typing import Any

CORPUS: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "bench/corpus.py"))


def bodies(number: int) -> list[str]:
    """The Markdown of so many notes, five kilobytes each."""
    return [CORPUS["evening"](at).body for at in range(number)]


def write_notes(folder: Path, number: int) -> None:
    """So many notes in a folder that is not there yet."""
    CORPUS["write_notes"](folder, number)
