"""A talk's own page: an `Event` within its evening.

schema.org has no type for a talk; its own example of `subEvent` is a presentation at a conference, so a talk is an
`Event` with `superEvent`. Its slides are a `PresentationDigitalDocument` that it featured.

Good: a talk of a conference without a date of its own beside the conference's two days. Bad: the first of these days
as the talk's.
"""

from functools import lru_cache

from notegen.model.cards import EventCard
from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Node, node
from notegen.model.pages import TalkPage
from notegen.publish.linked_data.names import keywords, organisations, page_of
from notegen.publish.linked_data.occasion import occasion, performance, the_day
from notegen.publish.linked_data.place import place
from notegen.publish.linked_data.web_page import web_page


def describe(page: TalkPage, frame: SiteFrame) -> Node | None:
    """The page, and the talk that it is about."""
    talk = node(
        "Event",
        name=page.talk.title,
        url=page_of(page.talk.url),
        startDate=the_day(page.event),
        # Without a house, the event's words for the place are the city.
        location=place(page.venue, "", "" if page.venue else page.event.place, ""),
        **performance(page.talk),
        keywords=keywords(page.talk.tags),
        superEvent=_evening(page.event),
    )
    return web_page("WebPage", page.page, frame, mainEntity=talk)


@lru_cache(maxsize=64)  # the pages of its talks are made one after the other
def _evening(card: EventCard) -> Node | None:
    return node("Event", **occasion(card), organizer=organisations(card.groups))
