"""Which events are one occasion, and what they are together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import TypeVar

from notegen.load.folding import fold, fold_blanks
from notegen.model.event import Event, Talk, Text

T = TypeVar("T")


def merge(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Joins the events that are one occasion; the first in source order (path, then line) stands for all.

    Two events are one when no known fact contradicts and (a) day and group are equal, or (b) date and folded title,
    or (c) one or both lack a date and they share group or title and a talk with equal title and speaker. What two
    notes became together is compared anew, so that a third may connect them. The order of the notes on disk decides
    nothing: the result is the same for every order of `events`, and merging it again changes nothing.
    """
    ordered = sorted(events, key=lambda event: (event.sources[:1], event.line))
    found: dict[int, _Occasion] = {}
    buckets: dict[tuple[str, ...], list[int]] = {}
    for number, event in enumerate(ordered):
        occasion = _Occasion((number,), event)
        while (at := _same(occasion.whole, found, buckets)) is not None:
            occasion = _together(found.pop(at), occasion, ordered)
        first = occasion.members[0]
        found[first] = occasion
        for key in _keys(occasion.whole):
            bucket = buckets.setdefault(key, [])
            if first not in bucket:
                bucket.append(first)
    return tuple(found[at].whole for at in sorted(found))


@dataclass(frozen=True, slots=True)
class _Occasion:
    """Events that are one so far."""

    members: tuple[int, ...]
    """Their places in source order, sorted."""
    whole: Event
    """What they are together."""


def _same(event: Event, found: dict[int, _Occasion], buckets: dict[tuple[str, ...], list[int]]) -> int | None:
    """The first of the occasions found so far that `event` is one with."""
    candidates = sorted({at for key in _keys(event) for at in buckets.get(key, ()) if at in found})
    return next((at for at in candidates if one_occasion(found[at].whole, event)), None)


def _together(one: _Occasion, other: _Occasion, ordered: list[Event]) -> _Occasion:
    """Both as one, told in source order."""
    members = tuple(sorted(one.members + other.members))
    if one.members[-1] < other.members[0] and len(other.members) == 1:
        return _Occasion(members, _joined(one.whole, other.whole))
    return _Occasion(members, reduce(_joined, (ordered[at] for at in members)))


def _keys(event: Event) -> Iterator[tuple[str, ...]]:
    """What two events must share one of before they are compared: this keeps the search linear."""
    if event.kind != "event":
        return
    title = fold(event.title)
    groups = [fold(group) for group in event.groups]
    if event.start is not None:
        yield from (("day and group", str(event.start), group) for group in groups if event.start.day)
        if title:
            yield ("date and title", str(event.start), title)
    for talk in _talk_keys(event):
        yield from (("talk and name", name, *talk) for name in (*groups, title) if name)


def _talk_keys(event: Event) -> Iterator[tuple[str, str]]:
    for talk in event.talks:
        for speaker in talk.speakers:
            if talk.title:
                yield fold(talk.title), fold(speaker.name)


def one_occasion(one: Event, other: Event) -> bool:
    """Whether two events are the same occasion (CONTRACT: one occasion, one event)."""
    if one.kind != "event" or other.kind != "event" or _contradict(one, other):
        return False
    groups = {fold(group) for group in one.groups} & {fold(group) for group in other.groups}
    same_title = bool(one.title) and fold(one.title) == fold(other.title)
    if one.start is not None and other.start is not None:
        return one.start == other.start and (same_title or (bool(groups) and bool(one.start.day)))
    return (bool(groups) or same_title) and not set(_talk_keys(one)).isdisjoint(_talk_keys(other))


def _contradict(one: Event, other: Event) -> bool:
    """Whether a fact known of both differs."""
    if one.slug and other.slug and one.slug != other.slug:
        return True
    if one.start is not None and other.start is not None and one.start != other.start:
        return True
    if one.end is not None and other.end is not None and one.end != other.end:
        return True
    if one.groups and other.groups and {fold(g) for g in one.groups}.isdisjoint(fold(g) for g in other.groups):
        return True
    pairs = ((one.city, other.city), (one.time, other.time), (one.series, other.series))
    if any(a and b and fold(a) != fold(b) for a, b in pairs):
        return True
    return bool(
        one.venue and other.venue and one.venue.address and other.venue.address
        and not _one_address(one.venue.address, other.venue.address)
    )  # fmt: skip


def _one_address(one: str, other: str) -> bool:
    """Whether one address is the other with less said: `Street 1` and `Street 1, 12345 City`."""
    a, b = fold(one), fold(other)
    return a.startswith(b) or b.startswith(a)


def _joined(one: Event, other: Event) -> Event:
    """Both as one event: the first value in source order wins, lists are put together."""
    talks, places = _joined_talks(one.talks, other.talks)
    moved = tuple(replace(text, place=places[text.place - 1] + 1 if text.place else 0) for text in other.texts)
    return replace(
        one,
        title=one.title or other.title,
        start=one.start or other.start,
        end=one.end or other.end,
        time=one.time or other.time,
        groups=one.groups or other.groups,
        venue=one.venue or other.venue,
        city=one.city or other.city,
        link=one.link or other.link,
        series=one.series or other.series,
        status=one.status if one.status != "scheduled" else other.status,
        language=one.language or other.language,
        tags=_union(one.tags, other.tags),
        authors=_union(one.authors, other.authors),
        published=one.published or other.published,
        draft=one.draft or other.draft,
        talks=talks,
        texts=_joined_texts(one.texts, moved),
        slug=one.slug or other.slug,
        name=one.name if one.slug or one.start or not other.start else other.name,
        aliases=_union(one.aliases, other.aliases),
        extra=_union(one.extra, other.extra),
        sources=_union(one.sources, other.sources),
        translations=_union(one.translations, other.translations),
        facts=one.facts + other.facts,
    )


def _union(one: tuple[T, ...], other: tuple[T, ...]) -> tuple[T, ...]:
    return one + tuple(item for item in other if item not in one)


def _joined_talks(one: tuple[Talk, ...], other: tuple[Talk, ...]) -> tuple[tuple[Talk, ...], list[int]]:
    """The talks of both, those with one title as one; and where each of `other` now stands."""
    talks = list(one)
    at_title = {fold(talk.title): at for at, talk in enumerate(talks) if talk.title}
    places: list[int] = []
    for talk in other:
        at = at_title.get(fold(talk.title), -1) if talk.title else -1
        if at < 0 or _other_people(talks[at], talk):
            at = len(talks)
            talks.append(talk)
        else:
            talks[at] = joined_talk(talks[at], talk)
        places.append(at)
    return tuple(talks), places


def _other_people(one: Talk, other: Talk) -> bool:
    names = {fold(speaker.name) for speaker in one.speakers}
    return bool(names) and bool(other.speakers) and names.isdisjoint(fold(s.name) for s in other.speakers)


def joined_talk(one: Talk, other: Talk) -> Talk:
    """Two tellings of one talk: the first value wins, links and texts are put together."""
    return replace(
        one,
        title=one.title or other.title,
        speakers=one.speakers or other.speakers,
        session=one.session or other.session,
        kind=one.kind if one.kind != "talk" else other.kind,
        slides=_union(one.slides, other.slides),
        videos=_union(one.videos, other.videos),
        links=_union(one.links, other.links),
        tags=_union(one.tags, other.tags),
        texts=_joined_texts(one.texts, other.texts),
        sources=_union(one.sources, other.sources),
        slug=one.slug or other.slug,
        language=one.language or other.language,
        facts=one.facts + other.facts,
    )


def _joined_texts(one: tuple[Text, ...], other: Iterable[Text]) -> tuple[Text, ...]:
    """The texts of both; those equal but for blanks are shown once."""
    known = {fold_blanks(text.source) for text in one}
    return one + tuple(text for text in other if fold_blanks(text.source) not in known)
