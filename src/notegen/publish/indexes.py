"""The site sorted and indexed once, so that planning one page never walks all the others."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.address import slug
from notegen.model.cards import NameCard
from notegen.model.classes import replace
from notegen.model.event import Event, Talk
from notegen.model.frame import SiteFrame
from notegen.model.site import BY_EVENTS, THING_KINDS, Site, Thing
from notegen.publish.akin import RareWords, rare_words
from notegen.publish.mentions import mentions_of
from notegen.publish.placing import event_card, hue_of, name_cards, talk_card
from notegen.publish.static_files import StaticFile
from notegen.publish.world import Key, Members, World, events_beside, members, thing_of


def index(
    site: Site,
    project: Project,
    frame: SiteFrame,
    static: tuple[StaticFile, ...] = (),
    theme_assets: tuple[tuple[str, bytes], ...] = (),
) -> World:
    """The world of one plan; the order in which the site holds its events and things does not matter to it."""
    events = tuple(sorted((each for each in site.events if each.kind == "event"), key=_newest_first))
    others = tuple(sorted((each for each in site.events if each.kind != "event"), key=_place))
    things = tuple(sorted(site.things, key=_by_name))
    # One object each, wherever it stands: all talks name ten times as many things as there are.
    keys = {key: key for key in ((thing.kind, thing.slug) for thing in things)}
    world = World(
        site=site,
        project=project,
        frame=frame,
        notes_prefix=_notes_prefix(project),
        events=events,
        others=others,
        things=things,
        thing_by={keys[(thing.kind, thing.slug)]: thing for thing in site.things},
        event_by={event.id: event for event in events},
        other_by={event.id: event for event in others},
        talk_by={talk.id: (event, talk) for event in events for talk in event.talks},
        ranks={keys[(thing.kind, thing.slug)]: place for place, thing in enumerate(things)},
        order=_order(events),
        years=_years(events),
        static=static,
        static_urls=frozenset(f"/{file.path}" for file in static),
        sizes={asset.url: asset.size for asset in site.assets if asset.size[0]},
        theme_assets=theme_assets,
    )
    world = replace(world, members={keys[(thing.kind, thing.slug)]: _members(world, thing) for thing in things})
    cards = {keys[(thing.kind, thing.slug)]: _thing_card(world, thing) for thing in things}
    world = replace(world, cards=cards, mentioned=_mentioned(cards, project))
    terms = {talk.id: _terms(world, keys, event, talk) for event in events for talk in event.talks}
    sequences = _sequences(world)
    related = project.settings.makes("related")
    world = replace(
        world,
        terms=terms,
        sharing=_sharing(terms),
        rare=rare_words(events, site.rendered, project.settings.language) if related else RareWords(),
        sequences=sequences,
        steps={(group, each): place for group, ids in sequences.items() for place, each in enumerate(ids)},
        event_cards={event.id: event_card(world, event) for event in (*others, *events)},
    )
    talk_cards = {talk.id: talk_card(world, event, talk) for event in events for talk in event.talks}
    world = replace(world, talk_cards=talk_cards)
    return replace(world, mentions=mentions_of(world)) if related else world


def _newest_first(event: Event) -> tuple[int, tuple[str, int, str]]:
    return (-event.start.first_day.toordinal() if event.start else 0), _place(event)


def _place(event: Event) -> tuple[str, int, str]:
    """What tells any two events apart, also two that claim one address."""
    return event.id or event.url, event.line, "\n".join(event.sources)


def _by_name(thing: Thing) -> tuple[int, str, str, str]:
    return THING_KINDS.index(thing.kind), slug(thing.name), thing.name, thing.slug


def _notes_prefix(project: Project) -> str:
    """`notes/` for a folder under the root, nothing for the root itself, else the folder as the user named it."""
    folder = Path(project.notes)
    try:
        below = folder.resolve().relative_to(Path(project.root).resolve()).as_posix()
    except ValueError:
        below = folder.as_posix()
    return "" if below == "." else f"{below}/"


def _order(events: tuple[Event, ...]) -> dict[str, int]:
    ids = (each for event in events for each in (event.id, *(talk.id for talk in event.talks)))
    return {each: place for place, each in enumerate(ids)}


def _years(events: tuple[Event, ...]) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    years: dict[str, list[Event]] = {}
    for event in events:
        years.setdefault(f"{event.start.year:04}" if event.start else "", []).append(event)
    return tuple((year, tuple(group)) for year, group in years.items())


def _members(world: World, thing: Thing) -> Members:
    order = world.order.__getitem__
    ids = {each for each in thing.events if each in world.event_by}
    events = tuple(world.event_by[each] for each in sorted(ids, key=order))
    ids = {each for each in thing.talks if each in world.talk_by}
    talks = tuple(world.talk_by[each] for each in sorted(ids, key=order))
    others = sorted({each for each in thing.events if each in world.other_by and each not in world.event_by})
    pages = tuple(world.other_by[each] for each in others)
    known = [*events, *pages, *(event for event, _ in talks)]
    return Members(events, talks, pages, drafts_only=bool(known) and all(event.draft for event in known))


def _thing_card(world: World, thing: Thing) -> NameCard:
    talks = () if thing.kind in BY_EVENTS else members(world, thing).talks
    beside = events_beside(world, thing)
    years = sorted(event.start.year for event in (*beside, *(event for event, _ in talks)) if event.start)
    return NameCard(
        kind=thing.kind,
        name=thing.name,
        url=thing.url,
        count=len(talks) + len(beside),
        hue=hue_of(thing.slug) if thing.kind == "group" else -1,
        first=f"{years[0]:04}" if years else "",
        last=f"{years[-1]:04}" if years else "",
        note=_note(world, thing, talks),
    )


def _mentioned(cards: dict[Key, NameCard], project: Project) -> dict[Key, NameCard]:
    """Cards for pages that mention a thing: of no page of ours do they show more, so that it stays as it is when the
    thing gets one talk more; a template of the site may show all that is known."""
    if Path(project.templates).is_dir():
        return cards
    return {key: replace(card, count=0, first="", last="", note="") for key, card in cards.items()}


def _note(world: World, thing: Thing, talks: Iterable[tuple[Event, Talk]]) -> str:
    """The quieter words beside a name: a speaker's one or two organisations, a venue's or group's city."""
    if thing.kind != "speaker":
        return thing.city
    counted: Counter[str] = Counter()
    for _, talk in talks:
        for speaker in talk.speakers:
            if (named := thing_of(world, "speaker", speaker.name)) and named.slug == thing.slug:
                counted.update(dict.fromkeys(speaker.affiliations, 1))
    most = sorted(counted, key=lambda name: (-counted[name], slug(name), name))
    names = ([thing.organisation] if thing.organisation else []) + most
    return ", ".join(card.name for card in name_cards(world, "organisation", names)[:2])


def _terms(world: World, keys: dict[Key, Key], event: Event, talk: Talk) -> tuple[Key, ...]:
    """What a talk may share with others: its own and its event's tags, its speakers, its groups."""
    named = [("tag", name) for name in (*talk.tags, *event.tags)]
    named += [("speaker", speaker.name) for speaker in talk.speakers]
    named += [("group", name) for name in event.groups]
    things = (thing_of(world, kind, name) for kind, name in named)
    return tuple(dict.fromkeys(keys[(thing.kind, thing.slug)] for thing in things if thing))


def _sharing(terms: dict[str, tuple[Key, ...]]) -> dict[Key, tuple[str, ...]]:
    found: dict[Key, list[str]] = {}
    for talk, keys in terms.items():
        for key in keys:
            found.setdefault(key, []).append(talk)
    return {key: tuple(talks) for key, talks in found.items()}


def _sequences(world: World) -> dict[str, tuple[str, ...]]:
    """The dated events of each group, oldest first, by the group's slug."""
    found: dict[str, list[Event]] = {}
    for event in world.events:
        if event.start:
            groups = (thing_of(world, "group", name) for name in event.groups)
            for each in dict.fromkeys(thing.slug for thing in groups if thing):
                found.setdefault(each, []).append(event)
    return {group: tuple(event.id for event in reversed(events)) for group, events in found.items()}
