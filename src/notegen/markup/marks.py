"""The marks of other generators in a note's source: Liquid, shortcodes, kramdown's attributes, ERB, read one by one."""

import re

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

MAX_PIECE = 1_000
"""The longest piece that is understood, in characters; a longer one is text."""

_FORMS = (("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("<%", "%>"))
"""Opening and closing marks, the longer first."""
_WORD = seldom(r"[-=]?\s*(/?)\s*([A-Za-z][\w./-]*)\s*(.*?)\s*/?-?\Z", re.DOTALL)
_OBJECT = seldom(
    r"\s*-?\s*(?:site|page|include|content|layout|post|paginator|forloop|jekyll|theme|category|tag)\b(?:[.\[|\s]|-?\s*\Z)"
)
_LITERAL = seldom(
    r"\s*-?\s*(?:\"([^\"]*)\"|'([^']*)')\s*\|\s*(?:relative_url|absolute_url|prepend|append|relref|ref)\b"
)
_HEADING_MARK = seldom(
    r"\s*\{(?::\s*)?(?:#([\w:.-]{1,120}))?(?:\s*[.#][\w:-]{1,80}|\s*[\w-]{1,40}=[^\s{}]{1,200})*\s*\}\s*\Z"
)
_SPAN_ATTRIBUTES = seldom(
    r"\s*(?:(?:[.#][\w:-]{1,80}|[\w-]{1,40}=(?:\"[^\"]{0,200}\"|'[^']{0,200}'|[^\s\"']{1,200})|toc|no_toc)(?:\s+|\Z)){1,20}"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One mark of another generator."""

    end: int
    """Behind its last character."""
    word: str = ""
    """`youtube`, `endraw`, `/notice`; empty for an expression or an attribute list."""
    argument: str = ""
    """What stands behind the word."""


def piece_at(src: str, pos: int, maximum: int) -> Piece | None:
    """The piece that begins at `pos`; None where there is none, or an expression that is text."""
    form = next((form for form in _FORMS if src.startswith(form[0], pos)), None)
    if form is None:
        return None
    opening, closing = form
    start = pos + len(opening)
    stop = src.find(closing, start, min(maximum, pos + MAX_PIECE))
    if stop < 0:
        return None
    inner, end = src[start:stop], stop + len(closing)
    if opening == "{{":
        return Piece(end) if _OBJECT.match(inner) else None
    if opening == "{:":
        return _kramdown(inner, end)
    if opening == "<%":
        return Piece(end)
    word = _WORD.match(inner)
    return Piece(end, (word[1] + word[2]).lower(), word[3]) if word else None


def _kramdown(inner: str, end: int) -> Piece | None:
    """`{: .class #id rel="x"}`, `{::comment}`, `{:/}`; `{:ok, value}` is a tuple and stays."""
    if inner.startswith(":"):
        return Piece(end, inner[1:].strip(" /").split(" ")[0].lower())
    if inner.startswith("/"):
        return Piece(end, inner.strip().lower())
    return Piece(end) if _SPAN_ATTRIBUTES.fullmatch(inner) else None


def plain_url(url: str) -> str:
    """A link's target without the marks of other generators: `{{ site.url }}/x` → `/x`, `{% link a.md %}` → `/a.md`."""
    if "{" not in url:
        return url
    literal = _LITERAL.match(url[2:]) if url.startswith("{{") else None
    if literal is not None and (close := url.find("}}")) > 0:
        return (literal[1] if literal[1] is not None else literal[2]) + url[close + 2 :]
    piece = piece_at(url, 0, len(url))
    if piece is None:
        return url
    rest = url[piece.end :]
    if piece.word == "link" and piece.argument:
        return "/" + piece.argument.lstrip("/") + rest
    if piece.word in ("post_url", "ref", "relref") and piece.argument:
        name = piece.argument.strip("\"'")
        return (name if "." in name.rsplit("/", 1)[-1] else f"{name}.md") + rest
    return rest


def heading_mark(text: str) -> tuple[str, str]:
    """A heading's source without kramdown's `{#id .class}` at its end, and that id."""
    if not text.rstrip().endswith("}"):
        return text, ""
    found = _HEADING_MARK.search(text, max(0, len(text) - 400))
    return (text[: found.start()], found[1] or "") if found and found.start() else (text, "")
