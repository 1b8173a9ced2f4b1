"""What listings show of a talk, an event or a name: ready data without bodies."""

from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass

# All `url` fields are site-absolute paths ("/2014/06-09-docker/"); the template filter `link` makes them relative to
# the page. Empty text means "not known". Dates are turned into words by filters, in the page's language.


@dataclass(frozen=True, slots=True)
class NameCard:
    """A speaker, group, venue, organisation, tag or series in a line of text or a list."""

    kind: str
    """One of site.THING_KINDS."""
    name: str
    """What to show."""
    url: str
    """Its page; empty where it has none: then it is plain text."""
    count: int = 0
    """How many talks (events for groups, venues and series)."""
    hue: int = -1
    """Of a group: 0 to 23, one of the stylesheet's classes `hue-N`; -1 for none."""
    first: str = ""
    """The first year it appears; empty where not known."""
    last: str = ""
    """The last year it appears."""
    note: str = ""
    """A few quieter words: a speaker's organisations, a venue's city."""


@dataclass(frozen=True, slots=True)
class LinkCard:
    """A link to elsewhere or to a file of the site."""

    title: str
    """Its words."""
    url: str
    """Absolute, or site-absolute for a file of the site."""
    kind: str = "link"
    """slides, video, link, code, event, profile, map, translation, edit."""
    host: str = ""
    """`speakerdeck.com`, named before the click; empty for files of the site."""
    file_type: str = ""
    """`PDF`, where it is a file."""
    provider: str = ""
    """Who plays it: `YouTube`; empty where it is no player's."""
    frame: str = ""
    """The player's address, which `media.js` loads on a click and never before; empty where there is none."""
    shape: str = ""
    """How that frame stands: `wide`, `slides`, `strip` or `sheet`."""
    allow: str = ""
    """What that frame may use of the browser."""


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    """A speaker on a talk."""

    name: str
    """As this talk names them, or the registry's name."""
    url: str
    """Their page; empty where there is none."""
    affiliations: tuple[NameCard, ...] = ()
    """Organisations, as this talk names them."""


@dataclass(frozen=True, slots=True)
class TalkCard:
    """A talk in a listing."""

    title: str
    """Empty where there is none: the template shows a word for it."""
    url: str
    """Its page."""
    speakers: tuple[SpeakerCard, ...]
    """Who spoke."""
    event: str
    """The event's title."""
    event_url: str
    """The event's page; equal to `url` where the event is this one talk."""
    start: CivilDate | None
    """The event's first day."""
    end: CivilDate | None = None
    """The event's last day, where it is another."""
    place: str = ""
    """The event's venue and city in a few words."""
    kind: str = "talk"
    """One of event.TALK_KINDS."""
    session: str = ""
    """The session it was part of."""
    has_slides: bool = False
    """Whether slides are linked."""
    has_video: bool = False
    """Whether a recording is linked."""
    language: str = ""
    """Where it is not the site's."""
    event_language: str = ""
    """The event's, where it is not the site's."""
    hue: int = -1
    """Of the event's first group."""
    draft: bool = False
    """Marked so."""


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a listing."""

    title: str
    """Never empty: the group and date stand in where the notes give no title."""
    url: str
    """Its page."""
    start: CivilDate | None
    """The first day."""
    end: CivilDate | None
    """The last day, where it is another."""
    time: str
    """`19:00` or `19:00-21:30`."""
    groups: tuple[NameCard, ...]
    """Who organised it."""
    place: str
    """Venue and city in a few words."""
    talks: int
    """How many."""
    people: tuple[str, ...]
    """Speakers' names, the first five."""
    more_people: int = 0
    """How many speakers beyond those."""
    status: str = "scheduled"
    """One of event.STATUSES."""
    language: str = ""
    """Where it is not the site's."""
    hue: int = -1
    """Of its first group."""
    draft: bool = False
    """Marked so."""


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The part of a listing that stands under one year."""

    year: str
    """`2014`; empty for undated."""
    events: tuple[EventCard, ...] = ()
    """In the listing's order."""
    talks: tuple[TalkCard, ...] = ()
    """In the listing's order."""
    url: str = ""
    """The year's page; empty for undated."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A talk, event, page or deck whose notes link to a page."""

    title: str
    """Never empty."""
    url: str
    """Its page."""
    start: CivilDate | None = None
    """When, where known."""
    end: CivilDate | None = None
    """The last day, where it is another."""
    language: str = ""
    """Where it is not the site's."""
