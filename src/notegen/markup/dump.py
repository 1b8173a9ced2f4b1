"""A plain text dump of a blog page as HTML: nested bullets, paragraphs and headings; every line once, in order."""

import re

from notegen.markup.drawing import Drawing
from notegen.model.patterns import seldom

_BULLET = seldom(r"([ \t\u00a0]*)[•◦▪‣○●■](?:[ \t\u00a0]*(.*)|$)")
_URL = seldom(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)
MAX_HEADING = 80
"""A longer line is no heading."""
MAX_DEPTH = 40
"""Bullets nested deeper stay at this depth."""


def is_heading(line: str, before: str, behind: str) -> bool:
    """Whether a line of a dump is a heading: it stands alone, is short, and does not end as a sentence does.

    Alone means blank lines (or nothing) around it; the first character is a letter or digit; `.`, `,`, `;`, `:` and `!`
    end sentences, `?` does not: `What is a container`, `Live Demo`, `Why?` are headings, `We are fast when:` is not.
    """
    words = line.strip()
    return (
        bool(words)
        and not before.strip()
        and not behind.strip()
        and len(words) <= MAX_HEADING
        and words[0].isalnum()
        and words[-1] not in ".,;:!"
        and not _URL.match(words)
    )


def draw_dump(drawing: Drawing, source: str, level: int) -> None:
    """Writes the dump; its highest headings have this level."""
    writer, found = drawing.writer, drawing.words
    lines = source.split("\n")
    depths: list[int] = []
    for number, line in enumerate(lines):
        behind = lines[number + 1] if number + 1 < len(lines) else ""
        bullet = _BULLET.match(line)
        if bullet:
            if writer.is_open("p"):
                writer.close("p")
            _to_depth(drawing, depths, len(bullet[1].expandtabs(4)))
            _words(drawing, bullet[2] or "")
            found.append(("line", bullet[2] or ""))
        elif not line.strip():
            if writer.is_open("p"):
                writer.close("p")
        elif depths and line[:1].isspace() and lines[number - 1].strip():
            writer.void("br")
            _words(drawing, line)
            found.append(("line", line))
        else:
            _to_depth(drawing, depths, -1)
            found.append(_line(drawing, line, lines[number - 1] if number else "", behind, level))


def _line(drawing: Drawing, line: str, before: str, behind: str, level: int) -> tuple[str, str]:
    """A line outside of lists: a heading, or a line of a paragraph."""
    writer = drawing.writer
    if is_heading(line, before, behind):
        writer.open(f"h{level}", writer.attributes(id=drawing.new_id(drawing.slug(line))))
        _words(drawing, line)
        writer.close(f"h{level}")
        return "heading", line
    if writer.is_open("p"):
        writer.void("br")
    else:
        writer.open("p")
    _words(drawing, line)
    return "line", line


def _to_depth(drawing: Drawing, depths: list[int], indent: int) -> None:
    """Ends and begins lists so that an item of this indent can be written; -1 ends them all."""
    writer = drawing.writer
    while depths and (indent < 0 or depths[-1] > indent):
        depths.pop()
        writer.close("li")
        writer.close("ul")
    if indent < 0:
        return
    if depths and (depths[-1] == indent or len(depths) >= MAX_DEPTH):
        writer.close("li")
    else:
        depths.append(indent)
        writer.open("ul")
    writer.open("li")


def _words(drawing: Drawing, line: str) -> None:
    """A line's words, its bare URLs as links."""
    writer = drawing.writer
    words = line.strip()
    done = 0
    for match in _URL.finditer(words):
        url = match[0].rstrip(".,;:!?'*_")
        while url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1]
        if match.start() < done or "://" not in url:
            continue
        writer.text(words[done : match.start()])
        writer.open("a", writer.attributes(href=url))
        writer.text(url)
        writer.close("a")
        done = match.start() + len(url)
    writer.text(words[done:])
    writer.ready("\n")
