"""What stands for a player until a reader asks for it: a link that says what and where, and what its frame will need.

The link is all there is in feeds, in print and without script; `assets/media.js` makes the frame on a click. Nothing of
a player's host is asked for before that: no picture, no connection.
"""

import re

from markdown_it.token import Token

from notegen.markup import embeds
from notegen.markup.drawing import Drawing
from notegen.markup.embed import SELF, Played, bare_address
from notegen.markup.links import is_elsewhere, named, written
from notegen.markup.plain import plain_text
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

_SAYS_NOTHING = seldom(
    r"(?:image )?alt text(?: here)?|.{0,30}\bplayer|(?:watch (?:the|this) )?video|thumbnail|youtube|vimeo|slides?|pdf",
    re.IGNORECASE,
)
"""Titles that come with copied code: they name no talk."""


@dataclass(frozen=True, slots=True)
class Facade:
    """A player to stand in for."""

    played: Played
    """What is played."""
    url: str
    """Where the link leads: the address as its author gave it."""
    title: str = ""
    """The words given for it; where there are none, the talk's title stands."""


def facade_of(drawing: Drawing, children: list[Token]) -> Facade | None:
    """What a paragraph plays that is nothing but a bare link, or a picture elsewhere that links to a player.

    In lists a link stays a link: there it is one of many words, and a box would break the outline.
    """
    kinds = [child for child in children if child.type != "text" or child.content.strip()]
    if len(kinds) < 2 or kinds[0].type != "link_open" or kinds[-1].type != "link_close" or drawing.writer.is_open("li"):
        return None
    url, inner = str(kinds[0].attrs.get("href", "")), kinds[1:-1]
    if all(child.type == "text" for child in inner):
        bare = _played(url)
        return Facade(bare, url, _file_name(bare)) if bare and _says_address(plain_text(children), url) else None
    pictured = len(inner) == 1 and inner[0].type == "image" and not drawing.show_images
    if pictured and is_elsewhere(str(inner[0].attrs.get("src", ""))) and (shown := _played(url)):
        return Facade(shown, url, title_in(plain_text(inner[0].children or [], pictures=True)))
    return None


def _played(url: str) -> Played | None:
    if is_elsewhere(url) and not url.lower().startswith(("https://", "http://")):
        return None
    return (embeds.find(url) if is_elsewhere(url) else None) or embeds.find_file(written(url))


def _says_address(words: str, url: str) -> bool:
    """Whether a link's words are its own address, or the name of its file."""
    said, address, given = (bare_address(each).rstrip("/") for each in (words, written(url), url))
    return said in (address, given, address.rsplit("/", 1)[-1])


def _file_name(played: Played) -> str:
    """What a file is called where nobody says: a page may show several, and each has a name. Empty for players."""
    return "" if played.label else written(played.url).partition("#")[0].partition("?")[0].rsplit("/", 1)[-1]


def title_in(words: str) -> str:
    """The title that an author gave a player; empty where it is what copied code says of itself."""
    title = " ".join(words.split())[:300]
    return "" if _SAYS_NOTHING.fullmatch(title) else title


def embedded(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A player that a tag, a shortcode or raw HTML names; inside a line it is a link among words."""
    token, writer = tokens[number], drawing.writer
    played: Played = token.meta["played"]
    others = (child for child in tokens if child.type not in ("embed", "softbreak", "hardbreak"))
    if token.block:
        writer.open("p", writer.attributes(cls="embed"))
    if token.block or all(child.type == "text" and not child.content.strip() for child in others):
        title = title_in(token.meta["title"]) or _file_name(played)
        draw_facade(drawing, Facade(played, played.url, title))
    else:
        writer.open("a", writer.attributes(cls="embed", href=played.url))
        writer.text(_line(drawing, played))
        writer.close("a")
    if token.block:
        writer.close("p")
        writer.ready("\n")


def draw_facade(drawing: Drawing, facade: Facade) -> None:
    """The link, in a paragraph of the class `embed`; with `data-frame` where a player can take its place."""
    played, writer = facade.played, drawing.writer
    drawing.room -= len(facade.url) + len(played.frame)
    values = {"href": facade.url}
    if played.frame:
        values["data-frame"] = played.frame if played.host != SELF else ""
        values["data-allow"] = played.allow
        values["data-shape"] = played.shape
        drawing.players.add(played.host)
    writer.open("a", writer.attributes(**values) if drawing.room > 0 else "")
    writer.open("span", writer.attributes(cls="embed-kind"))
    writer.text(_line(drawing, played))
    writer.close("span")
    if title := facade.title or drawing.title:
        writer.void("br")
        writer.open("span", writer.attributes(cls="embed-title"))
        writer.text(title)
        writer.close("span")
    writer.close("a")


def _line(drawing: Drawing, played: Played) -> str:
    """`Video · YouTube` in the words of the text's language."""
    drawing.named = True
    label = played.label or (named(played.url) if is_elsewhere(played.url) else "")
    return " · ".join(filter(None, (drawing.kinds.get(played.kind, played.kind), label)))
