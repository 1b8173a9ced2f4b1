"""Small states of the last build as JSON: whole and from this version, or absent."""

import json
import re
from pathlib import Path
from typing import Any

from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder, make_real_folder, read_plain, write_whole

VERSION = 1
"""Raised when the form of any state changes: what older versions wrote then counts as absent."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,63}\Z")
_LARGEST = 256_000_000


def read_state(folder: Path, name: str) -> dict[str, Any] | None:
    """What `write_state` last wrote under `name`; None for anything doubtful: cut short, altered, older, linked."""
    data = read_plain(_file(folder, name), _LARGEST) if is_real_folder(folder) else None
    if data is None:
        return None
    head, newline, body = data.partition(b"\n")
    if not newline or head != _head(body):
        return None
    try:
        state = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return state if isinstance(state, dict) else None


def write_state(folder: Path, name: str, state: dict[str, Any]) -> bool:
    """Keep `state`, plain JSON data, under `name`, a lower-case word; whether it could be kept.

    A cache that cannot be written makes the next build slower, never this one fail.
    """
    body = json.dumps(state, ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode("ascii")
    try:
        make_real_folder(folder)
        write_whole(_file(folder, name), _head(body) + b"\n" + body)
    except OSError:
        return False
    return True


def _head(body: bytes) -> bytes:
    return b"notegen-state %d %b" % (VERSION, digest_bytes(body).encode())


def _file(folder: Path, name: str) -> Path:
    if not _NAME.match(name):
        raise ValueError(f"not a state's name: {name!r}")
    return folder / f"{name}.json"
