"""The addresses of a site that an outsider may link to, and by what each is known again when it moves.

Recorded are events, talks, translations, pages and decks, speakers, groups, venues and organisations. Tags, series,
years, lists and their further pages are not: they follow from words and counts, and come and go with the notes.
"""

import hashlib
from collections.abc import Iterable, Iterator

from notegen.model.classes import dataclass
from notegen.model.event import Event, Talk, Text, texts_in
from notegen.model.recorded import NAMED, Recorded
from notegen.model.site import Site, Thing


@dataclass(frozen=True, slots=True)
class Standing:
    """A page that stands now."""

    record: Recorded
    """As urls.lock would say it."""
    sources: tuple[str, ...]
    """The notes it is made of; empty for people and things."""
    event: str = ""
    """The address of the event, page or deck that it is or belongs to."""
    below: frozenset[str] = frozenset()
    """Of an event: the names that its talks and translations have or would have below it."""
    on_one_page: bool = False
    """Whether it is an event that is one talk, and so the talk's page too."""
    draft: bool = False
    """Whether it is known from drafts alone, and so is never recorded."""


def standing(site: Site) -> tuple[Standing, ...]:
    """Every page of the site that may be recorded, drafts included, sorted by address."""
    found = [page for event in site.events for page in _of_event(event)]
    drafts = {event.id: event.draft for event in site.events}
    found += (_of_thing(thing, drafts) for thing in site.things if thing.url and thing.kind in NAMED)
    return tuple(sorted(found, key=lambda page: page.record.url))


def _of_event(event: Event) -> Iterator[Standing]:
    source = event.sources[0] if event.sources else ""
    titles = [talk.title for talk in event.talks if talk.title]
    record = Recorded(
        event.url,
        event.kind,
        _digest(texts_in(event)) or _hashed(titles, 12),
        _hashed([str(event.start), *sorted(event.groups)], 8) if event.start and event.groups else "",
        source,
    )
    below = {talk.slug for talk in event.talks} | {other.language for other in event.translations}
    yield Standing(record, event.sources, event.url, frozenset(below), event.on_one_page, event.draft)
    for talk in event.talks:
        if talk.url and not talk.is_placed and talk.url != event.url:
            yield Standing(_talk(talk, source), talk.sources or event.sources, event.url, draft=event.draft)
    for other in event.translations:
        if other.url:
            made = Recorded(other.url, "translation", _digest(texts_in(other)), source=other.note)
            yield Standing(made, (other.note,), event.url, draft=event.draft)


def _talk(talk: Talk, source: str) -> Recorded:
    people = sorted(speaker.name.casefold() for speaker in talk.speakers)
    return Recorded(talk.url, "talk", _digest(talk.texts), _hashed(people, 8), (*talk.sources, source)[0])


def _of_thing(thing: Thing, drafts: dict[str, bool]) -> Standing:
    # A talk's id is its event's and one part more.
    events = {*thing.events, *(talk.rpartition("/")[0] for talk in thing.talks)}
    known = [drafts[event] for event in sorted(events) if event in drafts]
    return Standing(Recorded(thing.url, thing.kind, source=thing.name), (), draft=bool(known) and all(known))


def _digest(texts: Iterable[Text]) -> str:
    """Of what texts say, in their order; how they are broken into lines does not count."""
    return _hashed([words for text in texts if (words := " ".join(text.source.split()))], 12)


def _hashed(parts: list[str], digits: int) -> str:
    """Some digits of a SHA-256: enough to know a page again among those of one site; empty for nothing."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:digits] if parts else ""
