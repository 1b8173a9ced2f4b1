"""Real notes of a folder, laid out for Hugo as far as it takes them, and the same files for notegen."""

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, Failed, measured, median
from peer import Peer
from peers import OURS
from peers.hugo import PEER as HUGO

_MOST_REFUSED = 1_000
"""After so many refused files the folder is none of notes for Hugo."""

_RUNS = ("cold", "nothing changed")


@dataclass(frozen=True, slots=True)
class Real:
    """What the real notes came to."""

    files: int
    """How many notes both were given."""
    refused: int
    """How many more Hugo would not read, each of which ends its build."""
    pages: dict[str, int]
    """Generator → how many pages it made of them."""
    costs: dict[str, dict[str, Cost]]
    """What was done → generator → the median."""


def measure_real(notes: Path, tools: Path, folder: Path, rounds: int, say: Callable[[str], None]) -> Real:
    """Both on the files that Hugo takes, in turn; raises Failed."""
    kept = sorted(path.relative_to(notes) for path in notes.rglob("*.md") if path.is_file())
    total = len(kept)
    _lay_out(HUGO, folder / "hugo", notes, kept)
    for _ in range(_MOST_REFUSED):
        try:
            _build(HUGO, tools, folder / "hugo")
            break
        except Failed as fault:
            wrong = _named(str(fault), kept)
            if not wrong:
                raise
            (folder / "hugo/content" / wrong).unlink()
            kept.remove(wrong)
    say(f"Hugo takes {len(kept):,} of {total:,} notes")
    roots = {HUGO.name: folder / "hugo"}
    for at, peer in enumerate(OURS):
        roots[peer.name] = folder / f"notegen-{at}"
        _lay_out(peer, roots[peer.name], notes, kept)
        _build(peer, tools, roots[peer.name])
    peers = (*OURS, HUGO)
    taken: dict[str, dict[str, list[Cost]]] = {what: {peer.name: [] for peer in peers} for what in _RUNS}
    for _ in range(rounds):
        for what in _RUNS:
            for peer in peers:
                if what == "cold":
                    peer.forget(roots[peer.name])
                taken[what][peer.name].append(_build(peer, tools, roots[peer.name]))
    pages = {peer.name: sum(1 for _ in (roots[peer.name] / peer.output).rglob("*.html")) for peer in peers}
    medians = {what: {name: median(costs) for name, costs in by.items()} for what, by in taken.items()}
    return Real(len(kept), total - len(kept), pages, medians)


def _lay_out(peer: Peer, root: Path, notes: Path, kept: Sequence[Path]) -> None:
    """The notes as they are, without pictures and other files."""
    peer.lay_out(root, ())
    for path in kept:
        file = root / ("content" if peer is HUGO else "notes") / path
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(notes / path, file)


def _build(peer: Peer, tools: Path, root: Path) -> Cost:
    """A build that publishes what is sound; notegen then ends with 1."""
    command, well = (peer.build(tools), (0,)) if peer is HUGO else ([*peer.build(tools), "--keep-going"], (0, 1))
    return measured(command, root, peer.environment(tools), well)


def _named(said: str, kept: Sequence[Path]) -> Path | None:
    """The note that an error of Hugo names."""
    for found in re.findall(r'content/([^"\n]+?\.md)', said):
        if Path(found) in kept:
            return Path(found)
    return None
