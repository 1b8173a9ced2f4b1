"""HTML that many pages show alike: made once, and placed with each page's own way up in front of its links."""

from collections.abc import Callable
from dataclasses import field
from functools import lru_cache
from typing import Any, Protocol

import markupsafe
from markupsafe import escape

from notegen.model.address import folders, quoted
from notegen.model.classes import dataclass
from notegen.theme import filters

KEPT = 16_384
"""So many addresses are kept as they stand behind a way up."""

MOST = 6_000_000
"""So many characters of HTML are kept; then all of it is made anew, which costs less than to know what to drop."""

MARK = "\0"
"""Stands for the way up while HTML is made for many pages."""

# The library wraps what this gives in a Markup of its own each time, which costs three times as much as the escaping.
escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", None) or (lambda text: str(escape(text)))


@lru_cache(maxsize=KEPT)
def _behind(rest: str) -> str:
    """What follows the way up in a link."""
    return escaped(quoted(rest))


class Links(dict[str, str]):
    """Address → the link to it on one page, as HTML: what the filter `link` gives, found faster."""

    __slots__ = ("_base_url", "_url", "near", "up")

    def __init__(self, url: str, base_url: str) -> None:
        super().__init__()
        self._url, self._base_url = url, base_url
        self.up = "../" * (url.count("/") - 1)
        """The way up to the top; empty on a page that stands there."""
        self.near = url[: url.find("/", 1) + 1]
        """The folder at the top that the page is in: links into it have a shorter way."""

    def __missing__(self, url: str) -> str:
        if self.up and url[:1] == "/" and url[1:2] != "/":
            if not url.startswith(self.near):
                # Most links lead up to the top and into another folder: these are the same from everywhere as deep.
                found = self[url] = self.up + _behind(url[1:])
                return found
            own, above = folders(self._url)
            if not url.startswith(own):
                for folder, up in above:
                    if url.startswith(folder):
                        found = self[url] = up + _behind(url[len(folder) :])
                        return found
        found = self[url] = escaped(filters.link(url, self._url, self._base_url))
        return found


class Marked(dict[str, str]):
    """The links of no page in particular: `MARK` stands for the way up."""

    __slots__ = ("near", "up", "urls")

    def __init__(self) -> None:
        super().__init__()
        self.up, self.near = MARK, ""
        self.urls: list[str] = []
        """Where each mark leads, in order."""

    def __missing__(self, url: str) -> str:
        if url[:1] != "/" or url[1:2] == "/":
            return escaped(filters.link(url, "/", ""))  # the same on every page
        self.urls.append(url)
        return MARK + _behind(url[1:])


class Page(Protocol):
    """What is asked of the page being placed."""

    href: Links | Marked
    """Its links."""
    repeated: "Repeated"
    """What its site keeps for all pages in its language."""


Macro = Callable[..., str]
"""A compiled macro that is given the page and a value, and tells nothing of the page but its links."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a macro made of one value."""

    value: object
    """That value: kept alive, because it is known again by its identity."""
    marked: str
    """Its HTML, with a `MARK` for each way up; empty where it cannot be kept so."""
    urls: tuple[str, ...]
    """Where each of these links leads."""
    folders: frozenset[str]
    """The folders at the top that they lead into."""


@dataclass(slots=True)
class Repeated:
    """What macros made of values for the pages of one site in one language."""

    known: dict[tuple[Macro, int, tuple[Any, ...]], Pieces] = field(default_factory=dict)
    """(macro, identity of a value, how it is shown) → its HTML."""
    size: int = 0
    """Characters in all of it."""
    folders: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """The folders that rows lead into, each set of them once: there are few."""


def repeated(at: Page, macro: Macro, value: Any, *how: Any) -> str:
    """What `macro(at, value, *how)` gives: for most pages that is what was made before, with another way up."""
    links = at.href
    up = links.up
    if not up:
        return macro(at, value, *how)
    found = at.repeated.known.get((macro, id(value), how)) or _made(at, macro, value, how)
    if not found.marked:
        return macro(at, value, *how)
    if up is MARK:
        links.urls.extend(found.urls)  # type: ignore[union-attr]  # nobody else goes up by it
    elif links.near in found.folders:
        return _near(links, found)
    return found.marked.replace(MARK, up)


def _near(links: Links | Marked, found: Pieces) -> str:
    """The same on a page with shorter ways to some of it."""
    first, *pieces = found.marked.split(MARK)
    out = [first]
    for url, piece in zip(found.urls, pieces, strict=True):
        out += (links[url], piece[len(_behind(url[1:])) :])
    return "".join(out)


def _made(at: Page, macro: Macro, value: Any, how: tuple[Any, ...]) -> Pieces:
    kept, own = at.repeated, at.href
    marked = at.href = Marked()
    try:
        text = macro(at, value, *how)
    finally:
        at.href = own
    folders = frozenset([url[: url.find("/", 1) + 1] for url in marked.urls])
    folders = kept.folders.setdefault(folders, folders)
    # A text that holds such a mark itself is made anew each time.
    found = Pieces(value, text if text.count(MARK) == len(marked.urls) else "", tuple(marked.urls), folders)
    kept.size += len(text)
    if kept.size > MOST:
        kept.known, kept.folders, kept.size = {}, {}, 0
    kept.known[macro, id(value), how] = found
    return found
