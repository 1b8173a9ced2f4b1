"""Which stated values no reader refuses, so that they need not be read to know that: nearly all of a folder's."""

import re
from collections.abc import Iterable

from notegen.config.dates import date_of
from notegen.config.fault import Fault
from notegen.load.statements.talks import TALK_KEYS, TEXTS
from notegen.model.diagnostic import Severity
from notegen.model.fields import BY_SPELLING, folded
from notegen.model.note import Field
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

_TEXT = frozenset(("title", "city", "series", "description"))
_NAMES = frozenset(("groups", "tags", "speakers", "authors"))
_DAYS = frozenset(("date", "event_date", "end"))
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])", re.ASCII)
"""A day that every year has."""


def is_surely_sound(field: Field) -> bool:
    """Whether a value has no fault at all: text where text belongs."""
    key, value = field.key, field.value
    if isinstance(value, Scalar):
        return key in _TEXT or key in _NAMES or (key in _DAYS and _DAY.fullmatch(value.text) is not None)
    if isinstance(value, Mapping):
        return key == "venue" and _is_of_texts(value) and any(map(_names_a_place, value.entries))
    return key in _NAMES and _are_texts(value)


def _names_a_place(entry: Entry) -> bool:
    """Whether an entry of a venue is its name or its city: then it is no venue without a name."""
    return entry.key.text in ("name", "city") and isinstance(entry.value, Scalar) and bool(entry.value.text.strip())


_LINKS = frozenset(("slides", "videos", "links"))
_AT_MOST_DOUBTED = _TEXT | _NAMES | _LINKS | {"venue", "time", "link", "language", "kind", "session", "event"}
"""Keys under which no text is an error."""
_READ_BEFORE = frozenset(("status", "published", "draft"))
"""Keys that say whether a note is a draft: that is asked first of all."""


def may_hold_error(fields: Iterable[Field]) -> bool:
    """Whether one of a note's values may be an error, and not only doubted."""
    for field in fields:
        if is_surely_sound(field):
            continue
        spec = BY_SPELLING.get(folded(field.key))
        if spec is not None and spec.key not in _READ_BEFORE and not _is_no_error(spec.key, field.value):
            return True
    return False


def _is_no_error(key: str, value: Value) -> bool:
    if isinstance(value, Scalar):
        return key in _AT_MOST_DOUBTED or (key in _DAYS and _is_no_wrong_day(value))
    if isinstance(value, Mapping):
        if key == "venue":
            return _is_of_texts(value) and any(map(_names_a_place, value.entries))
        return _is_sound_person(value) if key in _PEOPLE else key in ("slides", "links") and _is_of_texts(value)
    if key == "talks":
        return all(map(_is_sound_talk, value.items))
    if key in _PEOPLE:
        return all(map(_is_sound_person, value.items))
    return (key in _NAMES or key in _LINKS) and _are_texts(value)


def _is_no_wrong_day(value: Scalar) -> bool:
    try:
        date_of(value)
    except Fault as fault:
        return fault.severity is not Severity.ERROR or not value.text.strip()
    return True


_PEOPLE = frozenset(("speakers", "authors"))
_NAME = re.compile(r"\s*@?[^\W_][^@]*")
"""What is surely a name or a handle, and no address of which nothing is left."""


def _is_sound_person(item: Value) -> bool:
    """Whether somebody is a text, or texts with a name among them."""
    if not isinstance(item, Mapping):
        return isinstance(item, Scalar)
    named = [entry.value for entry in item.entries if folded(entry.key.text) == "name"]
    name = named[0] if len(named) == 1 else None
    return isinstance(name, Scalar) and _NAME.fullmatch(name.text) is not None and _is_of_texts(item)


def _is_sound_talk(item: Value) -> bool:
    """Whether an item of `talks:` holds no error."""
    if not isinstance(item, Mapping):
        return True
    for entry in item.entries:
        name = folded(entry.key.text)
        spec = TALK_KEYS.get(name) or BY_SPELLING.get(name)
        if name not in TEXTS and spec is not None and not _is_no_error(spec.key, entry.value):
            return False
    return True


_SCALARS = frozenset((Scalar,))


def _is_of_texts(value: Mapping) -> bool:
    return _SCALARS.issuperset([type(entry.value) for entry in value.entries])


def _are_texts(value: Items) -> bool:
    return _SCALARS.issuperset(map(type, value.items))
