"""Which files of the output folder are ours: the list that lies in it."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from json.encoder import encode_basestring
from pathlib import Path

from notegen.runtime.plain_file import read_plain

NAME = ".notegen"
"""The list's name in the output folder: there, so that deleting the cache never disowns a site."""

KEEPERS = (".gitkeep", ".gitignore")
"""Files that only keep a folder in git: an output that holds nothing else counts as empty."""

SCHEMA = 1
_LARGEST = 256_000_000
_DIGESTS = re.compile(r"[0-9a-f]*")

_END = "\0"
"""No path holds it, so it can stand on both sides of one."""

_IN_NONE = ("\\", "//", "\0/", "/\0", "\0\0")
"""What stands in no output path between two `_END`; looked for in all paths of a list at once."""

_DOT = ("\0.", "/.")
"""Only where a name begins with a dot there can be one of these."""

_DOTTED = (
    *("/../", "/./", "/..\0", "/.\0", "\0../", "\0./", "\0..\0", "\0.\0"),
    *(f"\0{NAME}\0", f"\0{NAME}/"),
)


def is_output_path(path: str) -> bool:
    """Whether `path` is one that `address.output_path` makes, and not the list itself."""
    # Nearly all paths are plain to see; asked for each page.
    odd = "/." in path or "//" in path or "\\" in path or _END in path or path[-1:] in ("/", "")
    return (not odd and path[0] not in "./") or _are_output_paths((path,))


def _are_output_paths(paths: Collection[str]) -> bool:
    # Ten times as fast as asking `output_path` for each.
    text = f"{_END}{_END.join(paths)}{_END}"
    if text.count(_END) != len(paths) + 1:
        return not paths
    for odd in _IN_NONE:
        if odd in text:
            return False
    return not any(dot in text for dot in _DOT) or not any(odd in text for odd in _DOTTED)


def to_bytes(files: Mapping[str, str]) -> bytes:
    """The list of `files`, path → SHA-256; no time, no version, no folder: the same files give the same bytes."""
    # As `json.dumps` with indent=0 writes it, in a tenth of the time.
    rows = ",\n".join([f'{encode_basestring(path)}:"{digest}"' for path, digest in sorted(files.items())])
    listed = f"{{\n{rows}\n}}" if rows else "{}"
    return f'{{\n"schema":{SCHEMA},\n"files":{listed}\n}}\n'.encode()


def read_bytes(folder: Path) -> bytes:
    """The list in `folder` as it lies there; empty where there is none, or one that cannot be read."""
    return read_plain(folder / NAME, _LARGEST) or b""


def read(folder: Path) -> dict[str, str] | None:
    """Path → SHA-256 as the list in `folder` says, sorted; None where it is missing or in any way doubtful."""
    return listed_in(read_bytes(folder))


def listed_in(data: bytes) -> dict[str, str] | None:
    """Path → SHA-256 as a list says, sorted; None for one that is in any way doubtful.

    It decides what may be removed, so one path that leads out of the folder spoils the whole list.
    """
    try:
        listed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(listed, dict) or listed.get("schema") != SCHEMA or not isinstance(listed.get("files"), dict):
        return None
    files = listed["files"]
    if not all(type(digest) is str and len(digest) == 64 for digest in files.values()):
        return None
    if not _DIGESTS.fullmatch("".join(files.values())) or not _are_output_paths(files):
        return None
    return dict(sorted(files.items()))


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder that one of `paths` lies in."""
    folders: set[str] = set()
    for path in paths:
        parent = path.rpartition("/")[0]
        while parent and parent not in folders:
            folders.add(parent)
            parent = parent.rpartition("/")[0]
    return folders
