"""The catalogue of output formats: one file each, asked in this order."""

from notegen.publish.renderer import Renderer
from notegen.publish.renderers import (
    archive,
    assets,
    atom,
    calendar,
    data,
    events,
    headers,
    home,
    json_feed,
    listings,
    not_found,
    pages,
    redirects,
    robots,
    search,
    sitemap,
    static,
    talks,
    things,
    years,
)

RENDERERS: tuple[Renderer, ...] = (
    home.RENDERER,
    years.RENDERER,
    archive.RENDERER,
    events.RENDERER,
    talks.RENDERER,
    listings.RENDERER,
    things.RENDERER,
    pages.RENDERER,
    search.RENDERER,
    not_found.RENDERER,
    redirects.RENDERER,
    atom.RENDERER,
    json_feed.RENDERER,
    calendar.RENDERER,
    data.RENDERER,
    static.RENDERER,
    assets.RENDERER,
    headers.RENDERER,
    robots.RENDERER,
    # Last: it lists the pages that all others have planned.
    sitemap.RENDERER,
)

BY_NAME = {renderer.name: renderer for renderer in RENDERERS}
"""`Target.renderer` → its entry."""
