"""Notes that are no events: pages, and decks read as handouts.

Good: a deck as a `PresentationDigitalDocument` with who wrote it. Bad: the day a deck was shown as the day it was
published.
"""

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Node, node
from notegen.model.pages import DeckPage, NotePage
from notegen.publish.linked_data.names import keywords, page_of, writers
from notegen.publish.linked_data.web_page import web_page


def describe_note(page: NotePage, frame: SiteFrame) -> Node | None:
    """A page, and who wrote it when."""
    return web_page(
        "WebPage",
        page.page,
        frame,
        author=writers(page.authors),
        datePublished=str(page.published or ""),
        keywords=keywords(page.tags),
    )


def describe_deck(page: DeckPage, frame: SiteFrame) -> Node | None:
    """The page, and the slides that it shows."""
    slides = node(
        "PresentationDigitalDocument",
        name=page.page.title,
        url=page_of(page.page.url),
        author=writers(page.authors),
        inLanguage=page.page.language or frame.language,
        keywords=keywords(page.tags),
    )
    return web_page("WebPage", page.page, frame, mainEntity=slides)
