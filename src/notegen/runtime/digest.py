"""One digest for any frozen plain value: the same in every process, another one for another value."""

import dataclasses
import datetime
import hashlib
import math
import operator
import struct
from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType
from typing import Any

# Each value is written as a tag, its length, and its content, so that no two values share an encoding:
# ("a", "b") and ("ab",) differ, 1 and True and "1" differ, and so do two classes with equal fields.
_Write = Callable[[bytes], object]
_Encoder = Callable[[Any, _Write], object]


def digest(value: object) -> str:
    """The SHA-256 of `value` as 64 hex digits.

    Takes frozen plain data: dataclasses, tuples, mappings (in any order), str, bytes, int, bool, float, None,
    dates and StrEnum members. Raises TypeError for anything else, because what cannot be named cannot be cached.
    """
    return hashlib.sha256(encoding(value)).hexdigest()


def digest_bytes(data: bytes) -> str:
    """The SHA-256 of `data` as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def encoding(value: object) -> bytes:
    """The bytes that `digest` hashes: equal for equal values of equal types, different for all others."""
    chunks: list[bytes] = []
    _encode(value, chunks.append)
    return b"".join(chunks)


def _encode(value: object, write: _Write) -> None:
    encoder = _ENCODERS.get(type(value))
    if encoder is None:
        encoder = _ENCODERS[type(value)] = _encoder_of(type(value))
    encoder(value, write)


def _encoder_of(kind: type) -> _Encoder:
    """How values of a class met for the first time are written."""
    name = f"{kind.__module__}.{kind.__qualname__}".encode()
    if issubclass(kind, StrEnum):
        return lambda value, write: _write_named(b"e", name, str(value).encode(), write)
    if dataclasses.is_dataclass(kind):
        names = [field.name for field in dataclasses.fields(kind)]
        head = b"c%d:%b%d:" % (len(name), name, len(names))
        keys = [b"%d:%b" % (len(key), key.encode()) for key in names]
        rows = [(key, operator.attrgetter(attribute)) for key, attribute in zip(keys, names, strict=True)]

        def write_fields(value: object, write: _Write) -> None:
            write(head)
            for key, get in rows:
                write(key)
                _encode(get(value), write)

        return write_fields
    raise TypeError(f"not plain data: {kind.__module__}.{kind.__qualname__}")


def _write_named(tag: bytes, name: bytes, data: bytes, write: _Write) -> None:
    write(b"%b%d:%b%d:%b" % (tag, len(name), name, len(data), data))


def _write_text(value: str, write: _Write) -> None:
    # A lone surrogate (an undecodable file name) is a value like any other.
    data = value.encode("utf-8", "surrogatepass")
    write(b"s%d:%b" % (len(data), data))


def _write_bytes(value: bytes, write: _Write) -> None:
    write(b"b%d:%b" % (len(value), value))


def _write_float(value: float, write: _Write) -> None:
    # 0.0 and -0.0 are equal, and every NaN is the same "no number".
    write(b"f" + struct.pack(">d", math.nan if math.isnan(value) else value + 0.0))


def _write_tuple(value: tuple[object, ...], write: _Write) -> None:
    write(b"t%d:" % len(value))
    for item in value:
        _encode(item, write)


def _write_mapping(value: dict[object, object], write: _Write) -> None:
    # Sorted by encoded key, since keys need not be comparable with each other.
    pairs = sorted((encoding(key), item) for key, item in value.items())
    write(b"m%d:" % len(pairs))
    for key, item in pairs:
        write(key)
        _encode(item, write)


def _write_day(value: datetime.date, write: _Write) -> None:
    write(b"d" + value.isoformat().encode())


_ENCODERS: dict[type, _Encoder] = {
    str: _write_text,
    bytes: _write_bytes,
    bool: lambda value, write: write(b"T" if value else b"F"),
    type(None): lambda value, write: write(b"N"),
    int: lambda value, write: write(b"i%x;" % value if value >= 0 else b"i-%x;" % -value),
    float: _write_float,
    tuple: _write_tuple,
    dict: _write_mapping,
    MappingProxyType: _write_mapping,
    datetime.date: _write_day,
}
"""By exact type, so that a bool is no int and a subclass with a mind of its own is refused; classes join when met."""
