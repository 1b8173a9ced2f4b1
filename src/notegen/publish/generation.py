"""One generation of the site as it lies on disk: which files are ours and whole, and which are somebody else's."""

import hashlib
import os
import stat
import time
from array import array
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from notegen.publish import manifest
from notegen.publish.identities import UNKNOWN, Seen, Table, is_settled, read_table, seen, settled_since
from notegen.runtime.plain_file import open_plain

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
    """Path → SHA-256 as its manifest says, sorted by path; empty where it has none."""
    sound: Mapping[str, str]
    """The part of `listed` that is really there with these bytes."""
    table: Table | None = None
    """What is known of each listed file and its folder; None where there is no manifest."""
    hashed: int = 0
    """How many files had to be read to know that."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of a generation when they were last looked at: one that is the same still holds nothing of others."""

    at: int
    """When the look began, in nanoseconds."""
    rows: Mapping[str, Seen]
    """Path → identity; without those in which others have something."""
    lost: Collection[str] = ()
    """Those that are missing, or are something else, such as a link, or lie in one."""


def look(folder: Path, records: Path, *, trusting: bool = True) -> Generation:
    """The generation in `folder`.

    A listed file is sound if its whole stat identity is the one that a table in `records` has kept, and else if its
    bytes are read and match; with `trusting=False` all are read. Raises OSError where something cannot be looked at.
    """
    at = time.time_ns()
    if not os.path.lexists(folder):
        return Generation(False, {}, {})
    said = claimed(folder, records) if trusting else None
    if said is None:
        # The list itself says what is ours.
        own_list = _lstat(f"{folder}/{manifest.NAME}")
        listed = manifest.read(folder) if own_list is not None else None
        if own_list is None or listed is None:
            return Generation(True, {}, {})
        said = Table(at, listed, array("q", bytes(32 * len(listed))), array("q"), seen(own_list))
    lost = unreal(folder, said.files)
    rows = array("q", said.rows)
    harmed: set[str] = {path for path in said.files if _parent(path) in lost} if lost else set()
    hashed = 0
    for number, path in differing(folder, said):
        # Looked at before it is read: what changes meanwhile differs next time.
        found = _lstat(f"{folder}/{path}") if path not in harmed else None
        is_file = found is not None and stat.S_ISREG(found.st_mode)
        hashed += is_file
        if found is not None and is_file and digest_of_file(folder / path) == said.files[path]:
            rows[4 * number : 4 * number + 4] = array("q", seen(found))
        else:
            rows[4 * number : 4 * number + 4] = array("q", UNKNOWN)
            harmed.add(path)
    sound = {path: digest for path, digest in said.files.items() if path not in harmed} if harmed else said.files
    return Generation(True, said.files, sound, _told_again(said, at, rows) if hashed else said, hashed)


def _told_again(table: Table, at: int, rows: Sequence[int]) -> Table:
    """A table after another look at the files; of a folder that was not looked at, only what is settled stays known."""
    folders = array("q", table.folders)
    for number in range(0, len(folders), 4):
        if not is_settled(folders[number + 2], table.at):
            folders[number : number + 4] = array("q", UNKNOWN)
    return replace(table, at=at, rows=rows, folders=folders)


def claimed(folder: Path, records: Path) -> Table | None:
    """What the table of `folder` says of it, without a look at more than the manifest; None where it is of no use."""
    table = read_table(records, folder.lstat().st_ino)
    own_list = _lstat(f"{folder}/{manifest.NAME}")
    if table is None or own_list is None or not stat.S_ISREG(own_list.st_mode):
        return None
    if seen(own_list) == table.manifest and is_settled(own_list.st_ctime_ns, table.at):
        return table
    return replace(table, manifest=seen(own_list)) if manifest.read(folder) == table.files else None


def differing(folder: Path, table: Table) -> list[tuple[int, str]]:
    """The files of `table`, by number and path, that are not as it says, or could have changed without a trace."""
    found: list[tuple[int, str]] = []
    prefix, at, settled = f"{folder}/", table.at, settled_since(table.at)
    rows = iter(table.rows)
    number = -1
    for path, size, changed, status_changed, inode in zip(table.files, rows, rows, rows, rows, strict=True):
        number += 1
        try:
            now = seen(os.lstat(prefix + path))
        except (FileNotFoundError, NotADirectoryError):
            found.append((number, path))
            continue
        is_same = now == (size, changed, status_changed, inode)
        if not (is_same and (status_changed < settled or is_settled(status_changed, at))):
            found.append((number, path))
    return found


def unreal(folder: Path, paths: Iterable[str]) -> set[str]:
    """The folders of `paths` that are missing below `folder`, or are something else, such as a link, or lie in one.

    Asked of the folders above them, which are few: one call tells of all that stands in each.
    """
    folders = manifest.folders_of(paths)
    real = {""}
    for holder in sorted({_parent(path) for path in folders}):
        if holder in real:
            prefix = f"{holder}/" if holder else ""
            with os.scandir(f"{folder}/{holder}") as entries:
                real.update([prefix + entry.name for entry in entries if entry.is_dir(follow_symlinks=False)])
    return folders - real


def walk(folder: Path) -> Tree:
    """All that stands below `folder`."""
    return foreign(folder, (), lists_itself=False)[0]


def folders_in(table: Table | None) -> Folders | None:
    """What a table says of the folders; None where there is none."""
    if table is None or not table.folders:
        return None
    names = sorted(manifest.folders_of(table.files))
    numbers = iter(table.folders)
    return Folders(table.at, dict(zip(names, zip(*[numbers] * 4, strict=True), strict=True)))


def foreign(
    folder: Path, listed: Collection[str], known: Folders | None = None, *, lists_itself: bool = True
) -> tuple[Tree, Folders]:
    """What stands in `folder` beside the `listed` files, their folders and the list itself; and what those folders are.

    The names in a folder that is as `known` says are not asked again: its identity changes with them.
    """
    at = time.time_ns()
    listing = {*listed, manifest.NAME} if lists_itself else listed
    ours = manifest.folders_of(listed)
    folders: dict[str, os.stat_result] = {}
    files: dict[str, os.stat_result] = {}
    rows: dict[str, Seen] = {}
    # The outermost folder is always asked: the exchange itself changes its identity.
    pending = _scan(folder, "", listing, ours, folders, files)
    lost: set[str] = set()
    before = known.rows if known is not None else {}
    for path in sorted(ours):
        is_now = None if lost and _parent(path) in lost else _lstat(f"{folder}/{path}")
        if is_now is None or not stat.S_ISDIR(is_now.st_mode):
            lost.add(path)
            continue
        now = seen(is_now)
        if known is None or before.get(path) != now or not is_settled(now[2], known.at):
            so_far = len(files) + len(folders)
            pending += _scan(folder, path, listing, ours, folders, files)
            if len(files) + len(folders) != so_far:
                continue
        rows[path] = now
    while pending:
        pending += _scan(folder, pending.pop(), listing, ours, folders, files)
    return Tree(dict(sorted(folders.items())), dict(sorted(files.items()))), Folders(at, rows, lost)


def _scan(
    folder: Path,
    inside: str,
    listed: Container[str],
    ours: Container[str],
    folders: dict[str, os.stat_result],
    files: dict[str, os.stat_result],
) -> list[str]:
    """Add what stands directly `inside` and is not ours to `folders` and `files`; the folders among it, to ask next."""
    prefix = f"{inside}/" if inside else ""
    strange: list[str] = []
    with os.scandir(f"{folder}/{inside}") as entries:
        for entry in entries:
            path = prefix + entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if path in (ours if is_folder else listed):
                continue
            # lstat, because on Windows an entry's own stat has no inode.
            if is_folder:
                folders[path] = os.lstat(entry.path)
                strange.append(path)
            else:
                files[path] = os.lstat(entry.path)
    return strange


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


def _lstat(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _parent(path: str) -> str:
    return path.rpartition("/")[0]
