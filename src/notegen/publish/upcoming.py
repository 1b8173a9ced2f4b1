"""Which events are still to come: the one thing that the day of a build decides."""

from collections.abc import Iterable
from datetime import date

from notegen.model.civil_date import CivilDate, from_iso
from notegen.model.event import Event
from notegen.publish.world import World


def upcoming(world: World) -> list[Event]:
    """Events that are surely not over on the project's day, soonest first; cancelled ones stay, marked."""
    today = _day(world.project.today)
    if today is None:
        return []
    dated = [(event.start, event) for event in world.events if event.start]
    coming = [(start, event) for start, event in dated if (event.end or start).first_day >= today.first_day]
    return [event for _, event in sorted(coming, key=lambda pair: (pair[0].first_day, pair[1].time, pair[1].id))]


def same_until(events: Iterable[Event], today: str) -> str:
    """The last day on which the same of these events are still to come as on `today`."""
    day = _day(today)
    ends = (end.first_day for event in events if (end := event.end or event.start) is not None)
    return min((end for end in ends if day is not None and end >= day.first_day), default=date.max).isoformat()


def _day(text: str) -> CivilDate | None:
    try:
        return from_iso(text)
    except ValueError:
        return None
