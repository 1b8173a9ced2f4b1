"""Two spellings of what may be one thing: how often each is used, and which is likelier the slip."""

from notegen.model.site import Thing

OF_EVENTS = ("group", "venue", "series")
"""Kinds of things that belong to events as a whole."""


def uses(thing: Thing) -> int:
    """How often a thing is used: at events where it is a group, a venue or a series, else in talks."""
    return len(thing.events) if thing.kind in OF_EVENTS else len(thing.talks) or len(thing.events)


def counted(thing: Thing) -> str:
    """Its uses in words: `1 talk`, `3 events`."""
    word = "talk" if thing.talks and thing.kind not in OF_EVENTS else "event"
    return f"{uses(thing)} {word}" + ("" if uses(thing) == 1 else "s")


def rarer_first(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    """The one that is likelier the slip, then the other: a handle before a name, then the one used less.

    Where both are used alike, the later name in the alphabet comes first.
    """
    rank_of_one = (not one.name.startswith("@"), uses(one), other.name)
    rank_of_other = (not other.name.startswith("@"), uses(other), one.name)
    return (one, other) if rank_of_one < rank_of_other else (other, one)
