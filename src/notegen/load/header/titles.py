"""What the title of an event says beside its name: the group, the city, the day, and the one talk."""

import re

from notegen.config.cities import cities_in, is_known_city
from notegen.load.header.calendar_words import NUMBER_OF_MONTH
from notegen.load.header.dates import FoundDate, compact_date, find_dates
from notegen.load.header.places import is_city, is_group
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

_PART = re.compile(r"\s+[-–—|]\s+")
_KIND = seldom(
    r"(?:user[ -]?group|usergruppe|meet-?up|conference|konferenz|talks?|vortrag|notes?|event)s?", re.IGNORECASE
)
_SAYS_GROUP = seldom(r"user[ -]?groups?|usergruppe", re.IGNORECASE)
_EVENING = seldom(r"^\d{1,4}\.\s+|\s*(?:#|\b(?:no|nr|vol)\.?\s?)?\s?\b\d{1,4}$", re.IGNORECASE)
_COMPACT = seldom(r"(?<!\d)(\d{8}|\d{6})(?!\d)")


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

    `usergroup - meetup - pyug - kiel - 130409` says that what follows is a group and its city;
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
    elif parts and is_group(name := parts[0].split(": ")[0]):
        group, city = name, city_of_group(name)
    group = group or numbered_group(title)
    city = city or city_of_title(title)
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


_EVENINGS = "meet-?up treffen stammtisch encontro encuentro quedada rencontre incontro bijeenkomst".split()
_NUMBERED_GROUP = seldom(
    rf"(?:\b\d{{1,3}}\s?(?:º|ª|°|o|st|nd|rd|th|er|e|ème|\.)|#\s?\d{{1,3}})\s+(?:{'|'.join(_EVENINGS)})\s+"
    r"(?:(?:of|do|da|de|del|du|des|der|von|di|van)\s+)?(?:(?:the|la|l[’'])\s*)?"
    r"(?P<group>(?-i:[A-Z])[\w.+#&’' -]{1,50})$",
    re.IGNORECASE,
)


def numbered_group(title: str) -> str:
    """The group whose evenings are counted: `3º Encontro Cordas CE`, `12th Meetup of the Rope Club`; else ``."""
    for part in _PART.split(_without_date(title[:300])):
        if match := _NUMBERED_GROUP.search(part):
            group = match["group"].strip()
            return "" if is_known_city(group) or len(group.split()) > 4 else group
    return ""


_BEHIND_THE_NAME = seldom(
    r"(?:[\s,:–—-]*(?:\(?(?:19|20)\d\d\)?|[’']\d\d|#?\d{1,3}|retrospective|recap|report|summary|notes?|edition|review"
    r"|rückblick|bericht|nachlese|notizen|mitschrift|compte[- ]rendu|notas|resumen|resumo|appunti|verslag))+\s*$",
    re.IGNORECASE,
)
"""What stands behind an event's name and is none of it: the year, a number, `Recap`."""
_IN = seldom(r"(?:\b(?:in|à|en|em|a|te|zu)|@)\s$", re.IGNORECASE)
_OF_A_GROUP = seldom(
    rf"\s+(?:(?:{'|'.join(sorted(NUMBER_OF_MONTH))})\s+)?(?:[\w.+#]+\s+){{0,2}}"
    r"(?:user[ -]?group|usergruppe|meet-?up|stammtisch)\b",
    re.IGNORECASE,
)


def city_of_title(title: str) -> str:
    """The city that an event's title names: `RopeConf Leeds 2031`, `Knoten-Tag in Kiel`, `Hamburg Rope User Group`.

    It ends the name, stands behind `in`, or begins the name of a group; a title of two cities says neither.
    """
    name = _without_date(title[:300])
    bare = _BEHIND_THE_NAME.sub("", name)
    found = list(cities_in(bare))
    if len({city.name.casefold() for city in found}) != 1:
        return ""
    city = found[0]
    front, behind = bare[: city.at], bare[city.stop :].strip(" .!?)]")
    said_in = _IN.search(front) is not None
    if said_in and (not behind or behind[0] in ",:-–—|("):
        return city.name
    before = front.split()[-1:]
    names_it = not behind and bool(before) and not before[0].islower() and before[0][-1:] not in ",:/&"
    parted = not behind and front.rstrip().endswith((",", "-", "–", "—", "|", "("))
    leads = not front.strip() and _OF_A_GROUP.match(bare[city.stop :]) is not None
    return city.name if not city.homonym and (names_it or parted or leads) else ""


_LONE_YEAR = seldom(r"(?<![\w./-])(?P<year>(?:199|20[0-4])\d)(?![\w/]|[.-]\d)")
_VERSIONS = seldom(
    r"(?:\b(?:es|ecmascript|windows|office|server|studio|c|c\+\+|fortran|cobol|ada|since|until|before|after|by|vision|top|seit"
    r"|bis|depuis|desde|dal|sinds)|\+)\s*$",
    re.IGNORECASE,
)


def year_of_title(title: str) -> CivilDate | None:
    """The one year in an event's title, at its end or behind its name: `Rope Days 2031`; a version is none."""
    years = list(_LONE_YEAR.finditer(title[:300]))
    if len(years) != 1 or _VERSIONS.search(title[: years[0].start()]):
        return None
    behind = title[years[0].end() : 300].strip(" )]")
    return CivilDate(int(years[0]["year"])) if not behind or behind[0] in ":-–—|,(" else None


_LEADING = seldom(r"^[\s:,|–—-]+|[\s:,|–—-]+$")


def without_day(title: str) -> str:
    """A heading without the day beside it: `Seil39 - 20311230` → `Seil39`, `Rope Days (May 3-4, 2031)` → `Rope Days`.

    Only what is set apart by a dash or brackets goes; the year of a name stays, and so does `Rope Club, May 3, 2031`.
    """
    for date in reversed(find_dates(title)):
        if date.start.day:
            title = _cut(title, date.at, date.stop)
    for match in reversed(list(_COMPACT.finditer(title[:300]))):
        if compact_date(match[1]):
            title = _cut(title, *match.span())
    return title


def _cut(title: str, at: int, stop: int) -> str:
    """`title` without what stands from `at` to `stop`, if that is set apart and something is left."""
    front, behind = title[:at].rstrip(), title[stop:].lstrip()
    bracketed = (front[-1:], behind[:1]) in (("(", ")"), ("[", "]"))
    ends = not behind and front[-1:] in tuple("-–—|")
    begins = not front and behind[:1] in tuple("-–—|:")
    if bracketed:
        front, behind = front[:-1], behind[1:]
    left = _LEADING.sub("", f"{front.rstrip()} {behind.lstrip()}".strip())
    return left if (bracketed or ends or begins) and re.search(r"[^\W\d]", left) else title


_GENERIC = frozenset(
    "the a an der die das le la les el los o os il lo de het conference konferenz conférence conferencia conferência "
    "conferenza meetup meet up event retrospective recap report notes summary edition annual day one two".split()
)


def name_words(title: str) -> frozenset[str]:
    """The words that an event's name is known by: of its first part, without years and what all events are called."""
    first = _PART.split(title[:300])[0].split(": ")[0]
    words = re.findall(r"\w+", first.casefold())
    return frozenset(word for word in words if word not in _GENERIC and not re.fullmatch(r"(?:19|20)\d\d", word))


def _without_date(part: str) -> str:
    for date in reversed(find_dates(part)):
        part = part[: date.at] + part[date.stop :]
    part = _COMPACT.sub(lambda match: "" if compact_date(match[1]) else match[0], part)
    return " ".join(part.split()).strip(" ,;-–()[]")
