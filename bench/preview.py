"""How long after a save a browser shows it: `notegen serve` and `hugo server` in turn, in a Chromium, by hand.

usage: python bench/preview.py [NOTES ...] [--saves 20] [--write]
"""

import argparse
import contextlib
import datetime
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import record
from compare import Bench
from corpus import evening
from measure import Failed, machine
from peer import Peer, installed
from peers import OURS
from peers.hugo import PEER as HUGO
from peers.notegen import LIKE_FOR_LIKE, WHOLE
from playwright.sync_api import Error, Page, sync_playwright
from proof import Unproven, proof
from record import Shown
from run import TOOLS, commit, write_page

SERVERS: tuple[tuple[Peer, Callable[[int], Sequence[str]]], ...] = (
    (LIKE_FOR_LIKE, lambda port: [sys.executable, "-m", "notegen", "serve", "-p", str(port), "--now", "2024-06-01"]),
    (WHOLE, lambda port: [sys.executable, "-m", "notegen", "serve", "-p", str(port), "--now", "2024-06-01"]),
    (HUGO, lambda port: [*HUGO.build(TOOLS), "server", "--port", str(port)]),
)
"""Each with the command that serves its site at a port."""

PATIENCE = 600
"""Seconds in which a server must answer, and a page must show what was saved."""

PAUSE = 1.0
"""Seconds between a save that is shown and the next: who writes looks first."""


@dataclass(slots=True)
class Preview:
    """A site that is served, and a page of it that stands open."""

    bench: Bench
    """Its notes."""
    page: Page
    """The open page of the note that is saved again and again."""
    taken: list[float]
    """Milliseconds of each save."""


def main() -> None:
    """Serve, save, look, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", metavar="NOTES", type=int, nargs="*", default=[1000])
    options.add_argument("--saves", type=int, default=20, help="how many the median is of")
    options.add_argument("--write", action="store_true", help="keep the figures, and write docs/performance.md")
    given = options.parse_args()
    for number in given.sizes:
        for shown in measure(number, given.saves):
            sys.stdout.write(
                f"{shown.generator}, {shown.notes:,} notes: median {shown.median:.0f} ms, worst {shown.worst:.0f} ms\n"
            )
            if given.write:
                write_page(record.read(machine()).with_shown(shown))


def measure(number: int, saves: int) -> Iterator[Shown]:
    """What each server took, saves in turn."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    with contextlib.ExitStack() as until:
        # First, so that it is removed when the servers have ended.
        folder = Path(until.enter_context(tempfile.TemporaryDirectory(prefix="notegen-preview-")))
        driver = until.enter_context(sync_playwright())
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        previews = []
        for at, (peer, command) in enumerate(SERVERS):
            version = installed(peer, TOOLS) + (commit() if peer in OURS else "")
            bench = Bench(peer, TOOLS, folder / str(at), evening(number // 2))
            try:
                address = until.enter_context(served(bench, number, command))
                page = browser.new_page()
                page.goto(address)
                previews.append((version, Preview(bench, page, [])))
            except (Failed, Unproven, Error, TimeoutError) as fault:
                sys.stdout.write(f"{peer.name} is left out: {fault}\n")
        for turn in range(saves):
            for _, preview in previews:
                save(preview, turn)
        day = datetime.datetime.now(datetime.UTC).date()
        for version, preview in previews:
            taken, name = preview.taken, preview.bench.peer.name
            yield Shown(name, version, number, statistics.median(taken), max(taken), saves, f"{day:%-d %B %Y}")


@contextmanager
def served(bench: Bench, number: int, command: Callable[[int], Sequence[str]]) -> Iterator[str]:
    """Serves a site of so many notes; the address of the note's page."""
    peer, evenings = bench.peer, [evening(at) for at in range(number)]
    peer.lay_out(bench.root, evenings)
    bench.build()
    bench.made = proof(peer, bench.root, evenings)
    page = bench.page.relative_to(bench.root / peer.output).as_posix().removesuffix("index.html")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    environment = os.environ | peer.environment(TOOLS)
    with (bench.root / ".served").open("wb") as said:
        server = subprocess.Popen(
            command(port), cwd=bench.root, env=environment, stdout=said, stderr=said, start_new_session=True
        )
        try:
            address = f"http://localhost:{port}/{page}"
            _wait_for(address, server)
            yield address
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


def save(preview: Preview, turn: int) -> None:
    """Adds a line to the note, and waits until the page shows it."""
    words = f"Saved for the {turn + 1}. time."
    told = preview.bench.told
    preview.page.bring_to_front()
    began = time.perf_counter()
    preview.bench.write(replace(told, body=f"{told.body}\n\n{words}\n"))
    # Asked for at each frame, in the page that stands there by then: some servers change it, others load it anew.
    preview.page.wait_for_function(
        "words => document.body?.innerText.includes(words)", arg=words, timeout=PATIENCE * 1000
    )
    preview.taken.append(1000 * (time.perf_counter() - began))
    time.sleep(PAUSE)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            raise Failed(f"the server ended with {server.returncode}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            urllib.request.urlopen(address, timeout=PATIENCE).close()
            return
        time.sleep(0.05)
    raise Failed(f"no answer at {address}")


if __name__ == "__main__":
    main()
