"""An archive for the tests of charts: years, each with its evenings, and a chart of them."""

from collections.abc import Sequence

from makers import event, site, talk
from planned import ASSETS, project

from notegen.model.charts import Chart
from notegen.model.event import Event, Talk
from notegen.model.site import Site
from notegen.publish.charts import charts_of
from notegen.publish.frame import frame_of
from notegen.publish.indexes import index


def evening(year: int | str, *talks: Talk, group: str = "", number: int = 1, **more) -> Event:
    """An evening of a year; one talk where none is given."""
    start = f"{year}-03-{number:02}" if year else ""
    groups = (group,) if group else ()
    return event(
        f"{group or 'Evening'} {year} {number}", *(talks or (talk("Cranes"),)), start=start, groups=groups, **more
    )


def charts(made: Site) -> dict[str, Chart]:
    """The pictures of a site by name."""
    where = project()
    return {chart.id: chart for chart in charts_of(index(made, where, frame_of(made, where, ASSETS)))}


def chart(name: str, *events: Event, **more) -> Chart | None:
    """One picture of these events; None where it is left out."""
    return charts(site(*events, **more)).get(name)


def numbers(made: Chart | None) -> list[tuple[str, int, dict[str, int]]]:
    """The table behind a picture: (name, how many, the parts by name)."""
    assert made is not None
    return [(said(row.name), row.total, {said(name): count for name, count in row.parts}) for row in made.rows]


def said(words: object) -> str:
    """A name, or the message id or the day that stands for it."""
    return words.text or words.message or str(words.day)  # type: ignore[attr-defined]


def across(values: Sequence[str]) -> list[float]:
    """Places across a chart as numbers."""
    return [float(value.removesuffix("%")) for value in values]
