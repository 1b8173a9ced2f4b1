"""How the file of each note stood when the last build read it, with the digest of its bytes: a line for each."""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring_ascii
from pathlib import Path

from notegen.runtime.ledger import Ledger

_FORM = "notegen-files 1"
_KEY = "all"
"""Bytes are what they are under any settings."""
_OLDER = "files.json"
"""Where older versions wrote the same down: nobody else would ever remove it."""
_SINCE = "since"
"""Names when the build began that saw them; all other names stand in quotes."""

Known = tuple[tuple[int, ...], str]
"""The identity of a file on disk, and the digest of its bytes."""


class SeenFiles:
    """The files of a cache folder, of which a few can be asked for without reading what is said of all."""

    def __init__(self, folder: Path, *, empty: bool = False) -> None:
        self._older = folder / _OLDER
        self._ledger = Ledger(folder / "files.index", _FORM, _KEY, empty=empty)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self._ledger.row(_quoted(path)) is not None

    def all(self) -> tuple[dict[str, list[object]], int]:
        """Path → identity on disk and digest of each, and when the build began that saw them, in nanoseconds.

        Nothing of it where anything is not as it was written.
        """
        rows = {name: row.decode("ascii", "replace").split(" ") for name, row in self._ledger.rows.items()}
        try:
            (since,) = map(int, rows.pop(_SINCE, ()))
            paths = json.loads(f"[{','.join(rows)}]")
            size, modified, changed, inode, digests = zip(*rows.values(), strict=True) if rows else ((),) * 5
            columns = (map(int, size), map(int, modified), map(int, changed), map(int, inode), digests)
            files = {path: list(row) for path, row in zip(paths, zip(*columns, strict=True), strict=True)}
        except (ValueError, TypeError, RecursionError):
            return {}, 0
        return (files, since) if all(type(path) is str for path in files) else ({}, 0)

    def found(self, seen: tuple[int, ...]) -> tuple[str, str] | None:
        """The path of the file that stood so, and its digest; None where none did."""
        name, row = self._ledger.beginning(_row(seen, "")) or ("", b"")
        try:
            return str(json.loads(name)), row.rpartition(b" ")[2].decode("ascii", "replace")
        except ValueError:
            return None

    def keep(self, files: Mapping[str, Known], at: int) -> None:
        """Writes down these and no others. Raises OSError."""
        self._ledger.write(_rows(files, at))
        self._older.unlink(missing_ok=True)

    def change(self, files: Mapping[str, Known], at: int) -> None:
        """Writes down these anew; all others are as they were. Raises OSError."""
        self._ledger.change(_rows(files, at))


def _rows(files: Mapping[str, Known], at: int) -> dict[str, bytes]:
    return {_quoted(path): _row(*known) for path, known in files.items()} | {_SINCE: b"%d" % at}


def _row(seen: tuple[int, ...], digest: str) -> bytes:
    return f"{' '.join(map(str, seen))} {digest}".encode()


def _quoted(path: str) -> str:
    return encode_basestring_ascii(path).replace(" ", "\\u0020")
