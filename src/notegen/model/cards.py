"""The ready data that templates place: listing cards without bodies, and one page value for each kind of page."""

from dataclasses import dataclass, field

from notegen.model.civil_date import CivilDate
from notegen.model.value import Value

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
class Crumb:
    """One step of the way from the home page to this one."""

    name: str
    """A word to show; a message id of theme/languages where `translate` is set."""
    url: str
    """Where it leads."""
    translate: bool = False
    """Whether `name` is a message id."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A rendered text to place."""

    digest: str
    """Names the HTML in the content store; the template places it with `{{ body(part) }}`."""
    note: str
    """The note it is from."""
    language: str = ""
    """Where it is not the page's: the block is marked with it."""
    links: tuple[str, ...] = ()
    """Where link N of it leads: site-absolute; `#…` on the same note; empty where the target does not exist."""
    show_note: bool = False
    """Whether the note is named above it, because several notes tell of this talk."""
    edit_url: str = ""
    """Where this note can be corrected; empty unless `edit_url` is set."""


@dataclass(frozen=True, slots=True)
class TalkPart:
    """A talk as an event's page or its own page shows it."""

    title: str
    """Empty where there is none."""
    slug: str
    """Its anchor on the event's page."""
    url: str
    """Its own page."""
    number: int
    """Its place in the programme, from 1."""
    speakers: tuple[SpeakerCard, ...] = ()
    """Who spoke."""
    kind: str = "talk"
    """One of event.TALK_KINDS."""
    session: str = ""
    """The session it was part of."""
    resources: tuple[LinkCard, ...] = ()
    """Slides, videos, other links, in that order."""
    tags: tuple[NameCard, ...] = ()
    """Its own tags."""
    texts: tuple[TextPart, ...] = ()
    """Its notes."""
    language: str = ""
    """Where it is not the page's."""
    marks: tuple[tuple[str, int], ...] = ()
    """(`title`|`speakers`|`resources`, line): which element stands for which line of the note (`data-line`)."""


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """One thing on an event's page, in reading order: a session's heading, a text, or a talk."""

    session: str = ""
    """A heading to show before what follows; empty where the session goes on."""
    session_line: int = 0
    """The heading's line in the note, for `data-line`; 0 for none."""
    text: TextPart | None = None
    """A text outside talks."""
    talk: TalkPart | None = None
    """A talk."""


@dataclass(frozen=True, slots=True)
class Translated:
    """The same page in another language, or the way to a translation of it."""

    language: str
    """Its code."""
    url: str
    """Site-absolute where we publish it; absolute where a translation service makes it."""
    service: bool = False
    """Whether a service makes it."""


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has; the site's frame (name, navigation, feeds) comes beside it as `site`."""

    url: str
    """Its own site-absolute path."""
    title: str
    """For the head and the heading; a message id where `translate_title` is set."""
    translate_title: bool = False
    """Whether `title` is a message id of theme/languages."""
    description: str = ""
    """One sentence for the head."""
    language: str = ""
    """The language of its own text, where it is not the site's."""
    crumbs: tuple[Crumb, ...] = ()
    """The way from home, home first, this page not included."""
    feeds: tuple[tuple[str, str], ...] = ()
    """(title, url) of Atom feeds for this page beyond the site's own."""
    noindex: bool = False
    """Drafts, redirects, 404."""
    canonical: str = ""
    """The site-absolute path of the page that this one repeats; empty where it is the original."""
    translations: tuple[Translated, ...] = ()
    """Other languages of it, itself not included."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page and its continuations (`/page/2/`)."""

    page: Page
    upcoming: tuple[EventCard, ...] = ()
    """Soonest first; on the first page only."""
    years: tuple[YearGroup, ...] = ()
    """Past events of this page, newest first, by year."""
    all_years: tuple[tuple[str, str, int], ...] = ()
    """(year, url, events) of the whole archive, newest first."""
    newer_url: str = ""
    """The page before; empty on the first."""
    older_url: str = ""
    """The page after; empty on the last."""
    number: int = 1
    """Which page this is."""
    pages: int = 1
    """Of how many."""
    tags: tuple[NameCard, ...] = ()
    """The busiest."""
    speakers: tuple[NameCard, ...] = ()
    """Seen most often."""
    groups: tuple[NameCard, ...] = ()
    """The busiest."""
    counts: tuple[tuple[str, int], ...] = ()
    """(`events`|`talks`|`speakers`, how many) of the whole archive."""
    others: tuple[Crumb, ...] = ()
    """Pages and decks, which no list of events leads to."""


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event's page; where the event is one talk of the same name, that talk's page too (`single`)."""

    page: Page
    card: EventCard
    """The event as listings show it."""
    groups: tuple[NameCard, ...] = ()
    """Who organised it."""
    series: NameCard | None = None
    """The series."""
    venue: NameCard | None = None
    """The house."""
    address: str = ""
    """Street, postal code and city."""
    city: str = ""
    """The city."""
    country: str = ""
    """The country."""
    map_url: str = ""
    """A map of the address."""
    link: LinkCard | None = None
    """The event's own page elsewhere."""
    calendar_url: str = ""
    """An .ics with this event; empty where there is none."""
    tags: tuple[NameCard, ...] = ()
    """The event's tags."""
    single: TalkPart | None = None
    """The one talk, where the event is that talk: title and heading are one."""
    parts: tuple[ProgrammePart, ...] = ()
    """Everything in reading order."""
    authors: tuple[str, ...] = ()
    """Who wrote the notes."""
    published: CivilDate | None = None
    """The day the note was published."""
    notes: tuple[str, ...] = ()
    """The notes it was read from."""
    edit_urls: tuple[str, ...] = ()
    """Where those can be corrected, in the same order."""
    previous: EventCard | None = None
    """Of the same group."""
    next: EventCard | None = None
    """Of the same group."""
    related: tuple[TalkCard, ...] = ()
    """Talks elsewhere that share tags, speakers or group."""
    marks: tuple[tuple[str, int], ...] = ()
    """(`title`|`group`|`when`|`where`|`address`|`link`, line): which element stands for which line of the note."""
    translate_service: tuple[Translated, ...] = ()
    """`Translate to`: one for each of the `translate_to` setting."""
    extra: tuple[tuple[str, Value], ...] = ()
    """Front matter that notegen has no meaning for, for templates."""


@dataclass(frozen=True, slots=True)
class TalkPage:
    """A talk's own page."""

    page: Page
    talk: TalkPart
    event: EventCard
    """The evening above it."""
    card: TalkCard
    """The talk as listings show it."""
    venue: NameCard | None = None
    """Where."""
    also: tuple[tuple[NameCard, tuple[TalkCard, ...]], ...] = ()
    """Each speaker with their other talks."""
    related: tuple[TalkCard, ...] = ()
    """Talks that share tags, speakers or group."""
    previous: TalkCard | None = None
    """The talk before it at this event."""
    next: TalkCard | None = None
    """The talk after it at this event."""
    translate_service: tuple[Translated, ...] = ()
    """`Translate to`."""


@dataclass(frozen=True, slots=True)
class ThingPage:
    """The page of a speaker, group, venue, organisation, tag or series."""

    page: Page
    card: NameCard
    """Itself; `card.kind` chooses the words."""
    aliases: tuple[str, ...] = ()
    """Other spellings."""
    links: tuple[LinkCard, ...] = ()
    """Its pages elsewhere."""
    address: str = ""
    """Of a venue."""
    city: str = ""
    """Of a venue."""
    country: str = ""
    """Of a venue."""
    map_url: str = ""
    """Of a venue."""
    organisations: tuple[NameCard, ...] = ()
    """Of a speaker."""
    groups: tuple[NameCard, ...] = ()
    """Where a speaker spoke; what a venue hosted."""
    speakers: tuple[NameCard, ...] = ()
    """Of a group, organisation, tag: people seen most."""
    tags: tuple[NameCard, ...] = ()
    """Topics; for a tag, related tags."""
    years: tuple[YearGroup, ...] = ()
    """Its talks (events for groups, venues and series), newest first, by year."""
    counts: tuple[tuple[str, int], ...] = ()
    """(year, talks or events) from the first year to the last, years without any included."""


@dataclass(frozen=True, slots=True)
class ListingPage:
    """`/talks/`, `/speakers/`, `/groups/` …: everything of one kind."""

    page: Page
    kind: str
    """`talk`, `event`, or one of site.THING_KINDS."""
    years: tuple[YearGroup, ...] = ()
    """For talks and events."""
    letters: tuple[tuple[str, tuple[NameCard, ...]], ...] = ()
    """For things: (initial, cards), in alphabetical order; everything else under `#`."""
    total: int = 0
    """How many in all."""


@dataclass(frozen=True, slots=True)
class YearPage:
    """`/2014/`: the events of one year, or the undated ones."""

    page: Page
    group: YearGroup
    """Its events, newest first."""
    newer: tuple[str, str] = ("", "")
    """(year, url) of the next year that has events."""
    older: tuple[str, str] = ("", "")
    """(year, url) of the year before that has events."""


@dataclass(frozen=True, slots=True)
class NotePage:
    """A note that is no event: a page."""

    page: Page
    texts: tuple[TextPart, ...] = ()
    """What it says."""
    tags: tuple[NameCard, ...] = ()
    """Its tags."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    published: CivilDate | None = None
    """Its date."""
    notes: tuple[str, ...] = ()
    """The note it was read from."""
    edit_urls: tuple[str, ...] = ()
    """Where it can be corrected."""


@dataclass(frozen=True, slots=True)
class DeckPage:
    """A slide deck read as a handout: its one text holds `<section class="slide">` by slide."""

    page: Page
    texts: tuple[TextPart, ...] = ()
    """The slides, in one text."""
    start: CivilDate | None = None
    """When it was shown, where known."""
    tags: tuple[NameCard, ...] = ()
    """Its tags."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    notes: tuple[str, ...] = ()
    """The note it was read from."""
    edit_urls: tuple[str, ...] = ()
    """Where it can be corrected."""


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page with words of the theme only: 404, redirects."""

    page: Page
    leads_to: str = ""
    """Of a redirect: the site-absolute path it leads to."""


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """What surrounds every page: one value for the whole site, part of every page's digest."""

    title: str
    """The site's name."""
    description: str
    """One sentence."""
    language: str
    """The interface's language."""
    base_url: str
    """Without trailing slash; empty where not set."""
    navigation: tuple[Crumb, ...]
    """The kinds that have two entries or more; names are message ids."""
    assets: tuple[tuple[str, str], ...] = field(default=())
    """(name, site-absolute path with its digest) of the theme's files: ("theme.css", "/assets/theme.1a2b3c4d.css")."""
    has_feed: bool = True
    """Whether /feed.xml exists."""
    generator: str = ""
    """`notegen X.Y`."""
    policy: str = ""
    """The content security policy, for the meta tag."""
    remote_images: str = "link"
    """`link` or `show`."""
