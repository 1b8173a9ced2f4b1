"""What notegen and the libraries whose output it publishes are, as a digest: a new one makes every page stale."""

import sys
from importlib.metadata import PackageNotFoundError, version

from notegen import __version__
from notegen.runtime.digest import digest

LIBRARIES = ("jinja2", "linkify-it-py", "markdown-it-py", "mdit-py-plugins", "nh3", "pygments", "ftfy")
"""Distributions whose version can change the bytes of a page."""


def program_digest() -> str:
    """Of notegen's version, its libraries' and Python's minor version."""
    return digest((__version__, sys.version_info[:2], tuple((name, _version(name)) for name in LIBRARIES)))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
