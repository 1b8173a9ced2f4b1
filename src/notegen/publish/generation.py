"""One generation of the site as it lies on disk: which files are ours and whole, and which are somebody else's."""

import hashlib
import os
import stat
import time
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from notegen.publish import manifest
from notegen.runtime.cache import read_state, write_state
from notegen.runtime.plain_file import open_plain

Seen = tuple[int, int, int, int]
"""What tells a file from every other state of itself without reading it: size, mtime_ns, ctime_ns, inode."""

_TICK = 2_000_000_000
"""A change within one tick of the clock leaves no trace in the times; the coarsest clock we know has 2 s (FAT)."""

_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Tree:
    """What stands in a folder, no link followed."""

    folders: Mapping[str, os.stat_result] = field(default_factory=dict)
    """Path relative to the folder, with forward slashes → what it is."""
    files: Mapping[str, os.stat_result] = field(default_factory=dict)
    """The same for all that is no folder: files, links, FIFOs."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A folder that we published or will publish."""

    exists: bool
    """Whether the folder is there at all."""
    listed: Mapping[str, str]
    """Path → SHA-256 as its manifest says; empty where it has none."""
    sound: Mapping[str, str]
    """The part of `listed` that is really there with these bytes."""
    tree: Tree
    """All that stands in it."""
    hashed: int = 0
    """How many files had to be read to know that."""


def look(folder: Path, records: Path, *, trusting: bool = True) -> Generation:
    """The generation in `folder`.

    A listed file is sound if its whole stat identity is the one that `record` kept in `records`, and else if its bytes
    are read and match; with `trusting=False` all are read. Raises OSError where something cannot be looked at.
    """
    try:
        inode = folder.lstat().st_ino
    except FileNotFoundError:
        return Generation(False, {}, {}, Tree())
    listed = manifest.read(folder) or {}
    tree = walk(folder)
    known, at = _recorded(records, inode) if trusting else ({}, 0)
    sound: dict[str, str] = {}
    hashed = 0
    for path, digest in listed.items():
        found = tree.files.get(path)
        if found is None or not stat.S_ISREG(found.st_mode):
            continue
        if known.get(path) == [digest, *seen(found)] and found.st_ctime_ns < at - _TICK:
            sound[path] = digest
            continue
        hashed += 1
        if digest_of_file(folder / path) == digest:
            sound[path] = digest
    return Generation(True, listed, sound, tree, hashed)


def walk(folder: Path, but_files: Container[str] = (), but_folders: Container[str] = ()) -> Tree:
    """All that stands below `folder`, but for the named files and folders themselves, which are not looked at."""
    folders: dict[str, os.stat_result] = {}
    files: dict[str, os.stat_result] = {}
    pending = [""]
    while pending:
        prefix = pending.pop()
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                path = prefix + entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder:
                    pending.append(path + "/")
                if path not in (but_folders if is_folder else but_files):
                    # lstat, because on Windows an entry's own stat has no inode.
                    (folders if is_folder else files)[path] = os.lstat(entry.path)
    return Tree(dict(sorted(folders.items())), dict(sorted(files.items())))


def foreign(generation: Generation, folder: Path) -> Tree:
    """What now stands in `folder`, where `generation` is or was, and is not ours: the manifest does not list it."""
    return walk(folder, {manifest.NAME, *generation.listed}, manifest.folders_of(generation.listed))


def seen(found: os.stat_result) -> Seen:
    """The identity of a file in its present state."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def digest_of_file(path: Path) -> str | None:
    """The SHA-256 of the regular file at `path`; None where there is none, or it cannot be read."""
    try:
        with os.fdopen(open_plain(path), "rb") as file:
            hashed = hashlib.sha256()
            while chunk := file.read(_CHUNK):
                hashed.update(chunk)
    except OSError:
        return None
    return hashed.hexdigest()


def record(folder: Path, records: Path, files: Mapping[str, str], tree: Tree) -> None:
    """Keep the identity of `files` (path → SHA-256, known to be true) in `folder`, which `tree` has just looked at."""
    rows = {path: [digest, *seen(tree.files[path])] for path, digest in files.items()}
    write_state(records, _name(folder.lstat().st_ino), {"at": time.time_ns(), "files": rows})


def forget_others(records: Path, *folders: Path) -> None:
    """Remove the records of generations that are gone: all but those of `folders`."""
    present = {f"{_name(folder.lstat().st_ino)}.json" for folder in folders if folder.exists()}
    for entry in sorted(records.glob("generation-*.json")):
        if entry.name not in present:
            entry.unlink(missing_ok=True)


def _recorded(records: Path, inode: int) -> tuple[dict[str, Any], int]:
    state = read_state(records, _name(inode)) or {}
    files, at = state.get("files"), state.get("at")
    return (files, at) if isinstance(files, dict) and isinstance(at, int) else ({}, 0)


def _name(inode: int) -> str:
    # By inode, because an exchange swaps the two folders' names and nothing else.
    return f"generation-{inode:x}"
