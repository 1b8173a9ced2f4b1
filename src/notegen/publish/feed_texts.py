"""The HTML of a text as feeds hold it, and any text as XML holds it."""

import re
from collections.abc import Callable, Mapping
from html import escape

from notegen.model.patterns import seldom
from notegen.publish.feed import ATOM, JSON
from notegen.publish.json_text import json_text, safe_json

# Texts are written by markup, which puts every value into double quotes.
_TAG = seldom(r'<[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"]*")?)+ ?/?>')
_ATTRIBUTE = seldom(r' ([a-z-]+)(?:="([^"]*)")?')
_OURS = seldom(r"id|tabindex|data-.*")
"""Attributes that mean something on a page of ours only: what its script reads, and where links inside it end."""

_MAY_BE_OURS = (' id="', " id ", " id>", " id/", " tabindex", " data-", ' href="#')

# XML 1.0, 2.2: no document may hold these, not even as character references.
_FORBIDDEN = seldom("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_NO_LETTERS = ("\ufffe".encode(), "\uffff".encode())


def in_feed(html: str, name: str) -> bytes | None:
    """A text without links as it stands in a feed of this name; None where that takes the address of its page."""
    if ' href="#' in html:
        return None
    return _WRITTEN[name](alone(html, "")).encode("utf-8", "replace")


def alone(html: str, here: str) -> str:
    """A text without what is of our pages only; `here` is the full address of its page, where that is known."""
    # Nine texts of ten have nothing of it, and each of their tags would be taken apart to find that out.
    if not any(mark in html for mark in _MAY_BE_OURS):
        return html
    return _TAG.sub(lambda tag: _plain(tag[0], here), html)


def _plain(tag: str, here: str) -> str:
    """A tag without what is of our pages only; a footnote's number leads to the footnote on the page."""

    def kept(attribute: re.Match[str]) -> str:
        name, value = attribute[1], attribute[2] or ""
        if _OURS.fullmatch(name):
            return ""
        return f' href="{escape(here)}{value}"' if name == "href" and value.startswith("#") else attribute[0]

    return _ATTRIBUTE.sub(kept, tag)


def xml_text(text: str) -> str:
    """A text as XML holds it between tags."""
    return _clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clean(text: str) -> str:
    """The text without what XML cannot hold; nearly all hold nothing of it, which bytes tell sooner than letters."""
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return _FORBIDDEN.sub("", text)
    sound = len(data.translate(None, _CONTROLS)) == len(data) and not any(each in data for each in _NO_LETTERS)
    return text if sound else _FORBIDDEN.sub("", text)


_WRITTEN: Mapping[str, Callable[[str], str]] = {ATOM: xml_text, JSON: lambda html: safe_json(json_text(html))[1:-1]}
