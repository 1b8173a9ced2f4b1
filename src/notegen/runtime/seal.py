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


def empty(folder: Path) -> None:
    """Removes what a cache that was made elsewhere holds, but for its lock, which the caller holds. Raises OSError.

    Folders in it stay: until the cache is sealed, nothing in them is believed unseen.
    """
    for entry in sorted(folder.iterdir()):
        if entry.name != LOCK and not is_real_folder(entry):
            entry.unlink()


def make_own(folder: Path) -> None:
    """Seals a cache, once all in it that a build believes was made or looked at here; the caller holds its lock."""
    with suppress(OSError):
        if is_own(folder):
            return
        write_whole(folder / _FILE, _seal(folder))


def _seal(folder: Path) -> bytes:
    found = (folder / LOCK).lstat()
    return b"notegen-seal %d %d\n" % (found.st_ino, found.st_ctime_ns)
