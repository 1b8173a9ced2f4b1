"""What a session is called: by the heading above its talks, or by the kind that stands before a title."""

import re

from notegen.load.folding import fold
from notegen.load.header.calendar_words import CLEAR_WEEKDAY
from notegen.load.header.dates import find_dates
from notegen.load.talks.generic_headings import GENERIC, PART, without_number
from notegen.model.patterns import seldom

_WEEKDAY = rf"(?:{CLEAR_WEEKDAY})\b\.?"
_CLOCK = r"\d{1,2}(?:[:.h]\d\d)?\s*(?:uhr|h|am|pm)?"
_TIMES = seldom(rf"\(?\b{_CLOCK}\s*(?:-|–|—|bis|to|à|a)\s*{_CLOCK}(?!\w)\)?", re.IGNORECASE)
_MARKS = " \t,;:.-–—|/·("
_WEEKDAY_AT_END = seldom(rf"(?i)(?:^|[\s,;:–—|/·(-]+)(?:on\s+|am\s+)?{_WEEKDAY}$")
_WEEKDAY_IN_FRONT = seldom(rf"(?i)^{_WEEKDAY}(?=[\s,;:–—|/·)-]|$)")

_ANY_YEAR = 2000
"""A day is looked for, not read: `Saturday, 4 May` is one in any year, and this one has a 29 February."""


_ONLY_TALKS = frozenset(
    "talks talk all-talks the-talks our-talks vortraege die-vortraege conferences les-conferences exposes charlas "
    "las-charlas ponencias palestras as-palestras apresentacoes presentaciones interventi presentazioni lezingen "
    "praesentationen speaker-notes session-notes talk-notes notes-on-talks conference-notes visited-talks "
    "besuchte-vortraege".split()
)


def names_a_session(heading: str) -> bool:
    """Whether a heading above talks parts them from others, and does not only announce that talks follow.

    Good: `Day 2`, `Harbour Session`, `Blitzvorträge`. Not: `Talks`, `Programme`, `Apresentações`.
    """
    folded = fold(heading.strip(" :.!?*_"))
    return folded not in GENERIC and folded not in _ONLY_TALKS


def session_parts(heading: str) -> tuple[str, str]:
    """A heading above talks as the session's name and the day and hours it states beside.

    `Day 1 Saturday, May 4 2019` → `Day 1` and `Saturday, May 4 2019`; `C. Harbour Session` → `Harbour Session`;
    `3 May 2019: Tutorials` → `Tutorials`. A heading that is only a day or an hour stays as it is.
    """
    name = without_number(heading.strip()).strip(": \t")
    front, when, behind = _parted(name)
    hours = [match[0] for part in (front, behind) for match in _TIMES.finditer(part)]
    if not when and not hours:
        return name, ""
    bare = " ".join(" ".join(_TIMES.sub("", part).strip(_MARKS + ")") for part in (front, behind)).split())
    if not re.search(r"[^\W\d_]{2}", bare):
        return name, ""
    return bare, " ".join(part for part in (when.strip(_MARKS + ")"), *(hour.strip("()") for hour in hours)) if part)


def _parted(name: str) -> tuple[str, str, str]:
    """What stands before the day a name states, the day with its weekday, and what stands behind."""
    part = PART.match(name)
    counted = part.end() if part else 0  # the 1 of `Day 1 - Saturday, 4 May` begins no range of days
    dates = find_dates("x" * counted + name[counted:], _ANY_YEAR)
    if dates:
        front = _WEEKDAY_AT_END.sub("", name[: dates[0].at].rstrip(_MARKS))
        behind = name[dates[0].stop :].lstrip(_MARKS + ")")
        behind = _WEEKDAY_IN_FRONT.sub("", behind)
        return front, name[len(front) : len(name) - len(behind)], behind
    return name, "", ""
