"""The first entries of a list, and how many it has.

Good: the newest ten talks of two hundred, and the number two hundred. Bad: two hundred entries stated twice on one
page; a program that wants all of them reads `/data/talks.json`.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from notegen.model.cards import EventCard, TalkCard, YearGroup
from notegen.model.linked_data import Here, Node, node, nodes

FIRST = 10
"""So many entries are stated."""


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
