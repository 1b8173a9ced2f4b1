"""The catalogue of what pages state to programs: for each kind of page, schema.org's words for it.

The page itself is the root (`WebPage` or a narrower type, as the guidelines of search engines nest it), what it is
about is its `mainEntity`. Facts come from the page's own value, so that a page never states what it does not show.
"""

from collections.abc import Callable
from typing import Any

from notegen.model.classes import dataclass, replace
from notegen.model.frame import Preview, SiteFrame
from notegen.model.linked_data import Node
from notegen.model.pages import DeckPage, EventPage, HomePage, ListingPage, NotePage, TalkPage, ThingPage, YearPage
from notegen.publish.linked_data import document, event, lists, site, talk, thing
from notegen.publish.linked_data.web_page import web_page

CARD = "card.png"
"""The theme's picture that stands for every page where a link to it is shown; a site's own replaces it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page: an entry of the table."""

    describe: Callable[[Any, SiteFrame], Node | None]
    """What such a page states."""
    preview: Callable[[Any], str]
    """OpenGraph's type of it: `website`, `article` or `profile` (ogp.me)."""


KINDS: dict[type, Kind] = {
    HomePage: Kind(site.describe_home, lambda page: "website"),
    EventPage: Kind(event.describe, lambda page: "article"),
    TalkPage: Kind(talk.describe, lambda page: "article"),
    ThingPage: Kind(thing.describe, lambda page: "profile" if page.card.kind == "speaker" else "website"),
    ListingPage: Kind(lists.describe_listing, lambda page: "website"),
    YearPage: Kind(lists.describe_year, lambda page: "website"),
    NotePage: Kind(document.describe_note, lambda page: "article"),
    DeckPage: Kind(document.describe_deck, lambda page: "article"),
}

OTHERS = Kind(lambda page, frame: web_page("WebPage", page.page, frame), lambda page: "website")
"""Every other kind of page."""


def described(data: Any, frame: SiteFrame) -> Any:
    """A page value with what it states and how a link to it looks; one that must not be indexed states nothing."""
    if data.page.noindex:
        return data
    kind = KINDS.get(type(data), OTHERS)
    preview = Preview(kind.preview(data), data.page.language or frame.language, dict(frame.assets).get(CARD, ""))
    return replace(data, page=replace(data.page, linked_data=kind.describe(data, frame), preview=preview))
