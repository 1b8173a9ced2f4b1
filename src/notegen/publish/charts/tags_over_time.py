"""The busiest tags, a row each, along the same years: what the scene talked about when.

Good: `docker` rises in 2014, `php` is there from the first year on. Bad: a tag that hangs on one evening only; it has
no time to be shown over. Tags without a page are none.
"""

from collections import Counter
from typing import TYPE_CHECKING

from notegen.model.charts import Chart, Phrase
from notegen.publish.chronicle import Chronicle, years_of
from notegen.publish.scale import ticks
from notegen.publish.strips import LABELS, bars, row
from notegen.publish.world import World

if TYPE_CHECKING:
    from fractions import Fraction

MOST = 12
"""So many tags are shown."""

QUIET = 4
"""A busiest year of fewer talks than this does not fill its row."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where no tag was there in two years."""
    counts = years_of(world, told, "tag")
    lasting = [slug for slug, years in counts.items() if len(years) > 1]
    busiest = sorted(lasting, key=lambda slug: (-counts[slug].total(), world.ranks["tag", slug]))[:MOST]
    if not busiest:
        return None
    shown = sorted(busiest, key=lambda slug: (_middle(counts[slug]), world.ranks["tag", slug]))
    cards = {slug: world.cards["tag", slug] for slug in shown}
    most = max(QUIET, *(count for slug in shown for count in counts[slug].values()))
    first = f"#{cards[busiest[0]].name}"
    return Chart(
        id="tags",
        heading="chart.tags",
        text=(
            Phrase("chart.tags.text", places=(("first", told.years[0]), ("last", told.years[-1]))),
            Phrase("chart.most", count=counts[busiest[0]].total(), places=(("name", first),)),
        ),
        unit="count.talks",
        heads=("tags", "talks", "years"),
        rows=tuple(row(cards[slug], counts[slug]) for slug in shown),
        strips=tuple(bars(cards[slug], counts[slug], told.years, most) for slug in shown),
        form="bars",
        ticks=ticks([Phrase(text=year) for year in told.years], LABELS),
    )


def _middle(counts: Counter[str]) -> "Fraction":
    """The year around which a tag was used: what came first stands above what came later."""
    from fractions import Fraction  # with decimal, which takes 6 ms

    return Fraction(sum(int(year) * count for year, count in counts.items()), counts.total())
