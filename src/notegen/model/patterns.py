"""Patterns that many builds never try, compiled when they are first tried: most of what notegen knows about notes."""

import re
from typing import Any, cast


class _Seldom:
    """Stands for a compiled pattern, and takes over its methods when the first of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        # From now on a call costs one look into this object's own names more than one of the pattern itself.
        self.__dict__.update({each: getattr(made, each) for each in dir(made) if not each.startswith("__")})
        return getattr(made, name)

    def __reduce__(self) -> tuple[Any, tuple[str, int]]:
        return _Seldom, (self.pattern, self._flags)


def seldom(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for a pattern of a module that an ordinary build may not need.

    It is no pattern to functions such as `re.split`: ask it for its own methods.
    """
    return cast(re.Pattern[str], _Seldom(pattern, flags))
