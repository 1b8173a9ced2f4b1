"""What took place, year by year: the facts that every chart of the archive counts."""

from collections import Counter

from notegen.model.classes import dataclass
from notegen.model.event import Event, Talk
from notegen.publish.shelves import span_of
from notegen.publish.world import World


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The dated events, drafts and cancelled ones left out."""

    years: tuple[str, ...] = ()
    """From the first year to the last, those without any event included."""
    events: tuple[tuple[str, Event], ...] = ()
    """(year, event), oldest first."""
    undated: int = 0
    """How many events took place in a year nobody noted."""
    cancelled: int = 0
    """How many events did not take place."""

    @property
    def talks(self) -> tuple[tuple[str, Event, Talk], ...]:
        """(year, event, talk), oldest first."""
        return tuple((year, event, talk) for year, event in self.events for talk in event.talks)


def years_of(world: World, told: Chronicle, kind: str) -> dict[str, Counter[str]]:
    """The slug of each thing of a kind that has a page → how many of its talks each year has."""
    counts: dict[str, Counter[str]] = {}
    for year, _, talk in told.talks:
        for of, slug in world.terms.get(talk.id, ()):
            if of == kind and world.cards[kind, slug].url:
                counts.setdefault(slug, Counter())[year] += 1
    return counts


def chronicle(world: World) -> Chronicle:
    """The site's own."""
    told = [event for event in reversed(world.events) if not event.draft]
    took_place = [event for event in told if event.status != "cancelled"]
    events = tuple((f"{event.start.year:04}", event) for event in took_place if event.start)
    years = tuple(year for year, _ in span_of(Counter(year for year, _ in events)))
    return Chronicle(years, events, len(took_place) - len(events), len(told) - len(took_place))
