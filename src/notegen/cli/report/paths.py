"""Paths of diagnostics as tools that stand in the working folder find them."""

import posixpath
from pathlib import PurePath


def from_working_folder(path: str, root: str) -> str:
    """A diagnostic's path (relative to the root, or absolute) seen from the working folder, with forward slashes."""
    return posixpath.normpath(posixpath.join(PurePath(root).as_posix(), path))
