"""A page at each former address of an event, talk, page or deck, and at each other name of a person or thing.

Good: `aliases: [/old.html]`; `/2014/06-09-docks/ropes/#knots` for the talk `knots`. Bad: an alias that is another
page's address; both claim it, and the build says so. The address of another name makes way for any other page.
"""

from collections.abc import Iterator

from notegen.model.pages import Page, PlainPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.aliases import redirects
from notegen.publish.former_names import former_pages
from notegen.publish.placing import event_title
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World, shown_path


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each alias."""
    of_events = redirects(world)
    for event, redirect in of_events:
        sources = tuple(shown_path(world, note) for note in event.sources)
        head = Page(url=redirect.url, title=event_title(world, event), noindex=True, canonical=redirect.leads_to)
        data = PlainPage(head, leads_to=redirect.leads_to)
        yield new_target(redirect.url, "redirects", data, template="redirect.html", sources=sources or (event.url,))
    for thing, url in former_pages(world, (redirect.url for _, redirect in of_events)):
        data = PlainPage(Page(url=url, title=thing.name, noindex=True, canonical=thing.url), leads_to=thing.url)
        yield new_target(url, "redirects", data, template="redirect.html", sources=(thing.url,))


RENDERER = Renderer("redirects", plan, render_page)
