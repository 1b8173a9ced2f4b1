"""The page a server shows for an address that does not exist, `/404.html`.

It is shown at any depth, so its links cannot be relative to where it lies: the theme writes them from the root of the
host, under the path of the base URL. A `404.html` in the static folder stands in for it.
"""

from collections.abc import Iterator

from notegen.model.address import NOT_FOUND
from notegen.model.pages import Page, PlainPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page, unless the project brings its own."""
    if NOT_FOUND in world.static_urls:
        return
    page = PlainPage(Page(url=NOT_FOUND, title="not_found", translate_title=True, noindex=True))
    yield new_target(
        NOT_FOUND, "not_found", page, template="404.html", sources=("the page for addresses that do not exist",)
    )


RENDERER = Renderer("not_found", plan, render_page, "not-found")
