"""One digest for any frozen plain value: the same in every process, another one for another value."""

import dataclasses
import datetime
import functools
import hashlib
import marshal
import math
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_origin

# Values are brought into tuples of atoms, which `marshal` writes in C, each with its type and length: no two values
# share an encoding. ("a", "b") and ("ab",) differ, 1 and True and "1" differ. What is no atom and no tuple becomes a
# list that begins with what it is, because no plain value holds a list; so two classes with equal fields differ too.
_Walk = Callable[[Any], Any]

_FORMAT = 2
"""The last of marshal's formats that writes equal values alike, whichever of their parts are one object."""

_ATOMS = frozenset((str, bytes, bool, int, type(None)))
"""What marshal writes as it is; by exact type, so that a bool is no int and a subclass is no str."""

_FLAT = (str, bytes, bool, int, str | None, tuple[str, ...])
"""Fields declared so hold nothing but atoms."""


def digest(value: object) -> str:
    """The SHA-256 of `value` as 64 hex digits.

    Takes frozen plain data: dataclasses, tuples, mappings (in any order), str, bytes, int, bool, float, None,
    dates and StrEnum members. Raises TypeError for anything else, because what cannot be named cannot be cached.
    Fields declared as text, bytes or whole numbers are believed to hold nothing that a type checker would refuse.
    """
    return _ALONE.of(value)


def digest_bytes(data: bytes) -> str:
    """The SHA-256 of `data` as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


class Digests:
    """Digests of many values that have parts in common: one of a `shared` class is walked once, wherever it stands.

    In another value such a part counts by its own digest. So equal values have equal digests in every process, whether
    or not their parts are one object; but not those of `digest`, nor those of another choice of shared classes. All
    shared parts that were met are kept alive, because a part is known again by its identity. Not for several threads.
    """

    def __init__(self, shared: Collection[type] = (), *, believing: bool = True) -> None:
        self._shared = frozenset(shared)
        self._flat = _FLAT if believing else ()
        self._kept: list[object] = []
        self._known: dict[int, bytes] = {}
        self._walks = _Walks(self._walk_of)
        self._walks |= {
            tuple: self._tuple,
            dict: self._mapping,
            MappingProxyType: self._mapping,
            float: _number,
            datetime.date: lambda value: [b"date", value.isoformat()],
        }

    def __reduce__(self) -> tuple[type["Digests"], tuple[Collection[type]]]:
        """For another process, where none of these values is known by its identity."""
        return Digests, (self._shared,)

    def of(self, value: object) -> str:
        """The digest of `value` as 64 hex digits; takes and refuses what `digest` does."""
        return hashlib.sha256(self.encoding(value)).hexdigest()

    def encoding(self, value: object) -> bytes:
        """The bytes that are hashed: equal for equal values of equal types, different for all others."""
        try:
            return marshal.dumps(self._atoms(value), _FORMAT)
        except ValueError:  # a StrEnum in a field declared as text, which is right, or something that is not
            return marshal.dumps(Digests(self._shared, believing=False)._atoms(value), _FORMAT)

    def _atoms(self, value: Any) -> Any:
        """`value` in atoms, tuples of them, and lists that begin with what they are."""
        return value if type(value) in _ATOMS else self._walks[type(value)](value)

    def _walk_of(self, kind: type) -> _Walk:
        """How values of a class met for the first time are brought into atoms."""
        name = f"{kind.__module__}.{kind.__qualname__}"
        if issubclass(kind, StrEnum):
            return lambda value: [name.encode(), str(value)]
        if dataclasses.is_dataclass(kind):
            walk = self._fields(kind, name)
            return self._once(walk) if kind in self._shared else walk
        raise TypeError(f"not plain data: {name}")

    def _fields(self, kind: type, name: str) -> _Walk:
        fields = tuple((field.name, field.type in self._flat, field.type) for field in dataclasses.fields(kind))
        walk: _Walk = _straight(name, fields)(self._walks, _ATOMS)
        return walk

    def _once(self, walk: _Walk) -> _Walk:
        def digested(value: object) -> list[object]:
            known = self._known.get(id(value))
            if known is None:
                known = self._known[id(value)] = hashlib.sha256(marshal.dumps(walk(value), _FORMAT)).digest()
                self._kept.append(value)
            return [None, known]

        return digested

    def _tuple(self, value: tuple[object, ...]) -> tuple[object, ...]:
        walks = self._walks
        return tuple([each if type(each) in _ATOMS else walks[type(each)](each) for each in value])

    def _mapping(self, value: dict[object, object]) -> list[object]:
        # Sorted by encoded key, since keys need not be comparable with each other.
        pairs = sorted((marshal.dumps(self._atoms(key), _FORMAT), self._atoms(item)) for key, item in value.items())
        return [b"mapping", *pairs]


class _Walks(dict[type, _Walk]):
    """How values of each class are brought into atoms; a class joins when it is met."""

    def __init__(self, walk_of: Callable[[type], _Walk]) -> None:
        super().__init__()
        self._walk_of = walk_of

    def __missing__(self, kind: type) -> _Walk:
        walk = self[kind] = self._walk_of(kind)
        return walk


def _number(value: float) -> float:
    """0.0 and -0.0 are equal, and every NaN is the same "no number"."""
    return math.nan if math.isnan(value) else value + 0.0


_PART = "_{0} if type(_{0} := value.{0}) in atoms else walks[type(_{0})](_{0})"
_PARTS = (
    "_{0} and tuple([each if type(each) in atoms else walks[type(each)](each) for each in _{0}]) "
    "if type(_{0} := value.{0}) is tuple else _{0} if _{0} is None else walks[type(_{0})](_{0})"
)
_Fields = tuple[tuple[str, bool, object], ...]
"""The name of each field, whether it holds nothing but atoms, and its annotation."""


@functools.cache
def _straight(
    name: str, fields: tuple[tuple[str, bool, object], ...]
) -> Callable[[Mapping[type, _Walk], object], _Walk]:
    """What makes a straight function that brings a class's values into atoms: in half the time, for many values."""
    forms = (
        f"value.{field}" if flat else f"({(_PARTS if get_origin(kind) is tuple else _PART).format(field)})"
        for field, flat, kind in fields
    )
    head = " ".join((name, *(field for field, _, _ in fields))).encode()
    lines = ["def make(walks, atoms):", " def walk(value):", f"  return [{head!r}, {', '.join(forms)}]", " return walk"]
    known: dict[str, Any] = {}
    exec("\n".join(lines), known)  # noqa: S102  # as dataclasses do it; names of fields are all it is made of
    made: Callable[[Mapping[type, _Walk], object], _Walk] = known["make"]
    return made


_ALONE = Digests()
"""Shares no parts, so that it holds nothing but how classes are walked, and threads may use it together."""
