"""What the notes mean as plain records, in the shape that `notegen export` and `/data/*.json` promise."""

from dataclasses import fields
from typing import Any

from notegen.model.civil_date import CivilDate
from notegen.model.event import Event, Talk
from notegen.model.site import Thing
from notegen.publish.links import resolved
from notegen.publish.placing import event_city, name_card, name_cards
from notegen.publish.record import (
    EventRecord,
    HouseRecord,
    LinkRecord,
    NamedRecord,
    PersonRecord,
    SpeakerRecord,
    TalkRecord,
    ThingRecord,
    VenueRecord,
)
from notegen.publish.world import World, house_of, members, thing_of


def as_json(record: object) -> Any:
    """A record as what `json` writes: mappings, lists, text, numbers and null."""
    if isinstance(record, tuple):
        return [as_json(each) for each in record]
    if isinstance(record, EventRecord):
        return {**_fields(record), "translations": dict(record.translations)}
    return _fields(record) if hasattr(record, "__dataclass_fields__") else record


def _fields(record: Any) -> dict[str, Any]:
    return {each.name: as_json(getattr(record, each.name)) for each in fields(record)}


def event_record(world: World, event: Event) -> EventRecord:
    """An event with its talks; what is not known is null, never a stand-in."""
    series = name_card(world, "series", event.series)
    return EventRecord(
        id=event.id,
        kind=event.kind,
        url=event.url,
        title=event.title or None,
        start=_date(event.start),
        end=_date(event.end),
        time=event.time or None,
        groups=tuple(NamedRecord(card.name, card.url or None) for card in name_cards(world, "group", event.groups)),
        venue=_venue(world, event),
        city=event_city(world, event) or None,
        link=_url(world, event.sources, event.link) if event.link else None,
        series=series.name if series else None,
        language=event.language or None,
        tags=_tags(world, event.tags),
        authors=event.authors,
        published=_date(event.published),
        status=event.status,
        draft=event.draft,
        translations=tuple(sorted((each.language, each.url) for each in event.translations)),
        sources=event.sources,
        talks=tuple(talk_record(world, event, talk) for talk in event.talks),
    )


def talk_record(world: World, event: Event, talk: Talk) -> TalkRecord:
    """A talk; `sources` are the notes that hold its text."""
    notes = (*talk.sources, *event.sources)
    return TalkRecord(
        id=talk.id,
        url=talk.url,
        title=talk.title or None,
        session=talk.session or None,
        kind=talk.kind,
        speakers=_speakers(world, talk),
        slides=_urls(world, notes, talk.slides),
        videos=_urls(world, notes, talk.videos),
        links=tuple(LinkRecord(link.title, url) for link in talk.links if (url := _url(world, notes, link.url))),
        tags=_tags(world, talk.tags),
        sources=talk.sources,
        line=talk.line,
    )


def _speakers(world: World, talk: Talk) -> tuple[SpeakerRecord, ...]:
    found: dict[str, SpeakerRecord] = {}
    for speaker in talk.speakers:
        card = name_card(world, "speaker", speaker.name)
        if card is not None:
            organisations = tuple(each.name for each in name_cards(world, "organisation", speaker.affiliations))
            found.setdefault(card.name, SpeakerRecord(card.name, card.url or None, organisations))
    return tuple(found.values())


def _venue(world: World, event: Event) -> VenueRecord | None:
    if event.venue is None:
        return None
    card = name_card(world, "venue", house_of(world, event))
    if card is None:
        return None
    thing = thing_of(world, "venue", house_of(world, event))
    return VenueRecord(
        name=card.name,
        address=event.venue.address or (thing.address if thing else "") or None,
        city=event_city(world, event) or None,
        country=event.venue.country or (thing.country if thing else "") or None,
        url=card.url or None,
    )


def _date(date: CivilDate | None) -> str | None:
    return str(date) if date else None


def _tags(world: World, tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(card.name for card in name_cards(world, "tag", tags))


def _urls(world: World, notes: tuple[str, ...], urls: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known for url in urls if (known := _url(world, notes, url))))


def _url(world: World, notes: tuple[str, ...], url: str) -> str | None:
    """Where a link leads; as written where its file does not exist; nothing where it is no address to follow."""
    placed = resolved(world, notes, url)
    # What has a scheme and did not resolve is an e-mail address or could run something.
    return placed or (None if ":" in url.partition("/")[0] else url or None)


def person_record(world: World, thing: Thing, *, drafts: bool = True) -> PersonRecord:
    """A speaker with the ids of their talks, newest first."""
    return PersonRecord(thing.name, thing.aliases, thing.url, _links(world, thing), _talks(world, thing, drafts))


def thing_record(world: World, thing: Thing, *, drafts: bool = True) -> ThingRecord | HouseRecord:
    """A group, venue, organisation or tag with the ids of its events and talks, newest first."""
    links, events, talks = _links(world, thing), _events(world, thing, drafts), _talks(world, thing, drafts)
    if thing.kind == "venue":
        where = (thing.address or None, thing.city or None, thing.country or None)
        return HouseRecord(thing.name, thing.aliases, thing.url, links, *where, events, talks)
    return ThingRecord(thing.name, thing.aliases, thing.url, links, events, talks)


def _links(world: World, thing: Thing) -> tuple[str, ...]:
    return tuple(url for url in thing.links if resolved(world, (), url))


def _talks(world: World, thing: Thing, drafts: bool) -> tuple[str, ...]:
    return tuple(talk.id for event, talk in members(world, thing).talks if drafts or not event.draft)


def _events(world: World, thing: Thing, drafts: bool) -> tuple[str, ...]:
    return tuple(event.id for event in members(world, thing).events if drafts or not event.draft)
