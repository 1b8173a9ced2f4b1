"""What is known of an event, as the keys and values of front matter: each fact once, in the order of the docs."""

from notegen.config.people import people_of
from notegen.config.places import venue_of
from notegen.config.yaml_text import read_yaml, write_front_matter
from notegen.model.classes import replace
from notegen.model.event import Event, Speaker, Talk
from notegen.model.value import Mapping, Value


def event_fields(event: Event, site_language: str) -> dict[str, object]:
    """The event's facts by key; nothing that follows from another one, and no language that is the site's own."""
    fields: dict[str, object] = {
        "title": event.title,
        "date": str(event.start or ""),
        "end": str(event.end or ""),
        "time": event.time,
        **_one_or_more("group", "groups", event.groups),
        **_place(event),
        "link": event.link,
        "series": event.series,
        "status": event.status if event.status != "scheduled" else "",
        "language": event.language if event.language != site_language else "",
        "tags": list(event.tags),
        "authors": [_person(Speaker(name)) for name in event.authors],
        "published": str(event.published or ""),
        "draft": event.draft,
        "slug": event.slug,
        "aliases": list(event.aliases),
        "kind": event.kind if event.kind != "event" else "",
    }
    return {key: value for key, value in fields.items() if value}


def talk_fields(talk: Talk) -> dict[str, object]:
    """What is known of a talk, as an item of `talks:` or the top level of its own note states it."""
    fields: dict[str, object] = {
        "title": talk.title,
        **people_field(talk.speakers),
        "session": talk.session,
        "kind": talk.kind if talk.kind != "talk" else "",
        **_one_or_more("slides", "slides", talk.slides),
        **_one_or_more("video", "videos", talk.videos),
        "links": [{"title": link.title, "url": link.url} for link in talk.links],
        "tags": list(talk.tags),
        "slug": talk.slug,
        "language": talk.language,
    }
    return {key: value for key, value in fields.items() if value}


def people_field(speakers: tuple[Speaker, ...]) -> dict[str, object]:
    """`speaker` with one person, `speakers` with a list of several."""
    people = [_person(speaker) for speaker in speakers]
    if len(people) == 1:
        return {"speaker": people[0]}
    return {"speakers": people} if people else {}


def _one_or_more(one: str, several: str, values: tuple[str, ...]) -> dict[str, object]:
    return {one: values[0]} if len(values) == 1 else {several: list(values)}


def _person(speaker: Speaker) -> object:
    """`Name` or `Name (Org)` where that is read as this person; else a mapping."""
    organisations = f" ({', '.join(speaker.affiliations)})" if speaker.affiliations else ""
    line = f"{speaker.name}{organisations}"
    if people_of(_value(line)) == (speaker,):
        return line
    fields: dict[str, object] = {"name": speaker.name}
    if speaker.affiliations:
        fields |= _one_or_more("org", "org", speaker.affiliations)
    if speaker.links:
        fields |= _one_or_more("link", "links", speaker.links)
    return fields


def _place(event: Event) -> dict[str, object]:
    """The venue in the shortest form that is read as this one, and the city where the venue does not say it."""
    venue = event.venue
    if venue is None:
        return {"city": event.city}
    parts = {name: getattr(venue, name) for name in ("name", "address", "city", "country", "link")}
    mapping = {name: value for name, value in parts.items() if value}
    nameless = {name: value for name, value in mapping.items() if name != "city"}
    line = f"{venue.name}, {venue.address}" if venue.address else venue.name
    elsewhere = replace(venue, city="") if venue.city == event.city else venue
    for value, read in ((line, venue), (line, elsewhere), (mapping, venue), (nameless, elsewhere)):
        if venue_of(_value(value)) == read:
            return {"venue": value, "city": event.city if event.city != read.city else ""}
    return {"venue": mapping, "city": event.city if event.city != venue.city else ""}


def _value(value: object) -> Value:
    """A value as our loader reads it from what would be written."""
    read, _ = read_yaml("\n".join(field_lines({"value": value})) + "\n", "")
    assert isinstance(read, Mapping)
    return read.entries[0].value


def field_lines(fields: dict[str, object]) -> tuple[str, ...]:
    """The lines of front matter that state `fields`, fences not included."""
    lines = write_front_matter(fields, "").split("\n")
    return tuple(lines[1:-2])
