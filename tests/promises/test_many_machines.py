"""Whoever does the work, the site is the same: two worker processes of a Dask scheduler, one killed on the way."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from harbour import FILES
from owned_project import NOW, SOURCES, Owned, everything_in

import notegen.load.bodies
import notegen.load.reading
import notegen.publish.making
from notegen.cli import main

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

WRECKS = """\
import os, signal, notegen.load.reading, notegen.publish.making
def told(function):
    def telling(first, *more):
        data = getattr(first, "data", b"")
        open(os.environ["NOTEGEN_LOG"], "a").write(f"{os.getpid()}\\n")
        if isinstance(data, bytes) and b"It sinks." in data:
            os.kill(os.getpid(), signal.SIGKILL)
        if isinstance(data, bytes) and b"It sinks once." in data:
            try:
                os.mkdir(os.environ["NOTEGEN_LOG"] + "-once")
            except FileExistsError:
                return function(first, *more)
            os.kill(os.getpid(), signal.SIGKILL)
        return function(first, *more)
    return telling
notegen.load.reading.read = told(notegen.load.reading.read)
notegen.publish.making.render = told(notegen.publish.making.render)
"""
"""What workers load first: they write down who reads and renders, and two notes end whatever reads them."""

OWN = {
    "templates/footer.html": "<p>Below the crane, {{ site.title }}</p>\n",
    "templates/languages/de.po": 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n',
}
"""What only this machine has."""

FEW = {
    "notegen.yml": "title: Kai\nbase_url: https://kai.example.org/\nleave_out: [speakers, tags, series, feeds, data]\n",
    "notes/2024-03-14-ropes.md": "# Ropes\n\n## Knots\n\nBy Ben Quill\n",
    "notes/2024-03-15-fog.md": "# Fog\n",
}
"""Enough for two workers."""


@dataclass
class Port:
    """Two worker processes and their scheduler."""

    made: distributed.LocalCluster
    log: Path

    def workers(self) -> set[int]:
        """The processes that have read or rendered so far."""
        return set(map(int, self.log.read_text(encoding="utf-8").split()))


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Port]:
    folder = tmp_path_factory.mktemp("port")
    (folder / "wrecks.py").write_text(WRECKS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTEGEN_LOG", str(folder / "log"))
        patch.setenv("PYTHONPATH", str(SOURCES))
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", preload=str(folder / "wrecks.py")
        ) as made:
            yield Port(made, folder / "log")


@pytest.fixture(autouse=True)
def spread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece of work is spread, though these sites are small."""
    for room in (notegen.load.bodies, notegen.load.reading, notegen.publish.making):
        monkeypatch.setattr(room, "_LEAST", 0)
        monkeypatch.setattr(room, "_SHARE", 4)


def test_two_processes_make_the_site_that_one_makes_though_one_of_them_is_killed(owned: Owned, port: Port) -> None:
    owned.put(FILES | OWN | {"notes/2024-04-05-tar.md": "# Tar\n\nIt sinks once.\n"})
    alone = owned.build("-j", "1")
    site = owned.site()
    shutil.rmtree(owned.root / "site")
    shutil.rmtree(owned.root / ".notegen-cache")
    before = {worker.pid for worker in port.made.workers.values()}

    spread = owned.build("--executor", port.made.scheduler_address)

    assert (spread.status, spread.err) == (alone.status, alone.err)
    assert spread.status == 0, spread.err
    assert owned.site() == site
    assert b"Below the crane, Kai" in site["index.html"]
    assert len(before & {worker.pid for worker in port.made.workers.values()}) == 1, "the other one is gone"
    worked = port.workers()
    assert worked >= before, "both had a share of the work"
    assert os.getpid() not in worked


def test_what_came_home_is_what_the_next_build_finds(owned: Owned, port: Port, tmp_path: Path) -> None:
    owned.put(FEW)
    owned.build("--executor", port.made.scheduler_address)
    owned.put({"notes/2024-04-01-tar.md": "# Tar\n\n## Black\n\nBy Ilse Ærø\n\nSticky.\n"})
    said = owned.build("-j", "1")
    assert said.status == 0, said.err
    assert owned.build("-j", "1", "--no-cache", "-o", str(tmp_path / "clean")).status == 0
    clean = everything_in(tmp_path / "clean")
    assert {path: data for path, data in owned.site().items() if path != ".notegen"} == {
        path: data for path, data in clean.items() if path != ".notegen"
    }


def test_a_note_that_ends_every_worker_is_named_and_the_site_stays(
    owned: Owned, port: Port, monkeypatch: pytest.MonkeyPatch
) -> None:
    owned.put(FEW)
    before = owned.built("-j", "1")
    monkeypatch.setattr(port.made.scheduler, "allowed_failures", 0)
    owned.put({"notes/2024-04-05-tar.md": "# Tar\n\nIt sinks.\n"})

    said = owned.build("--executor", port.made.scheduler_address)

    assert said.status == 1
    assert "notes/2024-04-05-tar.md:1:1: error N914 reading this note ended the process at work on it" in said.err
    assert owned.site() == before


def test_without_the_option_nothing_of_dask_is_loaded(owned: Owned) -> None:
    owned.put({"notes/2024-03-15-fog.md": "# Fog\n"})
    script = (
        "import sys; from notegen.cli import main\n"
        f"main(['build', '-q', '-C', {str(owned.root)!r}, '--now', {NOW!r}, '--no-search'])\n"
        "print([name for name in sys.modules if name.startswith(('distributed', 'dask', 'notegen.runtime.cluster'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout == "[]\n"


def test_what_is_no_scheduler_is_told_before_anything_is_read(owned: Owned, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-C", str(owned.root), "--executor", "8786"]) == 2
    assert capsys.readouterr().err.startswith(
        'notegen build: --executor takes an address as tcp://host:8786, and not "8786"\n'
    )


def test_without_dask_it_is_told_what_to_install(
    owned: Owned, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("notegen.runtime.cluster.is_installed", lambda: False)
    assert main(["build", "-C", str(owned.root), "--executor", "tcp://quay:8786"]) == 2
    assert capsys.readouterr().err.startswith(
        "notegen build: --executor needs Dask; install it with: pip install 'notegen-ssg[cluster]'\n"
    )
