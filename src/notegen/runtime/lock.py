"""One build at a time: a lock on the cache folder that ends with the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from notegen.runtime.flock import Busy, lock
from notegen.runtime.plain_file import make_real_folder, open_plain

__all__ = ["FILE", "Busy", "forget", "hold"]

FILE = "lock"
"""The lock file's name in the cache folder; it stays there, empty, and says nothing by being there."""


_held: set[int] = set()
"""Descriptors of the locks that this process holds."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold the lock of `folder` (made where it is missing) until the block ends, or the process does.

    Raises Busy where another process, or another `hold` of this one, has it, and OSError where the folder is a link
    or cannot be written.
    """
    descriptor = _locked(folder)
    _held.add(descriptor)
    try:
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def forget() -> None:
    """Let go of what was held when this process was forked: a worker that outlives its build must not hold its lock."""
    while _held:
        os.close(_held.pop())


def _locked(folder: Path) -> int:
    make_real_folder(folder)
    path = folder / FILE
    while True:
        descriptor = open_plain(path, os.O_RDWR | os.O_CREAT)
        try:
            lock(descriptor)
            if _is_still_at(descriptor, path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # Between opening and locking, someone deleted the cache: what we hold is a lock nobody else can see.
        os.close(descriptor)


def _is_still_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
