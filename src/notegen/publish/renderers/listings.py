"""Everything of one kind: `/events/`, `/talks/`, `/speakers/`, `/groups/`, `/venues/`, `/organisations/`, `/tags/`.

Good: the list of speakers by initial, accents folded. Bad: a list that leaves somebody out; only a thing without a page
(`page: false`) does not stand in one. `/series/` is made where there is any; the others always.
"""

from collections.abc import Iterator

from notegen.config.left_out import OF_THINGS
from notegen.model.classes import replace
from notegen.model.initials import by_initial
from notegen.model.pages import ListingPage, Page
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.frame import LISTINGS
from notegen.publish.heads import HOME
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.shelves import by_year, year_counts
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each kind."""
    for kind, word, url in LISTINGS:
        if kind in OF_THINGS and not world.settings.makes(OF_THINGS[kind]):
            continue
        head = Page(url=url, title=word, translate_title=True, crumbs=(HOME,))
        page = _page(world, kind, head)
        if not page.total:
            # There is always a page, for those who know the address; search engines have nothing to find on it.
            page = replace(page, page=replace(head, noindex=True))
        if page.total or kind != "series":
            yield new_target(url, "listings", page, template="listing.html", sources=(f"the list of {word}",))


def _page(world: World, kind: str, head: Page) -> ListingPage:
    if kind == "event":
        years = by_year(world, (world.event_cards[each.id] for each in world.events))
        return ListingPage(head, kind, years=years, total=len(world.events), counts=year_counts(years))
    if kind == "talk":
        talks = [world.talk_cards[talk.id] for event in world.events for talk in event.talks]
        years = by_year(world, talks=talks)
        return ListingPage(head, kind, years=years, total=len(talks), counts=year_counts(years))
    cards = [world.cards[(kind, thing.slug)] for thing in world.things if thing.kind == kind and thing.url]
    return ListingPage(head, kind, letters=by_initial(cards, lambda card: card.name), total=len(cards))


RENDERER = Renderer("listings", plan, render_page, "lists")
