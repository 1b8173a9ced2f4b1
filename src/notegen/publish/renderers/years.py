"""The page of each year, `/2014/`, and of the events whose year nobody noted, `/undated/`.

Good: years follow one another with the empty ones left out. Bad: an event without a date that no page lists.
"""

from collections.abc import Iterator

from notegen.model.cards import YearGroup
from notegen.model.event import Event
from notegen.model.pages import Page, YearPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.heads import HOME, year_crumb
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each year that has events."""
    ways = [("", ""), *((year, year_crumb(year).url) for year, _ in world.years), ("", "")]
    for place, (year, events) in enumerate(world.years):
        crumb = year_crumb(year)
        page = YearPage(
            page=Page(
                url=crumb.url,
                title=crumb.name,
                translate_title=crumb.translate,
                crumbs=(HOME,),
                noindex=all(event.draft for event in events),
            ),
            group=_group(world, year, events),
            newer=ways[place],
            older=ways[place + 2],
        )
        name = f"the page of the year {year}" if year else "the page of undated events"
        yield new_target(crumb.url, "years", page, template="year.html", sources=(name,))


def _group(world: World, year: str, events: tuple[Event, ...]) -> YearGroup:
    cards = tuple(world.event_cards[event.id] for event in events)
    return YearGroup(year, events=cards, url=year_crumb(year).url if year else "")


RENDERER = Renderer("years", plan, render_page, "years")
