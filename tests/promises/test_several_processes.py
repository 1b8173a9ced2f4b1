"""However many processes share the work, the site is the same; one that ends over a note is told by its name."""

import os
import shutil
from pathlib import Path

import pytest
from harbour import SETTINGS
from owned_project import NOW, Owned, Said, everything_in, spawned

SPREAD = """\
import notegen.load.bodies, notegen.load.reading, notegen.publish.making
for room in (notegen.load.bodies, notegen.load.reading, notegen.publish.making):
    room._LEAST, room._SHARE = 0, 2  # these sites are so small that no other process would be started
"""
"""Every piece of work is spread."""

THREADS = """\
import threading
threading.active_count = lambda: 2  # a process with threads is not forked
"""

COUNTED = """\
import os, notegen.load.reading, notegen.publish.making
def told(function):
    def telling(*given):
        open(os.environ["WORKERS"], "a").write(f"{os.getpid()}\\n")
        return function(*given)
    return telling
notegen.load.reading.read = told(notegen.load.reading.read)
notegen.publish.making.render = told(notegen.publish.making.render)
"""
"""Each process that reads or renders is written down."""

SINKS = """\
import os, signal, notegen.load.reading
known = notegen.load.reading.read
def read(source, *more):
    if b"It sinks." in source.data:
        os.kill(os.getpid(), signal.SIGKILL)
    return known(source, *more)
notegen.load.reading.read = read
"""
"""A note over which whatever reads it is killed."""


def build(owned: Owned, first: Path, script: str, *options: str, **environment: str) -> Said:
    first.mkdir(exist_ok=True)
    (first / "sitecustomize.py").write_text(script, encoding="utf-8")
    arguments = ("build", "-C", str(owned.root), "--now", NOW, "--no-search", *options)
    return spawned(owned.root, *arguments, first=first, **environment)


@pytest.mark.parametrize("start", ["", THREADS], ids=["forked", "started anew"])
def test_several_processes_make_the_site_that_one_makes(harbour: Owned, tmp_path: Path, start: str) -> None:
    assert build(harbour, tmp_path / "first", "", "-j", "1").status == 0
    alone = harbour.site()
    shutil.rmtree(harbour.root / "site")
    shutil.rmtree(harbour.root / ".notegen-cache")

    workers = tmp_path / "workers"
    said = build(harbour, tmp_path / "first", SPREAD + COUNTED + start, "-j", "2", WORKERS=str(workers))

    assert said.status == 0, said.err
    assert harbour.site() == alone
    if not start:
        assert len(set(workers.read_text(encoding="utf-8").split())) > 1


def test_what_several_processes_kept_is_what_the_next_build_finds(harbour: Owned, tmp_path: Path) -> None:
    assert build(harbour, tmp_path / "first", SPREAD, "-j", "2").status == 0
    harbour.put({"notes/2024-04-01-tar.md": "# Tar\n\n## Black\n\nBy Ilse Ærø\n\nSticky.\n"})
    assert build(harbour, tmp_path / "first", SPREAD, "-j", "2").status == 0
    assert build(harbour, tmp_path / "first", "", "-j", "1", "--no-cache", "-o", str(tmp_path / "clean")).status == 0
    clean = everything_in(tmp_path / "clean")
    assert {path: data for path, data in harbour.site().items() if path != ".notegen"} == {
        path: data for path, data in clean.items() if path != ".notegen"
    }


def test_several_processes_find_stale_what_one_finds(harbour: Owned, tmp_path: Path) -> None:
    note = "# Tar\n\n## Black\n\nBy Ilse Ærø\n\n{}.\n"
    said: list[Said] = []
    for first, jobs in (("", "1"), (SPREAD, "2")):
        harbour.put({"notes/2024-04-01-tar.md": note.format("Sticky")})
        assert build(harbour, tmp_path / "first", "", "-j", "1").status == 0
        harbour.put({"notes/2024-04-01-tar.md": note.format("Sticky") + "\nTags: pitch\n"})
        said.append(build(harbour, tmp_path / "first", first, "-j", jobs, "-v"))
    one, several = ([line for line in each.out.splitlines() if line.startswith("Wrote ")] for each in said)
    assert one == several != []


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX'")
def test_a_note_that_ends_its_process_is_named_and_the_site_stays(owned: Owned, tmp_path: Path) -> None:
    owned.put({"notegen.yml": SETTINGS, "notes/2024-03-14-ropes.md": "# Ropes\n", "notes/2024-03-15-fog.md": "# Fog\n"})
    assert build(owned, tmp_path / "first", SPREAD, "-j", "2").status == 0
    before = owned.site()
    owned.put({f"notes/2024-04-{day:02}-tar.md": f"# Tar {day}\n" for day in range(1, 8)})
    owned.put({"notes/2024-04-05-tar.md": "# Tar\n\nIt sinks.\n"})

    said = build(owned, tmp_path / "first", SPREAD + SINKS, "-j", "2")

    assert said.status == 1
    assert "notes/2024-04-05-tar.md:1:1: error N914 reading this note ended the process at work on it" in said.err
    assert owned.site() == before
