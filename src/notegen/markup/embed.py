"""A player of talks elsewhere: how notes name it, and the plain page a reader is sent to."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Embed:
    """One player; each is a file of `markup/embeds/`."""

    name: str
    """Its name in Liquid tags and shortcodes: `youtube` in `{% youtube ID %}`."""
    label: str
    """Its name as people write it: `YouTube`."""
    kind: str
    """What it plays, as the link says it: `Video`, `Slides`, `Recording` …"""
    page: str
    """The page for a reader: `{id}` is filled in."""
    ids: re.Pattern[str]
    """What a whole id looks like, where a tag gives nothing but the id."""
    urls: tuple[re.Pattern[str], ...] = ()
    """Addresses of its players and pages, without scheme and `www.`; the group `id` is the id."""
    tags: tuple[str, ...] = ()
    """Other names of its tags."""


@dataclass(frozen=True, slots=True)
class Played:
    """Something a note embeds, as a link."""

    url: str
    """The page for a reader; absolute."""
    words: str
    """What the link says: `Video · YouTube`."""


def by_url(embed: Embed, url: str) -> Played | None:
    """What a player's address shows; None where it is none of `embed`'s."""
    bare = re.sub(r"\A(?:https?:)?//(?:www\.)?", "", url.strip()[:2000])
    for pattern in embed.urls:
        found = pattern.match(bare)
        if found is not None:
            return played(embed, found["id"])
    return None


def played(embed: Embed, identity: str) -> Played:
    """The link to what has this id."""
    return Played(embed.page.replace("{id}", identity), f"{embed.kind} · {embed.label}")
