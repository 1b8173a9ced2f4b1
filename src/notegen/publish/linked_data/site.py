"""The site and its pages: `WebSite` on the home page, `WebPage` and the way to it everywhere else.

Good: a talk's page with its breadcrumbs and the site that it is part of. Bad: a `SearchAction` for a search that runs
in the reader's browser; no program can call it, and no search engine shows it any more.
"""

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Fact, Here, Node, Word, node, nodes
from notegen.model.pages import HomePage, Page


def describe_home(page: HomePage, frame: SiteFrame) -> Node | None:
    """The site, which search engines take its name from; its continuations are lists."""
    if page.number > 1:
        return web_page("CollectionPage", page.page, frame)
    own = {"description": frame.description, "inLanguage": frame.language}
    return node("WebSite", name=frame.title, url=Here("/"), **own)


def web_page(kind: str, page: Page, frame: SiteFrame, **facts: Fact | None) -> Node | None:
    """A page with its title, language and place in the site; `kind` is WebPage or a narrower type."""
    return node(
        kind,
        name=Word(page.title) if page.translate_title else page.title,
        url=Here(page.url),
        inLanguage=page.language or frame.language,
        isPartOf=node("WebSite", name=frame.title, url=Here("/")),
        breadcrumb=_way(page),
        **facts,
    )


def _way(page: Page) -> Node | None:
    """The way from home; the last step is the page itself, which needs no address (Google's breadcrumb guide)."""
    if not page.crumbs:
        return None
    steps = [(Word(each.name) if each.translate else each.name, Here(each.url)) for each in page.crumbs]
    last = Word(page.title) if page.translate_title else page.title
    found = [node("ListItem", position=place, name=name, item=url) for place, (name, url) in enumerate(steps, 1)]
    found.append(node("ListItem", position=len(steps) + 1, name=last))
    return node("BreadcrumbList", itemListElement=nodes(found))
