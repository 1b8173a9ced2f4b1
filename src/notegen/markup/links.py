"""Where the links of a text lead: those inside the site become numbered places, e-mail addresses go."""

import html
import re
from collections.abc import Mapping, Set
from urllib.parse import unquote

from notegen.markup.email import holds_email, without_emails
from notegen.markup.marks import plain_url
from notegen.model.address import host_of, slug
from notegen.model.patterns import seldom

PLACE = "note-link:"
"""`note-link:<nonce>-<N>` stands for link N of the text until a page is known."""

TAG = seldom(r"<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"]*\")?)*)>")
"""A tag as nh3 writes it."""
_OF_SITE = re.compile(r"<(a|img)(?! href=\"https?://)( [^>]*)>", re.IGNORECASE)
"""A picture, and a link that does not leave the site."""
_LEAVING = ('href="https://', 'href="http://')
_ATTRIBUTE = seldom(r" ([a-z-]+)=\"([^\"]*)\"")
_WORDS = seldom(r"( (?:alt|title|aria-label)=\")([^\"]*)(?=\")")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_ENDS = (",", ".", ";", ":", "!", "?", ")")
_ENCODED = seldom(r"%(?!23|3[fF])[0-9A-Fa-f]{2}(?:%(?!23|3[fF])[0-9A-Fa-f]{2})*")


def is_elsewhere(url: str) -> bool:
    """Whether a link leaves the site: it has a scheme or names a host."""
    return url.startswith(("https://", "http://")) or _SCHEME.match(url.strip()) is not None


def named(url: str) -> str:
    """What a link says before the click: its host, or all of what names none."""
    return host_of(url) or url


def written(url: str) -> str:
    """A relative link as its author means it: percent signs decoded (but %23 and %3F), Liquid's site prefix off."""
    return plain_url(_ENCODED.sub(_decoded, url.strip())).strip()


def _decoded(match: re.Match[str]) -> str:
    try:
        text = unquote(match[0], errors="strict")
    except UnicodeDecodeError:
        return match[0]
    return text if text.isprintable() else match[0]


class Finish:
    """One pass over safe HTML, which collects the text's links."""

    def __init__(self, nonce: str, ids: Set[str], anchors: Mapping[str, str], *, publish_email: bool) -> None:
        self.nonce, self.ids, self.anchors, self.publish_email = nonce, ids, anchors, publish_email
        self.links: dict[str, int] = {}
        self.inside: set[str] = set()
        """What links call a place of the text itself; those that lead to no place of it, too."""
        self._ends: list[str] = []
        self._gone = False

    def run(self, fragment: str) -> str:
        """The fragment with its links numbered and its addresses gone; quotes in text are escaped as well."""
        out: list[str] = []
        done = 0
        for match in TAG.finditer(fragment):
            if match.start() > done:
                self._text(out, fragment[done : match.start()])
            out.append(self._tag(match))
            done = match.end()
        self._text(out, fragment[done:])
        return "".join(out)

    def run_sure(self, fragment: str) -> str:
        """The same for what `sanitise.is_sure` knows: only links of the site, and addresses, are left to be done."""
        if not self.publish_email and ("@" in fragment or "%40" in fragment):
            return self.run(fragment)
        links = fragment.split("<a ")
        if "<img" not in fragment and all(link.startswith(_LEAVING) for link in links[1:]):
            return fragment
        return _OF_SITE.sub(lambda tag: self._link(tag[2]) if tag[1] == "a" else self._image(tag[2]), fragment)

    def _text(self, out: list[str], text: str) -> None:
        if self._gone and text.startswith(_ENDS):
            # `Ann <ann@example.org>, Ben`: the blank before an address that was all of a link goes with it.
            place = next((at for at in range(len(out) - 1, -1, -1) if out[at]), -1)
            out[place] = out[place].rstrip(" ") if place >= 0 else ""
        self._gone = False
        if "@" in text and not self.publish_email:
            bare = without_emails(html.unescape(text))
            self._gone = not bare
            text = html.escape(bare, quote=False)
        out.append(text.replace('"', "&quot;"))

    def _tag(self, match: re.Match[str]) -> str:
        closing, name, attributes = match[1], match[2], match[3]
        if name == "a":
            return self._link(attributes) if not closing else self._ends.pop()
        if "@" in attributes and not self.publish_email:
            attributes = _WORDS.sub(
                lambda found: found[1] + html.escape(without_emails(html.unescape(found[2]))), attributes
            )
        if name == "img":
            return self._image(attributes)
        return f"<{closing}{name}{attributes}>"

    def _link(self, attributes: str) -> str:
        values = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
        url = values.get("href", "").strip()
        hidden = not self.publish_email and (url.lower().startswith("mailto:") or holds_email(url))
        gone = not url or hidden
        self._ends.append("" if gone else "</a>")
        if gone:
            return ""
        values["href"] = self._target(url)
        if not self.publish_email and "title" in values:
            values["title"] = without_emails(values["title"])
        return f"<a{_joined(values)}>"

    def _image(self, attributes: str) -> str:
        values = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
        url = values.get("src", "").strip()
        if not url:
            return f'<span class="missing">{html.escape(values.get("alt", ""))}</span>'
        if not is_elsewhere(url):
            values["src"] = self._number(written(url))
            if not values.get("alt"):
                values["data-file"] = written(url).split("#")[0].split("?")[0].rstrip("/").rsplit("/", 1)[-1]
        values.setdefault("alt", "")
        return f"<img{_joined(values)}>"

    def _target(self, url: str) -> str:
        if is_elsewhere(url):
            return url
        if not url.startswith("#"):
            return self._number(written(url))
        fragment = written(url)[1:]
        self.inside.add(fragment)
        if fragment in self.ids:
            return "#" + fragment
        known = self.anchors.get(fragment) or (self.anchors.get(slug(fragment)) if fragment else None)
        return "#" + known if known else self._number("#" + fragment)

    def _number(self, link: str) -> str:
        return f"{PLACE}{self.nonce}-{self.links.setdefault(link, len(self.links))}"


def _joined(values: Mapping[str, str]) -> str:
    return "".join(f' {key}="{html.escape(value)}"' for key, value in values.items())
