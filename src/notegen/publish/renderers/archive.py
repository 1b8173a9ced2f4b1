"""The archive in pictures, `/archive/`: the charts of publish/charts, each with its text and its table.

Good: five years of three groups as columns, the tags that came and went, the speakers who came back. Bad: a page with
one column for the only year; without two points to compare there is no picture, no page and no entry in the navigation.
"""

from collections.abc import Iterator

from notegen.model.charts import ArchivePage
from notegen.model.pages import Page
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.charts import ADDRESS
from notegen.publish.chronicle import chronicle
from notegen.publish.heads import HOME
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page, where there is anything to show."""
    if not world.charts:
        return
    told = chronicle(world)
    page = ArchivePage(
        page=Page(url=ADDRESS, title="chart.archive", translate_title=True, crumbs=(HOME,)),
        charts=world.charts,
        events=len(told.events),
        talks=len(told.talks),
        first=told.years[0],
        last=told.years[-1],
        undated=told.undated,
        cancelled=told.cancelled,
    )
    yield new_target(ADDRESS, "archive", page, template="archive.html", sources=("the archive in pictures",))


RENDERER = Renderer("archive", plan, render_page, "archive")
