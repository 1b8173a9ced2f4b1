"""Where records lie, as the index of a store says it: a row for each, which is taken apart only as far as asked."""

import re
from functools import lru_cache

from notegen.model.classes import dataclass
from notegen.runtime.digest import digest_bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies."""

    pack: str
    """The pack's file name."""
    start: int
    """Its first byte."""
    length: int
    """In bytes."""
    check: str
    """The first half of the SHA-256 of its bytes: an archive has ten records a note, whose rows stand in memory."""


_PACK = rb"[a-z]+-\d{1,9}-\d{1,9}\.pack"
"""A pack's file name."""

_PLACE = re.compile(rb"(" + _PACK + rb") (\d{1,15}) (\d{1,12}) ([0-9a-f]{32})")
"""What stands behind a record's name in its line: its place, the pack in the store's own folder."""


def check_of(record: bytes) -> str:
    """`Place.check` of a record."""
    return digest_bytes(record)[:32]


def place_of(row: bytes) -> Place | None:
    """Where the record lies that a row tells of; None where nobody wrote such a row."""
    found = _PLACE.fullmatch(row)
    return Place(found[1].decode(), int(found[2]), int(found[3]), found[4].decode()) if found is not None else None


def pack_of(row: bytes) -> str:
    """The pack of a row alone; empty where that is no pack's name."""
    return _known_pack(row.partition(b" ")[0])


@lru_cache(maxsize=256)
def _known_pack(name: bytes) -> str:
    return name.decode() if re.fullmatch(_PACK, name) else ""


def length_of(row: bytes) -> int:
    """The length of a row's record alone; 0 for a row that nobody wrote."""
    parts = row.split(b" ", 3)
    return int(parts[2]) if len(parts) == 4 and len(parts[2]) < 13 and parts[2].isdigit() else 0


def row_of(place: Place) -> bytes:
    """What stands behind the name of a record that lies there."""
    return f"{place.pack} {place.start} {place.length} {place.check}".encode()
