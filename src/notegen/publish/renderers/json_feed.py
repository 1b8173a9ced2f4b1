"""JSON feeds (jsonfeed.org, version 1.1): `/feed.json`, and one beside each Atom feed, with the same entries.

Good: an item with `content_html` and an absolute `url`. Bad: an item with a relative one, which no reader can follow;
where the base URL is not known, items have none.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from notegen.model.address import absolute
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.feed import JSON, Entry, Feed
from notegen.publish.feed_html import entry_html
from notegen.publish.json_text import json_text, safe_json
from notegen.publish.renderer import Renderer, Tools, encoded, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each feed."""
    for feed in world.feeds.values():
        bodies = world.feed_bodies[feed.url]
        yield new_target(feed.url + JSON, "json_feed", feed, bodies=bodies, sources=(f"the JSON feed of {feed.title}",))


def render(target: Target, tools: Tools) -> bytes:
    """The feed document; optional keys are left out where nothing is known."""
    feed = target.data
    assert isinstance(feed, Feed)
    base = tools.frame.base_url
    document: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": absolute(base, feed.url) if base else "",
        "feed_url": absolute(base, target.url) if base else "",
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.author}],
    }
    items = [tools.recent.of(entry, "json", partial(_item, entry, tools))[0] for entry in feed.entries]
    head = json_text({key: value for key, value in document.items() if value}).removesuffix("\n}")
    listed = b"[\n  " + b",\n  ".join(items) + b"\n ]" if items else b"[]"
    return encoded(f'{safe_json(head)},\n "items": ') + listed + b"\n}\n"


def _item(entry: Entry, tools: Tools) -> tuple[bytes]:
    """An entry as it stands in every feed that has it: bytes, because feeds share most of what they hold."""
    base = tools.frame.base_url
    item: dict[str, Any] = {
        "id": entry.id,
        "url": absolute(base, entry.url) if base else "",
        "title": entry.title,
        "summary": entry.summary,
        "date_published": entry.updated,
        "language": entry.language,
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.tags),
    }
    known = {key: value for key, value in item.items() if value}
    return (encoded(safe_json(json_text(known | {"content_html": entry_html(entry, tools)}, "\n  "))),)


RENDERER = Renderer("json_feed", plan, render, "json-feeds")
