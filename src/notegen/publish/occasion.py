"""A calendar and its entries as plain values, before they are written as iCalendar."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in a calendar."""

    uid: str
    """What a calendar program knows it by, whatever else of it changes."""
    title: str
    """What it is called."""
    start: str
    """`20140609`, or with the hour `20140609T190000`, in the zone of the calendar."""
    end: str
    """In the form of `start`, and the first day or instant that is no longer part of it; empty where not known."""
    stamp: str
    """When it was published, else when it ended: `20140609T000000Z`."""
    place: str
    """House, street, city and country, as far as known."""
    description: str
    """Who organised it and each talk with its speakers, one a line; then where to read more."""
    url: str
    """Its page in full, else the event's own page elsewhere; empty where neither is known."""
    tags: tuple[str, ...]
    """Its own and its talks'."""
    status: str
    """`CANCELLED`, `TENTATIVE` (postponed, without a new day), or nothing."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar."""

    url: str
    """The page it belongs to, and the folder it lies in: `/`, `/tags/docker/`."""
    title: str
    """The site's name, and the thing's; empty for that of a single event, which nobody subscribes to."""
    home: str
    """The full URL of its page; empty where the base URL is not known."""
    zone: str
    """The IANA name of the zone that its hours are meant in."""
    occasions: tuple[Occasion, ...]
    """Newest first; never empty, because RFC 5545 has no empty calendar."""
