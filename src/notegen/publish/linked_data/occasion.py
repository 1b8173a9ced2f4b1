"""An event and what happened at it, as the pages of events and of talks both state it.

Good: what was cancelled or postponed has a status. Bad: an `EventScheduled` that nobody stated.
"""

from notegen.model.cards import EventCard
from notegen.model.civil_date import CivilDate, end_stamp, start_stamp
from notegen.model.linked_data import Fact, node, nodes
from notegen.model.parts import TalkPart
from notegen.publish.linked_data.names import address_of, page_of, people

STATUSES = {"cancelled": "https://schema.org/EventCancelled", "postponed": "https://schema.org/EventPostponed"}
"""Status → schema.org's word. `scheduled` is what holds where a note says nothing, so that it states nothing."""


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
