"""The ready data that templates place: one value for each kind of page."""

from notegen.model.cards import EventCard, LinkCard, Mention, NameCard, TalkCard, YearGroup
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.frame import Preview
from notegen.model.linked_data import Node
from notegen.model.parts import Crumb, Findable, ProgrammePart, Subscription, TalkPart, TextPart, Translated
from notegen.model.value import Value


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
    subscriptions: tuple[Subscription, ...] = ()
    """Feeds and the calendar of this page, beyond the site's own."""
    noindex: bool = False
    """Drafts, redirects, 404."""
    canonical: str = ""
    """The site-absolute path of the page that this one repeats; empty where it is the original."""
    translations: tuple[Translated, ...] = ()
    """Other languages of it, itself not included; of a talk's page the places of the same talk."""
    original: str = ""
    """Where it has translations: the site-absolute path of the page for readers of none of those languages."""
    interface: str = ""
    """The language that the interface speaks here, where it is not the site's: a translation's own."""
    scripts: tuple[str, ...] = ()
    """The theme's scripts that this page needs, by name: `media.js` where a text of it can load a player."""
    linked_data: Node | None = None
    """What it states to programs in schema.org's words; none of a page that must not be indexed."""
    preview: Preview | None = None
    """How a link to it looks elsewhere; none of a page that must not be indexed."""
    findable: Findable | None = None
    """What the search index keeps of it; none of a page that no search finds: drafts, lists, the pages of tags."""


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
    timeline: tuple[tuple[str, int], ...] = ()
    """(year, events) from the first year of the archive to the last, years without any included."""
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
    """An .ics with this event, while it is still to come; empty otherwise."""
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
    """Talks elsewhere that share tags, speakers, group or rare words."""
    marks: tuple[tuple[str, int], ...] = ()
    """(`title`|`group`|`when`|`where`|`address`|`link`, line): which element stands for which line of the note."""
    translate_service: tuple[Translated, ...] = ()
    """`Translate to`: one for each of the `translate_to` setting."""
    extra: tuple[tuple[str, Value], ...] = ()
    """Front matter that notegen has no meaning for, for templates."""
    mentions: tuple[Mention, ...] = ()
    """What links to it in its notes: other events, talks and pages, newest first."""


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
    """Talks that share tags, speakers, group or rare words, those of `also` left out."""
    previous: TalkCard | None = None
    """The talk before it at this event."""
    next: TalkCard | None = None
    """The talk after it at this event."""
    translate_service: tuple[Translated, ...] = ()
    """`Translate to`."""
    mentions: tuple[Mention, ...] = ()
    """What links to it in its notes."""


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
    mentions: tuple[Mention, ...] = ()
    """Of a person or group most often: notes that link to this page."""


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
    counts: tuple[tuple[str, int], ...] = ()
    """(year, talks or events) from the first year to the last, years without any included."""


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
    mentions: tuple[Mention, ...] = ()
    """What links to it in its notes."""


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
    mentions: tuple[Mention, ...] = ()
    """What links to it in its notes."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`/search/`: the field and the filters, and below them ways to everything, which need no script."""

    page: Page
    index: str = ""
    """The site-absolute path of the index's script; empty where the site has no index."""
    version: str = ""
    """The version of what made the index, so that no browser takes an older script from its cache."""
    filters: tuple[tuple[str, str], ...] = ()
    """(name, message id) of each filter that has a choice."""
    lists: tuple[tuple[str, str, int], ...] = ()
    """(message id, url, entries) of every list."""
    years: tuple[tuple[str, str, int], ...] = ()
    """(year, url, events), newest first; the undated ones last, under the empty year."""
    letters: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()
    """(message id, url, initials) of every list of names; an initial is (letter, its address in the list)."""


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page with words of the theme only: 404, redirects."""

    page: Page
    leads_to: str = ""
    """Of a redirect: the site-absolute path it leads to."""
