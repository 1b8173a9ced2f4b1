"""Everything of one kind: `/events/`, `/talks/`, `/speakers/`, `/groups/`, `/venues/`, `/organisations/`, `/tags/`.

Good: the list of speakers by initial, accents folded. Bad: a list that leaves somebody out; only a thing without a page
(`page: false`) does not stand in one. `/series/` is made where there is any; the others always.
"""

import unicodedata
from collections.abc import Iterator

from notegen.model.address import slug
from notegen.model.cards import NameCard
from notegen.model.pages import ListingPage, Page
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.frame import LISTINGS
from notegen.publish.heads import HOME
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.shelves import by_year
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each kind."""
    for kind, word, url in LISTINGS:
        head = Page(url=url, title=word, translate_title=True, crumbs=(HOME,))
        page = _page(world, kind, head)
        if page.total or kind != "series":
            yield new_target(url, "listings", page, template="listing.html", sources=(f"the list of {word}",))


def _page(world: World, kind: str, head: Page) -> ListingPage:
    if kind == "event":
        return ListingPage(
            head, kind, years=by_year(world.event_cards[each.id] for each in world.events), total=len(world.events)
        )
    if kind == "talk":
        talks = [world.talk_cards[talk.id] for event in world.events for talk in event.talks]
        return ListingPage(head, kind, years=by_year(talks=talks), total=len(talks))
    cards = [world.cards[(kind, thing.slug)] for thing in world.things if thing.kind == kind and thing.url]
    return ListingPage(head, kind, letters=_letters(cards), total=len(cards))


def _letters(cards: list[NameCard]) -> tuple[tuple[str, tuple[NameCard, ...]], ...]:
    """Cards under their initials; what begins with no letter at the end, under `#`."""
    found: dict[str, list[NameCard]] = {}
    for card in cards:
        found.setdefault(initial(card.name), []).append(card)
    letters = sorted(found, key=lambda letter: (letter == "#", letter))
    return tuple((letter, tuple(found[letter])) for letter in letters)


def initial(name: str) -> str:
    """`Ä` → `A`, `3D` → `#`: the letter a reader looks under."""
    first = unicodedata.normalize("NFC", name.strip()[:1])
    if not first.isalpha():
        return "#"
    folded = slug(first)[:1].upper()
    return folded if folded.isalpha() else first.upper()[:1]


RENDERER = Renderer("listings", plan, render_page)
