"""What the files of a generation were when a build last looked at them, kept in a few bytes for each.

With it a look at each file is enough to know that it still has the bytes that were written. A table is data, whole or
absent: two lines of heading that vouch for themselves and for the rest, all paths, all digests, all identities.
"""

import hashlib
import os
import re
import sys
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from notegen.model.classes import dataclass
from notegen.runtime.digest import digest_bytes
from notegen.runtime.looked import COARSE, POSITIVE, tick_of
from notegen.runtime.plain_file import is_real_folder, make_real_folder, open_plain, read_plain, write_whole

Seen = tuple[int, int, int, int]
"""What tells a file from every other state of itself without reading it: size, mtime_ns, ctime_ns, inode."""

UNKNOWN: Seen = (0, 0, 0, 0)
"""The identity of no file."""

_VERSION = 1
_LONGEST = 500
_LARGEST = 2_000_000_000
_HEAD = re.compile(rb"notegen-generation %d((?: -?\d{1,19}){7}) ([0-9a-f]{64}) ([0-9a-f]{64})\n" % _VERSION)


@dataclass(frozen=True, slots=True)
class Table:
    """The files of one generation."""

    at: int
    """When the look at them began, in nanoseconds: what changed just before may change again without a trace."""
    files: Mapping[str, str]
    """Path → SHA-256, sorted by path: all that its manifest lists."""
    rows: Sequence[int]
    """Four numbers for each of `files`, in their order: what `seen` says of it."""
    folders: Sequence[str]
    """Each folder that one of them lies in, sorted."""
    folder_rows: Sequence[int]
    """The same four numbers for each of these; UNKNOWN for one in which others have something."""
    manifest: Seen
    """The identity of the manifest."""
    manifest_digest: str
    """Its SHA-256."""


def seen(found: os.stat_result) -> Seen:
    """The identity of a file, or of a folder and the names in it, in its present state."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & POSITIVE


def is_settled(changed: int, at: int) -> bool:
    """Whether what changed last at `changed` (its ctime) could not have changed again since `at` without a trace."""
    return changed < at - COARSE or changed < at - tick_of(changed)


def settled_since(at: int) -> int:
    """What changed before this is settled at `at`, whatever the file system."""
    return at - COARSE


def read_table(records: Path, inode: int) -> Table | None:
    """The table of the folder with this inode; None for anything doubtful."""
    return read_file(records / _name(inode)) if is_real_folder(records) else None


def read_file(place: Path) -> Table | None:
    """The table that lies at `place`; None for anything doubtful."""
    data = read_plain(place, _LARGEST)
    try:
        return _table(data) if data is not None else None
    except ValueError:  # its checksums are right, and it is not what `write_table` writes
        return None


def lists(records: Path, inode: int, own_list: Seen) -> bool:
    """Whether the folder with this inode still has the very manifest that its table tells of; not all of it is read."""
    try:
        with os.fdopen(open_plain(records / _name(inode)), "rb") as file:
            head = _head(file.readline(_LONGEST) + file.readline(_LONGEST))
    except OSError:
        return False
    return head is not None and head.manifest == own_list and is_settled(own_list[2], head.at)


def write_table(records: Path, inode: int, table: Table) -> None:
    """Keep the table of the folder with this inode."""
    write_file(records / _name(inode), table)


def write_file(place: Path, table: Table) -> None:
    """Keep a table at `place`; where it cannot be kept, there is none, and the next build reads the files."""
    try:
        make_real_folder(place.parent)
        write_whole(place, _data(table))
    except (OSError, OverflowError):  # the latter for times that no clock shows
        with suppress(OSError):
            place.unlink(missing_ok=True)


def _data(table: Table) -> bytes:
    numbers = array("q", table.rows) + array("q", table.folder_rows)
    if sys.byteorder == "big":
        numbers.byteswap()
    # A source may be named in bytes that are not UTF-8.
    paths = "\0".join((*table.files, *table.folders)).encode("utf-8", "surrogatepass")
    body = b"%d\n%b" % (len(paths), paths) + bytes.fromhex("".join(table.files.values())) + numbers.tobytes()
    head = b"notegen-generation %d %d %d %d %d %d %d %d %b %b\n" % (
        *(_VERSION, table.at, len(table.files), len(table.folders), *table.manifest),
        *(table.manifest_digest.encode(), digest_bytes(body).encode()),
    )
    return head + digest_bytes(head).encode() + b"\n" + body


def forget_others(records: Path, *folders: Path) -> None:
    """Remove the tables of generations that are gone: all but those of `folders`."""
    present = {_name(folder.lstat().st_ino) for folder in folders if folder.exists()}
    for entry in sorted(records.glob("generation-*")):
        if entry.name not in present:
            entry.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the heading of a table says."""

    at: int
    """As in Table."""
    files: int
    """How many."""
    folders: int
    """How many."""
    manifest: Seen
    """As in Table."""
    manifest_digest: str
    """As in Table."""
    body: str
    """The SHA-256 of all that follows."""


def _head(lines: bytes) -> _Head | None:
    """The heading of two lines; None if anything in it is odd."""
    first, _, second = lines.partition(b"\n")
    found = _HEAD.fullmatch(first + b"\n")
    if found is None or second != digest_bytes(first + b"\n").encode() + b"\n":
        return None
    at, files, folders, *own_list = map(int, found[1].split())
    size, changed, status_changed, inode = own_list
    return _Head(at, files, folders, (size, changed, status_changed, inode), found[2].decode(), found[3].decode())


def _table(data: bytes) -> Table | None:
    start = data.find(b"\n", data.find(b"\n") + 1) + 1
    head = _head(data[:start])
    if head is None:
        return None
    body = memoryview(data)[start:]  # a view, because this is 100 MB for a million files
    if hashlib.sha256(body).hexdigest() != head.body:
        return None
    paths_start = data.find(b"\n", start) + 1 - start
    paths_end = paths_start + int(data[start : start + paths_start])
    digests_end = paths_end + 32 * head.files
    paths = str(body[paths_start:paths_end], "utf-8", "surrogatepass").split("\0") if head.files else []
    digests = body[paths_end:digests_end].hex()
    numbers = array("q")
    numbers.frombytes(body[digests_end:])
    if sys.byteorder == "big":
        numbers.byteswap()
    each = [digests[at : at + 64] for at in range(0, len(digests), 64)]
    return Table(
        at=head.at,
        files=dict(zip(paths[: head.files], each, strict=True)),
        rows=numbers[: 4 * head.files],
        folders=paths[head.files :],
        folder_rows=numbers[4 * head.files :],
        manifest=head.manifest,
        manifest_digest=head.manifest_digest,
    )


def _name(inode: int) -> str:
    # By inode, because an exchange swaps the two folders' names and nothing else.
    return f"generation-{inode:x}"
