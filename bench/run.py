"""`make bench`: installs the peers, lays out the same notes for each, runs them in turn, and prints what it took."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from subprocess import CalledProcessError

import real
import record
from compare import CHANGES, Run, compare
from measure import Failed, machine
from peer import HERE, Peer, installed
from peers import OURS, PEERS
from report import page, real_notes
from tables import growth, made, table

TOOLS = HERE / ".peers"
"""Where the peers are installed; git ignores it."""
PAGE = HERE.parent / "docs/performance.md"


def main() -> None:
    """Measure and print; sites are laid out in a temporary folder that is removed."""
    given = _options()
    known = record.read(machine())

    def keep(changed: record.Record) -> None:
        nonlocal known
        known = changed
        if given.write:
            write_page(known)

    def leave_out(name: str, why: str) -> None:
        _say(f"{name} is left out: {why}")
        keep(replace(known, left_out=known.left_out | {name: _one_line(why)}))

    versions: dict[str, str] = {}
    chosen: list[Peer] = []
    for peer in (*OURS, *PEERS):
        if given.peers and peer.layout not in given.peers and peer.name not in given.peers:
            continue
        try:
            versions[peer.name] = installed(peer, TOOLS) + (commit() if peer in OURS else "")
            chosen.append(peer)
        except (CalledProcessError, OSError, StopIteration) as fault:
            leave_out(peer.name, f"it is not here; {peer.needs}" if peer.needs else f"no install: {_said(fault)}")
    _say("\n".join(f"{name}: {version}" for name, version in versions.items()) + "\n")
    with tempfile.TemporaryDirectory(prefix="notegen-bench-") as folder:
        run = Run(
            TOOLS,
            Path(folder),
            given.rounds,
            given.changes,
            versions,
            lambda rows: keep(known.with_rows(rows)),
            leave_out,
        )
        for number in given.sizes:
            rows = compare(chosen, number, run)
            _say(f"### {number:,} notes\n\n{table(rows)}\n{made(rows)}")
        _say("\n".join(growth([row for row in known.rows if row.generator in versions])))
        if given.real and all(peer in chosen for peer in real.PEERS):
            try:
                rows, refused = real.measure_real(given.real, run)
                keep(replace(known, real=tuple(rows), refused=refused))
                _say("\n".join(real_notes(rows, refused)))
            except Failed as fault:
                _say(f"The real notes are left out: {fault}")
    keep(known)
    if given.write:
        _say(f"Wrote {PAGE}")


def write_page(known: record.Record) -> None:
    """Keeps what is known, and writes the page of it."""
    record.write(known)
    PAGE.write_text(page(known), encoding="utf-8", newline="\n")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="*", default=[100], help="how many notes; none of our own: --sizes")
    options.add_argument("--rounds", type=int, default=3, help="how many runs each median is made of")
    options.add_argument("--peers", nargs="+", default=[], help="only these, by their names or folders in bench/peers")
    options.add_argument("--real", type=Path, help="a folder of notes to build too, with Hugo beside")
    options.add_argument(
        "--write", action="store_true", help="keep the rows, and write docs/performance.md of all kept"
    )
    names = [change.name for change in CHANGES]
    options.add_argument("--changes", nargs="+", default=names, choices=names, help="only these")
    return options.parse_args()


def commit() -> str:
    """` at 1a2b3c4`, in a clone of this repository."""
    command = ["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return f" at {said}" if said else ""


def _said(fault: Exception) -> str:
    return (fault.stderr if isinstance(fault, CalledProcessError) else str(fault)) or repr(fault)


def _one_line(text: str) -> str:
    """The first line and the last, which is where programs say what was wrong."""
    lines: Sequence[str] = [each.strip() for each in text.strip().splitlines() if each.strip()]
    return " … ".join(dict.fromkeys((lines[0][:200], lines[-1][:200])))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
