"""Talks by year, piled up by the group that organised the evening.

Good: twelve years of four groups, each with its hue and its own lines, the years nobody met in left empty. Bad: sixty
groups in sixty colours; the busiest seven are told apart and the others are one. A single year is no picture.
"""

from collections import Counter

from notegen.model.charts import Chart, Phrase, Row, Series
from notegen.model.event import Event
from notegen.publish.chronicle import Chronicle
from notegen.publish.columns import MOTIFS, Pile, columns
from notegen.publish.world import World, thing_of, year_page

TOLD_APART = len(MOTIFS) - 1
"""So many groups have a filling of their own; one more has it too where it would be the only other."""

LISTED = 100
"""So many groups stand in the table by name."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where the talks are of one year, or there are none."""
    counts: dict[str, Counter[str]] = {year: Counter() for year in told.years}
    for year, event, _ in told.talks:
        counts[year][_group(world, event)] += 1
    if sum(bool(each) for each in counts.values()) < 2:
        return None
    totals = sum(counts.values(), Counter[str]())
    groups = sorted((slug for slug in totals if slug), key=lambda slug: (-totals[slug], world.ranks["group", slug]))
    own = groups if len(groups) <= len(MOTIFS) else groups[:TOLD_APART]
    series = _key(world, own, totals)
    piles = [Pile(Phrase(text=year), _pile(counts[year], own, len(series))) for year in told.years]
    return Chart(
        id="talks",
        heading="chart.talks" if groups else "chart.talks_by_year",
        text=_text(told.years, counts, series[0] if len(groups) > 1 else None),
        unit="count.talks",
        heads=("year", "talks", "groups" if groups else ""),
        rows=tuple(_row(world, year, counts[year], groups) for year in reversed(told.years) if counts[year]),
        columns=columns(piles, series),
    )


def _group(world: World, event: Event) -> str:
    """The slug of an event's first group; empty where it has none, or none with a page."""
    things = (thing_of(world, "group", name) for name in event.groups)
    return next((thing.slug for thing in things if thing and thing.url), "")


def _key(world: World, own: list[str], totals: Counter[str]) -> tuple[Series, ...]:
    """One series for each group that is told apart, then one for the rest, where there is one."""
    key = []
    for slug, motif in zip(own, MOTIFS, strict=False):
        card = world.cards["group", slug]
        key.append(Series(Phrase(text=card.name), card.url, card.hue, motif, total=totals[slug]))
    if rest := totals.total() - sum(totals[slug] for slug in own):
        others, ungrouped = rest > totals[""], totals[""] > 0
        message = "chart.other_groups" if others and not ungrouped else "chart.others" if others else "chart.no_group"
        key.append(Series(Phrase(message if own else ""), total=rest, rest=bool(own)))
    return tuple(key)


def _pile(counts: Counter[str], own: list[str], series: int) -> tuple[int, ...]:
    """A year's talks by series, the rest last."""
    known = [counts[slug] for slug in own]
    return (*known, counts.total() - sum(known))[:series]


def _text(years: tuple[str, ...], counts: dict[str, Counter[str]], first: Series | None) -> tuple[Phrase, ...]:
    """The span, the busiest year and, where there are several, the busiest group."""
    busiest = max(years, key=lambda year: counts[year].total())
    places = (("first", years[0]), ("last", years[-1]), ("year", busiest))
    text = Phrase("chart.talks.text", count=counts[busiest].total(), places=places)
    if first is None:
        return (text,)
    return text, Phrase("chart.most", count=first.total, places=(("name", first.name.text),))


def _row(world: World, year: str, counts: Counter[str], groups: list[str]) -> Row:
    parts = [(Phrase(text=world.cards["group", slug].name), counts[slug]) for slug in groups[:LISTED] if counts[slug]]
    if groups and (rest := counts.total() - sum(count for _, count in parts)):
        parts.append((Phrase("chart.no_group" if rest == counts[""] else "chart.others"), rest))
    return Row(Phrase(text=year), year_page(world, year), counts.total(), tuple(parts))
