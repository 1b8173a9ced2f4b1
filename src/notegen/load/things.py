"""Gathers the mentions of all events into things: one identity across the site, with what the registry says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import field

from notegen.config.registry_file import RegistryEntry
from notegen.load.folding import fold
from notegen.load.identities import Identities
from notegen.load.taxonomies import TAXONOMIES, Naming, Taxonomy
from notegen.markup.email import holds_email
from notegen.model.address import slug
from notegen.model.classes import dataclass
from notegen.model.event import Event
from notegen.model.site import Thing, city_of, venue_in
from notegen.model.span import Span
from notegen.sameness.known import best_spelling


@dataclass(slots=True)
class Tally:
    """A thing while its mentions are counted."""

    names: Counter[str] = field(default_factory=Counter)
    """Spellings with how often each was met."""
    links: dict[str, None] = field(default_factory=dict)
    """Profiles and pages, in the order met."""
    events: dict[str, None] = field(default_factory=dict)
    """Ids of events, in the order met."""
    talks: dict[str, None] = field(default_factory=dict)
    """Ids of talks, in the order met."""
    first: Span | None = None
    """The first mention in the first of its notes."""
    address: str = ""
    """Of a venue: the longest met, which says most."""
    city: str = ""
    """Of a venue or group: the first met."""
    cities: dict[str, None] = field(default_factory=dict)
    """Of a venue: every spelling of its city, the empty one included."""
    country: str = ""
    """Of a venue: the first met."""


def gather_things(
    events: tuple[Event, ...], identities: Identities
) -> tuple[tuple[Thing, ...], dict[tuple[str, str], str]]:
    """The things of all events, by kind and name; and the slug of each (kind, name as written), `` for hidden ones.

    Two spellings are one thing where they fold alike (case, accents and separators do not count), where the registry
    says so, or where a sure rule of sameness does. Its name is the registry's, else the spelling used most. A venue
    whose name houses in several cities have stands under `name, city`, too.
    """
    things: list[Thing] = []
    slugs: dict[tuple[str, str], str] = {}
    for taxonomy in TAXONOMIES:
        found: dict[str, Tally] = {}
        entries: dict[str, RegistryEntry] = {}
        for event, namings, gathered_as in _mentions(taxonomy, events, identities, entries):
            if (tally := found.get(gathered_as)) is None:
                tally = found[gathered_as] = Tally()
            _count(tally, taxonomy.kind, event, namings)
        made = [_thing(taxonomy, key, tally, entries.get(key), identities) for key, tally in found.items()]
        for thing, (key, tally) in zip(made, found.items(), strict=True):
            entry = entries.get(key)
            own = "" if entry is not None and entry.hidden else thing.slug
            for name in tally.names:
                if taxonomy.kind != "venue":
                    slugs[(taxonomy.kind, name)] = own
                    continue
                slugs.update({(taxonomy.kind, venue_in(name, city)): own for city in tally.cities})
                if identities.key("venue", name) == key or ("venue", name) not in slugs:
                    slugs[("venue", name)] = own
            if entry is None or not entry.hidden:
                things.append(thing)
    order = {taxonomy.kind: at for at, taxonomy in enumerate(TAXONOMIES)}
    things.sort(key=lambda thing: (order[thing.kind], thing.slug, thing.name))
    return tuple(things), slugs


def _mentions(
    taxonomy: Taxonomy, events: tuple[Event, ...], identities: Identities, entries: dict[str, RegistryEntry]
) -> Iterator[tuple[Event, list[Naming], str]]:
    """Every event with all its mentions of one name, and the key that name is gathered under."""
    known: dict[tuple[str, str], tuple[str, RegistryEntry | None]] = {}
    for event in events:
        named: dict[str, list[Naming]] = {}
        for naming in taxonomy.of(event):
            named.setdefault(naming.name, []).append(naming)
        for name, namings in named.items():
            city = city_of(event) if taxonomy.kind == "venue" else ""
            if (name, city) not in known:
                key = identities.key(taxonomy.kind, name, city)
                entry = identities.entry(taxonomy.kind, name, city) or identities.registered(taxonomy.kind, key)
                known[name, city] = key, entry
            key, entry = known[name, city]
            if entry is not None:
                entries[key] = entry
            if key:
                yield event, namings, key


def _count(tally: Tally, kind: str, event: Event, namings: list[Naming]) -> None:
    for naming in namings:
        tally.names[naming.name] += 1
        tally.events[event.id] = None
        if naming.talk is not None:
            tally.talks[naming.talk.id] = None
        elif kind == "tag":
            tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        if naming.speaker is not None and naming.speaker.links:
            tally.links.update(dict.fromkeys(link for link in naming.speaker.links if link.startswith("http")))
    if kind in ("group", "series"):
        tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        tally.city = tally.city or (event.city if kind == "group" else "")
    if kind == "venue" and event.venue is not None:
        tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        tally.address = max(tally.address, event.venue.address, key=len)
        tally.city = tally.city or city_of(event)
        tally.cities[city_of(event)] = None
        tally.country = tally.country or event.venue.country
        if event.venue.link:
            tally.links[event.venue.link] = None
    for source in event.sources:
        if tally.first is None or source < tally.first.path:
            tally.first = Span(source, event.line)


def _thing(taxonomy: Taxonomy, key: str, tally: Tally, entry: RegistryEntry | None, identities: Identities) -> Thing:
    """The finished thing: what the registry states wins."""
    name = written = identities.names.get((taxonomy.kind, key), "") or best_spelling(tally.names)
    links, url, own = tuple(tally.links), f"/{taxonomy.folder}/{key}/", key
    if entry is not None:
        name, own = entry.name, entry.slug or slug(entry.name)
        url = f"/{taxonomy.folder}/{own}/" if entry.page else ""
        links = tuple(dict.fromkeys((*entry.links, *links)))
    others = {*tally.names, *(entry.aliases if entry else ())} - {name}
    former = {fold(other) for other in (*others, name, written) if not holds_email(other)} - {own, ""}
    return Thing(
        taxonomy.kind,
        name,
        own,
        url,
        links=links,
        organisation=entry.organisation if entry else "",
        address=(entry.address if entry else "") or tally.address,
        city=(entry.city if entry else "") or tally.city,
        country=(entry.country if entry else "") or tally.country,
        events=tuple(tally.events),
        talks=tuple(tally.talks),
        first=tally.first,
        joined=identities.joined.get((taxonomy.kind, key), ()),
        registered=entry.span if entry else None,
        aliases=tuple(sorted(others)),
        former=tuple(sorted(former)),
    )
