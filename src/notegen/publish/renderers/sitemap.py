"""`/sitemap.xml`: the full URL of every page that search engines may list; made where the base URL is known.

Drafts, redirects and the page for missing addresses are not in it. Past 40,000 pages it is an index of further files,
because one file holds 50,000 URLs and 50 MB at most (sitemaps.org).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from notegen.model.address import absolute
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.renderer import Renderer, Tools, encoded, new_target
from notegen.publish.world import World

MOST = 40_000
"""URLs in one file."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file of the sitemap."""

    element: str
    """`url` for pages, `sitemap` for further files."""
    urls: tuple[str, ...]
    """Full URLs, sorted."""


def plan(site: Site, world: World) -> Iterator[Target]:
    """One file, or an index and its parts."""
    base = world.frame.base_url
    if not base:
        return
    urls = tuple(sorted({absolute(base, page) for page in world.pages}))
    parts = [urls[place : place + MOST] for place in range(0, len(urls), MOST)]
    if len(parts) <= 1:
        yield _target("/sitemap.xml", Sitemap("url", urls))
        return
    names = [f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _target("/sitemap.xml", Sitemap("sitemap", tuple(absolute(base, name) for name in names)))
    for name, part in zip(names, parts, strict=True):
        yield _target(name, Sitemap("url", part))


def _target(url: str, data: Sitemap) -> Target:
    return new_target(url, "sitemap", data, sources=("the sitemap",))


def render(target: Target, tools: Tools) -> bytes:
    """The file in the sitemaps.org schema; URLs are percent-encoded ASCII already."""
    data = target.data
    assert isinstance(data, Sitemap)
    root = "urlset" if data.element == "url" else "sitemapindex"
    rows = "".join(f"<{data.element}><loc>{escape(url)}</loc></{data.element}>\n" for url in data.urls)
    return encoded(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</{root}>\n'
    )


RENDERER = Renderer("sitemap", plan, render)
