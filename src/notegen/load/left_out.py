"""What has no page of its own because the setting `leave_out` says so: talks stand on their events' pages."""

from notegen.config.left_out import OF_THINGS
from notegen.config.settings import Settings
from notegen.model.classes import replace
from notegen.model.event import Event
from notegen.model.site import Thing


def talks_placed(event: Event, settings: Settings) -> Event:
    """The event, the address of each talk being its place on the event's page where talks are left out.

    A talk that shares the event's address keeps it: it is the whole page.
    """
    if settings.makes("talks"):
        return event
    talks = (talk if talk.url == event.url else replace(talk, url=f"{event.url}#{talk.slug}") for talk in event.talks)
    return replace(event, talks=tuple(talks))


def things_placed(things: tuple[Thing, ...], settings: Settings) -> tuple[Thing, ...]:
    """The things, without an address where their kind is left out: as with `page: false`, the name stays."""
    left = {kind for kind, pages in OF_THINGS.items() if not settings.makes(pages)}
    if not left:
        return things
    return tuple(replace(thing, url="") if thing.kind in left else thing for thing in things)
