"""The tags of an HTML text in their order, as a browser meets them; one pass over any text, however broken."""

import html
import re
from collections.abc import Iterator

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

# Python's own HTMLParser takes minutes for some 256 KB that nobody would write, but anybody could.
_NEXT = seldom(r"<(?:(?P<comment>!--)|(?P<name>[a-zA-Z][^\s/>]*))")
_BODY = seldom(r"""(?:[^"'>]|"[^"]*"|'[^']*')*+""")
_ATTRIBUTE = seldom(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_RAW = {name: seldom(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
"""Elements whose content holds no tags, and where each ends."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag."""

    name: str
    """In lower case."""
    attributes: tuple[tuple[str, str], ...]
    """(name in lower case, value), in the order written."""
    line: int
    """Where it begins."""
    content: str = ""
    """Of an element that holds no tags: what it holds."""

    def get(self, name: str) -> str | None:
        """The value of an attribute, the first of that name; None where there is none."""
        return next((value for key, value in self.attributes if key == name), None)


def tags(text: str) -> Iterator[Tag]:
    """Every opening tag; what is cut off at the end of the text is none."""
    line, counted, at = 1, 0, 0
    while found := _NEXT.search(text, at):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if found["comment"]:
            at = text.find("-->", found.end()) + 3
            if at < 3:
                return
            continue
        body = _BODY.match(text, found.end())
        at = body.end() if body else found.end()
        if body is None or text[at : at + 1] != ">":
            return
        at += 1
        name, content = found["name"].lower(), ""
        if end := _RAW.get(name):
            close = end.search(text, at)
            content = text[at : close.start() if close else len(text)]
            at += len(content)
        yield Tag(name, tuple(_attributes(body[0])), line, content)


def _attributes(body: str) -> Iterator[tuple[str, str]]:
    for name, double, single, bare in _ATTRIBUTE.findall(body):
        yield name.lower(), html.unescape(double or single or bare)
