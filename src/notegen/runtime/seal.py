"""Whether a cache was made where it lies: a copied, restored or committed one can hold whatever a stranger put there.

The seal names the lock file beside it by inode and time of change, which nobody knows before it is there.
"""

from contextlib import suppress
from pathlib import Path

from notegen.runtime.lock import FILE as LOCK
from notegen.runtime.plain_file import is_real_folder, read_plain, write_whole

_FILE = "seal"


def is_own(folder: Path) -> bool:
    """Whether the cache in `folder`, whose lock the caller holds, was made there."""
    seal = _seal(folder)
    return read_plain(folder / _FILE, len(seal)) == seal


def make_own(folder: Path, *, believing: bool = False) -> None:
    """Seals a cache that was made elsewhere: emptied first, or believed. The caller holds its lock. Raises OSError."""
    if not believing:
        # Folders are looked at file by file, and hold nothing that is believed unseen.
        for entry in sorted(folder.iterdir()):
            if entry.name != LOCK and not is_real_folder(entry):
                entry.unlink()
    with suppress(OSError):
        write_whole(folder / _FILE, _seal(folder))


def _seal(folder: Path) -> bytes:
    found = (folder / LOCK).lstat()
    return b"notegen-seal %d %d\n" % (found.st_ino, found.st_ctime_ns)
