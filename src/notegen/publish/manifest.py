"""Which files of the output folder are ours: the list that lies in it."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from notegen.model.address import output_path
from notegen.runtime.plain_file import read_plain

NAME = ".notegen"
"""The list's name in the output folder: there, so that deleting the cache never disowns a site."""

KEEPERS = (".gitkeep", ".gitignore")
"""Files that only keep a folder in git: an output that holds nothing else counts as empty."""

SCHEMA = 1
_LARGEST = 256_000_000
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def is_output_path(path: str) -> bool:
    """Whether `path` is one that `address.output_path` makes, and not the list itself."""
    try:
        return output_path("/" + path) == path and path.split("/")[0] != NAME
    except ValueError:
        return False


def to_bytes(files: Mapping[str, str]) -> bytes:
    """The list of `files`, path → SHA-256; no time, no version, no folder: the same files give the same bytes."""
    listed = {"schema": SCHEMA, "files": dict(sorted(files.items()))}
    return json.dumps(listed, ensure_ascii=False, indent=0, separators=(",", ":")).encode() + b"\n"


def read(folder: Path) -> dict[str, str] | None:
    """Path → SHA-256 as the list in `folder` says; None where there is none, or one that is in any way doubtful.

    It decides what may be removed, so one path that leads out of the folder spoils the whole list.
    """
    data = read_plain(folder / NAME, _LARGEST)
    if data is None:
        return None
    try:
        listed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(listed, dict) or listed.get("schema") != SCHEMA or not isinstance(listed.get("files"), dict):
        return None
    files: dict[str, str] = {}
    for path, digest in listed["files"].items():
        if not isinstance(digest, str) or not _DIGEST.match(digest) or not is_output_path(path):
            return None
        files[path] = digest
    return files


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder that one of `paths` lies in."""
    folders: set[str] = set()
    for path in paths:
        parent = path.rpartition("/")[0]
        while parent and parent not in folders:
            folders.add(parent)
            parent = parent.rpartition("/")[0]
    return folders
