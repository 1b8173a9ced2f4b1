"""How many people spoke each year, and how many of them for the first time: whether a scene renews itself.

Good: 2014 with nine speakers, four of them back. Bad: the first year; there everybody is new, which says nothing, but
the column stands for the years to be compared. One year alone is no picture.
"""

from notegen.model.charts import Chart, Phrase, Row, Series
from notegen.publish.chronicle import Chronicle
from notegen.publish.columns import MOTIFS, Pile, columns
from notegen.publish.world import World, year_page

KEY = (
    Series(Phrase("chart.back"), motif=MOTIFS[0]),
    Series(Phrase("chart.first_time"), motif=MOTIFS[1]),
)
"""Who is back stands below, so that both can be read from year to year."""


def chart(world: World, told: Chronicle) -> Chart | None:
    """None where people spoke in one year only, or nobody ever came back."""
    speakers: dict[str, set[str]] = {year: set() for year in told.years}
    for year, _, talk in told.talks:
        speakers[year] |= {slug for kind, slug in world.terms.get(talk.id, ()) if kind == "speaker"}
    known: set[str] = set()
    counts: dict[str, tuple[int, int]] = {}
    for year in told.years:
        counts[year] = len(speakers[year] & known), len(speakers[year] - known)
        known |= speakers[year]
    if sum(bool(each) for each in speakers.values()) < 2 or not any(back for back, _ in counts.values()):
        return None
    busiest = max(told.years, key=lambda year: sum(counts[year]))
    places = (("first", told.years[0]), ("last", told.years[-1]), ("year", busiest))
    return Chart(
        id="newcomers",
        heading="chart.newcomers",
        text=(Phrase("chart.newcomers.text", count=sum(counts[busiest]), places=places),),
        unit="count.speakers",
        heads=("year", "speakers", "chart.of_these"),
        rows=tuple(_row(world, year, counts[year]) for year in reversed(told.years) if sum(counts[year])),
        columns=columns([Pile(Phrase(text=year), counts[year]) for year in told.years], KEY),
    )


def _row(world: World, year: str, counts: tuple[int, int]) -> Row:
    parts = tuple((series.name, count) for series, count in zip(KEY, counts, strict=True) if count)
    return Row(Phrase(text=year), year_page(world, year), sum(counts), parts)
