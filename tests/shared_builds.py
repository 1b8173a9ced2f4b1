"""Builds folders of real notes as a stranger would, with no settings, and looks at the sites that come of it.

usage: python tests/shared_builds.py NOTEGEN FOLDER   (FOLDER holds one folder of notes for each repository)
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

SCREENFUL = 24
"""Lines on stderr that a person reads before giving up."""

NEWEST = 8
"""So many events of the home page are looked at."""

LATEST = 2027
"""No note was written of a later year, but for those that say so in their own path or text (a note on a note)."""

LEFTOVER = re.compile(r"\{%.{0,80}|\{\{.{0,80}|<%.{0,80}|\{:\s*[.#\w].{0,40}\}|\{::.{0,40}|--8<--|:fontawesome-\w+")
"""Markup of other generators, which no reader of a page may meet."""

QUIET = frozenset(("code", "pre", "script", "style", "kbd", "samp", "template"))
"""Where such text is shown on purpose."""


class Page(HTMLParser):
    """What one page shows, where it leads, and what it can be led to."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.quiet = 0
        self.words: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.quiet += tag in QUIET
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            if name in ("href", "src") and value:
                self.links.append(value)

    def handle_endtag(self, tag: str) -> None:
        self.quiet -= tag in QUIET

    def handle_data(self, data: str) -> None:
        if not self.quiet:
            self.words.append(data)


def faults_of_build(notegen: str, notes: Path) -> tuple[list[str], str]:
    """(what is wrong, one line of figures) of the site of one folder of notes."""
    with tempfile.TemporaryDirectory() as empty:
        began = time.monotonic()
        command = [notegen, "-C", empty, "build", "--notes", str(notes), "--now", "2026-06-01", "--no-search"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        seconds = time.monotonic() - began
        printed = done.stderr.strip().splitlines()
        faults = [f"exit {done.returncode}: {printed[-1:]}"] if done.returncode else []
        faults += ["a traceback"] if "Traceback" in done.stderr else []
        faults += [f"{len(printed)} lines on stderr"] if len(printed) > SCREENFUL else []
        pages = {
            file: Page(file.read_text(encoding="utf-8")) for file in sorted((Path(empty) / "site").rglob("*.html"))
        }
        faults += sorted({fault for file, page in pages.items() for fault in _leftovers(file, page, Path(empty))})[:8]
        written = _written_anchors(notes)
        faults += sorted(
            {fault for file in pages for fault in _dead_links(file, pages, Path(empty) / "site", written)}
        )[:8]
        faults += _odd_days(notegen, notes, Path(empty))
    return faults, f"{len(pages)} pages, {len(printed)} lines on stderr, {seconds:.1f} s"


def _leftovers(file: Path, page: Page, root: Path) -> Iterator[str]:
    for match in LEFTOVER.finditer(" ".join(page.words)):
        yield f"shown on {file.relative_to(root / 'site').parent.as_posix()}: {match[0][:60]!r}"


def _written_anchors(notes: Path) -> set[str]:
    """The anchors that authors link by hand; where one leads nowhere, that is theirs to mend."""
    texts = (path.read_bytes().decode("utf-8", "replace") for path in sorted(notes.rglob("*")) if path.is_file())
    return {unquote(anchor) for text in texts for anchor in re.findall(r"#([^\s\"'()<>]+)", text)}


def _dead_links(file: Path, pages: dict[Path, Page], site: Path, written: set[str]) -> Iterator[str]:
    for link in pages[file].links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if unquote(parts.path).startswith("/"):
            target = (site / unquote(parts.path).lstrip("/")).resolve()
        target = target / "index.html" if target.is_dir() else target
        if not target.is_file():
            yield f"a dead link on {file.relative_to(site).parent.as_posix()}: {link}"
        elif parts.fragment and target in pages and not {unquote(parts.fragment)} & (written | pages[target].anchors):
            yield f"a dead anchor on {file.relative_to(site).parent.as_posix()}: {link}"


def _odd_days(notegen: str, notes: Path, empty: Path) -> Iterator[str]:
    """The newest events whose day cannot be right: it is another year than all that its own path names."""
    command = [notegen, "-C", str(empty), "export", "--notes", str(notes)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    events = [event for event in json.loads(done.stdout)["events"] if event["kind"] == "event" and event["start"]]
    for event in sorted(events, key=lambda one: one["start"], reverse=True)[:NEWEST]:
        told = {year for source in event["sources"] for year in _years(source)}
        year = int(event["start"][:4])
        if (told and not told & {year, year - 1, year + 1}) or (not told and year > LATEST):
            yield f"the home page dates {event['sources'][0]} {event['start']}"


def _years(path: str) -> Iterator[int]:
    """The years that a path may mean: 2016, 201604, 20160407, 160407."""
    yield from map(int, re.findall(r"(?<!\d)((?:19|20)\d\d)(?=\D|[01]\d(?:\D|[0-3]\d(?:\D|$)|$)|$)", path))
    yield from (2000 + int(year) for year in re.findall(r"(?<!\d)([0-4]\d)[01]\d[0-3]\d(?!\d)", path))


def faults_of(notegen: str, corpus: Path) -> list[str]:
    """Builds every folder below `corpus`, prints a line for each, and says what is wrong."""
    found: list[str] = []
    for notes in sorted(path for path in corpus.iterdir() if path.is_dir()):
        faults, figures = faults_of_build(notegen, notes)
        print(f"build of {notes.name}: {figures}{f', {len(faults)} faults' if faults else ''}", flush=True)
        found += (f"{notes.name}: {fault}" for fault in faults)
    return found


if __name__ == "__main__":
    failures = faults_of(sys.argv[1], Path(sys.argv[2]))
    print("\n".join(failures))
    sys.exit(1 if failures else 0)
