"""Which events are still to come: the one thing that the day of a build decides."""

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


def _day(text: str) -> CivilDate | None:
    try:
        return from_iso(text)
    except ValueError:
        return None
