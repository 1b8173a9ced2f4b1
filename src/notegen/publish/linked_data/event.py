"""An event's page: `Event` with its talks as `subEvent`; where the event is its one talk, one `Event` for both.

Good: `startDate` 2014-06-09, or 2014-06 where only the month is known. Bad: an `eventAttendanceMode` that nobody
stated.
"""

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Here, Node, node, nodes
from notegen.model.pages import EventPage
from notegen.model.parts import TalkPart
from notegen.publish.linked_data.names import address_of, keywords, organisations, page_of, people, writers
from notegen.publish.linked_data.occasion import occasion, performance, the_day
from notegen.publish.linked_data.place import place
from notegen.publish.linked_data.web_page import web_page


def describe(page: EventPage, frame: SiteFrame) -> Node | None:
    """The page with its writers, and the event that it is about.

    The language is the notes': in which the evening was held, they do not say.
    """
    return web_page(
        "WebPage",
        page.page,
        frame,
        author=writers(page.authors),
        datePublished=str(page.published or ""),
        mainEntity=_event(page),
    )


def _event(page: EventPage) -> Node | None:
    talks = [part.talk for part in page.parts if part.talk is not None]
    return node(
        "Event",
        **occasion(page.card),
        sameAs=address_of(page.link),
        location=place(page.venue, page.address, page.city, page.country),
        organizer=organisations(page.groups),
        superEvent=node("EventSeries", name=page.series.name, url=page_of(page.series.url)) if page.series else None,
        keywords=keywords((*page.tags, *(page.single.tags if page.single else ()))),
        **(
            performance(page.single)
            if page.single
            else {"subEvent": nodes([_part(talk, the_day(page.card)) for talk in talks])}
        ),
    )


def _part(talk: TalkPart, day: str) -> Node | None:
    """A talk within its event: its own page says more."""
    if not (talk.title or talk.speakers):
        return None
    return node("Event", name=talk.title, url=Here(talk.url), startDate=day, performer=people(talk.speakers))
