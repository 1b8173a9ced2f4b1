"""The words of a parsed reStructuredText block as Markdown: emphasis, code, links, and all signs escaped."""

import re
from dataclasses import field
from typing import TYPE_CHECKING

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from docutils import nodes

_SIGNS = seldom(r"[\\`*_\[\]<>#|~{}&$]")
_MOST_STEPS = 10


@dataclass(slots=True)
class Links:
    """Where the names of a document lead."""

    named: dict[str, str] = field(default_factory=dict)
    """Target name → URL."""
    anonymous: list[str] = field(default_factory=list)
    """The URLs of nameless targets that no reference has taken, the next one last."""


def links_of(document: "nodes.document") -> Links:
    """The targets of a document; one that names another target leads where that one does."""
    links = Links()
    indirect: dict[str, str] = {}
    for node in document.findall():
        if node.__class__.__name__ != "target":
            continue
        url, names = str(node.get("refuri", "")), node.get("names", ())  # type: ignore[attr-defined]
        if node.get("anonymous"):  # type: ignore[attr-defined]
            links.anonymous.append(url)
        for name in names:
            if url:
                links.named.setdefault(name, url)
            elif node.get("refname"):  # type: ignore[attr-defined]
                indirect[name] = node["refname"]  # type: ignore[index]
    for name in indirect:
        target = name
        for _ in range(_MOST_STEPS):
            target = indirect.get(target, target)
        if target in links.named:
            links.named[name] = links.named[target]
    links.anonymous.reverse()
    return links


def inline(node: "nodes.Node", links: Links) -> str:
    """The words of a node; line breaks stay."""
    kind = node.__class__.__name__
    if kind == "Text":
        return _SIGNS.sub(r"\\\g<0>", node.astext().replace("\x00", ""))
    if kind in _LEFT_OUT:
        return ""
    if kind == "image":
        return _image(node)  # type: ignore[arg-type]
    if kind in ("literal", "math"):
        return _code(node.astext())
    words = "".join(inline(child, links) for child in node.children)
    if kind == "reference":
        return _linked(words, _url(node, links))  # type: ignore[arg-type]
    if kind in _MARKS and words.strip():
        lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        return f"{lead}{_MARKS[kind]}{words.strip()}{_MARKS[kind]}{tail}"
    return f"\\[{words}\\]" if kind in ("footnote_reference", "citation_reference") else words


_MARKS = {"emphasis": "*", "title_reference": "*", "strong": "**"}
_LEFT_OUT = frozenset(("system_message", "comment", "substitution_definition"))


def _url(node: "nodes.Element", links: Links) -> str:
    if node.get("refuri"):
        return str(node["refuri"])
    if node.get("anonymous"):
        return links.anonymous.pop() if links.anonymous else ""
    return links.named.get(str(node.get("refname", "")), "")


def _linked(words: str, url: str) -> str:
    if not url or re.search(r"[<>\s]", url):
        return words
    bare = words.replace("\\", "")
    if bare == url and url.startswith(("http://", "https://")):
        return f"<{url}>"
    return f"[{words}](<{url}>)"


def _image(node: "nodes.Element") -> str:
    url = str(node.get("uri", ""))
    alt = _SIGNS.sub(r"\\\g<0>", " ".join(str(node.get("alt", "")).split()))
    return f"![{alt}](<{url}>)" if url and not re.search(r"[<>\s]", url) else alt


def _code(text: str) -> str:
    """Code between more backticks than it holds itself."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{blank}{' '.join(text.split()) or ' '}{blank}{fence}"
