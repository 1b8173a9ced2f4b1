"""What the notes know of one name: everything that may tell whether it is another name's twin."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from notegen.model.address import slug
from notegen.model.classes import dataclass
from notegen.model.event import Event, Speaker, Talk
from notegen.sameness.exonyms import same_city

KINDS = ("speaker", "group", "venue", "organisation")
"""Kinds of things that the rules of sameness know; tags and series are one only where they fold alike."""


@dataclass(slots=True)
class Known:
    """One name with all that stands beside it in the notes; filled while they are walked, not changed afterwards."""

    kind: str
    """One of KINDS."""
    key: str
    """What tells it from the others of its kind."""
    names: dict[str, int] = field(default_factory=dict)
    """Its spellings, with how often each was met."""
    links: dict[str, None] = field(default_factory=dict)
    """Absolute URLs given with it."""
    organisations: dict[str, str] = field(default_factory=dict)
    """Of a speaker: folded → as written."""
    groups: dict[str, str] = field(default_factory=dict)
    """Of a speaker: the groups spoken at, folded → as written."""
    cities: dict[str, str] = field(default_factory=dict)
    """Of a group or venue: folded → as written."""
    addresses: dict[str, None] = field(default_factory=dict)
    """Of a venue: as written."""
    titles: dict[str, str] = field(default_factory=dict)
    """Of a speaker: the talks given, in small letters → as written."""
    beside: set[str] = field(default_factory=set)
    """Of a speaker: keys of those named in the same talks."""
    registered: bool = False
    """Whether a registry file has an entry for it: its owner knows it, and two entries are two."""

    @property
    def name(self) -> str:
        """The spelling it is known by."""
        return best_spelling(self.names)

    @property
    def uses(self) -> int:
        """How often it is named."""
        return sum(self.names.values())


def never_in_one_city(one: Known, other: Known) -> bool:
    """Whether the cities of two groups or houses are known, and none of them is both's."""
    known = bool(one.cities) and bool(other.cities)
    return known and not any(same_city(a, b) for a in one.cities.values() for b in other.cities.values())


def best_spelling(names: Mapping[str, int]) -> str:
    """The spelling used most; of equals one with accents, which get lost and never come by themselves, then none in
    capitals, then the one met first.
    """
    if len(names) == 1:
        return next(iter(names))
    return max(names, key=lambda name: (names[name], sum(map(_is_accented, name)), not _shouts(name)), default="")


def _is_accented(letter: str) -> bool:
    return "\u00c0" <= letter <= "\u024f"


def _shouts(name: str) -> bool:
    return any(len(word) > 3 and word.isupper() for word in name.split())


KeyOf = Callable[[str, str, str], str]
"""(kind, name as written, city of a venue) → the key it is known under; empty for names that do not count."""


def known_names(events: Iterable[Event], key_of: KeyOf) -> dict[str, dict[str, Known]]:
    """Every name of KINDS: kind → key → what is known of it, in the order met."""
    found: dict[str, dict[str, Known]] = {kind: {} for kind in KINDS}

    def known(kind: str, name: str, city: str = "") -> Known | None:
        key = key_of(kind, name, city) if name else ""
        if not key:
            return None
        one = found[kind].setdefault(key, Known(kind, key))
        one.names[name] = one.names.get(name, 0) + 1
        return one

    for event in events:
        for group in event.groups:
            if (one := known("group", group)) is not None:
                _add(one.cities, (event.city,))
                one.links.update(dict.fromkeys(_group_pages(event.link)))
        if event.venue is not None:
            city = event.venue.city or event.city
            if (one := known("venue", event.venue.name, city)) is not None:
                _add(one.cities, (city,))
                one.addresses.update(dict.fromkeys(filter(None, (event.venue.address,))))
                one.links.update(dict.fromkeys(filter(None, (event.venue.link,))))
        for talk in event.talks:
            people = [(speaker, known("speaker", speaker.name)) for speaker in talk.speakers]
            keys = {one.key for _, one in people if one is not None}
            for speaker, one in people:
                if one is not None:
                    _appearance(one, speaker, talk, event)
                    one.beside |= keys - {one.key}
            for name in (name for speaker in talk.speakers for name in speaker.affiliations):
                known("organisation", name)
    return found


def _appearance(one: Known, speaker: Speaker, talk: Talk, event: Event) -> None:
    one.links.update(dict.fromkeys(link for link in speaker.links if link.startswith("http")))
    _add(one.organisations, speaker.affiliations)
    _add(one.groups, event.groups or ((event.series,) if event.series else ()))
    if talk.title:
        one.titles.setdefault(" ".join(talk.title.casefold().split()), talk.title)


def _add(to: dict[str, str], names: Iterable[str]) -> None:
    for name in names:
        if name:
            to.setdefault(_folded(name), name)


@lru_cache(maxsize=16384)
def _folded(name: str) -> str:
    """A name as it is compared; those of organisations, groups and cities come again and again."""
    return slug(name)


def _group_pages(link: str) -> Iterator[str]:
    """The page of the group that an event's page belongs to: `https://meetup.com/some-group`."""
    host, _, path = link.partition("://")[2].partition("/")
    if host.removeprefix("www.").endswith("meetup.com") and (name := path.split("/")[0]) and name != "events":
        yield f"https://meetup.com/{name.casefold()}"
