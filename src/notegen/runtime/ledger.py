"""Lines in one file, each under a name: whole or absent, and a few of many changed by what is put behind them.

A heading vouches for the lines that were written with it. Changes made since then stand behind them in blocks, each
under a heading that vouches for the block and for all before it. Anything odd, and the file counts as absent.
"""

import errno
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder, open_plain, read_plain, write_whole

_LARGEST = 1_000_000_000
_MANY = 64
"""With so many blocks the file is written anew."""
_FEW = 16
"""Whoever asks for more lines than these waits until all are read, which is as long as it takes to find one."""

_HEAD = re.compile(rb"([a-z-]+ \d+) (\S+) (\d{1,10}) ([0-9a-f]{64})\n")
"""What the file is, the key that its lines were made under, how long they are, and their SHA-256."""

_BLOCK = re.compile(rb"\+ (\d{1,10}) ([0-9a-f]{64})\n")
"""How long the lines of a block are, and the SHA-256 of them behind the last one."""


class Ledger:
    """Name → line, both without a newline and the name without a blank; what another key's build wrote is absent."""

    def __init__(self, path: Path, form: str, key: str | None, *, empty: bool = False) -> None:
        """The lines under `key`; None takes those that are there. `form` names the kind of file and its version."""
        self._path, self._form = path, form
        self.key = key
        """What the lines were made under; None where nobody has said, and nothing is there."""
        self._data = b"\n"
        self._lines = 0, 1  # of the data, from the newline before the first
        self._news: dict[str, bytes | None] = {}
        self._size = self._blocks = self._asked = 0
        self._check = ""
        self._rows: dict[str, bytes] | None = None
        if not empty:
            self._read()

    def _read(self) -> None:
        data = read_plain(self._path, _LARGEST) if is_real_folder(self._path.parent) else None
        head = _HEAD.match(data) if data is not None else None
        if data is None or head is None or head[1] != self._form.encode():
            return
        key, check, start = head[2].decode("ascii", "replace"), head[4].decode(), head.end()
        end = start + int(head[3])
        is_whole = end <= len(data) and hashlib.sha256(memoryview(data)[start:end]).hexdigest() == check
        if not is_whole or self.key not in (None, key):
            return
        news, blocks, at = dict[str, bytes | None](), 0, end
        while at < len(data):
            block = _BLOCK.match(data, at)
            at = block.end() + int(block[1]) if block is not None else len(data) + 1
            if block is None or at > len(data) or _chained(check, data[block.end() : at]) != block[2].decode():
                return
            check, blocks = block[2].decode(), blocks + 1
            for line in data[block.end() : at].split(b"\n")[:-1]:
                name, blank, row = line.partition(b" ")
                news[name.decode("ascii", "replace")] = row if blank else None
        self.key, self._data, self._lines = key, data, (start - 1, end)
        self._news, self._size, self._blocks, self._check = news, len(data), blocks, check

    @property
    def rows(self) -> dict[str, bytes]:
        """All lines by name."""
        if self._rows is None:
            start, end = self._lines
            parted = (line.partition(b" ") for line in self._data[start:end].split(b"\n") if line)
            rows = {name.decode("ascii", "replace"): row for name, _, row in parted}
            self._hold(_changed(rows, self._news))
            return rows
        return self._rows

    def row(self, name: str) -> bytes | None:
        """The line under `name`; whoever asks for a few does not wait until all lines are read."""
        if self._rows is not None or self._asked >= _FEW:
            return self.rows.get(name)
        self._asked += 1
        return self._news[name] if name in self._news else self._find(f"\n{name} ".encode())

    def beginning(self, front: bytes) -> tuple[str, bytes] | None:
        """The name and the line of one that begins so; None where none does."""
        held = self._rows if self._rows is not None else self._news
        for name, news in held.items():
            if news is not None and news.startswith(front):
                return name, news
        at, end = self._lines
        while (at := self._data.find(b" " + front, at, end)) >= 0:
            name = self._data[self._data.rindex(b"\n", 0, at) + 1 : at].decode("ascii", "replace")
            row = self.row(name)
            if row is not None and row.startswith(front) and " " not in name:
                return name, row
            at += 1
        return None

    def _find(self, front: bytes) -> bytes | None:
        found = self._data.find(front, *self._lines)
        return self._data[found + len(front) : self._data.index(b"\n", found + 1)] if found >= 0 else None

    def change(self, changes: Mapping[str, bytes | None]) -> bool:
        """Put lines in the place of those that are there under their names; None is for one that goes.

        Whether all lines had to be written anew for it. Raises OSError, also where another than the file that was read
        stands there; then it is as it was.
        """
        if not self._size or self._blocks >= _MANY:
            self.write(_changed(self.rows, changes))
            return True
        lines = b"".join(_line(name) if row is None else _line(name, row) for name, row in changes.items())
        check = _chained(self._check, lines)
        block = b"+ %d %b\n%b" % (len(lines), check.encode(), lines)
        self._append(block)
        self._size, self._blocks, self._check = self._size + len(block), self._blocks + 1, check
        if self._rows is not None:
            _changed(self._rows, changes)
        else:
            self._news |= changes
        return False

    def write(self, rows: dict[str, bytes]) -> None:
        """Write all lines anew: these, and no others. Raises OSError; then the file is as it was."""
        if self.key is None:
            raise OSError(errno.ENOENT, "nothing is there whose key could be taken", str(self._path))
        lines = b"".join([_line(name, row) for name, row in rows.items()])
        check = digest_bytes(lines)
        head = b"%b %b %d %b\n" % (self._form.encode(), self.key.encode(), len(lines), check.encode())
        write_whole(self._path, head + lines)
        self._size, self._blocks, self._check = len(head) + len(lines), 0, check
        self._hold(rows)

    def _append(self, block: bytes) -> None:
        descriptor = open_plain(self._path, os.O_WRONLY | os.O_APPEND)
        try:
            if os.fstat(descriptor).st_size != self._size:
                raise OSError(errno.EBUSY, "another file stands there", str(self._path))
            if os.write(descriptor, block) != len(block):
                os.ftruncate(descriptor, self._size)
                raise OSError(errno.ENOSPC, "lines were cut short", str(self._path))
        finally:
            os.close(descriptor)

    def _hold(self, rows: dict[str, bytes]) -> None:
        """From here on all lines are held taken apart."""
        self._rows, self._data, self._lines, self._news = rows, b"\n", (0, 1), {}


def _line(name: str, *row: bytes) -> bytes:
    return b" ".join((name.encode(), *row)) + b"\n"


def _changed(rows: dict[str, bytes], changes: Mapping[str, bytes | None]) -> dict[str, bytes]:
    for name, row in changes.items():
        rows.pop(name, None)
        if row is not None:
            rows[name] = row
    return rows


def _chained(check: str, lines: bytes) -> str:
    return digest_bytes(check.encode() + lines)
