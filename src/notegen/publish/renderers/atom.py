"""Atom feeds (RFC 4287): `/feed.xml`, and one under each tag, speaker and group.

An entry is an event with its whole text. Good: an entry whose links lead to the site from wherever it is read. Bad: an
entry for an event without a date, which would jump to the top of every reader; undated events and drafts are in none.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from notegen.model.address import absolute, relative
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.feed import ATOM, Entry, Feed
from notegen.publish.feed_html import entry_html
from notegen.publish.renderer import Renderer, Tools, new_target
from notegen.publish.world import World

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"

# XML 1.0, 2.2: no document may hold these, not even as character references.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each feed."""
    for feed in world.feeds.values():
        bodies = world.feed_bodies[feed.url]
        yield new_target(feed.url + ATOM, "atom", feed, bodies=bodies, sources=(f"the Atom feed of {feed.title}",))


def render(target: Target, tools: Tools) -> bytes:
    """The feed document: well-formed whatever the notes hold."""
    feed = target.data
    assert isinstance(feed, Feed)
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", _LANGUAGE: _clean(feed.language)})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    if feed.description:
        _add(root, "subtitle", feed.description)
    _add(root, "updated", feed.updated)
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "link", rel="self", type="application/atom+xml", href=_href(target.url, target.url, tools))
    _add(root, "link", rel="alternate", type="text/html", href=_href(feed.url, target.url, tools))
    _add(root, "generator", tools.frame.generator)
    for entry in feed.entries:
        _add_entry(root, entry, target.url, tools)
    ET.indent(root, space=" ")
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add_entry(root: ET.Element, entry: Entry, feed_url: str, tools: Tools) -> None:
    element = ET.SubElement(root, "entry", {_LANGUAGE: _clean(entry.language)})
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", entry.updated)
    for author in entry.authors:
        _add(_add(element, "author"), "name", author)
    _add(element, "link", rel="alternate", type="text/html", href=_href(entry.url, feed_url, tools))
    for tag in entry.tags:
        _add(element, "category", term=tag)
    if entry.summary:
        _add(element, "summary", entry.summary)
    content = _add(element, "content", entry_html(entry, tools), type="html")
    # RFC 4287, 2: what is relative in the content (a footnote's mark, without a base URL every link) is so to this.
    content.set(_BASE, _href(entry.url, feed_url, tools))


def _href(url: str, feed_url: str, tools: Tools) -> str:
    """A link of the feed itself: in full, or relative to the document where no base URL is known."""
    base = tools.frame.base_url
    return absolute(base, url) if base else relative(feed_url, url)


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, {key: _clean(value) for key, value in attributes.items()})
    if text:
        element.text = _clean(text)
    return element


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


RENDERER = Renderer("atom", plan, render)
