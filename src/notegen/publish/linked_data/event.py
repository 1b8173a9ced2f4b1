"""An event's page: `Event` with its talks as `subEvent`; where the event is its one talk, one `Event` for both.

Good: `startDate` 2014-06-09, or 2014-06 where only the month is known. Bad: an `eventAttendanceMode` or an
`EventScheduled` that nobody stated; only what was cancelled or postponed has a status.
"""

from notegen.model.cards import EventCard
from notegen.model.civil_date import CivilDate, end_stamp, start_stamp
from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Fact, Here, Node, node, nodes
from notegen.model.pages import EventPage
from notegen.model.parts import TalkPart
from notegen.publish.linked_data.names import address_of, keywords, organisations, page_of, people, writers
from notegen.publish.linked_data.place import place
from notegen.publish.linked_data.site import web_page

STATUSES = {"cancelled": "https://schema.org/EventCancelled", "postponed": "https://schema.org/EventPostponed"}
"""Status → schema.org's word. `scheduled` is what holds where a note says nothing, so that it states nothing."""


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


def occasion(card: EventCard) -> dict[str, Fact | None]:
    """What names an event: title, address, time and what became of it."""
    return {
        "name": card.title,
        "url": page_of(card.url),
        "startDate": start_stamp(card.start, card.time),
        "endDate": end_stamp(card.start, card.end, card.time),
        "eventStatus": STATUSES.get(card.status, ""),
    }


def the_day(card: EventCard) -> str:
    """The day of every talk, where the event has one day only; on which of several one was held is not known."""
    start: CivilDate | None = card.start
    return str(start) if start and start.day and card.end is None else ""


def performance(talk: TalkPart) -> dict[str, Fact | None]:
    """Who spoke, what was shown, and where it was recorded.

    A recording is a `MediaObject`: whether it is a video or sound alone is not known, and search engines ask of a
    `VideoObject` for a picture and an upload date that no note has.
    """
    slides = [each for each in talk.resources if each.kind == "slides"]
    recordings = [each for each in talk.resources if each.kind == "video"]
    return {
        "performer": people(talk.speakers, affiliations=True),
        "workFeatured": nodes([node("PresentationDigitalDocument", url=address_of(each)) for each in slides]),
        "recordedIn": nodes([node("MediaObject", url=address_of(each)) for each in recordings]),
    }


def _part(talk: TalkPart, day: str) -> Node | None:
    """A talk within its event: its own page says more."""
    if not (talk.title or talk.speakers):
        return None
    return node("Event", name=talk.title, url=Here(talk.url), startDate=day, performer=people(talk.speakers))
