"""What notegen and the libraries whose output it publishes are, as a digest: a new one makes every page stale."""

import os
import re
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from notegen import __version__
from notegen.runtime.digest import digest

LIBRARIES = (
    "babel",
    "docutils",
    "emoji",
    "ftfy",
    "icalendar",
    "jinja2",
    "linkify-it-py",
    "markdown-it-py",
    "mdit-py-plugins",
    "nh3",
    "pygments",
    "pyyaml",
    "tzdata",
)
"""Distributions whose version can change the bytes of a page, or what a note comes to, which the cache keeps."""

EXTRAS = ("docutils",)
"""Those of them that need not be installed; each is imported by its own name."""

_INFO = re.compile(r"(.+)-([^-]+)\.dist-info")


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Of notegen's version and files, its libraries' versions and Python's minor version."""
    folder = Path(__file__).parents[1]
    libraries = tuple(library_versions(sys.path, LIBRARIES).items())
    return digest((__version__, sys.version_info[:2], libraries, own_files(folder)))


def library_versions(places: list[str], names: tuple[str, ...]) -> dict[str, str]:
    """The version of each distribution, as the first of `places` that has it says; empty where it is not installed.

    Folders are listed for it, because importlib.metadata takes 50 ms to import; it is asked where they do not tell.
    """
    found: dict[str, str] = {}
    for place in places:
        try:
            entries = os.listdir(place or os.curdir)  # noqa: PTH208  # names are enough
        except OSError:
            continue
        for entry in entries:
            if entry.endswith(".dist-info") and (parts := _INFO.fullmatch(entry)):
                # packaging.python.org: names are compared in lower case, with every run of - _ . as one hyphen.
                found.setdefault(re.sub(r"[-_.]+", "-", parts[1]).lower(), parts[2])
    return {name: found[name] if name in found else _asked(name) for name in names}


def _asked(name: str) -> str:
    if name in EXTRAS and find_spec(name) is None:
        return ""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def own_files(folder: Path) -> tuple[tuple[str, ...], ...]:
    """What tells the files of the package in `folder` from those of any other version.

    Where it was installed, the digests that the installer recorded, which are the same on every machine: what a CI
    restores is of use there. In a checkout, the size and the time of change of each file.
    """
    return recorded_files(folder) or _looked_at(folder)


def recorded_files(folder: Path) -> tuple[tuple[str, ...], ...]:
    """(path, digest) of each file of the installed package; empty where it was not installed as files."""
    for info in sorted(folder.parent.glob(f"{folder.name}-*.dist-info")):
        try:
            lines = (info / "RECORD").read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        ours = sorted(line.split(",")[:2] for line in lines if line.startswith(f"{folder.name}/"))
        return tuple((path, written) for path, written in ours if written)
    return ()


def _looked_at(folder: Path) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                elif entry.is_file():
                    at = entry.stat()
                    path = entry.path[len(str(folder)) + 1 :].replace(os.sep, "/")
                    found.append((path, str(at.st_size), str(at.st_mtime_ns)))
    return tuple(sorted(found))
