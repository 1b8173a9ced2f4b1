"""The kinds of things that events and talks are gathered under: one row each; here a taxonomy is added."""

from collections.abc import Callable, Iterator

from notegen.model.classes import dataclass
from notegen.model.event import Event, Speaker, Talk


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of a thing."""

    name: str
    """As written."""
    talk: Talk | None
    """The talk that names it; None where the event does."""
    speaker: Speaker | None = None
    """The appearance, for a speaker."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One kind of thing."""

    kind: str
    """One of site.THING_KINDS."""
    folder: str
    """Its pages lie under `/<folder>/`."""
    of: Callable[[Event], Iterator[Naming]]
    """Every mention of such a thing by an event and its talks, in order."""


def _speakers(event: Event) -> Iterator[Naming]:
    for talk in event.talks:
        for speaker in talk.speakers:
            yield Naming(speaker.name, talk, speaker)


def _groups(event: Event) -> Iterator[Naming]:
    for group in event.groups:
        yield Naming(group, None)


def _venues(event: Event) -> Iterator[Naming]:
    if event.venue is not None and event.venue.name:
        yield Naming(event.venue.name, None)


def _organisations(event: Event) -> Iterator[Naming]:
    for talk in event.talks:
        for speaker in talk.speakers:
            for organisation in speaker.affiliations:
                yield Naming(organisation, talk)


def _tags(event: Event) -> Iterator[Naming]:
    for tag in event.tags:
        yield Naming(tag, None)
    for talk in event.talks:
        for tag in talk.tags:
            yield Naming(tag, talk)


def _series(event: Event) -> Iterator[Naming]:
    if event.series:
        yield Naming(event.series, None)


TAXONOMIES: tuple[Taxonomy, ...] = (
    Taxonomy("speaker", "speakers", _speakers),
    Taxonomy("group", "groups", _groups),
    Taxonomy("venue", "venues", _venues),
    Taxonomy("organisation", "organisations", _organisations),
    Taxonomy("tag", "tags", _tags),
    Taxonomy("series", "series", _series),
)
"""In the order of site.THING_KINDS."""
