"""What notegen and the libraries whose output it publishes are, as a digest: a new one makes every page stale."""

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from notegen import __version__
from notegen.runtime.digest import digest

LIBRARIES = (
    "babel",
    "emoji",
    "ftfy",
    "icalendar",
    "jinja2",
    "linkify-it-py",
    "markdown-it-py",
    "mdit-py-plugins",
    "nh3",
    "pygments",
    "tzdata",
)
"""Distributions whose version can change the bytes of a page."""


def program_digest() -> str:
    """Of notegen's version and files, its libraries' versions and Python's minor version."""
    libraries = tuple((name, _version(name)) for name in LIBRARIES)
    return digest((__version__, sys.version_info[:2], libraries, _files()))


def _files() -> tuple[tuple[str, int, int], ...]:
    """(path, size, time of change) of notegen's own files: a checkout changes without a new version."""
    folder = Path(__file__).parents[1]
    found = (path for path in sorted(folder.rglob("*")) if path.suffix != ".pyc" and path.is_file())
    return tuple((path.relative_to(folder).as_posix(), (at := path.stat()).st_size, at.st_mtime_ns) for path in found)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
