"""What was made of some objects lately: a text that many files hold is made once, and memory stays bounded."""

from collections.abc import Callable

MOST = 12_000_000
"""Characters that are kept; those used longest ago go first."""


class Recent:
    """Texts by the object that they were made of, and by what they are.

    Objects are known again by identity and kept alive as long as their texts, so this is for frozen values of one
    build, and for one thread.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._made: dict[tuple[int, str], tuple[object, tuple[str, ...]]] = {}

    def of(self, value: object, what: str, make: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """`make()`, or what it gave for this very `value` and `what` a while ago."""
        found = self._made.pop((id(value), what), None)
        if found is None:
            found = value, make()
            self._size += sum(map(len, found[1]))
        self._made[id(value), what] = found
        while self._size > self._most and len(self._made) > 1:
            _, dropped = self._made.pop(next(iter(self._made)))
            self._size -= sum(map(len, dropped))
        return found[1]
