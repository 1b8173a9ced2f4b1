"""The HTML elements notes may use, what they are published as, and raw HTML parted into tags and text."""

import html
import re
from collections.abc import Iterator

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

PHRASING = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup "
    "time u var".split()
)
"""Kept inside lines; no block may stand in them."""
BLOCKS = frozenset(
    "blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre summary "
    "table tbody td tfoot th thead tr ul".split()
)
"""Kept between lines."""
VOID = frozenset(("br", "hr", "img", "wbr"))
"""Kept; they hold nothing."""
RENAMED: dict[str, str] = {
    **dict.fromkeys("address article aside center dir footer header hgroup main nav search section".split(), "div"),
    "acronym": "abbr",
    "listing": "pre",
    "menu": "ul",
    "picture": "span",
    "strike": "s",
    "tt": "code",
    "xmp": "pre",
}
"""Published under another name: a note is no landmark of the page."""
WITHOUT_CONTENT = frozenset(
    "applet audio canvas iframe math noembed noframes object script style svg template video".split()
)
"""Left out with what they hold, which is no text of the author's."""
OPTIONAL_END = frozenset("caption colgroup dd dt li option p tbody td tfoot th thead tr".split())
"""Elements whose end tag HTML lets people leave out."""
VOID_UNUSED = frozenset("area base basefont bgsound col embed frame input keygen link meta param source track".split())
"""Elements without content that have no meaning in a note."""
UNUSED = frozenset(
    "big blink body button colgroup data datalist dialog fieldset font form frameset head html label legend map "
    "marquee meter nobr noscript optgroup option output plaintext progress rb rtc select slot textarea title".split()
)
"""Their tags go, what they hold stays."""
ELEMENTS = PHRASING | BLOCKS | VOID | RENAMED.keys() | WITHOUT_CONTENT | VOID_UNUSED | UNUSED
"""Every element that is one."""
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href", "title"),
    "abbr": ("title",),
    "details": ("open",),
    "img": ("src", "alt", "title", "width", "height"),
    "li": ("value",),
    "ol": ("start", "reversed"),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "time": ("datetime",),
}
"""Attributes of raw HTML that are kept; `lang` and `dir` everywhere, `align` as a class of ours."""
MAX_ATTRIBUTES = 60
"""A tag with more is text: looking for its end from each `<` inside would be quadratic."""

_NUMBER = seldom(r"\d{1,4}%?\Z")
_FORMS: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(("width", "height", "colspan", "rowspan", "value", "start"), _NUMBER),
    "scope": seldom(r"(?:col|row)(?:group)?\Z"),
    "lang": seldom(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z"),
    "dir": seldom(r"(?:ltr|rtl|auto)\Z"),
    "datetime": seldom(r"[0-9A-Za-z:+. -]{1,40}\Z"),
    "align": seldom(r"(?:left|right|center)\Z"),
}

_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_ATTRIBUTE = seldom(r"\s+([A-Za-z_:@][A-Za-z0-9:._@-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?|[\s/]+")
_OPEN = seldom(rf"<({_NAME})")
_CLOSE = seldom(rf"</({_NAME})[^<>]*>")
_MARK = seldom(r"<(?=[A-Za-z/!?])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag or a run of text of raw HTML."""

    kind: str
    """`open`, `close` or `text`."""
    source: str
    """As written, entities included."""
    name: str = ""
    """Of a tag: in lower case."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Of an opening tag: names in lower case, values decoded; the first of a name counts."""
    line: int = 0
    """How many lines into the source it begins."""

    def get(self, name: str) -> str:
        """An attribute's value; empty where it is absent."""
        return next((value for key, value in self.attributes if key == name), "")


def is_element(name: str) -> bool:
    """Whether a name in `<…>` is an HTML element's: `<Object>` and `<id>` are not, `<B>` and `<b>` are."""
    return name.lower() in ELEMENTS and (name.islower() or name.isupper())


def kept(name: str, attributes: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The attributes of a tag that are published, each of a form that is harmless."""
    allowed = (*ATTRIBUTES.get(name, ()), "lang", "dir")
    return {
        key: value for key, value in attributes if key in allowed and (key not in _FORMS or _FORMS[key].match(value))
    }


def alignment(attributes: tuple[tuple[str, str], ...]) -> str:
    """The class an `align` attribute means; empty where there is none."""
    value = next((value.lower() for key, value in attributes if key == "align"), "")
    return f"align-{value}" if _FORMS["align"].match(value) else ""


def pieces(source: str) -> Iterator[Piece]:
    """Raw HTML as tags and text, in order and complete: what is no whole tag is text; comments and the like go."""
    pos = start = 0
    ends = _Ends(source)
    lines = _Lines(source)
    while (mark := _MARK.search(source, pos)) is not None:
        found = _read(source, mark.start(), ends)
        if found is None:
            pos = mark.start() + 1
            continue
        piece, end = found
        if source[start : mark.start()]:
            yield Piece("text", source[start : mark.start()], line=lines.at(start))
        if piece is not None:
            yield Piece(piece.kind, piece.source, piece.name, piece.attributes, lines.at(mark.start()))
        pos = start = end
    if source[start:]:
        yield Piece("text", source[start:], line=lines.at(start))


class _Lines:
    """Counts lines as a reader moves on through a text."""

    def __init__(self, source: str) -> None:
        self.source, self.pos, self.line = source, 0, 0

    def at(self, pos: int) -> int:
        """The line, from 0, of a place not before the last one asked for."""
        self.line += self.source.count("\n", self.pos, pos)
        self.pos = pos
        return self.line


class _Ends:
    """Whether an end mark can still come: searched from the back once, so that no run of openings is quadratic."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.last = {mark: source.rfind(mark) for mark in ("-->", "?>", "]]>", ">")}

    def after(self, mark: str, pos: int) -> int:
        """The place behind the next `mark`; -1 where there is none."""
        return -1 if self.last[mark] < pos else self.source.find(mark, pos) + len(mark)


def _read(source: str, pos: int, ends: _Ends) -> tuple[Piece | None, int] | None:
    """The tag or comment at `pos` and where it ends; no piece for a comment; None where there is neither."""
    for opening, closing in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
        if source.startswith(opening, pos):
            end = ends.after(closing, pos + len(opening) - (2 if opening == "<!--" else 0))
            return (None, end) if end > 0 else None
    closed = _CLOSE.match(source, pos)
    if closed is not None:
        return (Piece("close", closed[0], closed[1].lower()), closed.end()) if is_element(closed[1]) else None
    opened = _OPEN.match(source, pos)
    if opened is None or not is_element(opened[1]) or ends.last[">"] < pos:
        return None
    attributes: dict[str, str] = {}
    at, seen = opened.end(), 0
    while (found := _ATTRIBUTE.match(source, at)) is not None and seen < MAX_ATTRIBUTES:
        at, seen = found.end(), seen + 1
        if found[1]:
            value = next((group for group in found.groups()[1:] if group is not None), "")
            attributes.setdefault(found[1].lower(), html.unescape(value)[:4000])
    if not source.startswith(">", at):
        return None
    return Piece("open", source[pos : at + 1], opened[1].lower(), tuple(attributes.items())), at + 1
