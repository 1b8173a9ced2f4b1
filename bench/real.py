"""Real notes of a folder, laid out for Hugo as far as it takes them, and the same files for notegen."""

import datetime
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from compare import Run
from measure import Cost, Failed, load, measured, median
from peer import Peer
from peers.hugo import PEER as HUGO
from peers.notegen import LIKE_FOR_LIKE, WHOLE
from record import Row

_MOST_REFUSED = 1_000
"""After so many refused files the folder is none of notes for Hugo."""

_RUNS = ("cold", "nothing changed")

PEERS = (LIKE_FOR_LIKE, WHOLE, HUGO)
"""Who builds them, in the order of the tables."""


def measure_real(notes: Path, run: Run) -> tuple[list[Row], int]:
    """Both on the files that Hugo takes, in turn, and how many it does not; raises Failed."""
    kept = sorted(path.relative_to(notes) for path in notes.rglob("*.md") if path.is_file())
    total = len(kept)
    roots = {HUGO.name: run.folder / "hugo"}
    _lay_out(HUGO, roots[HUGO.name], notes, kept)
    for _ in range(_MOST_REFUSED):
        try:
            _build(HUGO, run.tools, roots[HUGO.name])
            break
        except Failed as fault:
            wrong = _named(str(fault), kept)
            if not wrong:
                raise
            (roots[HUGO.name] / "content" / wrong).unlink()
            kept.remove(wrong)
    for peer in (LIKE_FOR_LIKE, WHOLE):
        roots[peer.name] = run.folder / f"real-{peer.settings}"
        _lay_out(peer, roots[peer.name], notes, kept)
        _build(peer, run.tools, roots[peer.name])
    taken: dict[tuple[str, str], list[Cost]] = {(what, peer.name): [] for what in _RUNS for peer in PEERS}
    for _ in range(run.rounds):
        for what in _RUNS:
            for peer in PEERS:
                if what == "cold":
                    peer.forget(roots[peer.name])
                taken[what, peer.name].append(_build(peer, run.tools, roots[peer.name]))
    day = datetime.datetime.now(datetime.UTC).date()
    rows = []
    for what in _RUNS:
        for peer in PEERS:
            made = [path for path in (roots[peer.name] / peer.output).rglob("*") if path.is_file()]
            rows.append(
                Row(
                    notes=len(kept),
                    change=what,
                    generator=peer.name,
                    version=run.versions[peer.name],
                    day=f"{day:%-d %B %Y}",
                    rounds=run.rounds,
                    load=load(),
                    cost=median(taken[what, peer.name]),
                    beside=median(taken[what, HUGO.name]),
                    pages=sum(path.suffix == ".html" for path in made),
                    files=len(made),
                )
            )
    return rows, total - len(kept)


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
