"""`/sitemap.xml`: the full URL of every page that search engines may list; made where the base URL is known.

Drafts, redirects and the page for missing addresses are not in it. A page that is there in several languages names
them all, itself too, because search engines believe only what both sides say. Past 40,000 pages it is an index of
further files, because one file holds 50,000 URLs and 50 MB at most (sitemaps.org).
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from notegen.model.address import absolute
from notegen.model.classes import dataclass
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
    languages: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """(one of the URLs, (language, URL) of each language that its page is in, `x-default` last), by URL."""


def plan(site: Site, world: World) -> Iterator[Target]:
    """One file, or an index and its parts."""
    base = world.frame.base_url
    if not base:
        return
    urls = tuple(sorted({absolute(base, page) for page in world.pages}))
    languages = _languages(world, frozenset(world.pages))
    parts = [urls[place : place + MOST] for place in range(0, len(urls), MOST)]
    if len(parts) <= 1:
        yield _target("/sitemap.xml", _of_pages(urls, languages))
        return
    names = [f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _target("/sitemap.xml", Sitemap("sitemap", tuple(absolute(base, name) for name in names)))
    for name, part in zip(names, parts, strict=True):
        yield _target(name, _of_pages(part, languages))


def _of_pages(urls: tuple[str, ...], languages: Mapping[str, tuple[tuple[str, str], ...]]) -> Sitemap:
    return Sitemap("url", urls, tuple((url, languages[url]) for url in urls if url in languages))


def _languages(world: World, listed: frozenset[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """URL → (language, URL) of the same page in each language, for the pages that have translations."""
    base, found = world.frame.base_url, dict[str, tuple[tuple[str, str], ...]]()
    for event in (*world.events, *world.others):
        translated = {each.language: each.url for each in event.translations if each.url in listed}
        if translated and event.url in listed:
            own = {event.language or world.settings.language: event.url}
            rows = [*sorted((own | translated).items()), ("x-default", event.url)]
            links = tuple((language, absolute(base, url)) for language, url in rows)
            found |= {absolute(base, url): links for url in (event.url, *translated.values())}
    return found


def _target(url: str, data: Sitemap) -> Target:
    return new_target(url, "sitemap", data, sources=("the sitemap",))


def render(target: Target, tools: Tools) -> bytes:
    """The file in the sitemaps.org schema; URLs are percent-encoded ASCII already."""
    data = target.data
    assert isinstance(data, Sitemap)
    root = "urlset" if data.element == "url" else "sitemapindex"
    languages = dict(data.languages)
    rows = "".join(
        f"<{data.element}><loc>{escape(url, quote=False)}</loc>{_links(languages.get(url, ()))}</{data.element}>\n"
        for url in data.urls
    )
    more = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' if languages else ""
    return encoded(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{more}>\n{rows}</{root}>\n'
    )


def _links(languages: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{escape(language, quote=False)}" href="{escape(url, quote=False)}"/>'
        for language, url in languages
    )


RENDERER = Renderer("sitemap", plan, render, "sitemap")
