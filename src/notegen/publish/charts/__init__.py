"""The catalogue of the archive's pictures: one file each, shown in this order where there is something to see."""

from collections.abc import Callable

from notegen.model.charts import Chart
from notegen.publish.aliases import has_own_page
from notegen.publish.charts import cities, new_speakers, returning_speakers, tags_over_time, talks_by_year, weekdays
from notegen.publish.chronicle import Chronicle, chronicle
from notegen.publish.world import World

CHARTS: tuple[Callable[[World, Chronicle], Chart | None], ...] = (
    talks_by_year.chart,
    tags_over_time.chart,
    new_speakers.chart,
    returning_speakers.chart,
    weekdays.chart,
    cities.chart,
)


ADDRESS = "/archive/"
"""Where they are shown."""


def charts_of(world: World) -> tuple[Chart, ...]:
    """The pictures with at least two points to compare; none where the project leaves them out or has their address."""
    if not world.settings.makes("archive") or has_own_page(world, ADDRESS):
        return ()
    told = chronicle(world)
    made = (draw(world, told) for draw in CHARTS)
    return tuple(chart for chart in made if chart)
