"""The weekdays that evenings fall on: which one is free for a new group.

Good: meetups on Tuesdays and Thursdays. Bad: a conference of three days, or a month without a day; neither falls on a
weekday. Fewer than ten evenings, or one weekday alone, are no picture.
"""

import datetime
from collections import Counter

from notegen.model.charts import Chart, Phrase, Row
from notegen.model.civil_date import CivilDate
from notegen.publish.chronicle import Chronicle
from notegen.publish.strips import length
from notegen.publish.world import World

FEWEST = 10
"""Of fewer evenings the weekdays say nothing."""

MONDAY = 8
"""January 2024 has a Monday on this day, and the other weekdays behind it."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where nothing can be compared."""
    counts: Counter[int] = Counter()
    for _, event in told.events:
        if event.start and event.start.day and not event.end:
            counts[datetime.date(event.start.year, event.start.month, event.start.day).weekday()] += 1
    if counts.total() < FEWEST or len(counts) < 2:
        return None
    names = [Phrase(day=CivilDate(2024, 1, MONDAY + number)) for number in range(7)]
    most = max(counts.values())
    return Chart(
        id="weekdays",
        heading="chart.weekdays",
        text=(Phrase("chart.weekdays.text", count=counts.total()),),
        unit="count.events",
        heads=("chart.weekday", "events", ""),
        rows=tuple(Row(names[number], "", counts[number]) for number in range(7)),
        strips=tuple(length(names[number], counts[number], most, "count.events") for number in range(7)),
        form="lengths",
    )
