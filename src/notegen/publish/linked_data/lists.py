"""Pages that list: `CollectionPage` with the first entries of its list.

Good: the newest ten talks of two hundred, and the number two hundred. Bad: two hundred entries stated twice on one
page; a program that wants all of them reads `/data/talks.json`.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from notegen.model.cards import EventCard, TalkCard, YearGroup
from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Here, Node, node, nodes
from notegen.model.pages import ListingPage, YearPage
from notegen.publish.linked_data.site import web_page

FIRST = 10
"""So many entries are stated."""


def describe_listing(page: ListingPage, frame: SiteFrame) -> Node | None:
    """Everything of one kind."""
    named = [(card.name, card.url) for _, cards in page.letters for card in cards]
    entries = item_list(named, page.total) if named else first_of(page.years, page.total)
    return web_page("CollectionPage", page.page, frame, mainEntity=entries)


def describe_year(page: YearPage, frame: SiteFrame) -> Node | None:
    """The events of one year."""
    total = len(page.group.events) or len(page.group.talks)
    return web_page("CollectionPage", page.page, frame, mainEntity=first_of((page.group,), total))


def first_of(years: Iterable[YearGroup], total: int) -> Node | None:
    """The first entries of a list by year; drafts are not stated."""
    return item_list(((card.title, card.url) for card in _cards(years) if not card.draft), total)


def _cards(years: Iterable[YearGroup]) -> Iterator[EventCard | TalkCard]:
    for group in years:
        yield from group.events
        yield from group.talks


def item_list(entries: Iterable[tuple[str, str]], total: int) -> Node | None:
    """(name, address) of the first entries; `numberOfItems` is that of the whole list, as schema.org says."""
    first = enumerate(islice(entries, FIRST), start=1)
    items = nodes([node("ListItem", position=place, name=name, url=Here(url)) for place, (name, url) in first])
    return node("ItemList", numberOfItems=total, itemListElement=items) if items else None
