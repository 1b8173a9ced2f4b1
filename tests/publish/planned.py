"""A site planned, and its files rendered, with texts that stand for themselves."""

from functools import cache

from makers import project

from notegen.config.settings import Project
from notegen.model.site import Site
from notegen.model.target import Target, ready
from notegen.publish.plan import Plan, plan
from notegen.publish.render import render
from notegen.publish.renderer import Tools
from notegen.theme.environment import Theme, open_theme

SCRIPTS = ("media.js", "present.js", "search.js", "spellings.js")

ASSETS = (("theme.css", b"body { color: black }\n"), *((name, b"// a script\n") for name in SCRIPTS))


@cache
def built_in() -> Theme:
    """The built-in theme, its templates compiled once for all tests."""
    return open_theme(None)


def planned(made: Site, where: Project | None = None, **settings) -> Plan:
    """The plan of a site in a project with these settings."""
    return plan(made, where or project(**settings), ASSETS)


def target(made: Plan, url: str) -> Target:
    """The one target at an address."""
    return ready(next(each for each in made.targets if each.url == url))


def data(made: Plan, url: str):
    """What the page at an address shows."""
    return target(made, url).data


def urls(made: Plan) -> set[str]:
    """Every address of the site."""
    return {each.url for each in made.targets}


def rendered(made: Plan, url: str) -> str:
    """The file at an address; a text's HTML is its digest and the links it was placed with."""
    return render(target(made, url), tools(made)).data.decode()


def tools(made: Plan) -> Tools:
    """The real theme, and stand-ins for the content store and for `place`."""
    return Tools(
        theme=built_in(),
        frame=made.frame,
        content=lambda digest: f"<p>{digest}</p>",
        place=lambda html, links, url, sizes=(): html + "".join(f'<a href="{link}"></a>' for link in links),
    )
