"""Which events are one occasion."""

from collections.abc import Callable, Iterator
from typing import Any

from notegen.load.folding import fold
from notegen.load.joined import Same, folded, together
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.event import Event
from notegen.model.patterns import seldom
from notegen.sameness.exonyms import same_city
from notegen.sameness.streets import same_street

MOST = 50
"""Occasions that share a day and group, a date and title, or a talk, and yet contradict each other: no more are kept
to compare others with, so that a note of a hundred thousand such events is read in bounded time.
"""


def merge(events: tuple[Event, ...], same: Same = folded) -> tuple[Event, ...]:
    """Joins the events that are one occasion; the first in source order (path, then line) stands for all.

    Two events are one when no known fact contradicts and (a) day and group are equal, or (b) date and folded title,
    or (c) one or both lack a date and they share group or title and a talk with equal title and speaker. Which names
    of groups and people are equal, `same` says. What two notes became together is compared anew, so that a third may
    connect them. The order of the notes on disk decides nothing: the result is the same for every order of `events`,
    and merging it again changes nothing.
    """
    ordered = sorted(events, key=lambda event: (event.sources[:1], event.line))
    # By their talks only what has no date is one with anything, so that of most archives no talk is looked at.
    asked = {talk for event in ordered if event.start is None for talk in _talks(event, same)}
    found: dict[int, _Occasion] = {}
    buckets: dict[tuple[str, ...], list[int]] = {}
    for number, event in enumerate(ordered):
        occasion = _occasion(number, event, same, asked)
        keys = list(occasion.keys(occasion.talks)) if event.kind == "event" else []
        while (at := _first_same(occasion, keys, found, buckets)) is not None:
            occasion, new = _together(found.pop(at), occasion)
            keys = list(dict.fromkeys((*keys, *occasion.keys(new))))
        first = occasion.members[0]
        found[first] = occasion
        for key in keys:
            bucket = buckets.setdefault(key, [])
            if first not in bucket:
                if len(bucket) >= MOST:
                    bucket[:] = [at for at in bucket if at in found]
                bucket += [first] * (len(bucket) < MOST)
    return tuple(together([ordered[at] for at in sorted(found[at].members)], same) for at in sorted(found))


@dataclass(frozen=True, slots=True)
class _Occasion:
    """Events that are one so far, and what is known of them together."""

    members: list[int]
    """Their places in source order, the first one first."""
    facts: dict[str, tuple[int, Any]]
    """What may be shared or contradicted: field → the place of the event that says it first, and what it says."""
    talks: set[tuple[str, str]]
    """Title and speaker, as they are compared, of every talk that an event without a date has."""

    def fact(self, field: str) -> Any:
        """What is known of a field; None for nothing."""
        return self.facts[field][1] if field in self.facts else None

    def keys(self, talks: set[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
        """What two occasions must share one of before they are compared; of talks, only those asked for."""
        start, title, groups = self.fact("start"), self.fact("title"), self.fact("groups") or ()
        if start is not None:
            yield from (("day and group", str(start), group) for group in groups if start.day)
            if title:
                yield ("date and title", str(start), title)
        for talk in sorted(talks):
            yield from (("talk and name", name, *talk) for name in (*groups, title) if name)


def _talks(event: Event, same: Same) -> Iterator[tuple[str, str]]:
    return (
        (fold(talk.title), same("speaker", speaker.name))
        for talk in event.talks
        if talk.title
        for speaker in talk.speakers
    )


def _occasion(number: int, event: Event, same: Same, asked: set[tuple[str, str]]) -> _Occasion:
    """An event by itself; of its talks those alone that are `asked` for."""
    stated = {
        "title": fold(event.title),
        "start": event.start,
        "end": event.end,
        "time": event.time,
        "groups": tuple(dict.fromkeys(key for group in event.groups if (key := same("group", group)))),
        "city": event.city,
        "series": fold(event.series),
        "address": event.venue.address if event.venue is not None else "",
        "slug": event.slug,
        "years": _years_of_path(event),
    }
    talks = asked.intersection(_talks(event, same)) if asked else set[tuple[str, str]]()
    return _Occasion([number], {field: (number, value) for field, value in stated.items() if value}, talks)


_YEAR = seldom(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _years_of_path(event: Event) -> tuple[str, ...]:
    """The years in an event's path, where its day is not known.

    The notes of a yearly conference often begin as a copy of last year's, title, year and all: the file's name is what
    its author changes first.
    """
    if not event.sources or (event.start is not None and event.start.day):
        return ()
    return tuple(dict.fromkeys(_YEAR.findall(event.sources[0])))


def _together(one: _Occasion, other: _Occasion) -> tuple[_Occasion, set[tuple[str, str]]]:
    """Both as one; and the talks whose keys are new: all where a name or the date changed, else the smaller part's."""
    facts = {
        field: min((side.facts[field] for side in (one, other) if field in side.facts), key=lambda fact: fact[0])
        for field in one.facts | other.facts
    }
    large, small = (one, other) if len(one.talks) >= len(other.talks) else (other, one)
    joined = _Occasion([], facts, large.talks)
    changed = any(joined.fact(field) != large.fact(field) for field in ("title", "start", "groups"))
    new = set(small.talks)
    large.talks.update(small.talks)
    members = one.members if len(one.members) >= len(other.members) else other.members
    members += other.members if members is one.members else one.members
    if members[0] != min(one.members[0], other.members[0]):
        members.sort()
    return _Occasion(members, facts, large.talks), large.talks if changed else new


def _first_same(
    occasion: _Occasion,
    keys: list[tuple[str, ...]],
    found: dict[int, _Occasion],
    buckets: dict[tuple[str, ...], list[int]],
) -> int | None:
    """The first of the occasions found so far that this is one with."""
    candidates = sorted({at for key in keys for at in buckets.get(key, ()) if at in found})
    return next((at for at in candidates if _are_one(found[at], occasion)), None)


def _are_one(one: _Occasion, other: _Occasion) -> bool:
    if any(_differ(one, other, field, alike) for field, alike in _CONTRADICTED_BY):
        return False
    start, groups = one.fact("start"), set(one.fact("groups") or ()) & set(other.fact("groups") or ())
    same_title = one.fact("title") is not None and one.fact("title") == other.fact("title")
    if start is not None and other.fact("start") is not None:
        return same_title or (bool(groups) and bool(start.day))
    return (bool(groups) or same_title) and not one.talks.isdisjoint(other.talks)


def _differ(one: _Occasion, other: _Occasion, field: str, alike: Callable[[Any, Any], bool]) -> bool:
    """Whether both know a field, and not alike."""
    return field in one.facts and field in other.facts and not alike(one.fact(field), other.fact(field))


def _equal(one: CivilDate | str, other: CivilDate | str) -> bool:
    return one == other


def _one_time(one: str, other: str) -> bool:
    """`19:00` says less than `19:00-21:30`, and nothing else."""
    return one.startswith(other) or other.startswith(one)


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not set(one).isdisjoint(other)


_CONTRADICTED_BY: tuple[tuple[str, Callable[[Any, Any], bool]], ...] = (
    ("slug", _equal),
    ("start", _equal),
    ("end", _equal),
    ("time", _one_time),
    ("series", _equal),
    ("groups", _share),
    ("years", _share),
    ("city", same_city),
    ("address", same_street),
)
"""Fields that keep two occasions apart where both know them and not alike."""
