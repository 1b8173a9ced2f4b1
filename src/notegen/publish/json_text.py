"""JSON in lines, letter by letter as `json.dumps(value, ensure_ascii=False, indent=1)` writes it.

The library indents in Python, one generator in another, and takes four times as long. A dataclass is written as the
mapping of its fields, and a field declared as pairs of texts as a mapping too, because frozen data hold none.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any

_Write = Callable[[Any, str], str]
_PAIRS = tuple[tuple[str, str], ...]


def json_text(value: object, newline: str = "\n") -> str:
    """`value` as JSON; `newline` is the end of a line with the indent of what `value` stands in."""
    kind = type(value)
    write = _WRITERS.get(kind)
    if write is None:
        write = _WRITERS[kind] = _record_of(kind) if is_dataclass(kind) else _other
    return write(value, newline)


def safe_json(text: str) -> str:
    """JSON that nothing can mistake for markup."""
    return text.replace("<", "\\u003c")


def with_more(record: str, more: Mapping[str, object], newline: str) -> str:
    """A mapping that was written with `newline`, with more keys behind its own."""
    rows = "".join(f",{newline} {_key(name)}{json_text(each, newline + ' ')}" for name, each in more.items())
    return f"{record.removesuffix(newline + '}')}{rows}{newline}}}"


def _record_of(kind: type) -> _Write:
    """How a dataclass of at least two fields is written."""
    keys = [_key(field.name) for field in fields(kind)]
    pairs = frozenset(place for place, field in enumerate(fields(kind)) if field.type == _PAIRS)
    get = attrgetter(*(field.name for field in fields(kind)))

    def write(record: object, newline: str) -> str:
        inner = newline + " "
        values = get(record)
        if pairs:
            values = tuple(dict(each) if place in pairs else each for place, each in enumerate(values))
        # Most values are texts, and a call for each of them is what takes the time.
        rows = [
            key + (encode_basestring(each) if type(each) is str else json_text(each, inner))
            for key, each in zip(keys, values, strict=True)
        ]
        return f"{{{inner}{f',{inner}'.join(rows)}{newline}}}"

    return write


def _key(name: str) -> str:
    return f"{encode_basestring(name)}: "


def _list(items: list[object] | tuple[object, ...], newline: str) -> str:
    if not items:
        return "[]"
    inner = newline + " "
    return f"[{inner}{f',{inner}'.join([json_text(each, inner) for each in items])}{newline}]"


def _mapping(items: Mapping[str, object], newline: str) -> str:
    if not items:
        return "{}"
    inner = newline + " "
    rows = [_key(name) + json_text(each, inner) for name, each in items.items()]
    return f"{{{inner}{f',{inner}'.join(rows)}{newline}}}"


def _other(value: object, newline: str) -> str:
    return json.dumps(value, ensure_ascii=False)


_WRITERS: dict[type, _Write] = {
    str: lambda value, newline: encode_basestring(value),
    list: _list,
    tuple: _list,
    dict: _mapping,
    type(None): lambda value, newline: "null",
    bool: lambda value, newline: "true" if value else "false",
    int: lambda value, newline: repr(value),
}
"""By exact type; dataclasses join when met."""
