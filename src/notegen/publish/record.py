"""The records that `notegen export` and `/data/*.json` promise: each field is a key, and every key is always there."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A group of an event."""

    name: str
    """Its name."""
    url: str | None
    """Its page; null where it has none."""


@dataclass(frozen=True, slots=True)
class VenueRecord:
    """Where an event was."""

    name: str
    """The house."""
    address: str | None
    """Street, number and postal code with city, in one line."""
    city: str | None
    """The city."""
    country: str | None
    """The country."""
    url: str | None
    """Its page; null where it has none."""


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """Who spoke, in one talk."""

    name: str
    """The name, one for each person across the site."""
    url: str | None
    """Their page; null where they have none."""
    affiliations: tuple[str, ...]
    """The organisations named beside them in this talk."""


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link with its words."""

    title: str
    """What the link says."""
    url: str
    """Where it leads."""


@dataclass(frozen=True, slots=True)
class TalkRecord:
    """A talk."""

    id: str
    """`<year>/<event>/<talk>`."""
    url: str
    """Its page; that of its event where the event is this one talk, and its place there where talks have no pages."""
    title: str | None
    """The title."""
    session: str | None
    """The session, day or track it was part of."""
    kind: str
    """`talk`, `keynote`, `lightning`, `workshop` or `panel`."""
    speakers: tuple[SpeakerRecord, ...]
    """Who spoke, in the order named."""
    slides: tuple[str, ...]
    """Addresses of slides."""
    videos: tuple[str, ...]
    """Addresses of recordings."""
    links: tuple[LinkRecord, ...]
    """What else is linked beside the talk."""
    tags: tuple[str, ...]
    """Its own tags; those of its event hold for it too."""
    sources: tuple[str, ...]
    """The notes that hold its text, relative to the notes folder."""
    line: int
    """Where it begins in the first of them."""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An occasion, or by `kind` a deck or page that is none."""

    id: str
    """`<year>/<event>`; it is in the address, and as stable."""
    kind: str
    """`event`, `deck` or `page`."""
    url: str
    """Its page."""
    title: str | None
    """The title."""
    start: str | None
    """The first day, as precisely as it is known: `2014-06-09`, `2014-06` or `2014`."""
    end: str | None
    """The last day, where it is another."""
    time: str | None
    """`19:00` or `19:00-21:30`, in the site's zone."""
    groups: tuple[NamedRecord, ...]
    """Who organised it."""
    venue: VenueRecord | None
    """Where it was."""
    city: str | None
    """The city, also where the house is not known."""
    link: str | None
    """The event's own page elsewhere."""
    series: str | None
    """The series it belongs to."""
    language: str | None
    """The language of its notes, where it is surely known."""
    tags: tuple[str, ...]
    """Its tags."""
    authors: tuple[str, ...]
    """Who wrote the notes."""
    published: str | None
    """The day the note was published, where it is not the event's."""
    status: str
    """`scheduled`, `cancelled` or `postponed`."""
    draft: bool
    """Whether it is a draft; there are some only with `--drafts`, and never in `/data/`."""
    translations: tuple[tuple[str, str], ...]
    """Language → the page in that language."""
    sources: tuple[str, ...]
    """The notes it was read from, relative to the notes folder."""
    talks: tuple[TalkRecord, ...]
    """Its talks, in order."""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A speaker across the site; who has no page (`page: false`) has no record."""

    name: str
    """The name."""
    aliases: tuple[str, ...]
    """Other spellings."""
    url: str
    """Their page."""
    links: tuple[str, ...]
    """Their pages elsewhere."""
    talks: tuple[str, ...]
    """The ids of their talks, newest first."""


@dataclass(frozen=True, slots=True)
class ThingRecord:
    """A group, organisation, tag or series across the site."""

    name: str
    """The name."""
    aliases: tuple[str, ...]
    """Other spellings."""
    url: str
    """Its page."""
    links: tuple[str, ...]
    """Its pages elsewhere."""
    events: tuple[str, ...]
    """The ids of its events, newest first."""
    talks: tuple[str, ...]
    """The ids of its talks, newest first."""


@dataclass(frozen=True, slots=True)
class HouseRecord:
    """A venue across the site."""

    name: str
    """The house."""
    aliases: tuple[str, ...]
    """Other spellings."""
    url: str
    """Its page."""
    links: tuple[str, ...]
    """Its pages elsewhere."""
    address: str | None
    """Street, number and postal code with city, in one line."""
    city: str | None
    """The city."""
    country: str | None
    """The country."""
    events: tuple[str, ...]
    """The ids of its events, newest first."""
    talks: tuple[str, ...]
    """The ids of the talks given there, newest first."""
