"""Whether anything at all has changed since the last build: asked of the disk before a line of anything is read.

A build that published leaves one file in the cache. It says what was asked for, and how every file that a build reads
or has written stood on the disk. Where all of that is as it was, the site is what a build would make of it. Anything
doubtful is an answer too: no. Then a build finds out.

The file counts only beside the very lock file that it was written beside (inode and time of change): a cache that came
with a checkout, a copy or a restore never does, so a stranger's pull request cannot say what stands.
Imports next to nothing, because each module would cost more than looking at a hundred notes.
"""

# pathlib takes 20 ms to import, which is more than all of this.
# ruff: noqa: PTH109, PTH111, PTH118, PTH120, PTH123, PTH208

import os
import struct
import sys
import time

import notegen
from notegen.runtime.flock import Busy, lock
from notegen.runtime.looked import Looking, files_of

NAME = "unchanged"
"""The file's name in the cache folder."""

CACHE = ".notegen-cache"
"""The cache folder's name in the root."""

_MAGIC = b"notegen-unchanged 1\n"
_LARGEST = 256_000_000
_PLAIN = os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK if os.name == "posix" else getattr(os, "O_BINARY", 0)

# fmt: off
SECTIONS = (
    "seal", "asked", "days", "program", "places", "inputs", "late_places", "late_inputs", "folders", "folders_seen",
    "paths", "outputs", "young", "told",
)
# fmt: on
"""What the file holds, in this order; paths as lists parted by NUL."""

State = dict[str, bytes]
"""Each section by its name."""

Seen = tuple[Looking, bytes, Looking, State]
"""What runs; the places of the inputs, and how they stand; what was read."""

_ITSELF = "itself"
"""Beside the sections: how the file stands from which they were read."""


def answer(arguments: list[str], root: str) -> tuple[bytes, Seen | None] | None:
    """What the last build of this very command line told, and what was seen where a file that it read has changed.

    Without the second the command line would only repeat that build. None where anything else is not sure.
    """
    folder = os.path.join(root, CACHE)
    try:
        held = os.open(f"{folder}/lock", os.O_RDWR | _PLAIN)
    except OSError:
        return None
    try:
        lock(held)
        state = read(folder)
        if state is not None and state["seal"] == seal(held):
            return _answer(state, arguments)
    except (Busy, OSError, ValueError, struct.error):
        pass
    finally:
        os.close(held)
    return None


def _answer(state: State, arguments: list[str]) -> tuple[bytes, Seen | None] | None:
    """The cheapest question first, and none about places that the state has not earned."""
    if state["asked"] != asked(arguments):
        return None
    ran = program()
    if state["program"] != ran.data():
        return None
    inputs = Looking().at(list_of(state["places"]))
    if state["inputs"] != inputs.data():
        return state["told"], (ran, state["places"], inputs, state)
    return (state["told"], None) if rest_stands(state) else None


def rest_stands(state: State) -> bool:
    """Whether it is a day on which the site is the same, and all stands that a build made or looked up late."""
    return (
        _is_of(state["days"].decode())
        and state["late_inputs"] == _seen(state["late_places"])
        and state["folders_seen"] == folders_seen(list_of(state["folders"]))
        and _outputs_stand(state)
    )


def _outputs_stand(state: State) -> bool:
    folder, *paths = list_of(state["paths"])
    data, _ = files_of(folder, paths)
    if data != state["outputs"]:
        return False
    young = list_of(state["young"])
    return all(digest_of(f"{folder}/{path}") == digest for path, digest in zip(young[::2], young[1::2], strict=True))


def _seen(places: bytes) -> bytes:
    return Looking().at(list_of(places)).data()


def list_of(data: bytes) -> list[str]:
    """What `listed` listed."""
    return data.decode("utf-8", "surrogatepass").split("\0") if data else []


def listed(texts: list[str]) -> bytes:
    """Texts as one section."""
    return "\0".join(texts).encode("utf-8", "surrogatepass")


def asked(arguments: list[str]) -> bytes:
    """The command line as typed and all around it that can change what a build does; the day is asked for apart."""
    around = (os.getcwd(), os.path.expanduser("~"), sys.getfilesystemencoding())
    return listed([*arguments, "", *around])


def today() -> str:
    """The day of a build that is told none, as `config.load` finds it; empty where SOURCE_DATE_EPOCH makes no sense."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not (epoch.isascii() and epoch.isdecimal() and len(epoch) < 11):
        return ""
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch) if epoch else None))


def _is_of(days: str) -> bool:
    """Whether today is one of the `days`, `first last`; empty where the command line says which day it is."""
    first, _, last = days.partition(" ")
    return not days or first <= today() <= last


def program() -> Looking:
    """What runs: Python, everywhere that it finds libraries, and the files of notegen itself.

    A library that is installed, upgraded or removed changes the folder it lies in.
    """
    looking = Looking()
    here = os.getcwd()
    for entry in sys.path:
        if entry in ("", here):
            # `python -m notegen` finds modules in the working folder, whose times each build changes.
            looking.said(" ".join(name for name in sorted(os.listdir(here)) if _is_module(here, name)))
        else:
            looking.folder(entry)
    looking.without("__pycache__")
    looking.tree(os.path.dirname(notegen.__file__))
    looking.said(f"{sys.version} {sys.flags} {notegen.__version__}")
    return looking


def _is_module(folder: str, name: str) -> bool:
    if name.endswith((".py", ".so", ".pyd")):
        return True
    return name.isidentifier() and os.path.lexists(f"{folder}/{name}/__init__.py")


def seal(held: int) -> bytes:
    """What tells this lock file from all others: nobody can know it in advance."""
    found = os.fstat(held)
    return b"%d %d" % (found.st_ino, found.st_ctime_ns)


def digest_of(path: str) -> str:
    """The SHA-256 of a file."""
    import hashlib

    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def folders_seen(folders: list[str]) -> bytes:
    """Folders with their times."""
    looking = Looking()
    for folder in folders:
        looking.folder(folder)
    return looking.data()


def read(folder: str, known: State | None = None) -> State | None:
    """The sections of the file; None where it is none, or cut short. `known` is what was read before.

    It is written only by a rename, so another state never stands where this one stood.
    """
    with open(os.open(f"{folder}/{NAME}", os.O_RDONLY | _PLAIN), "rb") as file:
        found = os.fstat(file.fileno())
        itself = b"%d %d %d" % (found.st_ino, found.st_mtime_ns, found.st_ctime_ns)
        if known is not None and known[_ITSELF] == itself:
            return known
        data = file.read(_LARGEST)
    if not data.startswith(_MAGIC):
        return None
    head, _, body = data[len(_MAGIC) :].partition(b"\n")
    lengths = [int(word) for word in head.split()]
    if len(lengths) != len(SECTIONS) or sum(lengths) != len(body):
        return None
    state, at = {_ITSELF: itself}, 0
    for name, length in zip(SECTIONS, lengths, strict=True):
        state[name] = body[at : at + length]
        at += length
    return state


def packed(state: State) -> bytes:
    """The file's bytes."""
    sections = [state[name] for name in SECTIONS]
    return _MAGIC + b" ".join(b"%d" % len(section) for section in sections) + b"\n" + b"".join(sections)
