"""Typed settings from the tree of a settings file, by the annotations of the dataclass alone."""

import dataclasses
from collections.abc import Iterable
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from notegen.config.fault import Fault
from notegen.config.quoting import quoted
from notegen.config.spelling import nearest
from notegen.config.typed import flag_of, text_of, texts_of
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

S = TypeVar("S")

_FEW = 5
"""Among more words than so many, one that is further off is still worth a guess."""

_MOST = 10**12
"""No number of a setting is larger; it keeps thousands of digits from being read as one."""


def read_settings(root: Mapping, of: type[S], prefix: str = "") -> tuple[S, dict[str, Span], tuple[Diagnostic, ...]]:
    """A dataclass filled from a mapping, where each setting's value stands, and every fault.

    A setting that is left empty keeps its default. `prefix` is what stands before the names in messages: `limits.`.
    """
    hints = get_type_hints(of)
    known = [field.name for field in dataclasses.fields(of)]  # type: ignore[arg-type]
    read: dict[str, Any] = {}
    places: dict[str, Span] = {}
    found: list[Diagnostic] = []
    for entry in root.entries:
        name = entry.key.text
        if name not in hints:
            found.append(_unknown(entry, prefix, known))
            continue
        places[prefix + name] = entry.value.span
        if isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.quoted:
            continue
        if dataclasses.is_dataclass(hints[name]) and isinstance(entry.value, Mapping) and hints[name] is not Mapping:
            inner: tuple[Any, dict[str, Span], tuple[Diagnostic, ...]]
            inner = read_settings(entry.value, hints[name], f"{prefix}{name}.")
            read[name] = inner[0]
            places |= inner[1]
            found += inner[2]
            continue
        try:
            read[name] = _typed(entry.value, hints[name])
        except Fault as fault:
            told = f"`{prefix}{name}`: {fault.message}"
            found.append(error("N703", fault.span, told))
    return of(**read), places, tuple(found)


def _unknown(entry: Entry, prefix: str, known: Iterable[str]) -> Diagnostic:
    """The error for a setting that does not exist, with the nearest that does."""
    name = entry.key.text
    guess = nearest(name.casefold().replace("-", "_"), known, far=True)
    if not guess:
        guess = next((k for k in known if k.replace("_", "") == name.casefold().replace("-", "").replace("_", "")), "")
    hint = f'did you mean "{prefix}{guess}"?' if guess else "`notegen schema` prints all"
    return error("N701", entry.key.span, f"unknown setting {quoted(prefix + name)}; {hint}")


def _typed(value: Value, hint: Any) -> Any:
    """One value as its annotation wants it; raises Fault."""
    if get_origin(hint) is Literal:
        return _one_of(value, get_args(hint))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        if get_origin(inner) is tuple:
            return _pairs(value, get_args(inner)[1])
        if get_origin(inner) is Literal:
            return _several_of(value, get_args(inner))
        return texts_of(_only(value, Scalar | Items, "text or a list of texts belongs here"))
    if hint is Mapping:
        return _only(value, Mapping, "a mapping belongs here, its keys indented below")
    if hint is bool:
        return flag_of(value)
    if hint is int:
        return _number(value)
    if hint is str:
        return text_of(value)
    return _only(value, Mapping, "a mapping belongs here, its keys indented below")


def _only(value: Value, kind: type | UnionType, told: str) -> Any:
    if not isinstance(value, kind):
        raise Fault(value.span, told, "N703")
    return value


def _pairs(value: Value, hint: Any) -> tuple[tuple[str, Any], ...]:
    """A mapping as pairs, in the order written."""
    mapping: Mapping = _only(value, Mapping, "a mapping belongs here, its keys indented below")
    return tuple((entry.key.text, _typed(entry.value, hint)) for entry in mapping.entries)


def _one_of(value: Value, words: tuple[str, ...]) -> str:
    text = text_of(value)
    if text in words:
        return text
    guess = nearest(text, words, far=len(words) > _FEW)
    hint = f'did you mean "{guess}"?' if guess else f"write {' or '.join(words)}"
    raise Fault(value.span, f"{quoted(text)} is not one of its values; {hint}", "N703")


def _several_of(value: Value, words: tuple[str, ...]) -> tuple[str, ...]:
    """One of the words or a list of them, each once."""
    given = _only(value, Scalar | Items, "one of its values or a list of them belongs here")
    each = given.items if isinstance(given, Items) else (given,)
    return tuple(dict.fromkeys(_one_of(one, words) for one in each))


def _number(value: Value) -> int:
    """A whole number of 1 or more, with `_` between its digits as in Python."""
    text = text_of(value)
    digits = text.replace("_", "")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 12 or not 1 <= int(digits) <= _MOST:
        raise Fault(value.span, f"{quoted(text)} is not a whole number of 1 or more", "N703")
    return int(digits)
