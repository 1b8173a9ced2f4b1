"""What the files that a site copies were when they were last read: one that is still the same is not read again."""

import os
import time
from array import array
from pathlib import Path

from notegen.publish.generation import digest_of_file
from notegen.publish.identities import UNKNOWN, Seen, Table, is_settled, read_file, seen, write_file

_NAME = "copied"
_NO_LIST = "0" * 64


class Copied:
    """The files that one build copies."""

    def __init__(self, folder: Path, *, trusting: bool) -> None:
        """`folder` keeps what is known from one build to the next; with `trusting=False` every file is read."""
        self._place = folder / _NAME
        self._at = time.time_ns()
        self._before = read_file(self._place) if trusting else None
        self._numbers = {source: number for number, source in enumerate(self._before.files)} if self._before else {}
        self._now: dict[str, tuple[str, Seen]] = {}
        self._has_news = not trusting

    def digest(self, source: Path) -> str | None:
        """The SHA-256 of the regular file `source`; None where there is none, or it cannot be read."""
        is_now = self.identity(source)
        digest = self._known(str(source), is_now) or digest_of_file(source)
        if digest is not None:
            self.note(source, is_now, digest)
        return digest

    def identity(self, source: Path) -> Seen:
        """What `source` is, asked before it is read: if it changes meanwhile, it is another one next time."""
        try:
            return seen(os.lstat(source))
        except OSError:
            return UNKNOWN

    def note(self, source: Path, identity: Seen, digest: str) -> None:
        """Remember that `source` has these bytes."""
        self._has_news = self._has_news or self._known(str(source), identity) != digest
        self._now[str(source)] = digest, identity

    def keep(self) -> None:
        """Keep what is known for the next build, if it is anything new; where it cannot be kept, that build reads."""
        if not self._has_news and self._now.keys() == self._numbers.keys():
            return
        rows = array("q")
        for _, (_, identity) in sorted(self._now.items()):
            rows.extend(identity)
        files = {source: digest for source, (digest, _) in sorted(self._now.items())}
        write_file(self._place, Table(self._at, files, rows, [], [], UNKNOWN, _NO_LIST))

    def _known(self, source: str, identity: Seen) -> str:
        """The SHA-256 that a file of this identity had; empty where that is not sure."""
        number = self._numbers.get(source)
        if number is None or self._before is None or not is_settled(identity[2], self._before.at):
            return ""
        is_same = (*self._before.rows[4 * number : 4 * number + 4],) == identity
        return self._before.files[source] if is_same else ""
