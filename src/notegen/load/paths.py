"""What the path of a note says: the day, the name, and the folder."""

import re
from dataclasses import dataclass

from notegen.load.dates import compact_date
from notegen.load.discover import NOTE_ENDINGS
from notegen.model.civil_date import CivilDate

INDEXES = ("index", "readme")
"""Stems of the note that speaks for its folder."""

_ISO_IN_FRONT = re.compile(
    r"(?P<y>\d{4})[-_.](?P<m>\d\d)(?:[-_.](?P<d>\d\d))?(?=$|[-_. ])[-_. ]*(?P<rest>.*)", re.ASCII
)
_ISO_BEHIND = re.compile(r"(?P<rest>.*?)[-_. ](?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", re.ASCII)
_COMPACT = re.compile(r"(?P<digits>\d{8}|\d{6})(?=$|[-_. ])[-_. ]*(?P<rest>.*)", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d")


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


def read_path(path: str) -> PathFacts:
    """The facts of a note's path, relative to the notes folder.

    `2014-06-09-docker.md`, `20140609 docker.md`, `140609.md`, `docker-2014-06-09.md`; else a folder of a year (and
    month, and day): `2014/docker.md`, `_posts/2014/06/…`.
    """
    folder, _, name = path.rpartition("/")
    stem = stem_of(name)
    date, rest = _date_of_name(stem)
    rule = "file name" if date else ""
    if date is None:
        date = _date_of_folders(folder)
        rule = "folder" if date else ""
    index = stem.casefold() in INDEXES
    return PathFacts(date, rule, "" if index else rest, folder, index)


def stem_of(name: str) -> str:
    """A file's name without what makes it a note."""
    lower = name.lower()
    ending = next((ending for ending in NOTE_ENDINGS if lower.endswith(ending)), "")
    return name[: len(name) - len(ending)].strip() if ending else name


def _date_of_name(stem: str) -> tuple[CivilDate | None, str]:
    for form in (_ISO_IN_FRONT, _ISO_BEHIND):
        match = form.fullmatch(stem)
        if match:
            try:
                date = CivilDate(int(match["y"]), int(match["m"]), int(match["d"] or 0))
            except ValueError:
                continue
            if 1970 <= date.year <= 2100:
                return date, match["rest"].strip(" -_.")
    if match := _COMPACT.fullmatch(stem):
        date_or_none = compact_date(match["digits"])
        if date_or_none is not None:
            return date_or_none, match["rest"].strip(" -_.")
    return None, stem


def _date_of_folders(folder: str) -> CivilDate | None:
    """The date of folders such as `2014`, `2014/06`, `2014/06/09` or `conf-2019`, the deepest that says one."""
    parts = folder.split("/")
    for at in range(len(parts) - 1, -1, -1):
        date, _ = _date_of_name(parts[at])
        if date is not None and date.day:
            return date
        if _YEAR.fullmatch(parts[at]):
            numbers = [int(part) for part in parts[at + 1 : at + 3] if re.fullmatch(r"\d\d?", part, re.ASCII)]
            try:
                return CivilDate(int(parts[at]), *numbers)
            except ValueError:
                return CivilDate(int(parts[at]))
        if years := _YEAR.findall(parts[at]):
            words = re.split(r"[-_ .]", parts[at])
            if years[-1] in words:
                return CivilDate(int(years[-1]))
    return None
