"""What a zone's clocks did in the years of a calendar: the changes that its VTIMEZONE has to tell."""

import calendar
import datetime
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from notegen.model.classes import dataclass

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SINCE, _UNTIL = 1900, 2100
_WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the clocks, or the same one year after year."""

    at: datetime.datetime
    """The first time, by the clock before it."""
    before: datetime.timedelta
    """What that clock is ahead of UTC."""
    after: datetime.timedelta
    """The same from then on."""
    name: str
    """What the time is called from then on: `CEST`."""
    summer: bool
    """Whether it is daylight saving time."""
    weekday: str = ""
    """Where it repeats: `-1SU`, the last Sunday of the month; empty where it does not."""
    until: datetime.datetime | None = None
    """Where it repeated and came to an end: the last time, in UTC."""


@lru_cache(maxsize=256)
def changes(name: str, first: int, last: int) -> tuple[Change, ...]:
    """The last change before the year `first`, or what held then, and all to the end of the year `last`.

    Those that follow one rule in successive years are one, and what holds in the last year is left open: every
    calendar program reads a rule, few read lists of days.
    """
    runs: list[list[Change]] = []
    rules: list[set[str]] = []
    for change in _between(_single(name), first, last):
        for run, (latest, *_) in enumerate(map(reversed, runs)):
            if _repeats(latest, change) and (common := rules[run] & _rules_of(change.at)):
                runs[run].append(change)
                rules[run] = common
                break
        else:
            runs.append([change])
            rules.append(_rules_of(change.at))
    return tuple(_as_one(run, min(rule), last) for run, rule in zip(runs, rules, strict=True))


def _between(single: tuple[Change, ...], first: int, last: int) -> list[Change]:
    first, last = min(max(first, _SINCE + 1), _UNTIL - 1), max(last, _SINCE + 1)
    earlier = [change for change in single if change.at.year < first]
    return earlier[-1:] + [change for change in single if first <= change.at.year <= last]


def _repeats(change: Change, later: Change) -> bool:
    """Whether `later` is, the weekday aside, the same change one year on."""
    same = (change.at.year + 1, change.at.month, change.at.time(), change.before, change.after, change.name)
    return same == (later.at.year, later.at.month, later.at.time(), later.before, later.after, later.name)


def _rules_of(at: datetime.datetime) -> set[str]:
    """The ways to name a day of a month by its weekday: the 26th may be the fourth and the last Sunday."""
    weekday, days = WEEKDAYS[at.weekday()], calendar.monthrange(at.year, at.month)[1]
    nth = {f"{(at.day + 6) // 7}{weekday}"} if at.day <= 28 else set()
    # `-` sorts before digits: where both fit, the last one is what laws say.
    return nth | ({f"-1{weekday}"} if at.day + 7 > days else set())


def _as_one(run: list[Change], rule: str, last: int) -> Change:
    first, latest = run[0], run[-1]
    if len(run) == 1:
        return first
    until = None if latest.at.year == last else (latest.at - latest.before).replace(tzinfo=datetime.UTC)
    return Change(first.at, first.before, first.after, first.name, first.summer, rule, until)


@lru_cache(maxsize=4)
def _single(name: str) -> tuple[Change, ...]:
    from notegen.config.zones import zone  # what it imports takes 8 ms, and most notes name no zone

    return tuple(_found(zone(name)))


def _found(clocks: "ZoneInfo") -> Iterator[Change]:
    """What held at the beginning, then every change, oldest first; one undone within a week is none."""
    week = datetime.datetime(_SINCE, 1, 1)  # noqa: DTZ001  # of UTC, compared with clocks only
    now = _local(week, clocks).utcoffset()
    yield _change(week, now, clocks)
    while week.year <= _UNTIL:
        following = week + _WEEK
        if _local(following, clocks).utcoffset() != now:
            before, after = week, following
            while after - before > datetime.timedelta(seconds=1):
                middle = before + (after - before) // 2
                middle = middle.replace(microsecond=0)
                before, after = (middle, after) if _local(middle, clocks).utcoffset() == now else (before, middle)
            yield _change(after, now, clocks)
            now = _local(after, clocks).utcoffset()
        week = following


def _change(at: datetime.datetime, before: datetime.timedelta | None, clocks: "ZoneInfo") -> Change:
    """The change at an instant of UTC."""
    local, zero = _local(at, clocks), datetime.timedelta()
    before = before or zero
    return Change(at + before, before, local.utcoffset() or zero, local.tzname() or "", bool(local.dst()))


def _local(at: datetime.datetime, clocks: "ZoneInfo") -> datetime.datetime:
    """An instant of UTC as the zone's clocks show it."""
    return clocks.fromutc(at.replace(tzinfo=clocks))
