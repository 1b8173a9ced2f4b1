"""Speakers who came back, a row each: a dot for every year they spoke in, larger for more talks.

Good: somebody who spoke in 2011, 2014 and 2016. Bad: somebody who gave three talks at one conference and was not seen
again; that is no return. People without a page (`page: false`) are not shown.
"""

from notegen.model.charts import Chart, Phrase
from notegen.publish.chronicle import Chronicle, years_of
from notegen.publish.scale import ticks
from notegen.publish.strips import LABELS, dots, row
from notegen.publish.world import World

MOST = 20
"""So many speakers are shown."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where nobody spoke in two years."""
    counts = years_of(world, told, "speaker")
    returned = [slug for slug, years in counts.items() if len(years) > 1]
    rank = world.ranks
    faithful = sorted(returned, key=lambda slug: (-len(counts[slug]), -counts[slug].total(), rank["speaker", slug]))
    shown = sorted(faithful[:MOST], key=lambda slug: (min(counts[slug]), max(counts[slug]), rank["speaker", slug]))
    if not shown:
        return None
    cards = [world.cards["speaker", slug] for slug in shown]
    return Chart(
        id="speakers",
        heading="chart.speakers",
        text=(Phrase("chart.speakers.text", count=len(returned), places=(("speakers", str(len(counts))),)),),
        unit="count.talks",
        heads=("speakers", "talks", "years"),
        rows=tuple(row(card, counts[slug]) for slug, card in zip(shown, cards, strict=True)),
        strips=tuple(dots(card, counts[slug], told.years) for slug, card in zip(shown, cards, strict=True)),
        form="dots",
        ticks=ticks([Phrase(text=year) for year in told.years], LABELS),
    )
