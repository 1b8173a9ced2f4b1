"""What the path of a note says: the day, the name, and the folder."""

import re
from functools import lru_cache

from notegen.config.path_dates import DEFAULT_PATHS, PathPattern, path_patterns
from notegen.load.discover import NOTE_ENDINGS
from notegen.load.opened import Opened
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.note import Note
from notegen.model.patterns import seldom

INDEXES = ("index", "readme")
"""Stems of the note that speaks for its folder."""


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What was read of a path."""

    date: CivilDate | None
    """The day (month, year) that the file's name or, less exactly, its folders say."""
    rule: str
    """`file name` or `folder`; empty without a date."""
    name: str
    """The stem without its date; empty where nothing is left."""
    folder: str
    """The folder, relative to the notes folder."""
    index: bool
    """Whether the file speaks for its folder: index or README."""


@lru_cache(maxsize=16384)
def read_path(path: str, paths: tuple[str, ...] = DEFAULT_PATHS) -> PathFacts:
    """The facts of a note's path, relative to the notes folder; `paths` is the setting of that name.

    `2014-06-09-docker.md`, `20140609 docker.md`, `140609.md`, `docker-2014-06-09.md`; else the folders: a day in
    one's name, `2014/06/09`, `2014/06`, `2014` or `conf-2014`.
    """
    folder, _, name = path.rpartition("/")
    stem = stem_of(name)
    patterns = path_patterns(paths)
    date, rest = _date_of_name(stem, patterns)
    rule = "file name" if date else ""
    if date is None and (date := _date_of_folders([*folder.split("/"), stem], patterns, whole=True)):
        rule, rest = "file name", ""
    if date is None:
        date = _date_of_folders(folder.split("/"), patterns)
        rule = "folder" if date else ""
    index = stem.casefold() in INDEXES
    return PathFacts(date, rule, "" if index else rest, folder, index)


def path_of(note: Note | Opened) -> PathFacts:
    """The facts of a note's path, read as the settings say."""
    return read_path(note.path) if note.paths is None else read_path(note.path, note.paths)


def stem_of(name: str) -> str:
    """A file's name without what makes it a note."""
    lower = name.lower()
    ending = next((ending for ending in NOTE_ENDINGS if lower.endswith(ending)), "")
    return name[: len(name) - len(ending)].strip() if ending else name


_SEPARATORS = "-_. "
_NUMBER_BEHIND = seldom(rf"[-_.]\d\d(?=$|[{_SEPARATORS}])", re.ASCII)


# Kept here, for `re` takes as long to find a pattern again as to try it.


@lru_cache(maxsize=64)
def _in_front(segment: str) -> re.Pattern[str]:
    return re.compile(rf"{segment}(?=$|[{_SEPARATORS}])", re.ASCII)


@lru_cache(maxsize=64)
def _behind(segment: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[{_SEPARATORS}]){segment}$", re.ASCII)


def _date_of_name(stem: str, patterns: tuple[PathPattern, ...]) -> tuple[CivilDate | None, str]:
    """The date that a name begins or ends with, and the rest of the name; a year alone may be anything there."""
    for pattern in patterns:
        if len(pattern.segments) > 1 or pattern.only_year:
            continue
        front = _in_front(pattern.segments[0]).match(stem)
        # 2014-02-30 is no day, and no February either
        cut_off = not pattern.has_day and front is not None and _NUMBER_BEHIND.match(stem, front.end())
        if front and not cut_off and (date := _date(front)):
            return date, stem[front.end() :].strip(_SEPARATORS)
    for pattern in patterns:
        if len(pattern.segments) > 1 or not pattern.has_day or "%Y" not in pattern.written:
            continue
        behind = _behind(pattern.segments[0]).search(stem)
        if behind and (date := _date(behind)):
            return date, stem[: behind.start()].strip(_SEPARATORS)
    return None, stem


def _date_of_folders(parts: list[str], patterns: tuple[PathPattern, ...], *, whole: bool = False) -> CivilDate | None:
    """The date of folders, the deepest that says one, and a day before a month or a year.

    With `whole` only what reaches to the last part counts: `2014/06/09.md`.
    """
    spans = [pattern for pattern in patterns if len(pattern.segments) > 1]
    for at in range(len(parts) - 1, -1, -1):
        if not whole:
            date, _ = _date_of_name(parts[at], patterns)
            if date is not None and date.day:
                return date
        for pattern in spans:
            stop = at + len(pattern.segments)
            if stop > len(parts) or (whole and stop != len(parts)):
                continue
            found = [
                re.fullmatch(form, part, re.ASCII) for form, part in zip(pattern.segments, parts[at:stop], strict=True)
            ]
            if all(found) and (date := _date(*(match for match in found if match))):
                return date
        if not whole and (date := _month_or_year(parts[at], patterns)):
            return date
    return None


def _month_or_year(part: str, patterns: tuple[PathPattern, ...]) -> CivilDate | None:
    """The month that a folder begins with, or the last of its words that is a year: `2014-06`, `conf-2019`."""
    date, _ = _date_of_name(part, patterns)
    if date is not None:
        return date
    for pattern in patterns:
        if pattern.only_year:
            for word in reversed(re.split(rf"[{_SEPARATORS}]", part)):
                match = re.fullmatch(pattern.segments[0], word, re.ASCII)
                if match and (date := _date(match)):
                    return date
    return None


def _date(*matches: re.Match[str]) -> CivilDate | None:
    """The date of a pattern's matches; two digits of a year are of this century or of the 1990s."""
    got: dict[str, str] = {}
    for match in matches:
        got |= match.groupdict()
    year = int(got["Y"]) if got.get("Y") else int(got["y"]) + (1900 if int(got["y"]) >= 90 else 2000)
    try:
        date = CivilDate(year, int(got.get("m") or 0), int(got.get("d") or 0))
    except ValueError:
        return None
    written = all(int(got[name]) for name in ("m", "d") if got.get(name))
    return date if written and 1970 <= date.year <= 2100 else None
