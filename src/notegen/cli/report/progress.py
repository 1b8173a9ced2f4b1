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
        self._stage = ""
        self._stage_began = 0.0
        self._done_before = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show `stage done/total, so many a second`, if it is time."""
        if not self._enabled:
            return
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._stage_began, self._done_before = stage, now, done
        if now - self._begun < PATIENCE or now - self._last < STEP:
            return
        self._last = now
        line = f"{stage} {done:,}/{total:,}{self._rate(done, now)}" if total else stage
        self._stream.write("\r" + line.ljust(self._length))
        self._stream.flush()
        self._length = len(line)

    def _rate(self, done: int, now: float) -> str:
        """How many a second since this began; nothing before that can be told."""
        seconds, more = now - self._stage_began, done - self._done_before
        rate = more / seconds if seconds >= STEP else 0.0
        return f", {rate:,.0f} a second" if rate >= 1 else ""

    def erase(self) -> None:
        """Leave the terminal as it was."""
        if self._length:
            self._stream.write("\r" + " " * self._length + "\r")
            self._stream.flush()
            self._length = 0
