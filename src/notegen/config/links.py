"""Stated links: URLs, paths, `[title](url)`, mappings of title and url, and profiles by a handle."""

import re
from urllib.parse import urlsplit

from notegen.config.fault import Fault, doubtful
from notegen.config.plain_lines import UNSAFE_VALUE
from notegen.config.quoting import quoted
from notegen.config.typed import text_of, texts_of
from notegen.model.event import Link
from notegen.model.fields import folded
from notegen.model.patterns import seldom
from notegen.model.value import Items, Mapping, Scalar, Value

_TITLE_KEYS = ("title", "text", "name", "label", "caption")
_URL_KEYS = ("url", "link", "href", "src", "file", "path")
_PROFILES = {
    "twitter": "https://twitter.com/",
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "linkedin": "https://www.linkedin.com/in/",
    "bluesky": "https://bsky.app/profile/",
}

_MARKDOWN = seldom(r"\[(?P<text>[^\[\]]*)\]\(\s*<?(?P<url>[^\s<>]*?)>?(?:\s+\"[^\"]*\")?\s*\)")
_SCHEME = seldom(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BARE_HOST = seldom(
    r"(?:www\.|(?=[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|de|dev|eu|fr|uk|info|me|tv|app)(?:[/?#]|$)))", re.I
)
_FILE = seldom(r"(?:\.{0,2}/|[\w-][^/\s]*/|#)[^\\]*|[^\\/:*?\"<>|]+\.[A-Za-z0-9]{1,5}(?:[?#].*)?")
_HANDLE = seldom(r"@?([A-Za-z0-9_.-]{1,60})")
_FEDIVERSE = seldom(r"@?([\w.-]{1,60})@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})", re.ASCII)
_LONGEST = 2000


def links_of(value: Value) -> tuple[Link, ...]:
    """Links of a text, a list, `{title, url}`, or `{Slides: url, Code: url}`; null ones are left out."""
    if isinstance(value, Items):
        return tuple(dict.fromkeys(link for item in value.items for link in links_of(item)))
    if isinstance(value, Mapping):
        return _of_mapping(value)
    parts = value.text.split()
    if len(parts) > 1 and all(re.match(r"https?://", part) for part in parts):
        return tuple(dict.fromkeys(_link("", part.rstrip(","), value) for part in parts))
    text = " ".join(parts)
    match = _MARKDOWN.fullmatch(text)
    if match:
        return (_link(match["text"], match["url"], value),) if match["url"].strip("#") else ()
    return (_link("", text, value),) if text else ()


_PLAYERS = {
    "youtube": (seldom(r"[\w-]{11}", re.ASCII), "https://www.youtube.com/watch?v="),
    "vimeo": (seldom(r"\d{4,12}", re.ASCII), "https://vimeo.com/"),
}
"""Keys that may hold a recording's id instead of its address: what the id looks like, and what stands before it."""


def titled_links(value: Value, key: str) -> tuple[Link, ...]:
    """Links behind `key`: ids of recordings under `youtube:` and `vimeo:`, and a bare link under a key that says more.

    `audio: talk.mp3` is the link `Audio`, `attachments: {Slides: x.pdf}` is `Slides`; `links:` gives no words.
    """
    name = folded(key)
    if name in _PLAYERS:
        return tuple(_recording(item, name, value) for item in texts_of(value))
    links = links_of(value)
    if name not in _SPEAKING_KEYS:
        return links
    words = key[:1].upper() + key[1:]
    return tuple(Link(words, link.url) if link.title == _shown(link.url) else link for link in links)


_SPEAKING_KEYS = frozenset(("audio", "podcast", "code", "repo", "repository", "handout"))


def _recording(text: str, player: str, value: Value) -> Link:
    number, front = _PLAYERS[player]
    return _link("", front + text if number.fullmatch(text) else text, value)


def link_of(value: Value) -> str:
    """The one URL of a link; empty for null."""
    links = links_of(value)
    return links[0].url if links else ""


def _of_mapping(value: Mapping) -> tuple[Link, ...]:
    stated = {folded(entry.key.text): entry.value for entry in value.entries}
    url = next((stated[key] for key in _URL_KEYS if key in stated), None)
    if url is None:
        named = ((entry.key.text, link) for entry in value.entries for link in links_of(entry.value))
        return tuple(Link(title, link.url) for title, link in named)
    title = next((text_of(stated[key]) for key in _TITLE_KEYS if key in stated), "")
    return tuple(Link(title or link.title, link.url) for link in links_of(url))


def _link(title: str, written: str, value: Value) -> Link:
    url = url_in(written)
    if not url:
        raise doubtful(value.span, f"{quoted(written)} is no link; write a URL with https://, or a path", "N211")
    return Link(title.strip() or _shown(url), url)


PLAIN_URL = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]{0,250}(?:/[A-Za-z0-9/.~_%?#&=+-]{0,1700})?")
"""Most links, of which nothing more need be asked."""


def url_in(text: str) -> str:
    """A link as it may be published: http(s), or a path; empty for anything else, other schemes included."""
    if PLAIN_URL.fullmatch(text):
        return text
    text = text.strip().strip("<>")
    if not text or len(text) > _LONGEST or UNSAFE_VALUE.search(text) or re.search(r"[\s\\\"<>`]", text):
        return "" if not _FILE.fullmatch(text) or "\\" in text or UNSAFE_VALUE.search(text) else text[:_LONGEST]
    if text.startswith("//"):
        text = "https:" + text
    elif _BARE_HOST.match(text) and not _SCHEME.match(text):
        text = "https://" + text
    if not _SCHEME.match(text):
        return text if _FILE.fullmatch(text) else ""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return text if parts.scheme.lower() in ("http", "https") and host else ""


def profile_of(text: str, key: str) -> str:
    """A person's page: a URL, or what a handle leads to under the key it stands behind; empty for neither."""
    text = text.strip()
    fediverse = _FEDIVERSE.fullmatch(text)
    if fediverse and key == "mastodon":
        return f"https://{fediverse[2]}/@{fediverse[1]}"
    handle = _HANDLE.fullmatch(text)
    if handle and key in _PROFILES and "/" not in text:
        return _PROFILES[key] + handle[1]
    if handle and text.startswith("@"):
        return _PROFILES["twitter"] + handle[1]
    url = url_in(text)
    return url if url.startswith(("http://", "https://")) else ""


def _shown(url: str) -> str:
    """What a bare link says: its host, or its file's name."""
    host = urlsplit(url).hostname if _SCHEME.match(url) else ""
    return (host or "").removeprefix("www.") or url.rstrip("/").rsplit("/", 1)[-1] or url


def path_of(value: Value) -> str:
    """A path to a note or folder, `/` for the notes folder, else from the note's own; may hold `..`, never a scheme.

    Who resolves it keeps it inside the notes folder.
    """
    text = text_of(value) if isinstance(value, Scalar) else ""
    if not text or "\\" in text or UNSAFE_VALUE.search(text) or _SCHEME.match(text):
        raise Fault(
            value.span, f"{quoted(text)} is no path of a note; write it with `/`, from this note's folder", "N212"
        )
    return text
