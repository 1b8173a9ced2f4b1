"""Puts new bytes into a note's file: whole or not at all, its mode kept, never through a link."""

import errno
import os
import stat
from pathlib import Path

from notegen.runtime.plain_file import NotPlain, open_plain, read_plain


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Puts `after` at `path`, where a regular file with the bytes `before` must stand.

    Raises OSError where it cannot be written, also because it is read-only, NotPlain where something else stands there
    by now.
    """
    mode = path.lstat().st_mode
    if not stat.S_ISREG(mode):
        raise NotPlain(0, "a link, not a file", str(path))
    if not mode & 0o222:
        # A rename needs no right to the file itself, but whoever took all of them away meant it.
        raise PermissionError(errno.EACCES, "it is read-only", str(path))
    if read_plain(path, len(before)) != before:
        raise NotPlain(0, "it changed while it was read", str(path))
    part = path.with_name(f".notegen-{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(open_plain(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IMODE(mode)), "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(stat.S_IMODE(mode))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
