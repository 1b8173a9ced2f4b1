"""`/robots.txt`: everything may be read; where the base URL is known, the sitemap is named.

A `robots.txt` in the static folder stands in for it.
"""

from collections.abc import Iterator

from notegen.model.address import absolute
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.renderer import Renderer, Tools, encoded, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One file, unless the project brings its own; its data is the sitemap's full URL, or nothing."""
    if "/robots.txt" in world.static_urls:
        return
    listed = world.frame.base_url and world.settings.makes("sitemap")
    data = absolute(world.frame.base_url, "/sitemap.xml") if listed else ""
    yield new_target("/robots.txt", "robots", data, sources=("the file for robots",))


def render(target: Target, tools: Tools) -> bytes:
    """The rules (RFC 9309) and the sitemap."""
    sitemap = f"\nSitemap: {target.data}\n" if target.data else ""
    return encoded(f"User-agent: *\nAllow: /\n{sitemap}")


RENDERER = Renderer("robots", plan, render, "robots")
