"""A player of talks: how notes name it, the plain page a reader is sent to, and the frame that plays in a page."""

import re
from collections.abc import Callable

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

SELF = "'self'"
"""What the policy calls the site itself: the host of frames that show a file of ours."""

_SCHEME = seldom(r"\A(?:https?:)?//(?:www\.)?")
_START = seldom(
    r"[?&#](?:t|start|time_continue)=(?:(\d{1,2})h)?(?:(\d{1,3})m(?=[\ds&#]|\Z))?(?:(\d{1,6})s?)?(?=[&#]|\Z)"
)


@dataclass(frozen=True, slots=True)
class Embed:
    """One player; each is a file of `markup/embeds/`."""

    name: str
    """Its name in Liquid tags and shortcodes: `youtube` in `{% youtube ID %}`."""
    label: str
    """Its name as people write it: `YouTube`; empty where its kind says it all."""
    kind: str
    """What it plays, as the link says it: `Video`, `Slides`, `Recording` …"""
    page: str
    """The page for a reader: `{id}` is filled in."""
    ids: re.Pattern[str]
    """What a whole id looks like, where a tag gives nothing but the id."""
    tag_id: str = "{id}"
    """What such an id is short for, where addresses have more of it."""
    urls: tuple[re.Pattern[str], ...] = ()
    """Addresses of its players and pages, without scheme and `www.`; the group `id` is the id."""
    tags: tuple[str, ...] = ()
    """Other names of its tags."""
    frame: Callable[[str, int], str] = lambda identity, seconds: ""
    """(id, seconds to begin at) → the player's address; empty where that id cannot be played in a page."""
    host: str = ""
    """Where its player lies, as the policy of the pages names it: `https://player.example`."""
    shape: str = "wide"
    """How its frame stands: `wide` (16:9), `slides` (4:3), `strip` (a line of sound) or `sheet` (a tall page)."""
    allow: str = "autoplay; encrypted-media; fullscreen; picture-in-picture"
    """What its frame may use of the browser (`allow` of the iframe)."""


@dataclass(frozen=True, slots=True)
class Played:
    """Something a note embeds: a link, and where there is one its player."""

    url: str
    """The page for a reader: absolute, or relative for a file of ours."""
    kind: str
    """`Video`, `Slides` …; may be empty."""
    label: str
    """Who plays it: `YouTube`, or a host."""
    frame: str = ""
    """The player's address; empty where a link is all there is."""
    host: str = ""
    """What the policy must allow for that frame."""
    shape: str = "wide"
    """As in Embed."""
    allow: str = ""
    """As in Embed."""

    @property
    def words(self) -> str:
        """What the link says, in English, as the readers of notes know it: `Video · YouTube`."""
        return " · ".join(filter(None, (self.kind, self.label)))


def bare_address(url: str) -> str:
    """An address without scheme and `www.`, as `Embed.urls` know it; at most 2,000 characters of it."""
    return _SCHEME.sub("", url.strip()[:2000])


def by_address(embed: Embed, bare: str) -> Played | None:
    """What a bare address shows; None where it is none of `embed`'s."""
    for pattern in embed.urls:
        found = pattern.match(bare)
        if found is not None:
            return played(embed, found["id"], start_of(bare))
    return None


def played(embed: Embed, identity: str, seconds: int = 0) -> Played:
    """What has this id, with its player where it has one."""
    page, frame = embed.page.replace("{id}", identity), embed.frame(identity, seconds)
    if not frame:
        return Played(page, embed.kind, embed.label)
    return Played(page, embed.kind, embed.label, frame, embed.host, embed.shape, embed.allow)


def start_of(url: str) -> int:
    """The second that an address asks to begin at: `t=90`, `t=1h2m3s`, `start=90`, `#t=90s`; 0 for none."""
    found = _START.search(url)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds
