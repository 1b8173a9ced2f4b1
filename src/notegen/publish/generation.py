"""One generation of the site as it lies on disk: which files are ours and whole, and which are somebody else's."""

import hashlib
import os
import stat
import time
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from notegen.model.classes import dataclass, replace
from notegen.publish import manifest
from notegen.publish.identities import UNKNOWN, Table, is_settled, lists, read_table, seen, settled_since
from notegen.runtime.digest import digest_bytes
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
    names: Sequence[str]
    """Their paths, sorted."""
    rows: Sequence[int]
    """Four numbers for each: what `seen` says of it, or UNKNOWN where others have something in it."""
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
    said = (claimed(folder, records) if trusting else None) or _listed(folder, at)
    if said is None:
        return Generation(True, {}, {})
    lost = unreal(folder, said.folders)
    rows = array("q", said.rows)
    harmed: set[str] = {path for path in said.files if _parent(path) in lost} if lost else set()
    hashed = 0
    for number, path in differing(folder, said):
        # Looked at before it is read: what changes meanwhile differs next time.
        found = lstat_of(f"{folder}/{path}") if path not in harmed else None
        is_file = found is not None and stat.S_ISREG(found.st_mode)
        hashed += is_file
        if found is not None and is_file and digest_of_file(folder / path) == said.files[path]:
            rows[4 * number : 4 * number + 4] = array("q", seen(found))
        else:
            rows[4 * number : 4 * number + 4] = array("q", UNKNOWN)
            harmed.add(path)
    sound = {path: digest for path, digest in said.files.items() if path not in harmed} if harmed else said.files
    return Generation(True, said.files, sound, _told_again(said, at, rows) if hashed else said, hashed)


def claimed(folder: Path, records: Path) -> Table | None:
    """What the table of `folder` says of it, without a look at more than the manifest; None where it is of no use."""
    table = read_table(records, folder.lstat().st_ino)
    own_list = lstat_of(f"{folder}/{manifest.NAME}")
    if table is None or own_list is None or not stat.S_ISREG(own_list.st_mode):
        return None
    is_now = seen(own_list)
    if is_now == table.manifest and is_settled(is_now[2], table.at):
        return table
    if digest_bytes(manifest.read_bytes(folder)) != table.manifest_digest:
        return None
    return replace(table, manifest=is_now)


def is_ours(folder: Path, records: Path) -> bool:
    """Whether a manifest that can be read lies in `folder`."""
    own_list = lstat_of(f"{folder}/{manifest.NAME}")
    if own_list is None:
        return False
    return lists(records, folder.lstat().st_ino, seen(own_list)) or manifest.read(folder) is not None


def _listed(folder: Path, at: int) -> Table | None:
    """What the manifest says is in `folder`, and of no file what it is; None where there is none."""
    own_list = lstat_of(f"{folder}/{manifest.NAME}")
    data = manifest.read_bytes(folder)
    files = manifest.listed_in(data)
    if own_list is None or files is None:
        return None
    names = sorted(manifest.folders_of(files))
    unknown = (array("q", bytes(32 * count)) for count in (len(files), len(names)))
    return Table(at, files, next(unknown), names, next(unknown), seen(own_list), digest_bytes(data))


def _told_again(table: Table, at: int, rows: Sequence[int]) -> Table:
    """A table after another look at the files; of a folder that was not looked at, only what is settled stays known."""
    folders = array("q", table.folder_rows)
    for number in range(0, len(folders), 4):
        if not is_settled(folders[number + 2], table.at):
            folders[number : number + 4] = array("q", UNKNOWN)
    return replace(table, at=at, rows=rows, folder_rows=folders)


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


def unreal(folder: Path, names: Iterable[str]) -> set[str]:
    """Those of the folders `names`, sorted, that are missing, or are something else, such as a link, or lie in one.

    Asked of the folders above them, which are few: one call tells of all that stands in each.
    """
    lost: set[str] = set()
    inside: dict[str, set[str]] = {}
    for path in names:
        parent, _, name = path.rpartition("/")
        if parent in lost:
            lost.add(path)
            continue
        if parent not in inside:
            with os.scandir(f"{folder}/{parent}") as entries:
                inside[parent] = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
        if name not in inside[parent]:
            lost.add(path)
    return lost


def walk(folder: Path) -> Tree:
    """All that stands below `folder`."""
    return foreign(folder, (), (), own_list="")[0]


def foreign(
    folder: Path,
    listed: Collection[str],
    names: Sequence[str],
    known: Folders | None = None,
    *,
    own_list: str = manifest.NAME,
) -> tuple[Tree, Folders]:
    """What stands in `folder` beside the `listed` files, their folders `names`, sorted, and the list of them itself.

    The names in a folder that is as `known` says are not asked again: its identity changes with them. Also returned is
    what the folders are now.
    """
    at = time.time_ns()
    folders: dict[str, os.stat_result] = {}
    files: dict[str, os.stat_result] = {}

    def scan(inside: str) -> None:
        """Add what stands directly `inside` and is not ours."""
        prefix = f"{inside}/" if inside else ""
        with os.scandir(f"{place}/{inside}") as entries:
            for entry in entries:
                path = prefix + entry.name
                # lstat, because on Windows an entry's own stat has no inode.
                if entry.is_dir(follow_symlinks=False):
                    if path not in ours:
                        folders[path] = os.lstat(entry.path)
                        strange.append(path)
                elif path not in listed and path != own_list:
                    files[path] = os.lstat(entry.path)

    ours, place = set(names), str(folder)
    strange: list[str] = []
    lost: set[str] = set()
    before = aligned(known.names, known.rows, names) if known is not None else array("q", bytes(32 * len(names)))
    rows = array("q", before)
    expected = iter(before)
    known_at = known.at if known is not None else 0
    settled = settled_since(known_at)
    number = -4
    # The outermost folder is always asked: the exchange itself changes its identity.
    scan("")
    for path, size, changed, status_changed, inode in zip(names, expected, expected, expected, expected, strict=True):
        number += 4
        is_now = None if lost and _parent(path) in lost else lstat_of(f"{place}/{path}")
        if is_now is None or not stat.S_ISDIR(is_now.st_mode):
            lost.add(path)
            rows[number : number + 4] = array("q", UNKNOWN)
            continue
        now = seen(is_now)
        is_same = now == (size, changed, status_changed, inode)
        if not (is_same and (status_changed < settled or is_settled(status_changed, known_at))):
            so_far = len(files) + len(folders)
            scan(path)
            has_others = len(files) + len(folders) != so_far
            rows[number : number + 4] = array("q", UNKNOWN if has_others else now)
    while strange:
        scan(strange.pop())
    return Tree(dict(sorted(folders.items())), dict(sorted(files.items()))), Folders(at, names, rows, lost)


def aligned(before: Sequence[str], rows: Sequence[int], names: Sequence[str]) -> Sequence[int]:
    """The `rows`, four numbers for each path of `before`, as rows for the paths `names`; UNKNOWN for new ones."""
    if before == names:
        return rows
    number_of = {name: number for number, name in enumerate(before)}
    found = array("q")
    for name in names:
        number = number_of.get(name)
        found.extend(UNKNOWN if number is None else rows[4 * number : 4 * number + 4])
    return found


def folders_in(table: Table | None) -> Folders | None:
    """What a table says of the folders."""
    return Folders(table.at, table.folders, table.folder_rows) if table is not None else None


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


def lstat_of(path: str) -> os.stat_result | None:
    """What stands at `path`, no link followed; None where there is nothing."""
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _parent(path: str) -> str:
    return path.rpartition("/")[0]
