"""Frozen plain values as rows of JSON and back: how the cache keeps what was once understood.

A row is a list of a dataclass's fields in their order. Rows are read by the annotations of the class they are said to
be of, every leaf is held against its type, and whatever does not fit raises `Unfit`: a cache is data that anybody may
have altered. Compared with pickle, which may also run code, a note takes a third of the time.
"""

import dataclasses
import json
import sys
import types
from collections.abc import Callable
from enum import StrEnum
from threading import RLock
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from notegen.model.classes import dataclass

T = TypeVar("T")
_Change = Callable[[Any], Any]

LEAVES = (str, int, float, bool, type(None))
"""What JSON has itself."""


_ENCODER = json.JSONEncoder(separators=(",", ":"), check_circular=False)
"""Made once; and rows hold no ring, because what is frozen was made of what was there."""


_SCAN: Callable[[str, int], tuple[Any, int]] = vars(json.JSONDecoder())["scan_once"]
"""What `json.loads` comes to for a text without blanks around it; it takes thrice the time for a row of two lines."""

_SHORT = 200
"""Texts with fewer characters are one object wherever they are equal: half of what a note says of itself is the same
few words and paths again and again, and those of all notes stand in memory at once.
"""


_HUNDREDTHS = {number / 100: number / 100 for number in range(101)}
"""How sure a rule is of what it found: one object each, of a dozen such numbers in each note."""


def _lets_go(version: tuple[int, ...]) -> bool:
    """Whether this Python forgets an interned text that nobody holds; until 3.12.6 some do not (cpython #113993)."""
    return not (3, 12) <= version < (3, 12, 6)


_INTERNS = _lets_go(sys.version_info[:3])
"""Else a preview that runs all day would keep every text that it ever read."""

one_object: Callable[[str], str] = sys.intern if _INTERNS else str
"""The one object for all texts equal to this one, as long as somebody holds it; the text, where none is forgotten."""


class Unfit(ValueError):
    """Data that is no row of the class asked for."""


def to_json(value: object, kind: Any) -> bytes:
    """`value`, of the class or annotation `kind`, as JSON in ASCII."""
    return _ENCODER.encode(_form(kind)[0](value)).encode("ascii")


def from_json(data: bytes, kind: type[T]) -> T:
    """The value that `to_json` wrote. Raises Unfit for anything else."""
    try:
        text = data.decode("ascii")
        row, end = _SCAN(text, 0)
        if end != len(text):
            raise Unfit("more than a row")
        value: T = _form(kind)[1](row)
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError, StopIteration) as fault:
        raise Unfit(str(fault)) from fault
    return value


_FORMS: dict[Any, tuple[_Change, _Change]] = {}
"""Annotation → how its values become rows, and how rows become values."""

_making_forms = RLock()
"""One thread at a time looks at classes; the preview has several."""


def _form(kind: Any) -> tuple[_Change, _Change]:
    known = _FORMS.get(kind)
    if known is None:
        with _making_forms:
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
    """Both ways as straight functions, compiled once for a class: a third of what it took to walk its fields."""
    later = _Later()
    # Known before its fields are looked at: a class may hold values of its own kind.
    _FORMS[kind] = later.write, later.read
    hints = get_type_hints(kind)
    known: dict[str, Any] = {"_Unfit": Unfit, "_kind": kind, "_new": object.__new__, "_once": sys.intern}
    known["_hundredths"] = _HUNDREDTHS.get
    fields = [_Straight.of(field.name, hints[field.name], known) for field in dataclasses.fields(kind)]
    lines = [
        "def write(value):",
        f" return [{', '.join(field.written for field in fields)}]",
        "def read(_row):",
        f" {', '.join(field.name for field in fields)}, = _row",
        f" if type(_row) is not list or {' or '.join(field.misfit for field in fields)}:",
        "  raise _Unfit(f'no row of {_kind.__name__}')",
        *_making(kind, fields, known),
    ]
    exec("\n".join(lines), known)  # noqa: S102  # as dataclasses do it; names of fields are all it is made of
    later.forms = known["write"], known["read"]
    return later.forms


@dataclass(frozen=True, slots=True)
class _Straight:
    """One field of a class in the functions that are compiled for it."""

    name: str
    """The field."""
    written: str
    """What becomes of it in a row."""
    misfit: str
    """Asks whether what stands in the row is something else."""
    read: str
    """What becomes of that."""

    @staticmethod
    def of(name: str, hint: Any, known: dict[str, Any]) -> "_Straight":
        """The code for a field; the functions that it calls go into `known`."""
        if hint in LEAVES:
            known[f"_is_{name}"] = hint
            made = _one_object(name) if hint is str else f"_hundredths({name}, {name})" if hint is float else name
            return _Straight(name, f"value.{name}", f"type({name}) is not _is_{name}", made)
        write, read = _form(hint)
        many = get_args(hint)[0] if get_origin(hint) is tuple and get_args(hint)[1:] == (Ellipsis,) else None
        is_list = f"type({name}) is not list"
        if many in LEAVES:
            known[f"_all_{name}"] = {many}.issuperset
            each = f"tuple([{_one_object('text')} for text in {name}]) if {name} else ()"
            made = each if many is str and _INTERNS else f"tuple({name})"
            return _Straight(name, f"value.{name}", f"{is_list} or not _all_{name}(map(type, {name}))", made)
        if many is not None:
            known[f"_write_{name}"], known[f"_read_{name}"] = _form(many)
            made = f"tuple(map(_read_{name}, {name})) if {name} else ()"
            return _Straight(name, f"[*map(_write_{name}, value.{name})]", is_list, made)
        known[f"_write_{name}"], known[f"_read_{name}"] = write, read
        return _Straight(name, f"_write_{name}(value.{name})", "False", f"_read_{name}({name})")


def _one_object(name: str) -> str:
    """The code for a text: where it is short, the one object that is equal to it."""
    return f"_once({name}) if len({name}) < {_SHORT} else {name}" if _INTERNS else name


def _making(kind: Any, fields: list[_Straight], known: dict[str, Any]) -> list[str]:
    """The lines that make the value; a class that looks at what it is given makes its own."""
    if hasattr(kind, "__post_init__") or not hasattr(kind, "__slots__"):
        return [f" return _kind({', '.join(field.read for field in fields)})"]
    known |= {f"_set_{field.name}": vars(kind)[field.name].__set__ for field in fields}
    return [" _made = _new(_kind)", *(f" _set_{field.name}(_made, {field.read})" for field in fields), " return _made"]


class _Later:
    """The forms of a class whose fields are still looked at; another thread waits until that is done."""

    def __init__(self) -> None:
        self.forms: tuple[_Change, _Change] | None = None

    def write(self, value: Any) -> Any:
        return self._made()[0](value)

    def read(self, row: Any) -> Any:
        return self._made()[1](row)

    def _made(self) -> tuple[_Change, _Change]:
        forms = self.forms
        if forms is None:
            with _making_forms:
                forms = self.forms
        if forms is None:
            raise TypeError("a class whose fields are still looked at")
        return forms


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
    """A leaf stands for itself; anything else is written as its place in the union and its row.

    What of the union is no plain data is told of whoever writes or reads it.
    """
    leaves = {kind for kind in kinds if kind in LEAVES}
    # a tuple's annotation is none of the types that its values are of
    place = {get_origin(kind) or kind: at for at, kind in enumerate(kinds) if kind not in leaves}

    def write(value: Any) -> Any:
        if type(value) in leaves:
            return value
        at = place[type(value)]
        return [at, _form(kinds[at])[0](value)]

    def read(row: Any) -> Any:
        if type(row) in leaves:
            return row
        at, inner = _list(row)
        if at < 0 or kinds[at] in leaves:
            raise Unfit(f"no {at} of the union")
        return _form(kinds[at])[1](inner)

    return write, read
