"""The setting `paths`: how the paths of notes write dates, in a small language of `%Y %y %m %d`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from notegen.config.quoting import quoted
from notegen.model.classes import dataclass

DEFAULT_PATHS: tuple[str, ...] = (
    "%Y-%m-%d",
    "%Y_%m_%d",
    "%Y.%m.%d",
    "%d.%m.%Y",
    "%Y%m%d",
    "%y%m%d",
    "%Y-%m",
    "%Y_%m",
    "%Y.%m",
    "%Y%m",
    "%Y/%m/%d",
    "%Y/%m",
    "%Y",
)
"""Tried in this order: six digits are a day where they can be one (`140609`), else a month (`201406`)."""

LONGEST_PATTERN = 40
"""Characters of a pattern."""

_PARTS = {"Y": r"(?P<Y>(?:19|20)\d\d)", "y": r"(?P<y>\d\d)", "m": r"(?P<m>\d\d)", "d": r"(?P<d>\d\d)"}
_KNOWN = "%Y (2031), %y (31), %m and %d (two digits each)"


@dataclass(frozen=True, slots=True)
class PathPattern:
    """One way in which a path writes a date."""

    written: str
    """As the settings have it."""
    segments: tuple[str, ...]
    """A regular expression for each part of a path; several for a pattern with `/`."""
    has_day: bool
    """Whether it names a day."""
    only_year: bool
    """Whether it is a year and nothing else, which a file's name may hold for any reason."""


@lru_cache(maxsize=64)
def path_patterns(written: tuple[str, ...]) -> tuple[PathPattern, ...]:
    """The patterns of the setting, in its order; raises ValueError with the reason for one that cannot be used.

    No pattern can match in more than one way at a place, so that no path takes long.
    """
    return tuple(_pattern(text) for text in written)


def checked_paths(written: tuple[str, ...]) -> tuple[str, ...]:
    """The setting's patterns, each once; raises ValueError for one that cannot be read."""
    path_patterns(written)
    return tuple(dict.fromkeys(written))


def _pattern(text: str) -> PathPattern:
    if not text or len(text) > LONGEST_PATTERN:
        raise ValueError(f"{quoted(text)} is no pattern of at most {LONGEST_PATTERN} characters; write one as %Y-%m-%d")
    tokens = tuple(_tokens(text))
    names = [token[1:] for token in tokens if token[0] == "%"]
    for name in names:
        if name not in _PARTS:
            raise ValueError(f"{quoted('%' + name)} in {quoted(text)} stands for nothing; known are {_KNOWN}")
        if names.count(name) > 1:
            raise ValueError(f"{quoted('%' + name)} stands twice in {quoted(text)}; write it once")
    if ("Y" in names) == ("y" in names):
        raise ValueError(f"{quoted(text)} needs one year, %Y or %y")
    if "d" in names and "m" not in names:
        raise ValueError(f"{quoted(text)} has a day and no month; add %m")
    if wrong := next((token for token in tokens if token[0] != "%" and not re.match(r"[\w ./-]", token)), ""):
        raise ValueError(f"{quoted(wrong)} cannot stand in {quoted(text)}; use letters, digits, blanks and - _ . /")
    if text.startswith("/") or text.endswith("/") or "//" in text:
        raise ValueError(f"{quoted(text)} has an empty part; write folders as %Y/%m")
    segments = "".join(_PARTS[token[1:]] if token[0] == "%" else re.escape(token) for token in tokens).split("/")
    return PathPattern(text, tuple(segments), "d" in names, names in (["Y"], ["y"]) and len(tokens) == 1)


def _tokens(text: str) -> Iterator[str]:
    """`%Y` and its like, and every other character by itself."""
    at = 0
    while at < len(text):
        step = 2 if text[at] == "%" else 1
        yield text[at : at + step]
        at += step
