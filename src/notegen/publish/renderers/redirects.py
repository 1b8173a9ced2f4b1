"""A page at each former address of an event, page or deck that leads to the present one.

Good: `aliases: [/old.html]`. Bad: an alias that is another page's address; both claim it, and the build says so.
"""

from collections.abc import Iterator

from notegen.model.pages import Page, PlainPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.aliases import aliases_of
from notegen.publish.placing import event_title
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World, shown_path


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each alias."""
    for event in (*world.events, *world.others):
        sources = tuple(shown_path(world, note) for note in event.sources)
        for url, _ in aliases_of(event, sources[0] if sources else event.url):
            head = Page(url=url, title=event_title(world, event), noindex=True, canonical=event.url)
            data = PlainPage(head, leads_to=event.url)
            yield new_target(url, "redirects", data, template="redirect.html", sources=sources or (event.url,))


RENDERER = Renderer("redirects", plan, render_page)
