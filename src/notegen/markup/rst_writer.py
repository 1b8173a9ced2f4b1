"""A document that docutils parsed, written as Markdown lines, each near the line it stood on."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from notegen.markup import embeds
from notegen.markup.rst_inline import Links, inline, links_of
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from docutils import nodes

_PLAYER = seldom(r"\.\.\s+([a-z][\w-]{1,30})::\s*([\w-]{5,80})\s*$", re.MULTILINE)


class Placed:
    """Lines that are put at their numbers, never before what is there already."""

    def __init__(self, source: Sequence[str]) -> None:
        self.source = source
        self.lines: list[str] = []

    def put(self, written: Iterable[str], line: int | None, *, gap: bool) -> None:
        """Puts lines at `line` (from 1) or behind what is there; `gap` leaves a blank line above them."""
        if gap and self.lines and self.lines[-1].strip():
            self.lines.append("")
        while line is not None and len(self.lines) < line - 1:
            self.lines.append("")
        self.lines += written

    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines) + "\n"

    def line_of(self, words: str, near: int) -> int:
        """The line that holds a title's words, at or above `near`."""
        for line in range(min(near, len(self.source)), max(near - 4, 0), -1):
            if self.source[line - 1].strip() == words.strip():
                return line
        return near


class Writer:
    """Where in the document writing has come to."""

    def __init__(self, placed: Placed, links: Links) -> None:
        self.placed = placed
        self.links = links
        self.front = ""
        """What stands before each line: the marks of quotations and the indent of lists."""
        self.mark = ""
        """What stands before the next line alone: the bullet of an item."""
        self.tight = False
        """Whether the next block goes on in the line below."""

    def put(self, lines: list[str], line: int | None = None) -> None:
        """Puts a block at its line, with what belongs in front."""
        first = self.front[: len(self.front) - len(self.mark)] + self.mark if self.mark else self.front
        written = [(self.front if at else first) + text for at, text in enumerate(lines)]
        gap, self.mark, self.tight = not self.tight, "", False
        quoted = self.front.rstrip()
        if gap and quoted.endswith(">") and self.placed.lines and self.placed.lines[-1].startswith(quoted):
            self.placed.lines.append(quoted)
            gap = False
        self.placed.put((text.rstrip() for text in written), line, gap=gap)


def write_document(document: "nodes.document", placed: Placed) -> None:
    """Writes all of a document."""
    _children(document, Writer(placed, links_of(document)), 0)


def _children(node: "nodes.Element", writer: Writer, depth: int) -> None:
    for child in node.children:
        _block(child, writer, depth)


def _block(node: "nodes.Node", writer: Writer, depth: int) -> None:
    kind = node.__class__.__name__
    if kind in _LEFT_OUT:
        return
    if kind == "section":
        _children(node, writer, depth + 1)  # type: ignore[arg-type]
    elif kind in _BLOCKS:
        _BLOCKS[kind](node, writer, depth)  # type: ignore[arg-type]
    elif kind in _ADMONITIONS:
        writer.put([f"**{kind.capitalize()}:**"], node.line)
        writer.tight = True
        _children(node, writer, depth)  # type: ignore[arg-type]
    elif getattr(node, "children", ()):
        _children(node, writer, depth)  # type: ignore[arg-type]
    elif node.astext().strip():
        writer.put([inline(node, writer.links)], node.line)


def _title(node: "nodes.Element", writer: Writer, depth: int) -> None:
    words = " ".join(inline(node, writer.links).split())
    if node.parent.__class__.__name__ != "section":
        writer.put([f"**{words}**"], node.line)
        return
    line = writer.placed.line_of(node.rawsource or node.astext(), (node.line or node.parent.line or 0) + 1)
    writer.put([f"{'#' * min(depth, 6)} {words}"], line)


def _paragraph(node: "nodes.Element", writer: Writer, depth: int) -> None:
    writer.put([_safe_start(line) for line in inline(node, writer.links).split("\n")], node.line)


def _safe_start(line: str) -> str:
    """A line of text that Markdown cannot take for a list or a heading's underline."""
    line = re.sub(r"^(\s*\d{1,9})([.)])(?=\s|$)", r"\1\\\2", line)
    return re.sub(r"^(\s*)([-+=])", r"\1\\\2", line)


def _list(node: "nodes.Element", writer: Writer, depth: int) -> None:
    ordered = node.__class__.__name__ == "enumerated_list"
    before = writer.front
    start = int(node.get("start", 1)) if ordered else 0
    for number, item in enumerate(node.children):
        mark = f"{start + number}. " if ordered else "- "
        writer.tight = number > 0
        writer.mark, writer.front = mark, before + " " * len(mark)
        _children(item, writer, depth)  # type: ignore[arg-type]
        writer.front, writer.mark = before, ""


def _fields(node: "nodes.Element", writer: Writer, depth: int) -> None:
    """`:Speaker: Ann Lee` as the item `**Speaker**: Ann Lee`."""
    for number, field in enumerate(node.children):
        name, body = field.children
        words = " ".join(inline(part, writer.links) for part in body.children[:1])
        label = inline(name, writer.links)
        writer.tight = number > 0
        writer.put([f"- **{label[:1].upper() + label[1:]}**: {' '.join(words.split())}"], field.line)
        before, writer.front = writer.front, writer.front + "  "
        for rest in body.children[1:]:
            _block(rest, writer, depth)
        writer.front = before


def _definitions(node: "nodes.Element", writer: Writer, depth: int) -> None:
    for item in node.children:
        for part in item.children:
            if part.__class__.__name__ == "definition":
                writer.tight = True
                _children(part, writer, depth)  # type: ignore[arg-type]
            else:
                writer.put([f"**{' '.join(inline(part, writer.links).split())}**"], part.line)


def _quote(node: "nodes.Element", writer: Writer, depth: int) -> None:
    before, writer.front = writer.front, writer.front + "> "
    _children(node, writer, depth)
    writer.front = before


def _code(node: "nodes.Element", writer: Writer, depth: int) -> None:
    writer.put(["    " + line for line in node.astext().split("\n")], None)


def _lines(node: "nodes.Element", writer: Writer, depth: int) -> None:
    """A block of lines: each is a line of its own, however deep."""
    lines: list[str] = []
    waiting = list(reversed(node.children))
    while waiting:
        child = waiting.pop()
        if child.__class__.__name__ == "line_block":
            waiting += reversed(child.children)
        else:
            lines.append(_safe_start(" ".join(inline(child, writer.links).split())) + "\\")
    if lines:
        writer.put([*lines[:-1], lines[-1][:-1]], node.line)


def _image(node: "nodes.Element", writer: Writer, depth: int) -> None:
    writer.put([inline(node, writer.links)], node.line)


def _table(node: "nodes.Element", writer: Writer, depth: int) -> None:
    rows = [row for row in node.findall() if row.__class__.__name__ == "row"]
    lines = ["| " + " | ".join(_cell(cell, writer) for cell in row.children) + " |" for row in rows]
    if lines:
        parting = "|" + "---|" * len(rows[0].children)
        writer.put([lines[0], parting, *lines[1:]], node.line)


def _cell(cell: "nodes.Node", writer: Writer) -> str:
    return " ".join(" ".join(inline(part, writer.links) for part in cell.children).split())


def _message(node: "nodes.Element", writer: Writer, depth: int) -> None:
    """What docutils did not understand, as its author wrote it; a player it does not know as a link to it."""
    for part in node.children:
        if part.__class__.__name__ != "literal_block":
            continue
        player = _PLAYER.match(part.astext())
        if player and (played := embeds.find_tag(player[1], player[2])):
            writer.put([f"<{played.url}>"], None)
        else:
            _code(part, writer, depth)  # type: ignore[arg-type]


def _footnote(node: "nodes.Element", writer: Writer, depth: int) -> None:
    label = next((part.astext() for part in node.children if part.__class__.__name__ == "label"), "#")
    writer.mark, before = "", writer.front
    writer.put([f"\\[{label}\\]"], node.line)
    writer.tight = True
    for part in node.children:
        if part.__class__.__name__ != "label":
            _block(part, writer, depth)
    writer.front = before


_BLOCKS: dict[str, Callable[["nodes.Element", Writer, int], None]] = {
    "title": _title,
    "subtitle": _title,
    "rubric": _title,
    "paragraph": _paragraph,
    "caption": _paragraph,
    "attribution": _paragraph,
    "bullet_list": _list,
    "enumerated_list": _list,
    "field_list": _fields,
    "definition_list": _definitions,
    "block_quote": _quote,
    "literal_block": _code,
    "doctest_block": _code,
    "math_block": _code,
    "option_list": _code,
    "raw": _code,
    "line_block": _lines,
    "image": _image,
    "table": _table,
    "transition": lambda node, writer, depth: writer.put(["***"], node.line),
    "system_message": _message,
    "footnote": _footnote,
    "citation": _footnote,
}
"""How each kind of block is written; of any other kind its children are."""

_ADMONITIONS = frozenset("attention caution danger error hint important note tip warning".split())
_LEFT_OUT = frozenset("target comment substitution_definition pending meta decoration".split())
"""What shows nothing in reStructuredText either."""
