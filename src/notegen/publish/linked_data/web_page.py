"""A page with its place in the site: what every page states of itself, whatever it is about.

Good: a talk's page with its breadcrumbs and the site that it is part of. Bad: `talks` as the name of a list in
German; a name that is a word of the interface is said in its language.
"""

from functools import lru_cache

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Fact, Here, Node, Word, node, nodes
from notegen.model.pages import Page


def web_page(kind: str, page: Page, frame: SiteFrame, **facts: Fact | None) -> Node | None:
    """A page with its title, language and place in the site; `kind` is WebPage or a narrower type."""
    return node(
        kind,
        name=Word(page.title) if page.translate_title else page.title,
        url=Here(page.url),
        inLanguage=page.language or frame.language,
        isPartOf=_site(frame.title),
        breadcrumb=_way(page),
        **facts,
    )


def _way(page: Page) -> Node | None:
    """The way from home; the last step is the page itself, which needs no address (Google's breadcrumb guide)."""
    if not page.crumbs:
        return None
    last = Word(page.title) if page.translate_title else page.title
    found = [_step(place, each.name, each.translate, each.url) for place, each in enumerate(page.crumbs, 1)]
    found.append(node("ListItem", position=len(found) + 1, name=last))
    return node("BreadcrumbList", itemListElement=nodes(found))


@lru_cache(maxsize=8)
def _site(title: str) -> Node | None:
    return node("WebSite", name=title, url=Here("/"))


@lru_cache(maxsize=1024)  # the same few steps lead to most pages, and all pages of an evening share theirs
def _step(place: int, name: str, translate: bool, url: str) -> Node | None:
    return node("ListItem", position=place, name=Word(name) if translate else name, item=Here(url))
