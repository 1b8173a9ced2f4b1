"""What the known marks of other generators become: a player, a picture, an emoji; of all others nothing shows."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from notegen.markup import embeds
from notegen.markup.embed import Played
from notegen.markup.emoji_names import emoji_of
from notegen.markup.marks import plain_url
from notegen.model.patterns import seldom

PICTURE_WORDS = ("figure", "image", "img", "picture", "include", "imagecaption")
"""Marks that may show a picture; an `include` only where it is given one."""

_ATTRIBUTE = seldom(r"([A-Za-z][\w-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))|\"([^\"]*)\"|'([^']*)'|(\S+)")
_PICTURE = seldom(r"[^\s\"'{}]+\.(?:png|jpe?g|gif|webp|svg|avif|bmp)", re.IGNORECASE)
_SOURCES = ("src", "url", "file", "image", "image_path", "img", "path")
_WORDS = ("alt", "caption", "description", "title")
_MAX_ARGUMENTS = 12
"""Arguments of a mark that are looked at."""


def embed_token(played: Played, level: int, *, block: bool, title: str = "") -> Token:
    """The token that stands for something played elsewhere; `title` is what its author calls it."""
    meta = {"played": played, "title": title}
    return Token("embed", "", 0, content=played.words, info=played.url, level=level, block=block, meta=meta)


def tokens_of(word: str, argument: str, state: StateInline | StateBlock) -> list[Token]:
    """What the mark `word` with this argument becomes inside a line: mostly nothing."""
    played = _played(word, argument)
    if played is not None:
        title = next((found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(argument) if found[1] == "title"), "")
        return [embed_token(played, state.level, block=False, title=title)]
    if word == "emoji":
        sign = emoji_of(argument.strip(" :\"'"))
        return [Token("text", "", 0, content=sign, level=state.level)] if sign else []
    if word in PICTURE_WORDS:
        return _picture(word, argument, state)
    return []


def _played(word: str, argument: str) -> Played | None:
    """What an embedding mark shows: the last argument that a player knows."""
    if word not in embeds.BY_TAG:
        return None
    groups = [found.groups() for found in _ATTRIBUTE.finditer(argument)][:8]
    values = [next((group for group in found[1:] if group is not None), "") for found in groups]
    values.append("/".join(values[:2]) if word == "gist" else "")
    return next((played for value in reversed(values) if (played := embeds.find_tag(word, value)) is not None), None)


def _picture(word: str, argument: str, state: StateInline | StateBlock) -> list[Token]:
    """`{{< figure src="a.png" alt="…" >}}`, `{% img left /a.png %}`, `{% include figure.html url="a.png" %}`."""
    named: dict[str, str] = {}
    bare: list[str] = []
    for found in list(_ATTRIBUTE.finditer(argument))[:_MAX_ARGUMENTS]:
        key, *values = found.groups()
        value = next((value for value in values if value is not None), "")
        if key:
            named[key.lower()] = value
        else:
            bare.append(value)
    wanted = [named[key] for key in _SOURCES if key in named]
    wanted += [value for value in bare if word != "include" and _PICTURE.fullmatch(value)]
    if word != "figure":
        wanted = [value for value in wanted if _PICTURE.search(value)]
    source = state.md.normalizeLink(plain_url(wanted[0])) if wanted else ""
    if not source or not state.md.validateLink(source):
        return []
    words = next((named[key] for key in _WORDS if named.get(key)), "")
    text = Token("text", "", 0, content=words)
    image = {"src": source, "alt": ""}
    return [Token("image", "img", 0, attrs=dict(image), children=[text], content=words, level=state.level)]
