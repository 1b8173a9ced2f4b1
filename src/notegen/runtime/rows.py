"""Frozen plain values as rows of JSON and back: how the cache keeps what was once understood.

A row is a list of a dataclass's fields in their order. Rows are read by the annotations of the class they are said to
be of, every leaf is held against its type, and whatever does not fit raises `Unfit`: a cache is data that anybody may
have altered. Compared with pickle, which may also run code, a note takes a third of the time.
"""

import dataclasses
import json
import types
from collections.abc import Callable
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Change = Callable[[Any], Any]

LEAVES = (str, int, float, bool, type(None))
"""What JSON has itself."""


class Unfit(ValueError):
    """Data that is no row of the class asked for."""


def to_json(value: object, kind: Any) -> bytes:
    """`value`, of the class or annotation `kind`, as JSON in ASCII."""
    return json.dumps(_form(kind)[0](value), ensure_ascii=True, separators=(",", ":")).encode("ascii")


def from_json(data: bytes, kind: type[T]) -> T:
    """The value that `to_json` wrote. Raises Unfit for anything else."""
    try:
        value: T = _form(kind)[1](json.loads(data))
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError) as fault:
        raise Unfit(str(fault)) from fault
    return value


_FORMS: dict[Any, tuple[_Change, _Change]] = {}
"""Annotation → how its values become rows, and how rows become values."""


def _form(kind: Any) -> tuple[_Change, _Change]:
    known = _FORMS.get(kind)
    if known is None:
        known = _FORMS[kind] = _form_of(kind)
    return known


def _form_of(kind: Any) -> tuple[_Change, _Change]:
    if kind in LEAVES:
        return _same, _leaf(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str, kind
    if dataclasses.is_dataclass(kind):
        return _form_of_class(kind)
    if get_origin(kind) is tuple:
        return _form_of_tuple(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return _form_of_union(get_args(kind))
    raise TypeError(f"not plain data: {kind!r}")


def _same(value: Any) -> Any:
    return value


def _leaf(kind: type) -> _Change:
    def read(row: Any) -> Any:
        if type(row) is not kind:
            raise Unfit(f"{row!r} is no {kind.__name__}")
        return row

    return read


def _form_of_class(kind: Any) -> tuple[_Change, _Change]:
    names = [field.name for field in dataclasses.fields(kind)]
    get = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    shape: list[type | None] = []
    changed: list[tuple[int, _Change, _Change]] = []

    def write(value: Any) -> list[Any]:
        row = [*get(value)]
        for at, change, _ in changed:
            row[at] = change(row[at])
        return row

    def read(row: Any) -> Any:
        if type(row) is not list or len(row) != len(shape):
            raise Unfit(f"no row of {kind.__name__}")
        for value, leaf in zip(row, shape, strict=True):
            if leaf is not None and type(value) is not leaf:
                raise Unfit(f"{value!r} is no {leaf.__name__}")
        for at, _, change in changed:
            row[at] = change(row[at])
        return kind(*row)

    # Known before its fields are looked at: a class may hold values of its own kind.
    _FORMS[kind] = write, read
    hints = get_type_hints(kind)
    for at, name in enumerate(names):
        hint = hints[name]
        shape.append(hint if hint in LEAVES else None)
        if hint not in LEAVES:
            changed.append((at, *_form(hint)))
    return write, read


def _form_of_tuple(kinds: tuple[Any, ...]) -> tuple[_Change, _Change]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        one = kinds[0]
        if one in LEAVES:
            return _same, _leaves(one)
        write, read = _form(one)
        return lambda value: [write(item) for item in value], lambda row: tuple([read(item) for item in _list(row)])
    forms = [_form(each) for each in kinds]

    def read_each(row: Any) -> tuple[Any, ...]:
        return tuple([form[1](item) for form, item in zip(forms, _list(row), strict=True)])

    return lambda value: [form[0](item) for form, item in zip(forms, value, strict=True)], read_each


def _leaves(kind: type) -> _Change:
    def read(row: Any) -> tuple[Any, ...]:
        if not {kind}.issuperset(map(type, _list(row))):
            raise Unfit(f"not all of {row!r} is {kind.__name__}")
        return tuple(row)

    return read


def _list(row: Any) -> list[Any]:
    if type(row) is not list:
        raise Unfit(f"{row!r} is no list")
    return row


def _form_of_union(kinds: tuple[Any, ...]) -> tuple[_Change, _Change]:
    """A leaf stands for itself; anything else is written as its place in the union and its row."""
    leaves = {kind for kind in kinds if kind in LEAVES}
    forms = [None if kind in leaves else _form(kind) for kind in kinds]
    # a tuple's annotation is none of the types that its values are of
    place = {get_origin(kind) or kind: at for at, kind in enumerate(kinds) if kind not in leaves}

    def write(value: Any) -> Any:
        form = None if type(value) in leaves else forms[place[type(value)]]
        return value if form is None else [place[type(value)], form[0](value)]

    def read(row: Any) -> Any:
        if type(row) in leaves:
            return row
        at, inner = _list(row)
        form = forms[at]
        if form is None or at < 0:
            raise Unfit(f"no {at} of the union")
        return form[1](inner)

    return write, read
