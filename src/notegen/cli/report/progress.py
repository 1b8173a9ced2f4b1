"""How far a long run is, in one line of the terminal that is gone afterwards."""

import os
import time
from typing import TextIO

PATIENCE = 1.0
"""Seconds before anything is shown: most builds are done by then."""
STEP = 0.1
"""Seconds between two looks."""


class Progress:
    """A line on a terminal; nowhere else is anything written."""

    def __init__(self, stream: TextIO, *, enabled: bool = True) -> None:
        self._stream = stream
        self._enabled = enabled and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._begun = time.monotonic()
        self._last = 0.0
        self._length = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show `stage done/total`, if it is time."""
        now = time.monotonic()
        if not self._enabled or now - self._begun < PATIENCE or now - self._last < STEP:
            return
        self._last = now
        line = f"{stage} {done}/{total}" if total else stage
        self._stream.write("\r" + line.ljust(self._length))
        self._stream.flush()
        self._length = len(line)

    def erase(self) -> None:
        """Leave the terminal as it was."""
        if self._length:
            self._stream.write("\r" + " " * self._length + "\r")
            self._stream.flush()
            self._length = 0
