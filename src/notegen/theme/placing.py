"""What the built-in templates, compiled by `straight`, call while one page is placed; what many pages share is kept."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from notegen.model.address import relative
from notegen.model.classes import dataclass
from notegen.model.frame import SiteFrame
from notegen.model.linked_data import Node
from notegen.model.pages import Page
from notegen.theme import filters, head_data
from notegen.theme.pieces import Links, Marked, Repeated, escaped, repeated
from notegen.theme.rendering import OF_PAGE, OF_VALUE, Rendering
from notegen.theme.translations import Words


def html(value: Any) -> str:
    """A value as HTML; what is HTML already stays as it is."""
    kind = value.__class__
    if kind is str:
        return escaped(value)
    return str(value) if kind is int or kind is Markup else str(escape(value))


class Said(dict[str, str]):
    """Message → its text in one language, as HTML."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, message: str) -> str:
        text = self[message] = html(self.words.word(message))
        return text


class Langs(dict[str, str]):
    """Language → the attribute that marks an element as being in it, where all around is in another."""

    def __init__(self, site_language: str, around: str) -> None:
        super().__init__()
        self.site_language, self.around = site_language, around

    def __missing__(self, language: str) -> str:
        return self.setdefault(language, str(filters.lang(language or self.site_language, self.around)))


Place = tuple[int, str, str] | None
"""Depth, first folder, address: the latter two where they matter."""


@dataclass(slots=True, kw_only=True)
class Placing(Rendering):
    """The page being placed: what its templates are given, and where they look up what they write most."""

    page: Page
    """What every page has."""
    site: SiteFrame
    """What surrounds it."""
    given: dict[str, Any]
    """The fields of its value, the interface's language, and what templates set for others."""
    body: Callable[..., str]
    """The HTML of a text."""
    blocks: Mapping[str, Callable[["Placing"], list[str]]]
    """The functions of the page's blocks: each gives the pieces of its HTML."""
    said: Said
    """The words that need nothing filled in."""
    langs: Langs
    """The attribute `lang`."""
    place: Place
    """Where it stands, as far as what surrounds every page tells."""
    kept: dict[tuple[Callable[["Placing"], list[str]], Place], str]
    """What surrounds the pages that stand there."""
    repeated: Repeated
    """What many pages show alike."""
    own: Mapping[Callable[["Placing"], list[str]], Callable[["Placing"], list[str]]]
    """An included template → what runs the site's own in its place."""
    href: Links | Marked = field(init=False)
    """The links of the page."""

    def __post_init__(self) -> None:
        self.href = Links(self.url, self.base_url)


def place_of(page: Page, folders: Collection[str]) -> tuple[int, str, str]:
    """Where a page stands as seen from pages in `folders` at the top: how deep, in which of these, and as which page.

    Pages of one place have the same links to those pages: how far up they lead is told by the depth, and only a page in
    the same folder is nearer.
    """
    depth = page.url.count("/") - 1
    first = page.url[1 : page.url.find("/", 1)] if depth else ""
    near = first in folders
    return depth, first if near else "", page.url if not depth or (near and depth == 1) else ""


def included(at: Placing, root: Callable[[Placing], list[str]]) -> list[str]:
    """The pieces of an included template: ours, or what the site has in its place."""
    return (at.own.get(root) or root)(at)


def kept(at: Placing, root: Callable[[Placing], list[str]], *, with_feeds: bool) -> str:
    """An included template of ours that tells no more of its page than its place, or its own feeds too."""
    if at.place is None or (with_feeds and at.page.subscriptions) or root in at.own:
        return "".join(included(at, root))
    found = at.kept.get((root, at.place))
    if found is None:
        found = at.kept[root, at.place] = "".join(root(at))
    return found


def stated(at: Placing, data: Node) -> str:
    """What the filter `json_ld` gives: most addresses that a page states stand as links on it."""

    def link(url: str) -> str:
        href = at.href[url]
        return (href or "./") if "&" not in href else relative(at.url, url)

    return head_data.statements(data, link, at.words, at.base_url)


def joined(*parts: Any) -> str:
    """What `~` makes of its parts: where one of them is HTML, the others are escaped."""
    if any(hasattr(part, "__html__") for part in parts):
        return Markup().join(parts)
    return "".join(map(str, parts))


def _join(values: Iterable[object], between: str = "") -> str:
    return between.join(map(str, values))


def _unique(values: Iterable[str]) -> list[str]:
    """Jinja's own takes upper and lower case for one, and so does this."""
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(value.lower(), value)
    return list(found.values())


def _with(values: Iterable[Any], attribute: str, test: str, wanted: Any) -> list[Any]:
    if test == "eq":
        return [value for value in values if getattr(value, attribute) == wanted]
    return [value for value in values if getattr(value, attribute) in wanted]


PLACING = OF_PAGE
"""Filters that are given the page first."""

JINJAS: Mapping[str, Callable[..., Any]] = {
    "join": _join,
    "length": len,
    "list": list,
    "map": lambda values, attribute: [getattr(value, attribute) for value in values],
    "rejectattr": lambda values, *test: [value for value in values if not _with((value,), *test)],
    "select": lambda values: [value for value in values if value],
    "selectattr": _with,
    "unique": _unique,
}
"""Those of Jinja's own filters that our templates use, as far as they use them."""

PLAIN: Mapping[str, Callable[..., Any]] = {**OF_VALUE, **JINJAS}
"""Filters that are given their value first."""

NAMES: Mapping[str, Any] = {
    **{f"f_{name}": function for name, function in {**PLACING, **PLAIN}.items()},
    "Markup": Markup,
    "html": html,
    "included": included,
    "joined": joined,
    "kept": kept,
    "namespace": SimpleNamespace,
    "repeated": repeated,
    "stated": stated,
    "text": escaped,
}
"""What stands in the compiled templates beside their own functions."""
