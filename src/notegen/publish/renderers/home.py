"""The home page and its continuations: what comes next, soonest first, then everything else, newest first.

Good: `/` and `/page/2/`; every event stands on exactly one of them. Bad: an event that vanishes from the home page
because its date is not known; undated ones stand at the end.
"""

from collections.abc import Iterator

from notegen.model.address import year_url
from notegen.model.cards import NameCard
from notegen.model.pages import HomePage, Page
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.heads import crumb_of
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.shelves import by_year, span_of
from notegen.publish.upcoming import upcoming
from notegen.publish.world import World

BUSIEST_TAGS = 24
SEEN_MOST = 12
BUSIEST_GROUPS = 12


def plan(site: Site, world: World) -> Iterator[Target]:
    """The first page, and as many more as the setting `page_size` makes of the past."""
    coming = upcoming(world)
    ids = {event.id for event in coming}
    past = [event for event in world.events if event.id not in ids]
    size = max(1, world.settings.page_size)
    pages = max(1, -(-len(past) // size))
    # Both lead to the pages of years.
    linked = world.years if world.settings.makes("years") else ()
    years = tuple((year, year_url(year), len(events)) for year, events in linked)
    timeline = span_of({year: len(events) for year, events in linked})
    sides, counts = _sides(world), _counts(world)
    others = tuple(crumb_of(world, event) for event in world.others)
    for number in range(1, pages + 1):
        part = past[(number - 1) * size : number * size]
        data = HomePage(
            page=Page(
                url=_url(number),
                title=world.settings.title,
                description=world.settings.description,
                noindex=number > 1 and all(event.draft for event in part),
            ),
            upcoming=tuple(world.event_cards[event.id] for event in coming) if number == 1 else (),
            years=by_year(world, (world.event_cards[event.id] for event in part)),
            all_years=years,
            timeline=timeline,
            newer_url=_url(number - 1) if number > 1 else "",
            older_url=_url(number + 1) if number < pages else "",
            number=number,
            pages=pages,
            tags=sides["tag"],
            speakers=sides["speaker"],
            groups=sides["group"],
            counts=counts,
            others=others,
        )
        yield new_target(data.page.url, "home", data, template="home.html", sources=("the home page",))


def _url(number: int) -> str:
    return "/" if number == 1 else f"/page/{number}/"


def _sides(world: World) -> dict[str, tuple[NameCard, ...]]:
    """The busiest tags, the speakers seen again and the busiest groups, of those that have pages."""
    most = {"tag": BUSIEST_TAGS, "speaker": SEEN_MOST, "group": BUSIEST_GROUPS}
    found: dict[str, list[NameCard]] = {kind: [] for kind in most}
    for thing in world.things:
        if thing.kind in found and thing.url:
            card = world.cards[(thing.kind, thing.slug)]
            if thing.kind != "speaker" or card.count > 1:  # One talk is not often.
                found[thing.kind].append(card)
    # Things are sorted by name, and sorting is stable.
    return {kind: tuple(sorted(cards, key=lambda card: -card.count)[: most[kind]]) for kind, cards in found.items()}


def _counts(world: World) -> tuple[tuple[str, int], ...]:
    """How much there is, as many as the lists have; what there is none of is not counted out."""
    talks = sum(len(event.talks) for event in world.events)
    speakers = sum(thing.kind == "speaker" and bool(thing.url) for thing in world.things)
    counts = ("events", len(world.events)), ("talks", talks), ("speakers", speakers)
    return tuple((kind, count) for kind, count in counts if count)


RENDERER = Renderer("home", plan, render_page)
