"""An event made ready for all that tells of it: its own page, the pages of its talks, and its entries in feeds."""

from collections.abc import Callable
from typing import TypeVar

from notegen.model.event import Event
from notegen.publish.heads import event_head
from notegen.publish.marks import marks_of
from notegen.publish.programme import programme
from notegen.publish.related import related
from notegen.publish.texts import Stage, anchors_of
from notegen.publish.told import Near, Told
from notegen.publish.world import World

V = TypeVar("V")


MOST = 1000
"""Of so many events is held what was found out; what feeds tell of them before workers begin need not be told again."""


class Lazily(dict[str, V]):
    """Event id → what is found out of the event where it is asked for: often by whoever renders its pages.

    For one thread at a time: a build has one that renders, and `server/pages` lets one in.
    """

    def __init__(self, world: World, find: Callable[[World, Event], V]) -> None:
        super().__init__()
        self._world = world
        self._find = find

    def __missing__(self, event: str) -> V:
        if len(self) >= MOST:
            # What is told of all events is three times as large as the events.
            self.pop(next(iter(self)), None)
        found = self[event] = self._find(self._world, self._world.event_by[event])
        return found


def tell_all(world: World) -> dict[str, Told]:
    """Event id → the event as its pages tell it, all of them told now."""
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
    """What else to read beside an event; no feed shows it, so no plan has to wait for it."""
    return Near(*related(world, event))
