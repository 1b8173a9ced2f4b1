"""The page of a speaker, group, venue, organisation, tag or series.

Good: a speaker's page as a `ProfilePage` about a `Person` with the profiles that notes link to. Bad: what somebody
spoke about as what they know (`knowsAbout`); no note says so.
"""

from collections.abc import Callable

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Fact, Node, node
from notegen.model.pages import ThingPage
from notegen.publish.linked_data.item_list import first_of
from notegen.publish.linked_data.names import address_of, organisations, page_of
from notegen.publish.linked_data.place import postal_address
from notegen.publish.linked_data.web_page import web_page


def describe(page: ThingPage, frame: SiteFrame) -> Node | None:
    """The page, and whom or what it is about."""
    kind, facts = ABOUT[page.card.kind]
    return web_page(kind, page.page, frame, **facts(page))


def _itself(kind: str, page: ThingPage, **more: Fact | None) -> dict[str, Fact | None]:
    links = tuple(link for card in page.links if (link := address_of(card)) is not None)
    named = {"name": page.card.name, "alternateName": page.aliases, "url": page_of(page.card.url), "sameAs": links}
    return {"mainEntity": node(kind, **named, **more)}


def _person(page: ThingPage) -> dict[str, Fact | None]:
    return _itself("Person", page, affiliation=organisations(page.organisations))


def _organisation(page: ThingPage) -> dict[str, Fact | None]:
    return _itself("Organization", page)


def _venue(page: ThingPage) -> dict[str, Fact | None]:
    return _itself("Place", page, address=postal_address(page.address, page.city, page.country))


def _series(page: ThingPage) -> dict[str, Fact | None]:
    return _itself("EventSeries", page)


def _tag(page: ThingPage) -> dict[str, Fact | None]:
    return {"about": node("DefinedTerm", name=page.card.name), "mainEntity": first_of(page.years, page.card.count)}


ABOUT: dict[str, tuple[str, Callable[[ThingPage], dict[str, Fact | None]]]] = {
    "speaker": ("ProfilePage", _person),
    "group": ("WebPage", _organisation),
    "venue": ("WebPage", _venue),
    "organisation": ("WebPage", _organisation),
    "series": ("WebPage", _series),
    "tag": ("CollectionPage", _tag),
}
"""Kind of a thing → the type of its page, and what the page is about."""
