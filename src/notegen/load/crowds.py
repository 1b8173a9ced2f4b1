"""How many names a list of a note may hold: each has a page that shows the others, so pages grow with the square."""

from collections import Counter
from collections.abc import Iterable, Iterator

from notegen.model.diagnostic import Diagnostic, error
from notegen.model.fields import BY_SPELLING, folded
from notegen.model.note import Field, FoundEvent
from notegen.model.span import Span
from notegen.model.value import Items, Mapping, Scalar, Value

MOST_NAMES = 200
"""Tags, speakers, authors or groups in one list."""

WORDS = {"tags": 1, "speakers": 2, "authors": 2, "groups": MOST_NAMES}
"""Keys that hold names, and how many words of plain text count as one; text is not parted into groups."""

FOUND = ("speaker", "tags", "group")
"""Facts that are names, one each."""


def crowds(fields: Iterable[Field], events: Iterable[FoundEvent]) -> tuple[Diagnostic, ...]:
    """An error for each list that is too long, stated or found."""
    return tuple(
        error("N233", place, f"{count:,} {key} in one list, more than {MOST_NAMES}; keep those that matter")
        for key, count, place in (*_stated(fields), *_found(events))
        if count > MOST_NAMES
    )


def _stated(fields: Iterable[Field]) -> Iterator[tuple[str, int, Span]]:
    for field in fields:
        if field.key in WORDS:
            yield field.key, _size(field.value, WORDS[field.key]), field.value.span
        elif field.key == "talks" and isinstance(field.value, Items):
            entries = (entry for item in field.value.items if isinstance(item, Mapping) for entry in item.entries)
            for entry in entries:
                spec = BY_SPELLING.get(folded(entry.key.text))
                if spec is not None and spec.key in WORDS:
                    yield spec.key, _size(entry.value, WORDS[spec.key]), entry.value.span


def _size(value: Value, words: int) -> int:
    if isinstance(value, Items):
        return sum(item.text.count(",") + 1 if isinstance(item, Scalar) else 1 for item in value.items)
    return len(value.text.replace(",", " ").split()) // words if isinstance(value, Scalar) else 1


def _found(events: Iterable[FoundEvent]) -> Iterator[tuple[str, int, Span]]:
    for event in events:
        for facts in (event.facts, *(talk.facts for talk in event.talks)):
            if len(facts) <= MOST_NAMES:
                continue
            counts = Counter(fact.field for fact in facts if fact.field in FOUND)
            for field, count in counts.items():
                yield f"{field.rstrip('s')}s", count, next(fact.span for fact in facts if fact.field == field)
