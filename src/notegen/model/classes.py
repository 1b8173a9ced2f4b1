"""Dataclasses that cost next to nothing until somebody makes one.

`dataclasses` compiles six functions for each class, and for 240 classes that was a third of the time in which a build
starts. Here `__init__`, `__eq__` and `__hash__` are compiled when they are first called, and the others are the same
for all; `fields`, `replace`, `match` and pickling are as ever. Frozen values are also made in a third of the time: some
hundred are made for each note, and `dataclasses` sets each of their fields through `object.__setattr__`. Here a new
value is of a class that is not frozen and else the same while its fields are set, and nobody sees it before it is.
`replace` does so, too, by a function that is compiled when a class is first copied with changes in such fields.
"""

import dataclasses
import functools
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:

    def dataclass(
        *, slots: bool = False, frozen: bool = False, order: bool = False, **more: bool
    ) -> Callable[[type], type]:
        """As `dataclasses.dataclass`, which it leaves any `more` to."""
        if more or not slots:
            return dataclasses.dataclass(slots=slots, frozen=frozen, order=order, **more)
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)
        return lambda cls: _with_methods(bare(cls), frozen, order)

    def replace(value: Any, /, **changes: Any) -> Any:
        """As `dataclasses.replace`, in a third of the time: forty values of a note are copied with a change or two."""
        cls = value.__class__
        copy = _COPIES.get((cls, *changes))
        if copy is None:
            if len(_COPIES) >= _MOST:
                _COPIES.clear()
            copy = _COPIES[cls, *changes] = _copy(cls, changes)
        return copy(value, *changes.values())


_COPIES: dict[tuple[Any, ...], Callable[..., Any]] = {}
"""What copies a value of a class with other values in some fields, by the class and the names in the order given.

There are as many as the program writes `replace`, and for each `**found` as many as what was found has orders.
"""

_MOST = 1000
"""With so many the table begins anew; the program itself writes some hundred."""


def _copy(cls: Any, names: Collection[str]) -> Callable[..., Any]:
    fields = dataclasses.fields(cls)
    every = [field.name for field in fields]
    for name in names:
        if name not in every:
            raise TypeError(f"{cls.__name__} has no field {name!r}")
    if any(field.kw_only or not field.init for field in fields):
        return lambda value, *given: dataclasses.replace(value, **dict(zip(names, given, strict=True)))
    given = {name: f"_given_{at}" for at, name in enumerate(names)}  # a field may be called as anything else here is
    now = {name: given.get(name, f"_old.{name}") for name in every}
    head = f"def copy(_old, {', '.join(given.values())}):"
    if "__slots__" not in vars(cls) or hasattr(cls, "__post_init__"):
        lines, known = [head, f"return _cls({', '.join(now.values())})"], {"_cls": cls}
    else:
        known = {"_cls": cls, "_twin": _unfrozen(cls), "_new": object.__new__}
        told = (f"_made.{name} = {value}" for name, value in now.items())
        lines = [head, "_made = _new(_twin)", *told, "_made.__class__ = _cls", "return _made"]
    exec("\n ".join(lines), known)  # noqa: S102  # as dataclasses do it; names of fields are all it is made of
    made: Callable[..., Any] = known["copy"]
    return made


@functools.cache
def _unfrozen(cls: Any) -> type:
    """A class that is not frozen and else the same: what a value is of while its fields are set. Made once."""
    return type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__})


def _with_methods(cls: Any, frozen: bool, order: bool) -> Any:
    compiled = ("__init__", "__eq__", "__hash__", *(("__getstate__", "__setstate__") if frozen else ()))
    compiled += tuple(_SIGNS) if order else ()
    given: dict[str, Any] = {name: _later(cls, name, frozen) for name in compiled}
    given |= {"__repr__": _repr, **_FROZEN} if frozen else {"__repr__": _repr, "__hash__": None}
    for name in given.keys() - set(vars(cls)):
        setattr(cls, name, given[name])
    return cls


def _later(cls: Any, name: str, frozen: bool) -> Callable[..., Any]:
    """A method that is compiled, and put into its place, when it is first called."""

    def first(*given: Any, **named: Any) -> Any:
        fields = dataclasses.fields(cls)
        lines, known = _init(cls, fields, frozen) if name == "__init__" else _SOURCES[name](fields)
        exec("\n ".join(lines), known)  # noqa: S102  # as dataclasses do it; names of fields are all it is made of
        made = known[name]
        made.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, made)
        return made(*given, **named)

    return first


_Source = tuple[list[str], dict[str, Any]]
"""The lines of a function, and the names that it uses."""


def _init(cls: Any, fields: tuple[Any, ...], frozen: bool) -> _Source:
    known: dict[str, Any] = {}
    given, lines = ["self"], []
    if frozen:
        known |= {"_frozen": cls, "_unfrozen": _unfrozen(cls), "_change": object.__setattr__}
        lines.append("_change(self, '__class__', _unfrozen)")
    for field in fields:
        name = value = field.name
        known[f"_default_{name}"] = field.default
        if field.default_factory is not dataclasses.MISSING:
            known |= {f"_make_{name}": field.default_factory}
            value = f"_make_{name}() if {name} is _default_{name} else {name}"
        is_needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        given.append(name if is_needed else f"{name}=_default_{name}")
        lines.append(f"self.{name} = {value}")
    lines += ["self.__class__ = _frozen"] if frozen else []
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    return [f"def __init__({', '.join(given)}):", *lines, "return None"], known


def _comparing(name: str, sign: str) -> Callable[[tuple[Any, ...]], _Source]:
    def source(fields: tuple[Any, ...]) -> _Source:
        mine, other = (_values(fields, whose) for whose in ("self", "other"))
        return [
            f"def {name}(self, other):",
            f"return {mine} {sign} {other} if other.__class__ is self.__class__ else NotImplemented",
        ], {}

    return source


def _hash(fields: tuple[Any, ...]) -> _Source:
    return ["def __hash__(self):", f"return hash({_values(fields, 'self')})"], {}


def _state(fields: tuple[Any, ...]) -> _Source:
    return ["def __getstate__(self):", f"return [{', '.join(f'self.{field.name}' for field in fields)}]"], {}


def _set_state(fields: tuple[Any, ...]) -> _Source:
    names = tuple(field.name for field in fields)
    put = f"for name, value in zip({names!r}, state, strict=True): put(self, name, value)"
    return ["def __setstate__(self, state):", put], {"put": object.__setattr__}


_SIGNS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
"""What an ordered class has besides."""

_SOURCES: dict[str, Callable[[tuple[Any, ...]], _Source]] = {
    **{name: _comparing(name, sign) for name, sign in (("__eq__", "=="), *_SIGNS.items())},
    "__hash__": _hash,
    "__getstate__": _state,
    "__setstate__": _set_state,
}


def _values(fields: tuple[Any, ...], whose: str) -> str:
    return "(" + "".join(f"{whose}.{field.name}," for field in fields if field.compare) + ")"


def _repr(self: Any) -> str:
    told = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"{name} of a frozen value cannot be changed")


_FROZEN = {"__setattr__": _refuse, "__delattr__": _refuse}
"""What a frozen class has besides."""
