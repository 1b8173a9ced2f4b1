"""Where finished files are put while a site is made: by this process or by several at once, each its own paths."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from notegen.model.classes import dataclass
from notegen.publish import disk, manifest
from notegen.publish.generation import digest_of_file
from notegen.publish.identities import Seen, seen
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder

_TRIES = 8
"""How often what stands in the way of a folder is removed: another process may be doing just that."""


@dataclass(frozen=True, slots=True)
class Sink:
    """All that a process has to know to put files into the next generation."""

    folder: str
    """The spare folder, which exists."""
    live: Mapping[str, str]
    """Path → SHA-256 of what the live site has."""
    spare: Mapping[str, str]
    """Path → SHA-256 of what the spare is believed to have."""
    made: set[str] = field(default_factory=set)
    """Folders of the spare that this process knows to be real ones."""
    sent_home: set[str] = field(default_factory=set)
    """The first path of this process, which it did not write: it may be all that changed."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of one finished file; the process that publishes adopts it."""

    path: str
    """Where in the site."""
    digest: str
    """Its SHA-256."""
    identity: Seen | None
    """What was written into the spare; None where the file was there already."""
    is_new: bool
    """Whether the live site has something else at this path, or nothing."""
    data: bytes | None = None
    """The file itself, where it was not written."""


def put(sink: Sink, path: str, data: bytes) -> Placed:
    """Put `data` at `path` of the next generation, unless the live one has it or the spare does.

    Any process may do so for paths of its own, in any order. Raises ValueError for what is no output path, and OSError;
    whatever the spare then has come to, the next build finds out which of its files are whole.
    """
    if not manifest.is_output_path(path):
        raise ValueError(f"not an output path: {path!r}")
    digest = digest_bytes(data)
    if sink.live.get(path) == digest:
        return Placed(path, digest, None, is_new=False)
    if not sink.sent_home:
        sink.sent_home.add(path)
        return Placed(path, digest, None, is_new=True, data=data)
    return put_new(sink, path, data, digest)


def put_new(sink: Sink, path: str, data: bytes, digest: str) -> Placed:
    """Put `data`, of which the SHA-256 is known, at an output path at which the live site has something else."""
    if sink.spare.get(path) == digest and is_there(sink, path, digest):
        return Placed(path, digest, None, is_new=True)
    return Placed(path, digest, fill(sink, path, (data,)), is_new=True)


def is_there(sink: Sink, path: str, digest: str) -> bool:
    """Whether the spare really has these bytes at `path`."""
    return has_way(sink, path) and digest_of_file(Path(sink.folder, path)) == digest


def fill(sink: Sink, path: str, chunks: Iterable[bytes]) -> Seen:
    """Put the bytes of `chunks` at the output path `path` of the spare, whatever stands there; what it is on disk."""
    make_way(sink, path)
    return seen(disk.write(chunks, f"{sink.folder}/{path}"))


def make_way(sink: Sink, path: str) -> None:
    """See to it that each folder that `path` lies in is a real one: a file or a link in the way is removed."""
    end = path.rfind("/")
    if end < 0 or path[:end] in sink.made:
        return
    at = path.find("/")
    while at >= 0:
        folder = path[:at]
        if folder not in sink.made:
            _make(f"{sink.folder}/{folder}")
            sink.made.add(folder)
        at = path.find("/", at + 1)


def has_way(sink: Sink, path: str) -> bool:
    """Whether each folder that `path` lies in is there and a real one."""
    at = path.find("/")
    while at >= 0:
        folder = path[:at]
        if folder not in sink.made:
            if not is_real_folder(Path(sink.folder, folder)):
                return False
            sink.made.add(folder)
        at = path.find("/", at + 1)
    return True


def _make(place: str) -> None:
    for _ in range(_TRIES):
        try:
            disk.make_folder(place)
        except FileExistsError:
            if is_real_folder(Path(place)):
                return
            # A folder that another process has just put there is no file, and stays.
            with suppress(FileNotFoundError, IsADirectoryError, PermissionError):
                disk.remove(Path(place))
        else:
            return
    disk.make_folder(place)
