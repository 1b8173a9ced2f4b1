"""The files of the static folder, as they will be copied byte for byte."""

import os
from pathlib import Path

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One regular file below the static folder."""

    path: str
    """Relative to the static folder, with forward slashes."""
    shown: str
    """The path a person would type."""
    file: str
    """What can be opened: the path from the working folder."""


def static_files(folder: Path, shown: str) -> tuple[tuple[StaticFile, ...], tuple[Diagnostic, ...]]:
    """Every regular file below `folder`, sorted by path; links and devices are left out with a warning.

    A folder that does not exist holds no files. A link is never followed: it may lead out of the project.
    """
    if folder.is_symlink():
        return (), (warning("N312", Span(shown), f"{shown} is a link, so nothing in it is copied; make it a folder"),)
    found: list[StaticFile] = []
    faults: list[Diagnostic] = []
    waiting = [""] if folder.is_dir() else []
    while waiting:
        inside = waiting.pop()
        with os.scandir(folder / inside) as entries:
            for entry in entries:
                path = inside + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                elif fault := _why_not(entry):
                    typed = f"{shown}/{path}".encode("utf-8", "backslashreplace").decode()
                    faults.append(warning("N312", Span(typed), f"{typed} is {fault}, so it is not copied"))
                else:
                    found.append(StaticFile(path, f"{shown}/{path}", entry.path))
    return tuple(sorted(found, key=lambda file: file.path)), tuple(sorted(faults))


def _why_not(entry: os.DirEntry[str]) -> str:
    """Why a file is not copied, in words; empty where it is."""
    try:
        entry.path.encode()
    except UnicodeEncodeError:
        return "named in bytes that are not UTF-8"
    if entry.is_symlink():
        return "a link"
    return "" if entry.is_file(follow_symlinks=False) else "not a regular file"
