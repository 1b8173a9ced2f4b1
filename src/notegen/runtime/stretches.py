"""Pieces of a file read a stretch at a time: a call to the system costs more than to copy what lies beside."""

import os
from contextlib import suppress

_AHEAD = 1 << 17
"""So many bytes are read at a time by who asks for pieces in about the order in which they lie."""


class Stretches:
    """A file that is read by its descriptor, which it closes."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._held = 0, b""
        self._end = 0

    def read(self, start: int, length: int) -> bytes | None:
        """The bytes that lie there; None where there are fewer. Raises OSError."""
        first, held = self._held  # together, so that threads may read at once
        at = start - first
        if at < 0 or at + length > len(held):
            if length > _AHEAD and start + length > os.fstat(self._descriptor).st_size:
                return None  # before so much memory is asked for
            ahead = _AHEAD if 0 <= start - self._end < _AHEAD else 0
            held, at = _read_at(self._descriptor, max(length, ahead), start), 0
            self._held = start, held
        self._end = start + length
        data = held[at : at + length]
        return data if len(data) == length else None

    def close(self) -> None:
        """Read no more."""
        with suppress(OSError):
            os.close(self._descriptor)


if hasattr(os, "pread"):
    _read_at = os.pread  # which worker processes that share the descriptor can use at the same time
else:
    from threading import Lock

    _seeking = Lock()
    """Another thread must not move the place between the two calls; no process shares it there, for none is forked."""

    def _read_at(descriptor: int, length: int, start: int) -> bytes:
        with _seeking:
            os.lseek(descriptor, start, os.SEEK_SET)
            return os.read(descriptor, length)
