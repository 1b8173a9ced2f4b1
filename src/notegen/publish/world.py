"""The site as the renderers plan from it: everything sorted once, and every question answered by a look-up."""

from collections.abc import Mapping
from dataclasses import field

from notegen.config.settings import Project, Settings
from notegen.model.address import year_url
from notegen.model.cards import EventCard, Mention, NameCard, TalkCard
from notegen.model.charts import Chart
from notegen.model.classes import dataclass
from notegen.model.event import Event, Talk
from notegen.model.frame import SiteFrame
from notegen.model.site import BY_EVENTS, Site, Thing, city_of, venue_in
from notegen.publish.akin import RareWords
from notegen.publish.feed import Feed
from notegen.publish.occasion import Calendar
from notegen.publish.static_files import StaticFile
from notegen.publish.told import Near, Told

Key = tuple[str, str]
"""(kind, slug) of a thing."""

FEED_KINDS = ("tag", "speaker", "group")
"""Kinds whose pages have feeds."""


@dataclass(frozen=True, slots=True)
class Members:
    """What belongs to a thing."""

    events: tuple[Event, ...] = ()
    """Its occasions, newest first."""
    talks: tuple[tuple[Event, Talk], ...] = ()
    """Its talks with their events, newest first."""
    pages: tuple[Event, ...] = ()
    """The pages and decks that a tag stands on, by address."""
    drafts_only: bool = False
    """Whether it is known from drafts alone, so that its page is one too."""


@dataclass(frozen=True, slots=True)
class World:
    """What every renderer's `plan` may look at; made once for a build by `publish/indexes`."""

    site: Site
    """The site itself."""
    project: Project
    """Folders and settings."""
    frame: SiteFrame
    """What surrounds every page."""
    notes_prefix: str = ""
    """What stands before a note's path where a person types it: `notes/`; empty in root mode."""
    events: tuple[Event, ...] = ()
    """Occasions only: newest first, unknown dates last, then by id."""
    others: tuple[Event, ...] = ()
    """Pages and decks, by address."""
    things: tuple[Thing, ...] = ()
    """By kind, then by folded name."""
    thing_by: Mapping[Key, Thing] = field(default_factory=dict)
    """(kind, slug) → the thing."""
    event_by: Mapping[str, Event] = field(default_factory=dict)
    """Event id → the occasion."""
    other_by: Mapping[str, Event] = field(default_factory=dict)
    """Id → the page or deck."""
    talk_by: Mapping[str, tuple[Event, Talk]] = field(default_factory=dict)
    """Talk id → its occasion and the talk."""
    members: Mapping[Key, Members] = field(default_factory=dict)
    """(kind, slug) → what belongs to the thing."""
    told: Mapping[str, Told] = field(default_factory=dict)
    """Event id → what its own pages and its feed entries tell alike."""
    near: Mapping[str, Near] = field(default_factory=dict)
    """Event id → what else to read beside it; looked for when it is asked for."""
    order: Mapping[str, int] = field(default_factory=dict)
    """Event or talk id → its place, newest first."""
    years: tuple[tuple[str, tuple[Event, ...]], ...] = ()
    """(`2014`, its events), newest first; the undated ones last, under the empty year."""
    terms: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    """Talk id → the tags, speakers and groups it may share with other talks."""
    sharing: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    """A tag, speaker or group → the ids of its talks, newest first."""
    rare: RareWords = field(default_factory=RareWords)
    """The words that few talks share."""
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Address of an event, talk, page or thing → what links to it in its notes."""
    sequences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Group slug → the ids of its dated events, oldest first."""
    steps: Mapping[Key, int] = field(default_factory=dict)
    """(group slug, event id) → the event's place in the group's sequence."""
    ranks: Mapping[Key, int] = field(default_factory=dict)
    """(kind, slug) → the thing's place in `things`."""
    cards: Mapping[Key, NameCard] = field(default_factory=dict)
    """(kind, slug) → the thing as a name in a line of text."""
    mentioned: Mapping[Key, NameCard] = field(default_factory=dict)
    """The same where it is only mentioned: without numbers, which change with every note of the thing."""
    recounted: dict[tuple[Key, int], NameCard] = field(default_factory=dict)
    """(the thing, a number) → its card with that number: filled while the pages that show it are planned."""
    event_cards: Mapping[str, EventCard] = field(default_factory=dict)
    """Id → the event in a listing; a page or deck as the list of a tag shows it."""
    talk_cards: Mapping[str, TalkCard] = field(default_factory=dict)
    """Talk id → the talk in a listing."""
    feeds: Mapping[str, Feed] = field(default_factory=dict)
    """The page it belongs to → its feed, once for all formats."""
    feed_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same → the digests of all texts in it."""
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    """The page it belongs to → its calendar."""
    charts: tuple[Chart, ...] = ()
    """The pictures of the archive; none where there is nothing to compare."""
    static: tuple[StaticFile, ...] = ()
    """The files of the static folder, by path."""
    static_urls: frozenset[str] = frozenset()
    """Their addresses."""
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Address of a linked picture → its width and height."""
    theme_assets: tuple[tuple[str, bytes], ...] = ()
    """(name, bytes) of the theme's own files."""
    pages: tuple[str, ...] = ()
    """Addresses that search engines may list, of the targets planned so far: the sitemap is planned last."""

    @property
    def settings(self) -> Settings:
        """What the project says of itself."""
        return self.project.settings


def year_page(world: World, year: str) -> str:
    """The address of a year's page, or of the undated events'; empty where the site has no such pages."""
    return year_url(year) if world.settings.makes("years") else ""


def shown_path(world: World, note: str) -> str:
    """A note's path as a person would type it: relative to the root, or as the notes folder was named."""
    return world.notes_prefix + note


def thing_of(world: World, kind: str, name: str) -> Thing | None:
    """The thing that a name as written means; None where it is hidden or was never collected."""
    return world.thing_by.get((kind, world.site.names.get((kind, name), "")))


def house_of(world: World, event: Event) -> str:
    """The name under which the site has the venue of an event; houses in two cities may share one."""
    if event.venue is None:
        return ""
    there = venue_in(event.venue.name, city_of(event))
    return there if ("venue", there) in world.site.names else event.venue.name


def members(world: World, thing: Thing) -> Members:
    """What belongs to a thing; nothing for one that nobody names."""
    return world.members.get((thing.kind, thing.slug), _NOTHING)


def events_beside(world: World, thing: Thing) -> tuple[Event, ...]:
    """The events to list for a thing: all of a group's, venue's or series'; else those none of its talks belongs to.

    For a tag its pages and decks too: nothing else leads from the tag to them.
    """
    if thing.kind in BY_EVENTS:
        return members(world, thing).events
    if thing.kind == "speaker":
        return ()
    own = members(world, thing)
    spoken = {event.id for event, _ in own.talks}
    beside = tuple(event for event in own.events if event.id not in spoken)
    return (*beside, *own.pages) if thing.kind == "tag" else beside


def drafts_only(world: World, thing: Thing) -> bool:
    """Whether a thing is known from drafts alone, so that its page is one too."""
    return members(world, thing).drafts_only


_NOTHING = Members()
