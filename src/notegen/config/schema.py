"""Which fields a mapping of front matter states, by their canonical names; and the door to the typed readers."""

import unicodedata
from functools import lru_cache

from notegen.config.addresses import paths_of, slug_of
from notegen.config.dates import date_of, published_of, time_of
from notegen.config.fault import Fault, read_each
from notegen.config.links import link_of, links_of, path_of
from notegen.config.people import people_of
from notegen.config.placeholders import stands_for
from notegen.config.places import venue_of
from notegen.config.quoting import quoted
from notegen.config.spelling import nearest
from notegen.config.typed import flag_of, kind_of, language_of, status_of, tags_of, text_of, texts_of
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.fields import BY_SPELLING, IGNORED, FieldSpec, folded
from notegen.model.note import Field
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

__all__ = [
    "Fault",
    "date_of",
    "flag_of",
    "kind_of",
    "language_of",
    "link_of",
    "links_of",
    "path_of",
    "paths_of",
    "people_of",
    "published_of",
    "read_each",
    "read_fields",
    "slug_of",
    "status_of",
    "tags_of",
    "talks_of",
    "text_of",
    "texts_of",
    "time_of",
    "venue_of",
]

MERGED = frozenset(("texts", "tags", "people", "links", "paths", "published"))
"""Types whose fields may stand under several spellings at once: all of them count, in order."""

UNPUBLISHED = frozenset(("draft", "published", "status"))
"""Keys that must parse even when empty, for they may have been meant to hide the note."""

_FOREIGN = {folded(key) for key in IGNORED}
_MOST_SLIPS = 100


def read_fields(root: Value) -> tuple[tuple[Field, ...], tuple[Diagnostic, ...]]:
    """The fields a front matter states, nothing typed, in order; empty ones are left out.

    A root that is no mapping is an error. A key one slip away from a known one is a warning that names it; any other
    unknown key is kept under its own name. Two spellings of one key: all count where the key takes a list; else the
    first, and the second is an error where it is the same word, a warning where it is another (`date`, `day`).
    """
    if not isinstance(root, Mapping):
        what = "a list" if isinstance(root, Items) else f"the text {quoted(root.text)}"
        told = f"front matter must be keys with values, and this is {what}; write `title: …` and so on"
        return (), (error("N106", root.span, told),)
    fields, found = _fields(root)
    for field in fields:
        if field.key == "talks":
            for item in field.value.items if isinstance(field.value, Items) else (field.value,):
                if isinstance(item, Mapping):
                    found += _fields(item)[1]
    return tuple(fields), tuple(sorted(set(found)))


def talks_of(value: Value) -> tuple[tuple[Field, ...], ...]:
    """The fields of each talk under `talks:`: mappings, or texts that are titles; none for `false` and null.

    Who stands under `author` in a talk spoke there, and a `link` is one more link.
    """
    if isinstance(value, Scalar) and value.text.strip().casefold() in ("", "false", "no", "none"):
        return ()
    talks: list[tuple[Field, ...]] = []
    for item in value.items if isinstance(value, Items) else (value,):
        if isinstance(item, Mapping):
            talks.append(tuple(_in_a_talk(field) for field in _fields(item)[0]))
        elif isinstance(item, Scalar) and isinstance(value, Items):
            if item.text.strip():
                talks.append((Field("title", "", item, item.span),))
        else:
            raise Fault(item.span, "a list of talks belongs here, each `- title: …` with its keys below", "N214")
    return tuple(talks)


_OF_A_TALK = {"authors": "speakers", "link": "links"}


def _in_a_talk(field: Field) -> Field:
    return Field(_OF_A_TALK.get(field.key, field.key), field.written, field.value, field.span)


def _fields(root: Mapping) -> tuple[list[Field], list[Diagnostic]]:
    """The fields of one mapping, and the doubts about its keys."""
    fields: list[Field] = []
    found: list[Diagnostic] = []
    first: dict[str, Field] = {}
    slips = 0
    for entry in root.entries:
        name = _seen(entry.key.text)
        spec = BY_SPELLING.get(name)
        field = Field(spec.key if spec else entry.key.text, entry.key.text, entry.value, entry.key.span)
        if spec is None:
            slips += 1
            found += _slip(entry, name) if slips <= _MOST_SLIPS else ()
        elif _is_empty(entry.value) and spec.key not in UNPUBLISHED:
            continue
        elif spec.key not in UNPUBLISHED and stands_for(spec.key, entry.value):
            found.append(_unfilled(field))
            continue
        elif spec.key in first and spec.type not in MERGED:
            found.append(_twice(first[spec.key], field))
            continue
        else:
            first.setdefault(spec.key, field)
        fields.append(field)
    return fields, found


def _slip(entry: Entry, name: str) -> tuple[Diagnostic, ...]:
    """A warning for a key that most likely is a slip of a known one."""
    if name in _FOREIGN:
        return ()
    guess = _nearest_key(name)
    if not guess:
        return ()
    told = f'unknown key {quoted(entry.key.text)}; did you mean "{_spelled(BY_SPELLING[guess], guess)}"?'
    return (warning("N215", entry.key.span, told),)


@lru_cache(maxsize=1024)  # the notes of a folder have the same keys
def _nearest_key(name: str) -> str:
    return nearest(name, BY_SPELLING)


def _spelled(spec: FieldSpec, name: str) -> str:
    """A folded spelling as the table writes it: `event_date`, not `eventdate`."""
    return next(spelling for spelling in (spec.key, *spec.spellings) if folded(spelling) == name)


def _twice(first: Field, second: Field) -> Diagnostic:
    """The second statement of a key that holds one value; it is left out."""
    told = f"{quoted(second.written)} says what {quoted(first.written)} says on line {first.span.line}; keep one"
    if _seen(first.written) == _seen(second.written):
        return error("N216", second.span, told)
    return warning("N216", second.span, f"{told}, the first counts")


def _unfilled(field: Field) -> Diagnostic:
    """A warning for a value that only holds the place of one."""
    text = field.value.text if isinstance(field.value, Scalar) else ""
    return warning(
        "N217", field.span, f"{field.written}: {quoted(text)} is a placeholder; fill it in or delete the line"
    )


def _seen(key: str) -> str:
    """A key as its reader sees it, folded: what cannot be seen does not hide a `draft`, nor a symbol's colon a key."""
    key = key.strip().strip(":")
    if key.isascii():
        return folded(key.strip())
    visible = "".join(c for c in unicodedata.normalize("NFKC", key) if unicodedata.category(c) not in ("Cf", "Cc"))
    return folded(visible.strip())


def _is_empty(value: Value) -> bool:
    return isinstance(value, Scalar) and not value.text and not value.quoted
