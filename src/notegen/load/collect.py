"""Names every event, page, deck and talk: its id, and the one address that follows from it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from notegen.load.folding import fold
from notegen.model.address import claim_key, slug
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.event import Event, Talk, Translation
from notegen.model.span import Span

LONGEST = 200
"""The most bytes that the name of an event has in its address."""


def name_events(
    events: tuple[Event, ...], shown: Callable[[str], str]
) -> tuple[tuple[Event, ...], tuple[Diagnostic, ...]]:
    """Gives every event, deck, page and talk its id and URL; newest first, undated events last.

    Two events that stay equal take their group's or folder's name too, all of them alike; what is equal even then
    is numbered in source order. An equal stated slug on different titles is an error that names both notes.
    """
    diagnostics = (*_stated_twice(events, shown), *(fault for event in events for fault in _talks_twice(event, shown)))
    occasions = [event for event in events if event.kind == "event"]
    others = [event for event in events if event.kind != "event"]
    slugs = _event_slugs(occasions)
    named = [_named(event, f"{_year(event)}/{name}") for event, name in zip(occasions, slugs, strict=True)]
    named.sort(key=_newest_first)
    paged = sorted((_named(event, _page_path(event)) for event in others), key=lambda event: (event.id, event.sources))
    return (*named, *paged), diagnostics


def _newest_first(event: Event) -> tuple[bool, int, str]:
    """Sorts the latest day first and unknown dates last; events of one day by id."""
    return event.start is None, -event.start.last_day.toordinal() if event.start else 0, event.id


def _year(event: Event) -> str:
    return f"{event.start.year:04}" if event.start else "undated"


def _day(event: Event) -> str:
    if event.start is None or not event.start.month:
        return ""
    return f"{event.start.month:02}-{event.start.day:02}-" if event.start.day else f"{event.start.month:02}-"


def _event_slugs(events: list[Event]) -> list[str]:
    """The last part of each event's address, in the given order."""
    slugs = [event.slug or _day(event) + slug(_plain_name(event)) for event in events]
    for more in (_group, _folder):
        clash = _clashing(events, slugs)
        slugs = [
            _longer(name, extra) if at in clash and not event.slug and (extra := more(event)) else name
            for at, (event, name) in enumerate(zip(events, slugs, strict=True))
        ]
    keys = [claim_key(f"{_year(event)}/{name}") for event, name in zip(events, slugs, strict=True)]
    clash = _clashing(events, slugs)
    taken = {key for at, key in enumerate(keys) if at not in clash or events[at].slug}
    seen: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at in sorted(clash, key=lambda at: (events[at].sources, events[at].line)):
        if events[at].slug and first.setdefault(keys[at], at) == at:
            continue  # of equal stated slugs the first keeps it; `_stated_twice` tells of the others
        name, front = slugs[at], f"{_year(events[at])}/"
        while claim_key(front + name) in taken:
            seen[keys[at]] += 1
            name = f"{slugs[at]}-{seen[keys[at]] + 1}"
        taken.add(claim_key(front + name))
        slugs[at] = name
    return slugs


def _longer(name: str, extra: str) -> str:
    """Both as one name; cut, for a file name has 255 bytes on every system we know, and a number may follow."""
    return f"{name}-{extra}".encode()[:LONGEST].decode("utf-8", "ignore").rstrip("-")


def _plain_name(event: Event) -> str:
    return event.name or event.title or (event.groups[0] if event.groups else "") or "event"


def _group(event: Event) -> str:
    return slug(event.groups[0]) if event.groups else ""


def _folder(event: Event) -> str:
    return slug(event.folder.split("/")[-1]) if event.folder else ""


def _clashing(events: list[Event], slugs: list[str]) -> set[int]:
    """The indexes of events whose addresses are equal for some file system."""
    keys = [claim_key(f"{_year(event)}/{name}") for event, name in zip(events, slugs, strict=True)]
    count = Counter(keys)
    return {at for at, key in enumerate(keys) if count[key] > 1}


def _stated_twice(events: tuple[Event, ...], shown: Callable[[str], str]) -> tuple[Diagnostic, ...]:
    """An equal slug stated on different events: one would overwrite the other."""
    first: dict[str, Event] = {}
    diagnostics: list[Diagnostic] = []
    for event in sorted(events, key=lambda event: (event.sources, event.line)):
        if not event.slug or event.kind != "event":
            continue
        key = claim_key(f"{_year(event)}/{event.slug}")
        other = first.setdefault(key, event)
        if other is not event:
            span = next((f.span for f in event.facts if f.field == "slug"), Span(shown(event.sources[0]), event.line))
            diagnostics.append(
                error(
                    "N304",
                    span,
                    f'slug "{event.slug}" is also stated by {shown(other.sources[0])}; give one of the two another',
                )
            )
    return tuple(diagnostics)


def _talks_twice(event: Event, shown: Callable[[str], str]) -> Iterator[Diagnostic]:
    """An equal slug stated on different talks of one event."""
    first: dict[str, Talk] = {}
    for talk in event.talks:
        if talk.slug and (other := first.setdefault(claim_key(talk.slug), talk)) is not talk:
            place = Span(shown(talk.sources[0] if talk.sources else event.sources[0]), talk.line)
            told = f'slug "{talk.slug}" is also stated by the talk "{other.title}"; give one of the two another'
            yield error("N305", place, told)


def _page_path(event: Event) -> str:
    """`/<path of the note>/` for pages and decks: every folder and the stem as slugs; an index is its folder."""
    if event.slug:
        return "/".join([*(slug(part) for part in event.folder.split("/") if part), event.slug])
    *folders, name = event.sources[0].split("/")
    stem = re.sub(r"(?i)(?:\.html)?\.(?:md|markdown|txt|rst)(?:\.erb)?$", "", name)
    parts = [slug(part) for part in folders]
    if stem.casefold() not in ("index", "readme") or not parts:
        parts.append(slug(stem))
    return "/".join(parts)


def _named(event: Event, identity: str) -> Event:
    url = f"/{identity}/"
    languages = frozenset(other.language for other in event.translations)
    talks = _named_talks(event.talks, identity, url, single=is_one_talk(event), kept=_KEPT | languages)
    translations = tuple(
        replace(
            other,
            url=f"{url}{other.language}/",
            talks=_named_talks(other.talks, f"{identity}/{other.language}", f"{url}{other.language}/", single=True),
        )
        for other in event.translations
    )
    return replace(event, id=identity, url=url, talks=talks, translations=translations)


def is_one_talk(event: Event) -> bool:
    """Whether an event is one talk, so that both have one page: one talk, and the title is the talk's, or begins so."""
    if len(event.talks) != 1 or event.kind != "event":
        return False
    title, talk = fold(event.title), fold(event.talks[0].title)
    return not title or not talk or title == talk or title.startswith(talk + "-")


def _named_talks(
    talks: tuple[Talk, ...], identity: str, url: str, *, single: bool, kept: frozenset[str] = frozenset()
) -> tuple[Talk, ...]:
    """Talks with slugs that are unique within their event; numbered where titles, or stated slugs, are equal."""
    taken: set[str] = {claim_key(talk.slug) for talk in talks if talk.slug}
    seen: Counter[str] = Counter()
    stated: set[str] = set()
    named: list[Talk] = []
    for number, talk in enumerate(talks, 1):
        name = talk.slug
        if not name or claim_key(name) in stated:
            base = name = name or (slug(talk.title) if talk.title else f"talk-{number}")
            while claim_key(name) in taken or name in kept:
                seen[base] += 1
                name = f"{base}-{seen[base] + 1}"
            taken.add(claim_key(name))
        else:
            stated.add(claim_key(name))
        page = url if single else f"{url}{name}/"
        named.append(replace(talk, slug=name, id=f"{identity}/{name}", url=page))
    return tuple(named)


_KEPT = frozenset({"page", "feed.xml", "feed.json", "events.ics"})
"""Names below an event that notegen may need for itself."""


def translated(event: Event, translation: Translation) -> Event:
    """An event as its translation tells it: title, talks and texts of the translation, everything else its own."""
    return replace(
        event, title=translation.title or event.title, talks=translation.talks, texts=translation.texts,
        language=translation.language, url=translation.url,
    )  # fmt: skip
