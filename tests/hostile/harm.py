"""Looks through every file of a built site for what could harm whoever opens it."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from html.parser import HTMLParser

from notegen.markup import embeds

SAFE = re.compile(r"(?:https?:|mailto:|[^:]*$|[^:]*[/?#])", re.IGNORECASE)
"""An address with one of these schemes, or with none: a colon behind a slash is no scheme."""

LEADING = frozenset("href src action formaction poster data cite background ping longdesc xlink:href srcset".split())
"""Attributes that a browser follows."""

FOREIGN = frozenset("object embed applet base frame frameset svg math portal link-preload style:import".split())
"""Elements that a note may not bring in."""

PLAYERS = tuple(f"{player.host}/" for player in embeds.PLAYERS if player.host.startswith("https://"))
"""Where a frame may lead: what `data-frame` holds becomes one on a click."""


class _Looker(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.scripts: list[str] = []
        self.words: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name.lower(): value or "" for name, value in attrs}
        self.inside = tag if tag in ("script", "style") else ""
        if tag == "script" and given.get("type") == "application/ld+json":
            self.inside = "data"
        if tag == "script" and "src" in given:
            self.scripts.append(given["src"])
        if tag in FOREIGN:
            self.faults.append(f"<{tag}>")
        if given.get("data-frame") and not given["data-frame"].startswith(PLAYERS):
            self.faults.append(f"<{tag} data-frame={given['data-frame'][:40]!r}>")
        if tag == "iframe" and not given.get("src", "").startswith(PLAYERS):
            self.faults.append(f"<iframe {given}>")
        for name, value in given.items():
            bare = re.sub(r"[\s\x00-\x20]", "", value)
            if name.startswith("on") or name == "srcdoc":
                self.faults.append(f"<{tag} {name}>")
            elif name in LEADING and not SAFE.match(bare) and not (tag == "img" and bare.startswith("data:image/")):
                self.faults.append(f"<{tag} {name}={value[:40]!r}>")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.scripts.append(data.strip())
        elif self.inside == "data":
            json.loads(data)
        elif not self.inside:
            self.words.append(data)


def harms_of(files: dict[str, bytes]) -> dict[str, list[str]]:
    """What is harmful in each file of a site.

    Scripts count as harmless where they are files of the theme, into whose folder no note can write.
    """
    known = {path for path in files if path.startswith("assets/") and path.endswith(".js")}
    return {path: list(_faults(path, data, known)) for path, data in files.items()}


def _faults(path: str, data: bytes, known: set[str]) -> Iterator[str]:
    if path.endswith(".html"):
        page = _Looker(data.decode())
        yield from page.faults
        yield from (f"script {script[:40]!r}" for script in page.scripts if _bare(script) not in known)
    elif path.endswith(".xml"):
        ElementTree.fromstring(data)
    elif path.endswith(".json"):
        json.loads(data)
    elif path.endswith(".ics"):
        yield from (f"a line break of a note's: {line[:40]!r}" for line in _calendar_faults(data.decode()))


def _calendar_faults(text: str) -> Iterator[str]:
    """RFC 5545 3.1: every line is `NAME:` or `NAME;`, or begins with a blank."""
    for line in text.split("\r\n"):
        if line and not re.match(r"[A-Z-]+[;:]| ", line):
            yield line


def _bare(script: str) -> str:
    """A script's address without the way up to the root, or its text."""
    return re.sub(r"^(?:\.{1,2}/)+", "", script) if len(script) < 200 else script


def words_of(html: bytes) -> str:
    """What a reader sees of a page, in one line."""
    return " ".join(" ".join(_Looker(html.decode()).words).split())
