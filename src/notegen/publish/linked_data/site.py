"""The home page: `WebSite`, and what it continues in.

Good: the name and the sentence of the settings. Bad: a `SearchAction` for a search that runs in the
reader's browser; no program can call it, and no search engine shows it any more.
"""

from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Here, Node, node
from notegen.model.pages import HomePage
from notegen.publish.linked_data.web_page import web_page


def describe_home(page: HomePage, frame: SiteFrame) -> Node | None:
    """The site, which search engines take its name from; its continuations are lists."""
    if page.number > 1:
        return web_page("CollectionPage", page.page, frame)
    own = {"description": frame.description, "inLanguage": frame.language}
    return node("WebSite", name=frame.title, url=Here("/"), **own)
