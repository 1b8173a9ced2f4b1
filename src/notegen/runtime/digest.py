"""One digest for any frozen plain value: the same in every process, another one for another value."""

import dataclasses
import datetime
import hashlib
import marshal
import math
import operator
from collections.abc import Callable, Collection
from enum import StrEnum
from types import MappingProxyType
from typing import Any

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
        flat = [field.name for field in dataclasses.fields(kind) if field.type in self._flat]
        rest = [field.name for field in dataclasses.fields(kind) if field.type not in self._flat]
        head, get_flat, get_rest = " ".join((name, *flat, "|", *rest)).encode(), _getter(flat), _getter(rest)
        walks = self._walks
        if not rest:
            return lambda value: [head, get_flat(value)]
        # What `_atoms` does is done here and for tuples too, because a call for each part takes most of the time.
        return lambda value: [
            head,
            get_flat(value),
            *[each if type(each) in _ATOMS else walks[type(each)](each) for each in get_rest(value)],
        ]

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


def _getter(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """All of these fields as a tuple."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


_ALONE = Digests()
"""Shares no parts, so that it holds nothing but how classes are walked, and threads may use it together."""
