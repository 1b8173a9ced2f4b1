"""The system's lock of one open file, which ends with the process that holds it."""

import sys


class Busy(Exception):
    """Another build holds the lock; the command line exits 75 (sysexits.h: EX_TEMPFAIL, try again later)."""


if sys.platform == "win32":
    import msvcrt

    def lock(descriptor: int) -> None:
        """Hold the lock of an open file until it is closed. Raises Busy where another has it."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            raise Busy from fault

else:
    import fcntl

    def lock(descriptor: int) -> None:
        """Hold the lock of an open file until it is closed. Raises Busy where another has it."""
        # flock belongs to the open file, so that a second lock of the same process is refused as well.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise Busy from fault
