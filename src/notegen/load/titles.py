"""What the title of an event says beside its name: the group, the city, the day, and the one talk."""

import re
from dataclasses import dataclass

from notegen.load.dates import FoundDate, compact_date, find_dates
from notegen.load.places import is_city, is_group
from notegen.model.civil_date import CivilDate

_PART = re.compile(r"\s+[-–—|]\s+")
_KIND = re.compile(
    r"(?:user[ -]?group|usergruppe|meet-?up|conference|konferenz|talks?|vortrag|notes?|event)s?", re.IGNORECASE
)
_SAYS_GROUP = re.compile(r"user[ -]?groups?|usergruppe", re.IGNORECASE)
_EVENING = re.compile(r"^\d{1,4}\.\s+|\s*(?:#|\b(?:no|nr|vol)\.?\s?)?\s?\b\d{1,4}$", re.IGNORECASE)
_COMPACT = re.compile(r"(?<!\d)(\d{8}|\d{6})(?!\d)")


@dataclass(frozen=True, slots=True)
class TitleParts:
    """What was read of a title."""

    start: CivilDate | None = None
    """The day named in it."""
    end: CivilDate | None = None
    """The last day, of a range."""
    group: str = ""
    """The group named in it."""
    city: str = ""
    """The city named in it."""
    topic: str = ""
    """The part that is neither kind, group, city nor day, where there is just one: what it is about."""
    rest: tuple[str, ...] = ()
    """All such parts, in order."""


def title_date(title: str) -> tuple[CivilDate, CivilDate | None] | None:
    """The day (range) a title names: written out, or as six or eight digits."""
    dates: tuple[FoundDate, ...] = find_dates(title)
    if dates:
        return dates[0].start, dates[0].end
    for match in _COMPACT.finditer(title[:300]):
        if date := compact_date(match[1]):
            return date, None
    return None


def read_title(title: str) -> TitleParts:
    """The parts of `title`, split at its dashes.

    `usergroup - meetup - phpug - hamburg - 130409` says that what follows is a group and its city;
    `Queues - Acme Usergroup Hamburg 09.06.2014` names a group because it calls itself one.
    """
    found = title_date(title)
    parts = [part for part in (_without_date(part) for part in _PART.split(title[:300])) if part]
    said_group = any(_SAYS_GROUP.fullmatch(part) for part in parts)
    left = [part for part in parts if not _KIND.fullmatch(part)]
    group = city = ""
    if len(parts) > 1:
        group = next((part for part in left if is_group(part)), "")
        if said_group and not group and left:
            group = left[0]
        if group:
            behind = left[left.index(group) + 1 :]
            if said_group and behind and is_city(behind[0]):
                city = behind[0]
            left = [part for part in left if part not in (group, city)]
            city = city or city_of_group(group)
    elif parts and is_group(parts[0]):
        group, city = parts[0], city_of_group(parts[0])
    start, end = found or (None, None)
    return TitleParts(start, end, group_name(group), city, left[0] if len(left) == 1 else "", tuple(left))


def group_name(text: str) -> str:
    """A group without the number of its evening and its host: `Docker Meetup #7 at Acme` → `Docker Meetup`."""
    return _EVENING.sub("", re.split(r"\s+(?:@|at|bei|chez)\s+", text)[0]).strip(" ,:-–")


def city_of_group(group: str) -> str:
    """`Docker Usergroup Hamburg` → `Hamburg`: the one capitalised word behind the word that makes it a group."""
    match = re.search(
        r"(?i:\b(?:user ?group|usergroup|meetup|stammtisch))\s+([A-ZÄÖÜ][^\W\d_]{2,}(?:[ -][A-ZÄÖÜ][^\W\d_]+)?)$",
        group_name(_without_date(group)),
    )
    return match[1] if match else ""


def _without_date(part: str) -> str:
    for date in reversed(find_dates(part)):
        part = part[: date.at] + part[date.stop :]
    part = _COMPACT.sub(lambda match: "" if compact_date(match[1]) else match[0], part)
    return " ".join(part.split()).strip(" ,;-–()[]")
