"""Atom feeds (RFC 4287): `/feed.xml`, and one under each tag, speaker and group.

An entry is an event with its whole text. Good: an entry whose links lead to the site from wherever it is read. Bad: an
entry for an event without a date, which would jump to the top of every reader; undated events and drafts are in none.
"""

from collections.abc import Iterator
from functools import partial

from notegen.model.address import absolute, relative
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.feed import ATOM, Entry, Feed
from notegen.publish.feed_html import entry_html
from notegen.publish.feed_texts import xml_text
from notegen.publish.renderer import Renderer, Tools, encoded, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each feed."""
    for feed in world.feeds.values():
        bodies = world.feed_bodies[feed.url]
        yield new_target(feed.url + ATOM, "atom", feed, bodies=bodies, sources=(f"the Atom feed of {feed.title}",))


def render(target: Target, tools: Tools) -> bytes:
    """The feed document: well-formed whatever the notes hold."""
    feed = target.data
    assert isinstance(feed, Feed)
    rows = [
        "<?xml version='1.0' encoding='utf-8'?>",
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_value(feed.language)}>',
        *_element(" ", "id", feed.id),
        *_element(" ", "title", feed.title),
        *(_element(" ", "subtitle", feed.description) if feed.description else ()),
        *_element(" ", "updated", feed.updated),
        *(" <author>", *_element("  ", "name", feed.author), " </author>"),
        f' <link rel="self" type="application/atom+xml" href={_href(target.url, target.url, tools)} />',
        f' <link rel="alternate" type="text/html" href={_href(feed.url, target.url, tools)} />',
        *_element(" ", "generator", tools.frame.generator),
    ]
    written = [encoded("\n".join(rows))]
    for entry in feed.entries:
        page = encoded(_href(entry.url, target.url, tools))
        written.append(page.join(tools.recent.of(entry, "atom", partial(_entry, entry, tools))))
    return b"\n".join((*written, b"</feed>\n"))


def _entry(entry: Entry, tools: Tools) -> tuple[bytes, ...]:
    """An entry as it stands in every feed that has it, in bytes, taken apart where its link from that feed belongs."""
    head = [
        f" <entry xml:lang={_value(entry.language)}>",
        *_element("  ", "id", entry.id),
        *_element("  ", "title", entry.title),
        *_element("  ", "updated", entry.updated),
    ]
    for author in entry.authors:
        head += ["  <author>", *_element("   ", "name", author), "  </author>"]
    tail = [f"  <category term={_value(tag)} />" for tag in entry.tags]
    if entry.summary:
        tail += _element("  ", "summary", entry.summary)
    html = xml_text(entry_html(entry, tools))
    # RFC 4287, 2: what is relative in the content (a footnote's mark, without a base URL every link) is so to this.
    return (
        encoded("\n".join((*head, '  <link rel="alternate" type="text/html" href='))),
        encoded("\n".join((" />", *tail, '  <content type="html" xml:base='))),
        encoded(f">{html}</content>\n </entry>" if html else " />\n </entry>"),
    )


def _href(url: str, feed_url: str, tools: Tools) -> str:
    """A link of the feed itself: in full, or relative to the document where no base URL is known."""
    base = tools.frame.base_url
    return _value(absolute(base, url) if base else relative(feed_url, url))


def _element(indent: str, name: str, text: str) -> tuple[str]:
    """An element of nothing but text, on a line."""
    content = xml_text(text)
    return (f"{indent}<{name}>{content}</{name}>" if content else f"{indent}<{name} />",)


def _value(text: str) -> str:
    """An attribute's value in its quotes; line ends would become blanks if they were not written as numbers."""
    escaped = xml_text(text).replace('"', "&quot;")
    return f'"{escaped.translate(_LINE_ENDS)}"'


_LINE_ENDS = str.maketrans({"\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})


RENDERER = Renderer("atom", plan, render)
