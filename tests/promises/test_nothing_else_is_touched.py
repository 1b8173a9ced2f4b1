"""A build writes into the output and the cache, reads the project, opens no socket, and starts only the indexer."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import FILES
from makers import project
from owned_project import NOW, SOURCES, Owned, everything_in, spawned
from watcher import below, watched, watching

from notegen.publish.search_index import find_indexer

MACHINE = (Path("/proc/self"), Path("/usr/share/zoneinfo"), Path("/dev/null"))
"""What may be read of the machine: what is mounted where, and the zones of the world."""

TEMPTING = {
    "notes/2024-04-01-tempting.md": "# Lockgate Evenings\n\n![up](../../secret.png) [down](../../../etc/passwd)\n"
    "[there](file:///etc/passwd) ![far](https://far.example.org/a.png) <img src='http://far.example.org/b.png'>\n\n"
    "## Tar\n\nBy Ilse Ærø · [Slides](../../secret.pdf) · [Video](https://www.youtube.com/watch?v=abcdefghijk)\n\n"
    "{% include ../../secret.md %} {{ site.secret }} <script src='https://far.example.org/x.js'></script>\n",
    "notes/speakers.yml": "Ilse Ærø: {link: https://far.example.org/ilse}\n",
}


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[list[str]]]:
    """A project that tempts to look around, built twice, with all that was touched."""
    folder = tmp_path_factory.mktemp("machine")
    for name in ("secret.png", "secret.pdf", "secret.md"):
        (folder / name).write_text("SECRET OF THE MACHINE")
    owned = Owned(folder / "project").put(FILES).put(TEMPTING)
    (folder / "project/notes/outside.md").symlink_to(folder / "secret.md")
    (folder / "project/static/outside.txt").symlink_to(folder / "secret.md")
    first, environment = watching(folder / "watcher")
    for _ in range(2):
        said = spawned(owned.root, "build", "--now", NOW, first=first, **environment)
        assert said.status == 0, said.err
        note = owned.root / "notes/about.md"
        note.write_text(note.read_text() + "\nmore\n")
    return folder, watched(folder / "watcher")


def test_nothing_is_written_but_the_output_and_the_cache(machine: tuple[Path, list[list[str]]]) -> None:
    folder, rows = machine
    project = folder / "project"
    writes = {row[1] for row in rows if row[0] == "write"}

    assert any(below(path, project / "site") for path in writes)
    elsewhere = [
        path for path in writes if not below(path, project / "site", project / ".notegen-cache", Path("/dev/null"))
    ]
    assert sorted(elsewhere) == []


def test_nothing_is_read_but_the_project_and_the_program(machine: tuple[Path, list[list[str]]]) -> None:
    folder, rows = machine
    program = (SOURCES, Path(sys.prefix), Path(sys.base_prefix), folder / "watcher")
    reads = {row[1] for row in rows if row[0] == "read"}

    assert any(below(path, folder / "project/notes") for path in reads)
    assert sorted(path for path in reads if not below(path, folder / "project", *program, *MACHINE)) == []


def test_no_socket_is_opened_and_no_name_looked_up(machine: tuple[Path, list[list[str]]]) -> None:
    assert [row for row in machine[1] if row[0] == "socket"] == []


def test_no_program_is_started_but_the_installed_indexer(machine: tuple[Path, list[list[str]]]) -> None:
    # ctypes opens the process itself (None), for the call that exchanges two folders.
    started = [row for row in machine[1] if row[0] == "program" and row[1:] != ["ctypes.dlopen", "None"]]
    indexer = find_indexer(project())

    assert started == [["program", "subprocess.Popen", str(indexer.program)]] * 2 if indexer else []


def test_what_lies_outside_the_project_is_not_in_the_site(machine: tuple[Path, list[list[str]]]) -> None:
    site = everything_in(machine[0] / "project/site")

    assert [path for path, data in site.items() if b"SECRET OF THE MACHINE" in data or data.startswith(b"->")] == []


def test_a_page_fetches_nothing_from_elsewhere(machine: tuple[Path, list[list[str]]]) -> None:
    pages = everything_in(machine[0] / "project/site")
    fetched = [
        path
        for path, data in pages.items()
        if path.endswith(".html")
        and re.search(rb"""src=["'](?:http|//)|<script(?! src="[^":]*assets/| type="application/ld)""", data)
    ]

    assert fetched == []


def test_the_watcher_would_have_seen_it(tmp_path: Path) -> None:
    first, environment = watching(tmp_path / "watcher")
    code = (
        "import os, pathlib, socket, subprocess\n"
        "socket.socket().close(); subprocess.run(['true']); os.mkdir('made'); pathlib.Path('made/x').write_text('')\n"
        "os.rename('made', 'moved'); open('moved/x').read(); os.listdir('.')\n"
    )

    subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**environment, "PYTHONPATH": str(first)}, check=True
    )

    seen = [row[:2] for row in watched(tmp_path / "watcher")]
    assert ["socket", "socket.__new__"] in seen
    assert ["program", "subprocess.Popen"] in seen
    assert ["read", str(tmp_path / "moved/x")] in seen
    for path in ("made", "made/x", "moved"):
        assert ["write", str(tmp_path / path)] in seen
