"""Cards put under their years and counted: what listings, the home page and the pages of things have in common."""

from collections.abc import Iterable, Mapping
from itertools import islice

from notegen.model.cards import EventCard, NameCard, TalkCard, YearGroup
from notegen.model.classes import replace
from notegen.publish.world import Key, World, year_page

MOST_YEARS = 80
"""A longer span of years is shown without its empty years: one mistyped date must not draw a thousand bars."""


def by_year(world: World, events: Iterable[EventCard] = (), talks: Iterable[TalkCard] = ()) -> tuple[YearGroup, ...]:
    """Cards in groups by year, newest year first, undated last; within a year in the order given."""
    shelves: dict[str, tuple[list[EventCard], list[TalkCard]]] = {}
    for event in events:
        shelves.setdefault(year_of(event), ([], []))[0].append(event)
    for talk in talks:
        shelves.setdefault(year_of(talk), ([], []))[1].append(talk)
    years = sorted((year for year in shelves if year), reverse=True) + [""] * ("" in shelves)
    return tuple(
        YearGroup(year, tuple(shelves[year][0]), tuple(shelves[year][1]), year_page(world, year) if year else "")
        for year in years
    )


def year_of(card: EventCard | TalkCard) -> str:
    """`2014`; empty for an undated one."""
    return f"{card.start.year:04}" if card.start else ""


def year_counts(years: Iterable[YearGroup]) -> tuple[tuple[str, int], ...]:
    """(year, entries) from the first year to the last, the years without any included."""
    return span_of({group.year: len(group.events) + len(group.talks) for group in years})


def span_of(counted: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Years with their counts from the first to the last, those between included; the undated are left out."""
    counts = {int(year): count for year, count in counted.items() if year}
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    span = range(first, last + 1) if last - first < MOST_YEARS else sorted(counts)
    return tuple((f"{year:04}", counts.get(year, 0)) for year in span)


def counted(world: World, kind: str, counts: Mapping[str, int], most: int = 0) -> tuple[NameCard, ...]:
    """Things of a kind (slug → how often here) that have a page, the most frequent first; `most` of them, or all."""
    ranks = world.ranks
    best = [(-count, ranks.get(key := (kind, slug), 0), key, count) for slug, count in counts.items()]
    best.sort()
    paged = ((key, count) for _, _, key, count in best if (card := world.cards.get(key)) and card.url)
    return tuple([_recounted(world, key, count) for key, count in islice(paged, most or None)])


def _recounted(world: World, key: Key, count: int) -> NameCard:
    """A thing's card with another number: one object for all pages that show it so, because most numbers are small."""
    known = world.recounted.get((key, count))
    if known is None:
        known = world.recounted[key, count] = replace(world.cards[key], count=count)
    return known
