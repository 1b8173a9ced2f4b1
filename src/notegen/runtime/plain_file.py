"""Regular files and real folders only: the one place where a link, a FIFO or a device is kept from being opened."""

import errno
import os
import stat
from pathlib import Path

# Where the system has no O_NOFOLLOW (Windows), lstat before opening stands in for it: that leaves a moment between the
# two, which matters only against somebody who changes the folder while the build runs.
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
# A FIFO without a writer must not stop us; a regular file does not care.
_PLAIN = _NOFOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class NotPlain(OSError):
    """What was to be opened is a link, a folder, a FIFO, a socket or a device."""


def open_plain(path: Path | str, flags: int = os.O_RDONLY, mode: int = 0o644) -> int:
    """A file descriptor of the regular file at `path`, which is never reached through a link in its last part.

    Raises NotPlain where something else stands there, and OSError as `os.open` does.
    """
    if not _NOFOLLOW and os.path.islink(path):  # noqa: PTH114
        raise _not_a_file(path)
    try:
        descriptor = os.open(path, flags | _PLAIN, mode)
    except OSError as fault:
        if os.path.islink(path):  # noqa: PTH114
            raise _not_a_file(path) from fault
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _not_a_file(path)
    return descriptor


def _not_a_file(path: Path | str) -> NotPlain:
    return NotPlain(errno.EINVAL, "not a regular file", str(path))


def read_plain(path: Path, limit: int) -> bytes | None:
    """The bytes of the regular file at `path`; None where there is none, it exceeds `limit`, or reading fails."""
    try:
        with os.fdopen(open_plain(path), "rb") as file:
            data = file.read(limit + 1)
    except OSError:
        return None
    return data if len(data) <= limit else None


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that a reader sees the old bytes or the new ones; a link there is replaced, not followed.

    Raises OSError. Nothing is made durable: this is for what can be made again.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(open_plain(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def write_new(path: Path, data: bytes) -> None:
    """Put `data` at `path`, where nothing may stand yet, a link that leads nowhere included.

    Raises FileExistsError where something does, and OSError; then nothing of ours is left.
    """
    descriptor = open_plain(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def is_real_folder(path: Path) -> bool:
    """Whether a folder, not a link to one, stands at `path`."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def make_real_folder(path: Path) -> None:
    """Make `path` and its parents where they are missing. Raises OSError, also where a link or a file stands there."""
    path.mkdir(parents=True, exist_ok=True)
    if not is_real_folder(path):
        raise NotPlain(errno.ENOTDIR, "a link, not a folder", str(path))


def absolute(path: str) -> Path:
    """`path` from the root of the file system, without `.` and `..`; links in it are kept, so that they can be seen."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.resolve follows links
