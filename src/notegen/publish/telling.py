"""An event made ready for all that tells of it: its own page, the pages of its talks, and its entries in feeds."""

from notegen.model.event import Event
from notegen.publish.heads import event_head
from notegen.publish.marks import marks_of
from notegen.publish.programme import programme
from notegen.publish.related import related
from notegen.publish.texts import Stage, anchors_of
from notegen.publish.told import Near, Told
from notegen.publish.world import World


class Telling(dict[str, Told]):
    """Event id → the event as its pages tell it, told where it is first asked for: often by whoever renders them."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def __missing__(self, event: str) -> Told:
        told = self[event] = tell(self._world, self._world.event_by[event])
        return told


class Nearing(dict[str, Near]):
    """Event id → what else to read beside it, looked for likewise: no feed shows it, so no plan has to wait for it."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def __missing__(self, event: str) -> Near:
        near = self[event] = near_of(self._world, self._world.event_by[event])
        return near


def tell_all(world: World) -> dict[str, Told]:
    """The same with all of them, told now."""
    return {event.id: tell(world, event) for event in world.events}


def tell(world: World, event: Event) -> Told:
    """What the pages and feed entries of one event have in common."""
    head = event_head(world, event)
    language = head.language or world.settings.language
    marks = marks_of(event)
    anchors = anchors_of(event.url, event.talks)
    parts = programme(world, event, marks, Stage(language, anchors=anchors))
    return Told(
        head=head,
        language=language,
        marks=marks,
        anchors=anchors,
        parts=parts,
        talks=tuple(part.talk for part in parts if part.talk is not None),
    )


def near_of(world: World, event: Event) -> Near:
    """What else to read beside an event."""
    return Near(*related(world, event))
