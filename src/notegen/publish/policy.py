"""The content security policy: what a browser may load and run on the site's pages, and nothing beside it."""

import re

from notegen.config.settings import Project
from notegen.model.site import Site
from notegen.publish.players import player_hosts

Directives = dict[str, tuple[str, ...]]
"""Directive → the sources it allows."""

HEADER_ONLY = ("frame-ancestors",)
"""Directives that hold in a header only: a meta element must not have them (CSP 3, 3.3)."""

_PAGES: Directives = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
"""What every page needs: its scripts, its stylesheet and the pictures beside it; nothing is fetched from elsewhere."""

_INDEX: Directives = {"script-src": ("'wasm-unsafe-eval'",), "connect-src": ("'self'",)}
"""What the search index needs beyond: its WebAssembly is compiled, and its parts are fetched; nothing is evaluated."""

STANDS_FOR = {
    "script-src-elem": "script-src",
    "script-src-attr": "script-src",
    "style-src-elem": "style-src",
    "style-src-attr": "style-src",
}
"""Directives that, once stated, stand in the place of another: they begin with what that one allows."""


def directives(site: Site, project: Project) -> Directives:
    """What the pages of a site need, widened by the `csp` setting.

    A site's first player of a host makes every page anew, once; a list of all players would open every page to hosts
    that most sites never use.
    """
    settings = project.settings
    hosts = player_hosts(site)
    allowed = {name: list(sources) for name, sources in _PAGES.items()}
    needed: Directives = {
        **(_INDEX if project.search else {}),
        **({"frame-src": hosts} if hosts else {}),
        **({"img-src": ("https:",)} if settings.remote_images == "show" else {}),
        # A PDF of ours that a page of ours shows is in a frame, too.
        "frame-ancestors": ("'self'" if "'self'" in hosts else "'none'",),
    }
    for name, sources in (*needed.items(), *settings.csp):
        directive = _token(name).lower()
        known = allowed.setdefault(directive, list(allowed.get(STANDS_FOR.get(directive, ""), ())))
        known.extend(each for source in sources if (each := _token(source)) and each not in known)
    return {name: _sources(sources) for name, sources in allowed.items() if name}


def _sources(sources: list[str]) -> tuple[str, ...]:
    """'none' beside another source is not valid, and means that the author wants the other one."""
    return tuple(each for each in sources if each != "'none'" or len(sources) == 1)


def policy(allowed: Directives, *, in_page: bool = False) -> str:
    """The policy as a header says it, or with `in_page` as the meta element of a page does."""
    rows = (row for row in allowed.items() if not (in_page and row[0] in HEADER_ONLY))
    return "; ".join(" ".join((name, *sources)) for name, sources in rows)


def _token(text: str) -> str:
    """A directive or source without what would end it, the header or the attribute it stands in."""
    return re.sub(r"[^\x21-\x7e]|[;,\"<>]", "", text)
