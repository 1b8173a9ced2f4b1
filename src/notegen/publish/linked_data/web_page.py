"""A page with its place in the site: what every page states of itself, whatever it is about.

Good: a talk's page with its breadcrumbs and the site that it is part of. Bad: `talks` as the name of a list in
German; a name that is a word of the interface is said in its language.
"""

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
