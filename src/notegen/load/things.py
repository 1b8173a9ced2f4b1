"""Gathers the mentions of all events into things: one identity across the site, with what the registry says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from notegen.config.registry_file import RegistryEntry
from notegen.load.folding import fold
from notegen.load.registry import Registry
from notegen.load.taxonomies import TAXONOMIES, Taxonomy
from notegen.model.address import slug
from notegen.model.event import Event
from notegen.model.site import Thing
from notegen.model.span import Span


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
    spans: dict[str, Span] = field(default_factory=dict)
    """The first mention in each note."""
    address: str = ""
    """Of a venue: the longest met, which says most."""
    city: str = ""
    """Of a venue or group: the first met."""
    country: str = ""
    """Of a venue: the first met."""


def gather_things(
    events: tuple[Event, ...], registry: Registry
) -> tuple[tuple[Thing, ...], dict[tuple[str, str], str]]:
    """The things of all events, by kind and name; and the slug of each (kind, name as written), `` for hidden ones.

    Two spellings are one thing where they fold alike (case, accents and separators do not count) or where the
    registry says so. Its name is the registry's, else the spelling used most, of equals the one met first.
    """
    things: list[Thing] = []
    slugs: dict[tuple[str, str], str] = {}
    for taxonomy in TAXONOMIES:
        found: dict[str, Tally] = {}
        entries: dict[str, RegistryEntry] = {}
        for event, name, gathered_as in _mentions(taxonomy, events, registry, entries):
            _count(found.setdefault(gathered_as, Tally()), taxonomy, event, name)
        made = [_thing(taxonomy, key, tally, entries.get(key)) for key, tally in found.items()]
        for thing, (key, tally) in zip(made, found.items(), strict=True):
            entry = entries.get(key)
            for name in tally.names:
                slugs[(taxonomy.kind, name)] = "" if entry is not None and entry.hidden else thing.slug
            if entry is None or not entry.hidden:
                things.append(thing)
    order = {taxonomy.kind: at for at, taxonomy in enumerate(TAXONOMIES)}
    things.sort(key=lambda thing: (order[thing.kind], thing.slug, thing.name))
    return tuple(things), slugs


def _mentions(
    taxonomy: Taxonomy, events: tuple[Event, ...], registry: Registry, entries: dict[str, RegistryEntry]
) -> Iterator[tuple[Event, str, str]]:
    """Every event with a name it mentions and the key it is gathered under."""
    for event in events:
        for name in dict.fromkeys(naming.name for naming in taxonomy.of(event)):
            entry = registry.entry(taxonomy.kind, name)
            key = fold(entry.name) if entry else fold(name)
            if entry:
                entries[key] = entry
            if key:
                yield event, name, key


def _count(tally: Tally, taxonomy: Taxonomy, event: Event, name: str) -> None:
    kind = taxonomy.kind
    for naming in taxonomy.of(event):
        if naming.name != name:
            continue
        tally.names[name] += 1
        tally.events[event.id] = None
        if naming.talk is not None:
            tally.talks[naming.talk.id] = None
        elif kind == "tag":
            tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        if naming.speaker is not None:
            tally.links.update(dict.fromkeys(link for link in naming.speaker.links if link.startswith("http")))
    if kind in ("group", "series"):
        tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        tally.city = tally.city or (event.city if kind == "group" else "")
    if kind == "venue" and event.venue is not None:
        tally.talks.update(dict.fromkeys(talk.id for talk in event.talks))
        tally.address = max(tally.address, event.venue.address, key=len)
        tally.city = tally.city or event.venue.city or event.city
        tally.country = tally.country or event.venue.country
        if event.venue.link:
            tally.links[event.venue.link] = None
    for source in event.sources:
        tally.spans.setdefault(source, Span(source, event.line))


def _thing(taxonomy: Taxonomy, key: str, tally: Tally, entry: RegistryEntry | None) -> Thing:
    """The finished thing: what the registry states wins."""
    name = max(tally.names, key=lambda spelling: tally.names[spelling])
    made = Thing(
        taxonomy.kind,
        name,
        key,
        f"/{taxonomy.folder}/{key}/",
        links=tuple(tally.links),
        address=tally.address,
        city=tally.city,
        country=tally.country,
        events=tuple(tally.events),
        talks=tuple(tally.talks),
        spans=tuple(tally.spans[note] for note in sorted(tally.spans)),
    )
    if entry is not None:
        own = entry.slug or slug(entry.name)
        made = replace(
            made,
            name=entry.name,
            slug=own,
            url=f"/{taxonomy.folder}/{own}/" if entry.page else "",
            links=tuple(dict.fromkeys((*entry.links, *made.links))),
            organisation=entry.organisation,
            address=entry.address or made.address,
            city=entry.city or made.city,
            country=entry.country or made.country,
        )
    others = {*tally.names, *(entry.aliases if entry else ())} - {made.name}
    return replace(made, aliases=tuple(sorted(others)))
