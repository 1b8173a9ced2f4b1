"""The cities that events took place in: how far the notes reach.

Good: an archive of conferences in nine cities. Bad: the meetups of one town; a single city is no picture. Events whose
city nobody noted are not counted, and the text says how many are.
"""

from collections import Counter

from notegen.model.address import slug
from notegen.model.charts import Chart, Phrase, Row
from notegen.publish.chronicle import Chronicle
from notegen.publish.placing import event_city
from notegen.publish.strips import length
from notegen.publish.world import World

MOST = 10
"""So many cities are drawn; the table has more."""

LISTED = 100
"""So many cities stand in the table."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where fewer than two cities are known."""
    cities = Counter(city for _, event in told.events if (city := event_city(world, event)))
    if len(cities) < 2:
        return None
    most = sorted(cities, key=lambda city: (-cities[city], slug(city), city))
    longest = cities[most[0]]
    return Chart(
        id="cities",
        heading="chart.cities",
        text=(Phrase("chart.cities.text", count=cities.total(), places=(("cities", str(len(cities))),)),),
        unit="count.events",
        heads=("chart.city", "events", ""),
        rows=tuple(Row(Phrase(text=city), "", cities[city]) for city in most[:LISTED]),
        strips=tuple(length(Phrase(text=city), cities[city], longest, "count.events") for city in most[:MOST]),
        form="lengths",
    )
