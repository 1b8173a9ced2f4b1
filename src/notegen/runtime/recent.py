"""What was made of some objects lately: a text that many files hold is made once, and memory stays bounded."""

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

MOST = 8_000_000
"""Characters or bytes of one kind that are kept; those used longest ago go first."""


Text = TypeVar("Text", str, bytes)


class Recent:
    """Texts by the object that they were made of, and by their kind: one kind never drives another out.

    Objects are known again by identity and kept alive as long as their texts, so this is for frozen values of one
    build, and for one thread.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._sizes: Counter[str] = Counter()
        self._made: dict[str, dict[int, tuple[object, tuple[Any, ...]]]] = {}

    def of(self, value: object, kind: str, make: Callable[[], tuple[Text, ...]]) -> tuple[Text, ...]:
        """`make()`, or what it gave for this very `value` and `kind` a while ago."""
        made = self._made.setdefault(kind, {})
        found = made.pop(id(value), None)
        if found is None:
            found = value, make()
            self._sizes[kind] += sum(map(len, found[1]))
        made[id(value)] = found
        while self._sizes[kind] > self._most and len(made) > 1:
            _, dropped = made.pop(next(iter(made)))
            self._sizes[kind] -= sum(map(len, dropped))
        texts: tuple[Text, ...] = found[1]
        return texts
