"""The page of each speaker, group, venue, organisation, tag and series.

Good: a speaker's talks by year, with the groups spoken at, the topics and the organisations. Bad: a page for somebody
whose registry entry says `page: false`; such a thing has no address, and none is made.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from notegen.model.address import host_of
from notegen.model.cards import LinkCard, NameCard
from notegen.model.classes import dataclass
from notegen.model.event import Event, Talk
from notegen.model.pages import Page, ThingPage
from notegen.model.parts import Crumb
from notegen.model.site import BY_EVENTS, Site, Thing
from notegen.model.target import Later, Target
from notegen.publish.findable import findable_thing
from notegen.publish.frame import LISTINGS
from notegen.publish.heads import HOME
from notegen.publish.links import link_card, map_url, path_of
from notegen.publish.placing import name_cards
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.shelves import by_year, counted, year_counts
from notegen.publish.subscriptions import subscriptions
from notegen.publish.world import (
    World,
    drafts_only,
    events_beside,
    members,
    thing_of,
)

MOST = 16
"""So many topics and people stand on a page; a speaker's own topics, groups and organisations all do."""


@dataclass(frozen=True, slots=True)
class Aspects:
    """What else a kind's page tells."""

    groups: bool = False
    """Where a speaker spoke; what a venue hosted."""
    speakers: bool = False
    """People seen most."""
    whole: bool = False
    """Whether lists are shown whole."""


ASPECTS = {
    "speaker": Aspects(groups=True, whole=True),
    "group": Aspects(speakers=True),
    "venue": Aspects(groups=True, speakers=True),
    "organisation": Aspects(speakers=True),
    "tag": Aspects(speakers=True, groups=True),
    "series": Aspects(speakers=True, groups=True),
}

_LISTING = {kind: Crumb(word, url, translate=True) for kind, word, url in LISTINGS}


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each thing that has an address."""
    for thing in world.things:
        if thing.url:
            page = Later(_page, world, thing, listed=not drafts_only(world, thing))
            name = f"the page of the {thing.kind} {thing.name}"
            yield new_target(thing.url, "things", page, template="thing.html", sources=(name,))


def _page(world: World, thing: Thing) -> ThingPage:
    aspects = ASPECTS[thing.kind]
    own = members(world, thing)
    by_events = thing.kind in BY_EVENTS
    talks = tuple((event, talk) for event in own.events for talk in event.talks) if by_events else own.talks
    beside = events_beside(world, thing)
    years = by_year(
        world,
        (world.event_cards[event.id] for event in beside),
        () if by_events else (world.talk_cards[talk.id] for _, talk in talks),
    )
    counts = _counts(world, thing, talks, beside)
    most = 0 if aspects.whole else MOST
    organisations = _organisations(world, thing, talks) if thing.kind == "speaker" else ()
    return ThingPage(
        page=_head(world, thing, organisations),
        card=world.cards[(thing.kind, thing.slug)],
        aliases=thing.aliases,
        links=tuple(card for url in thing.links if (card := _profile(world, url))),
        address=thing.address,
        city=thing.city,
        country=thing.country,
        map_url=_map(world, thing),
        organisations=organisations,
        groups=counted(world, "group", counts["group"], most) if aspects.groups else (),
        speakers=counted(world, "speaker", counts["speaker"], most) if aspects.speakers else (),
        tags=counted(world, "tag", counts["tag"], most),
        years=years,
        counts=year_counts(years),
        mentions=world.mentions.get(thing.url, ()),
    )


def _head(world: World, thing: Thing, organisations: tuple[NameCard, ...]) -> Page:
    draft = drafts_only(world, thing)
    return Page(
        url=thing.url,
        title=thing.name,
        crumbs=(HOME, _LISTING[thing.kind]) if world.settings.makes("lists") else (HOME,),
        subscriptions=subscriptions(world, thing.url, thing.name),
        noindex=draft,
        findable=findable_thing(world, thing, tuple(each.name for each in organisations)),
    )


def _counts(
    world: World, thing: Thing, talks: tuple[tuple[Event, Talk], ...], beside: tuple[Event, ...]
) -> dict[str, dict[str, int]]:
    """How often other things stand beside this one: tags and speakers by talk, groups by event."""
    found: dict[str, dict[str, int]] = {"tag": {}, "speaker": {}, "group": {}}
    for kind, name in chain.from_iterable([world.terms.get(talk.id, ()) for _, talk in talks]):
        if kind != "group":
            found[kind][name] = found[kind].get(name, 0) + 1
    for event in {event.id: event for event in (*beside, *(event for event, _ in talks))}.values():
        for slug in _slugs(world, "group", event.groups):
            found["group"][slug] = found["group"].get(slug, 0) + 1
        for slug in _slugs(world, "tag", event.tags) if not event.talks else ():
            found["tag"][slug] = found["tag"].get(slug, 0) + 1
    found.get(thing.kind, {}).pop(thing.slug, None)
    return found


def _slugs(world: World, kind: str, names: Iterable[str]) -> dict[str, int]:
    """The things that names as written mean, each once."""
    return {thing.slug: 1 for name in names if (thing := thing_of(world, kind, name))}


def _organisations(world: World, thing: Thing, talks: tuple[tuple[Event, Talk], ...]) -> tuple[NameCard, ...]:
    """The registry's organisation of a speaker, then those their talks name, the latest first."""
    named = [thing.organisation] if thing.organisation else []
    for _, talk in talks:
        for speaker in talk.speakers:
            if (known := thing_of(world, "speaker", speaker.name)) and known.slug == thing.slug:
                named += speaker.affiliations
    return name_cards(world, "organisation", named)


def _profile(world: World, url: str) -> LinkCard | None:
    """A page elsewhere, named by its address without the scheme."""
    return link_card(world, (), "profile", url, host_of(url) + path_of(url).rstrip("/"))


def _map(world: World, thing: Thing) -> str:
    """The map of a house whose address or city is known."""
    if thing.kind != "venue" or not (thing.address or thing.city):
        return ""
    return map_url(world, thing.address or f"{thing.name}, {thing.city}", thing.country)


RENDERER = Renderer("things", plan, render_page)
