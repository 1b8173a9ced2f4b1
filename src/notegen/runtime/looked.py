"""How files stand on the disk, as bytes: where they are equal, no file has changed, and none had to be read for it.

Imports next to nothing, because it is asked before anything else is loaded.
"""

# pathlib takes 20 ms to import, which is more than all of this.
# ruff: noqa: PTH116, PTH208

import os
import struct

COARSE, _FINE, _GRAIN = 2_000_000_000, 100_000_000, 10_000_000
"""A change within one tick of the file system's clock leaves no trace in the times; all in nanoseconds.

The coarsest clock we know has 2 s (FAT). One that tells less than 10 ms apart ticks at least every 10 ms (the timer of
the kernel); tenfold, to be on the safe side.
"""

NUMBERS = 4
"""How many numbers tell one file: its size, mtime_ns, ctime_ns and inode."""

KINDS = ("file", "place", "names", "without", "tree", "visible")
"""What can be asked for by name."""

_FORMAT, _FOLDER, _LINK = 0o170000, 0o040000, 0o120000
_CHANGED = 1 if os.name == "nt" else 2
"""Which of the numbers every change moves; on Windows ctime is the time of birth."""

POSITIVE = (1 << 63) - 1
"""Inodes have 64 bits or more, an array's numbers 63 and a sign; of the 128 of ReFS the lower ones differ."""


class Looking:
    """One look at many places, in the order in which they are asked for."""

    __slots__ = ("_data", "_held", "_names", "_numbers", "_without")

    def __init__(self) -> None:
        self._names: list[str] = []
        self._numbers: list[int] = []
        self._without: set[str] = set()
        self._data, self._held = b"", (-1, -1)

    def at(self, asked: list[str]) -> "Looking":
        """Looks at each of `asked`, `kind:path`: the kinds are those of KINDS. Raises ValueError for others."""
        for row in asked:
            kind, _, path = row.partition(":")
            if kind not in KINDS:
                raise ValueError(kind)
            getattr(self, kind)(path)
        return self

    def data(self) -> bytes:
        """All that was seen so far."""
        held = len(self._names), len(self._numbers)
        if held != self._held:
            names = "\0".join(self._names).encode("utf-8", "surrogatepass")
            self._data = b"%d:%b%b" % (len(names), names, packed(self._numbers))
            self._held = held
        return self._data

    def is_settled(self, at: int) -> bool:
        """Whether all that was seen was older than a tick at the instant `at`: what is younger may change unseen."""
        changed = self._numbers[_CHANGED::NUMBERS]
        return max(changed, default=0) < at - COARSE or all(each < at - tick_of(each) for each in changed)

    def file(self, path: str) -> None:
        """A file, or that there is none."""
        self._names.append(path)
        self._see(path)

    def place(self, path: str) -> None:
        """Whether a folder, a file or a link stands at `path`, and which; not what is in it."""
        for see in (os.lstat, os.stat):
            try:
                found = see(path)
            except (FileNotFoundError, NotADirectoryError):
                self._numbers += (-1, 0, 0, 0)
            else:
                self._numbers += (found.st_mode, found.st_dev & POSITIVE, 0, found.st_ino & POSITIVE)

    def folder(self, path: str) -> None:
        """A folder with its times, which change where an entry comes, goes or is renamed; not what is below."""
        self._names.append(path)
        self._see_through(path)

    def said(self, text: str) -> None:
        """Something that is no file."""
        self._names.append(text)

    def names(self, folder: str) -> None:
        """What the entries of a folder are called."""
        try:
            self._names += (folder, *sorted(os.listdir(folder)), "")
        except (FileNotFoundError, NotADirectoryError):
            self._names += (folder, "/")

    def without(self, folder: str) -> None:
        """What the next trees are looked at without: a folder by its path, or what is in folders of a bare name."""
        self._without.add(folder)

    def visible(self, folder: str) -> None:
        """Everything below a folder but for what lies in folders whose names start with a dot."""
        self.tree(folder, hidden=False)

    def tree(self, folder: str, *, hidden: bool = True) -> None:
        """Everything below a folder, no link followed; folders whose names start with a dot only with `hidden`."""
        waiting, without = [folder], self._without
        while waiting:
            folder = waiting.pop()
            try:
                names = sorted(os.listdir(folder))
            except (FileNotFoundError, NotADirectoryError):
                names = []
            except PermissionError:
                self._names += (folder, "/", "")
                continue
            names = [name for name in names if f"{folder}/{name}" not in without] if without else names
            self._names += (folder, *names, "")
            for name in names:
                path = f"{folder}/{name}"
                is_folder = self._see(path) == _FOLDER
                if is_folder and name not in without and (hidden or name[0] != "."):
                    waiting.append(path)

    def _see(self, path: str) -> int:
        """Notes what stands at `path`; its kind."""
        try:
            found = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            self._numbers += (-1, 0, 0, 0)
            return 0
        kind = found.st_mode & _FORMAT
        if kind == _FOLDER:
            # its names are looked at by themselves, and a build changes the times of folders
            self._numbers += (-2, 0, 0, found.st_ino & POSITIVE)
            return kind
        self._numbers += (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & POSITIVE)
        if kind == _LINK:
            self._see_through(path)
        return kind

    def _see_through(self, path: str) -> None:
        """Notes what stands where `path` leads. No build follows a link, but whether it leads to a file may be told."""
        try:
            found = os.stat(path)
        except OSError:
            self._numbers += (-1, 0, 0, 0)
        else:
            self._numbers += (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & POSITIVE)


def tick_of(time: int) -> int:
    """How long what changed at `time` could be changed again without a trace."""
    return _FINE if time % _GRAIN else COARSE


def files_of(folder: str, paths: list[str]) -> tuple[bytes, list[int]]:
    """The files of a folder, by `paths` relative to it, as bytes and as numbers; raises FileNotFoundError."""
    numbers: list[int] = []
    look, add = os.lstat, numbers.extend
    for path in paths:
        found = look(f"{folder}/{path}")
        add((found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & POSITIVE))
    return packed(numbers), numbers


def packed(numbers: list[int]) -> bytes:
    """Numbers as bytes."""
    # not array, which loads all of collections
    return struct.pack(f"<{len(numbers)}q", *numbers)
