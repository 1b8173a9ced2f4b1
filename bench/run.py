"""`make bench`: installs the peers, lays out the same notes for each, runs them in turn, and prints what it took."""

import argparse
import sys
import tempfile
from pathlib import Path
from subprocess import CalledProcessError

from compare import CHANGES, Result, compare
from peer import HERE, Peer, installed
from peers import OURS, PEERS
from real import measure_real
from report import page, real_notes
from tables import growth, made, table

TOOLS = HERE / ".peers"
"""Where the peers are installed; git ignores it."""
PAGE = HERE.parent / "docs/performance.md"


def main() -> None:
    """Measure and print; sites are laid out in a temporary folder that is removed."""
    given = _options()
    versions: dict[str, str] = {}
    without: dict[str, str] = {}
    chosen: list[Peer] = []
    for peer in (*OURS, *PEERS):
        if given.peers and peer.layout not in given.peers:
            continue
        try:
            versions[peer.name] = installed(peer, TOOLS)
            chosen.append(peer)
        except (CalledProcessError, OSError, StopIteration) as fault:
            without[peer.name] = _last_line(fault)
            _say(f"{peer.name} is left out, it cannot be installed here: {without[peer.name]}")
    _say("\n".join(f"{name}: {version}" for name, version in versions.items()) + "\n")
    results: dict[int, list[Result]] = {}
    with tempfile.TemporaryDirectory(prefix="notegen-bench-") as folder:
        for number in given.sizes:
            results[number] = compare(chosen, TOOLS, Path(folder), number, given.rounds, given.changes, _say)
            _say(table(number, results[number]) + "\n" + made(number, results[number]))
        real = measure_real(given.real, TOOLS, Path(folder), given.rounds, _say) if given.real else None
    if len(results) > 1:
        _say(growth(results))
    text = page(results, given.rounds, versions, without, real)
    if real:
        _say("\n".join(real_notes(real)))
    if given.write:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
        _say(f"Wrote {PAGE}")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[100], help="how many notes")
    options.add_argument("--rounds", type=int, default=3, help="how many runs each median is made of")
    options.add_argument("--peers", nargs="+", default=[], help="only these, by their folders in bench/peers")
    options.add_argument("--real", type=Path, help="a folder of notes to build too, with Hugo beside")
    options.add_argument("--write", action="store_true", help="write docs/performance.md")
    names = [change.name for change in CHANGES]
    options.add_argument("--changes", nargs="+", default=names, choices=names, help="only these")
    return options.parse_args()


def _last_line(fault: Exception) -> str:
    said = fault.stderr if isinstance(fault, CalledProcessError) else str(fault)
    return (said or repr(fault)).strip().rpartition("\n")[2]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
