"""Pages that list: `CollectionPage` with the first entries of its list.

Good: `/talks/` with its newest talks. Bad: a draft's talk among them; it is on the page, marked, and stated nowhere.
"""

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Node
from notegen.model.pages import ListingPage, YearPage
from notegen.publish.linked_data.item_list import first_of, item_list
from notegen.publish.linked_data.web_page import web_page


def describe_listing(page: ListingPage, frame: SiteFrame) -> Node | None:
    """Everything of one kind."""
    named = [(card.name, card.url) for _, cards in page.letters for card in cards]
    entries = item_list(named, page.total) if named else first_of(page.years, page.total)
    return web_page("CollectionPage", page.page, frame, mainEntity=entries)


def describe_year(page: YearPage, frame: SiteFrame) -> Node | None:
    """The events of one year."""
    total = len(page.group.events) or len(page.group.talks)
    return web_page("CollectionPage", page.page, frame, mainEntity=first_of((page.group,), total))
