"""A project on disk as its owner has it: files put there, builds run, and everything read that came out."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import notegen
from notegen.cli import main

NOW = "2024-06-01"
SOURCES = Path(notegen.__file__).parents[1]


@dataclass(frozen=True)
class Said:
    """What a build ended with and said."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Owned:
    """A project in `root`."""

    root: Path

    def put(self, files: Mapping[str, str | bytes]) -> "Owned":
        """Files by their paths in the project."""
        for path, text in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def build(self, *options: str) -> Said:
        """`notegen build` in this process; without the search index, the one thing that is not the same each time."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main(["build", "-C", str(self.root), "--now", NOW, "--no-search", *options])
        return Said(status, out.getvalue(), err.getvalue())

    def built(self, *options: str) -> dict[str, bytes]:
        """The site of a build that had nothing to complain of but warnings."""
        said = self.build(*options)
        assert said.status == 0, said.err
        return self.site()

    def site(self) -> dict[str, bytes]:
        """Path → bytes of everything in the output."""
        return everything_in(self.root / "site")


def everything_in(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below `folder`; a link as its target, an empty folder as nothing under `path/`."""
    found: dict[str, bytes] = {}
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        for name in [*files, *folders]:
            path = Path(place) / name
            if path.is_symlink():
                found[(here / name).as_posix()] = f"-> {path.readlink()}".encode()
            elif name in files:
                found[(here / name).as_posix()] = path.read_bytes()
        if not folders and not files and here != Path():
            found[f"{here.as_posix()}/"] = b""
    return found


def spawned(root: Path, *arguments: str, first: Path | None = None, **environment: str) -> Said:
    """`notegen` in a process of its own, as the installed command runs it: the working folder is on no import path.

    `first` is a folder whose `sitecustomize.py` runs before anything else does.
    """
    search = [str(first)] if first else []
    inherited = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "notegen", *arguments],
        cwd=root,
        env={
            **inherited,
            "PYTHONPATH": os.pathsep.join([*search, str(SOURCES)]),
            "PYTHONDONTWRITEBYTECODE": "1",
            **environment,
        },
        capture_output=True,
        timeout=300,
    )
    return Said(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
