"""Reads the notes of a folder on both roads through Markdown: equal tokens, and the fast road twice as fast.

usage: python tests/shared_markdown.py FOLDER
"""

import sys
import time
from pathlib import Path

from notegen.markup import road
from notegen.markup.parser import parser

LEAST = 2.0
"""So many times as fast as the library the fast road must be on notes of the world; else it is not worth its room."""


def faults_of(folder: Path) -> list[str]:
    """What is wrong, in sentences; prints how fast the road is and how much it reads."""
    notes = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.md"))]
    different = sum(_read(note, quick=True) != _read(note, quick=False) for note in notes)
    before = road.counts() + road.Counts()
    quick = min(_seconds(notes, quick=True) for _ in range(3))
    slow = min(_seconds(notes, quick=False) for _ in range(2))
    after, ratio = road.counts(), slow / quick
    share = (after.handed_lines - before.handed_lines) / max(1, after.lines - before.lines)
    runs = (after.handed_runs - before.handed_runs) / max(1, after.runs - before.runs)
    print(
        f"markdown: {len(notes)} notes, {different} different, {ratio:.2f} times as fast; "
        f"{share:.1%} of lines and {runs:.1%} of runs went back to the library"
    )
    faults = [f"{different} notes have other tokens on the fast road"] if different else []
    return faults + ([f"the fast road is only {ratio:.2f} times as fast"] if ratio < LEAST else [])


def _read(note: str, *, quick: bool) -> tuple[object, ...]:
    env: dict[str, object] = {}
    tokens = parser().parse_fast(note, env) if quick else parser().parse(note, env)
    return tokens, env.get("references"), env.get("cut")


def _seconds(notes: list[str], *, quick: bool) -> float:
    begin = time.process_time()
    for note in notes:
        parser().parse_fast(note, {}) if quick else parser().parse(note, {})
    return time.process_time() - begin


if __name__ == "__main__":
    found = faults_of(Path(sys.argv[1]))
    print("\n".join(found))
    sys.exit(bool(found))
