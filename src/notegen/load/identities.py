"""Which names of people, groups, venues and organisations are one across all notes, before events are compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from notegen.config.registry_file import RegistryEntry
from notegen.load.folding import fold
from notegen.load.registry import Registry
from notegen.model.address import slug
from notegen.model.classes import dataclass
from notegen.model.event import Event
from notegen.model.site import Joined
from notegen.sameness.exonyms import same_city
from notegen.sameness.find import clusters
from notegen.sameness.kinds import RULES_OF
from notegen.sameness.known import Known, known_names
from notegen.sameness.person_names import person_name


@dataclass(frozen=True, slots=True)
class Identities:
    """One key for each thing, whatever its spelling; the key is the slug of the name it is known by."""

    registry: Registry
    """What the owners of the notes state."""
    cities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Folded names that houses in several cities have → those cities, the one that keeps the plain key first."""
    one: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(kind, key of a spelling) → key of the thing it was joined with."""
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(kind, key of a thing that was joined) → the name it is known by."""
    joined: Mapping[tuple[str, str], tuple[Joined, ...]] = field(default_factory=dict)
    """(kind, key of a thing) → the names that were joined with it by rule."""

    def key(self, kind: str, name: str, city: str = "") -> str:
        """The key of the thing that a name means; of a venue, where `city` is known, the one there."""
        key = self.spelling(kind, name, city)
        return self.one.get((kind, key), key)

    def spelling(self, kind: str, name: str, city: str = "") -> str:
        """The key of a name by itself: what the registry or folding make of it."""
        entry = self.entry(kind, name, city)
        key = fold(entry.name) if entry is not None else fold(name)
        if kind != "venue" or not city or len(all_of := self.cities.get(key, ())) < 2 or same_city(city, all_of[0]):
            return key
        return f"{key}-{slug(next((known for known in all_of if same_city(city, known)), city))}"

    def registered(self, kind: str, key: str) -> RegistryEntry | None:
        """What is registered of a thing, whatever it is called in the notes."""
        entry = self.registry.entries.get((kind, key))
        return entry if entry is not None and fold(entry.name) == key else None

    def is_hidden(self, kind: str, name: str) -> bool:
        """Whether a registry file keeps a name, in any of its spellings, off the site."""
        entry = self.entry(kind, name) or self.registered(kind, self.key(kind, name))
        return entry is not None and entry.hidden

    def entry(self, kind: str, name: str, city: str = "") -> RegistryEntry | None:
        """What is registered under a name; a house that is registered in another city is another house."""
        entry = self.registry.entry(kind, name)
        elsewhere = kind == "venue" and entry is not None and city and not same_city(entry.city, city)
        return None if elsewhere else entry


def identify(events: Iterable[Event], registry: Registry) -> Identities:
    """Joins what is surely one: what folds alike, what a registry file says, and what a sure rule of sameness finds."""
    events = tuple(events)
    plain = Identities(registry, _cities(events, registry))
    found = known_names(events, plain.spelling)
    _with_registered(found, registry)
    one: dict[tuple[str, str], str] = {}
    names: dict[tuple[str, str], str] = {}
    joined: dict[tuple[str, str], tuple[Joined, ...]] = {}
    for kind in RULES_OF:
        sure = tuple(rule for rule in kind.rules if rule.sure)
        for cluster in clusters(found[kind.name].values(), sure, kind.are_apart):
            best = max(cluster.members, key=_rank)
            names[kind.name, best.key] = best.name
            one.update(((kind.name, member.key), best.key) for member in cluster.members)
            told = {best.key}
            links: list[Joined] = []
            for each in cluster.evidence:
                for known in (each.one, each.other):
                    if known.key not in told:
                        told.add(known.key)
                        links.append(Joined(known.name, each.rule, each.why))
            joined[kind.name, best.key] = tuple(sorted(links, key=lambda link: link.name))
    return Identities(registry, plain.cities, one, names, joined)


def _rank(known: Known) -> tuple[bool, bool, bool, int, int, str]:
    """How well a name names its thing: a registered one best, then a whole one, then the one used most."""
    name = person_name(known.name) if known.kind == "speaker" else None
    whole = name is None or (name.full and "," not in known.name)
    plain = name is None or len(name.spoken) == len(slug(known.name).split("-"))
    return known.registered, whole, plain, known.uses, -len(known.name), known.name


def _with_registered(found: dict[str, dict[str, Known]], registry: Registry) -> None:
    """Adds the names of the registry files: a note's `@annlee` may be one with what `speakers.yml` links to."""
    for kind, entry in registry.listed():
        key = fold(entry.name)
        if not key:
            continue
        known = found[kind].setdefault(key, Known(kind, key))
        known.registered = True
        for name in (entry.name, *entry.aliases):
            known.names.setdefault(name, 0)
        known.links.update(dict.fromkeys(entry.links))
        if entry.city:
            known.cities = {slug(entry.city): entry.city}
        if entry.address:
            known.addresses.setdefault(entry.address)


def _cities(events: Iterable[Event], registry: Registry) -> dict[str, tuple[str, ...]]:
    """The names that houses in several cities have, with those cities: the registered or most frequent one first."""
    counted: dict[str, Counter[str]] = {}
    stated: dict[str, str] = {}
    for event, city in _houses(events):
        if event.venue is None:
            continue
        entry = registry.entry("venue", event.venue.name)
        key = fold(entry.name if entry is not None else event.venue.name)
        if entry is not None and entry.city:
            stated[key] = entry.city
        counted.setdefault(key, Counter())[city] += 1
    found: dict[str, tuple[str, ...]] = {}
    for key, count in counted.items():
        kept = [stated[key]] if key in stated else []
        for city in sorted(count, key=lambda city: (-count[city], city)):
            if not any(same_city(city, other) for other in kept):
                kept.append(city)
        if len(kept) > 1:
            found[key] = tuple(kept)
    return found


def _houses(events: Iterable[Event]) -> Iterator[tuple[Event, str]]:
    for event in events:
        if event.venue is not None and event.venue.name and (city := event.venue.city or event.city):
            yield event, city
