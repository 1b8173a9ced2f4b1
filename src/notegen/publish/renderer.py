"""What an output format is: how it plans its files, and how it turns the data of one into bytes."""

from collections.abc import Callable, Iterable
from dataclasses import field
from io import BytesIO
from typing import Protocol

from notegen.config.left_out import Kind
from notegen.markup.heading_levels import with_headings_from
from notegen.model.classes import dataclass
from notegen.model.frame import SiteFrame
from notegen.model.pages import Page
from notegen.model.parts import TextPart
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.claims import placed
from notegen.publish.json_text import json_text, safe_json
from notegen.publish.linked_data import described
from notegen.publish.world import World
from notegen.runtime.recent import Recent


class PageTheme(Protocol):
    """What publish needs of a theme; `theme.environment.Theme` is one."""

    def render(self, template: str, page: object, frame: SiteFrame, body: Callable[[TextPart, int], str]) -> list[str]:
        """The HTML of one page in pieces; `body` gives that of a text, its highest headings at a level, 0 for as is."""

    @property
    def abroad(self) -> "PageTheme":
        """The same theme for other machines."""


@dataclass(frozen=True, slots=True)
class Tools:
    """All that `render` may use beside its target: none of it knows the site."""

    theme: PageTheme
    """The built-in theme with the project's overrides."""
    frame: SiteFrame
    """What surrounds every page."""
    content: Callable[[str], str | None]
    """Digest → the HTML of a text: `runtime.content.Content.get`."""
    place: Callable[[str, tuple[str, ...], str, tuple[tuple[int, int], ...]], str]
    """`markup.html.place`: fills a text's links and the sizes of its pictures in, for the page at one address."""
    recent: Recent = field(default_factory=Recent)
    """What several files of this build hold alike; never what tells them apart."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: an entry of the table in `publish/renderers`."""

    name: str
    """What its targets say in `Target.renderer`; the name of its file."""
    plan: Callable[[Site, World], Iterable[Target]]
    """Its targets, each holding all that it is made of, in an order that depends on the site alone."""
    render: Callable[[Target, Tools], bytes]
    """The bytes of one of its targets; sees no site."""
    kind: Kind | None = None
    """What the setting `leave_out` calls all of its files; None where it plans only what the site has anyway."""


def new_target(
    url: str,
    renderer: str,
    data: object,
    *,
    template: str = "",
    bodies: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
    file: str = "",
) -> Target:
    """A target at a site-absolute path; its output path is empty where the address cannot be, which `plan` reports."""
    return Target(placed(url)[0], url, renderer, template, data, bodies, sources, file)


def body_html(part: TextPart, links: tuple[str, ...], url: str, tools: Tools) -> str:
    """The HTML of a text on the page at `url`, its links filled in.

    Raises LookupError where the content store lost a text that loading put there: a fault of ours, never of a note.
    """
    html = tools.content(part.digest)
    if html is None:
        raise LookupError(f"the rendered text {part.digest} of {part.note} is not in the content store")
    return tools.place(html, links, url, part.sizes)


def render_page(target: Target, tools: Tools) -> bytes:
    """An HTML page of the theme; `render` of every entry that makes pages."""
    page: Page = target.data.page  # type: ignore[attr-defined]  # every page value of model/pages has one
    data = described(target.data, tools.frame)
    pieces = tools.theme.render(
        target.template,
        data,
        tools.frame,
        lambda part, level: with_headings_from(level, body_html(part, part.links, page.url, tools)),
    )
    return encoded_page(pieces)


def encoded_json(document: object) -> bytes:
    """JSON as UTF-8 that nothing can mistake for markup: every `<` is written `\\u003c`."""
    return encoded(safe_json(json_text(document)) + "\n")


_TOGETHER = 2_000
"""So many pieces of a page are encoded at a time: all of most pages."""


def encoded_page(pieces: list[str]) -> bytes:
    """The pieces of a page as one, as UTF-8; the list is emptied on the way, so that a large page is not held twice."""
    if len(pieces) <= _TOGETHER:
        return encoded("".join(pieces))
    size = sum(len(encoded("".join(pieces[at : at + _TOGETHER]))) for at in range(0, len(pieces), _TOGETHER))
    data = BytesIO()  # which gives all of it without a copy, and never moves it where it has all its room at first
    if size:
        data.seek(size - 1)
        data.write(b"\0")
        data.seek(0)
    while pieces:
        data.write(encoded("".join(pieces[:_TOGETHER])))
        del pieces[:_TOGETHER]
    return data.getvalue()


def encoded(text: str) -> bytes:
    """Text as UTF-8; half a surrogate pair, which some file names hold, becomes a question mark."""
    return text.encode("utf-8", "replace")
