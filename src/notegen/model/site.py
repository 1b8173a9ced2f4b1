"""Everything the notes of one folder mean together: what the second road starts from."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event
from notegen.model.note import Skipped
from notegen.model.span import Span

THING_KINDS = ("speaker", "group", "venue", "organisation", "tag", "series")

BY_EVENTS = ("group", "venue", "series")
"""Kinds of things that are counted in events; the others in talks."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A name that a thing has too, because a rule of sameness says so."""

    name: str
    """The name, as met most."""
    rule: str
    """The rule's name."""
    why: str
    """The evidence in words: `both link to twitter.com/annlee`."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A speaker, group, venue, organisation, tag or series: one identity across the whole site."""

    kind: str
    """One of THING_KINDS."""
    name: str
    """The name most used, or the registry's."""
    slug: str
    """From the registry or the name."""
    url: str
    """The site-absolute path of its page; empty where it has none (`page: false`)."""
    aliases: tuple[str, ...] = ()
    """Other spellings met or registered, sorted."""
    links: tuple[str, ...] = ()
    """Its pages elsewhere."""
    address: str = ""
    """Of a venue."""
    city: str = ""
    """Of a venue or group, where known."""
    country: str = ""
    """Of a venue."""
    organisation: str = ""
    """Of a speaker: from the registry."""
    events: tuple[str, ...] = ()
    """The ids of its events, newest first; for a speaker the events spoken at."""
    talks: tuple[str, ...] = ()
    """The ids of its talks, newest first."""
    first: Span | None = None
    """Where it is named in the first of its notes."""
    joined: tuple[Joined, ...] = ()
    """The names that were joined with it by rule, and why; what the registry says or what folds alike needs no rule."""
    registered: Span | None = None
    """Where a registry file states it."""
    former: tuple[str, ...] = ()
    """Slugs that its other names would have: their addresses lead here."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that a note links to, copied beside its page."""

    path: str
    """Where it lies: relative to the project root or the notes folder it was found in, for messages."""
    file: str
    """What runtime can open: the path from the working folder."""
    url: str
    """Where it is published: site-absolute."""
    digest: str
    """Of its bytes."""
    size: tuple[int, int] = (0, 0)
    """Of a picture: its width and height in pixels; zeros where it is none or does not say."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is known of a rendered text beside its HTML, which lies in the content store."""

    links: tuple[str, ...] = ()
    """The relative links in it, as written and in order: place N of the HTML is link N."""
    excerpt: str = ""
    """Its first words as plain text, at most 280 characters."""
    words: int = 0
    """How many words it has."""
    players: tuple[str, ...] = ()
    """The hosts of the players it can load on a click, as the policy of pages names them; sorted."""
    terms: str = ""
    """Its distinct words, folded, code and addresses left out: which talks are akin by rare words is read from them.

    They stand in one string, parted by blanks: read from the cache as words each, they took ten times the memory.
    """
    repeated: str = ""
    """Those of `terms` that it says more than once."""
    pairs: tuple[str, ...] = ()
    """Its pairs of characters in scripts without blanks, for the search: see model/pairs."""


PLAIN = Rendered()
"""Stands for what is known of a text that links, plays and pairs nothing, where its words can be had again."""


class Recalled(Mapping[str, Rendered]):
    """Text digest → what is known of it, of most texts looked up each time that somebody asks.

    Held is what is asked of all texts at once: where they link and what they play, which most do not. Their words are
    a quarter of all that a site holds in memory, and a page asks for those of one or two.
    """

    __slots__ = ("_plain", "_recall", "held")

    def __init__(self, held: Mapping[str, Rendered], plain: Collection[str], recall: Callable[[str], Rendered]) -> None:
        self.held = held
        """What is known of the texts that link, play or pair anything."""
        self._plain, self._recall = frozenset(plain), recall

    def __getitem__(self, digest: str) -> Rendered:
        known = self.held.get(digest)
        if known is None:
            if digest not in self._plain:
                raise KeyError(digest)
            known = self._recall(digest)
        return known

    def __contains__(self, digest: object) -> bool:
        return digest in self.held or digest in self._plain

    def __iter__(self) -> Iterator[str]:
        yield from self.held
        yield from self._plain

    def __len__(self) -> int:
        return len(self.held) + len(self._plain)


@dataclass(frozen=True, slots=True)
class Site:
    """All that was understood, named and linked; frozen, comparable, digestible."""

    events: tuple[Event, ...] = ()
    """Events, decks and pages, by kind; events newest first (unknown dates last), then by id."""
    things: tuple[Thing, ...] = ()
    """By kind in the order of THING_KINDS, then by folded name."""
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(kind, name as written) → the slug of the thing it is; what is hidden maps to the empty slug."""
    rendered: Mapping[str, Rendered] = field(default_factory=dict)
    """Text digest → what is known of it."""
    targets: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(note, link as written) → the site-absolute path it leads to; absent where the target does not exist."""
    assets: tuple[Asset, ...] = ()
    """Linked files, sorted by URL."""
    looked_at: tuple[str, ...] = ()
    """Where links of notes were looked up, found or not: files, and with a slash at their end folders; sorted."""
    notes: tuple[str, ...] = ()
    """Paths of the notes read, relative to the notes folder, sorted."""
    skipped: tuple[Skipped, ...] = ()
    """Files that are not notes, and why."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What loading found wrong, sorted by place."""
    folder: str = ""
    """The folder read, as the first line printed names it."""


def linking(rendered: Mapping[str, Rendered], digest: str) -> Rendered:
    """What is known of a text but for its words: where it links, what it plays and pairs; nothing of an unknown one."""
    known = rendered.held if isinstance(rendered, Recalled) else rendered
    return known.get(digest, PLAIN)


def shown_note(site: Site, note: str) -> str:
    """The path a person would type for a note of the site."""
    folder = site.folder.rstrip("/")
    return note if folder in ("", ".") else f"{folder}/{note}"


def city_of(event: Event) -> str:
    """The city of an event's venue, where it is known."""
    return (event.venue.city if event.venue is not None else "") or event.city


def venue_in(name: str, city: str) -> str:
    """The name under which `Site.names` has the house of this name in this city: houses in two cities may share one."""
    return f"{name}, {city}"
