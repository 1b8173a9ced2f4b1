"""What a page states to programs, read back, and compared with schema.org's own vocabulary."""

import json
import re
from typing import Any

import msgspec_schemaorg.enums as enums  # `from … import enums` recurses in 0.2.1
import msgspec_schemaorg.models as models

_ALSO = {"EventSeries": {"Event"}}
"""Type → what it is too: the models keep one parent of each type, and schema.org gives an EventSeries two."""

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")
_URL = re.compile(r"(https?://[^\s<>\"]+|(?!/)[^\s:<>\"]*)")


def statements(html: str) -> dict[str, Any]:
    """The one block of a page; nothing where it has none."""
    found = _BLOCK.findall(html)
    assert len(found) <= 1
    return json.loads(found[0]) if found else {}


def faults(block: dict[str, Any]) -> list[str]:
    """What schema.org does not know: a type, a property of it, or a value that its range has not."""
    rest = {name: value for name, value in block.items() if name != "@context"}
    return ([] if block.get("@context") == "https://schema.org" else ["no context"]) + list(_faults(rest))


def _faults(thing: dict[str, Any]):
    kind = getattr(models, thing.get("@type", ""), None)
    if kind is None:
        yield f"no type {thing.get('@type')}"
        return
    known = {name: str(hint) for each in reversed(kind.__mro__) for name, hint in _annotations(each).items()}
    if len(thing) < 2:
        yield f"a {thing['@type']} of which nothing is known"
    for name, value in thing.items():
        if name == "@type":
            continue
        if name not in known:
            yield f"{thing['@type']} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not _fits(one, set(re.findall(r"\w+", known[name]))):
                yield f"{thing['@type']}.{name} is not {one!r}"
            if isinstance(one, dict):
                yield from _faults(one)


def _annotations(kind: type) -> dict[str, Any]:
    return vars(kind).get("__annotations__", {})


def _fits(value: Any, hints: set[str]) -> bool:
    """Whether a value is in the range of a property, whose types are named by `hints`."""
    if isinstance(value, dict):
        kind = getattr(models, value.get("@type", ""), None)
        names = {each.__name__ for each in kind.__mro__} if kind is not None else set()
        return bool((names | _ALSO.get(value.get("@type", ""), set())) & hints)
    if isinstance(value, bool) or value in (None, ""):
        return False
    if isinstance(value, int):
        return bool({"int", "float"} & hints)
    # An address may stand for any thing: so search engines want the steps of a breadcrumb.
    if {"URL", "Thing"} & hints and _URL.fullmatch(value):
        return True
    if {"date", "datetime"} & hints and _DATE.fullmatch(value):
        return True
    kinds = [getattr(enums, hint, None) for hint in hints]
    if any(value.removeprefix("https://schema.org/") in each.__members__ for each in kinds if each is not None):
        return True
    return "str" in hints
