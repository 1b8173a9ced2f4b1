"""The outline of a Markdown text: its sections and their blocks as plain text, for readers to find facts in."""

import html
import re
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from markdown_it.token import Token

from notegen.markup import embeds
from notegen.markup.elements import WITHOUT_CONTENT, Piece, pieces
from notegen.markup.links import is_elsewhere, written
from notegen.markup.parser import parse
from notegen.markup.plain import Line, lines_of
from notegen.markup.words import known
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom

_HTML_HEADING = seldom(r"\s*<h([1-6])(?:\s[^<>]*)?>(.*)</h\1\s*>\s*\Z", re.IGNORECASE)


def outline(body: str, first_line: int) -> tuple[Section, ...]:
    """The sections of `body`, whose first line is line `first_line` of the note.

    A section runs from its heading to the line before the next, whatever its level; what stands before the first
    heading is a section of level 0, left out where there is nothing. Every line of the body is in one section.
    Headings are ATX, setext and `<h1>` to `<h6>` on one line, outside of lists and quotations.
    """
    if not body.strip():
        return ()
    last = first_line + body.count("\n") - (1 if body.endswith("\n") else 0)
    place = _Place()
    _walk(parse(body, {}, keeping=True), first_line, place)
    place.headings.sort(key=itemgetter(0))
    place.blocks.sort(key=attrgetter("line"))
    return _sections(place.headings, place.blocks, first_line, last)


def _sections(
    headings: list[tuple[int, int, Line]], blocks: list[Block], first_line: int, last: int
) -> tuple[Section, ...]:
    """Blocks put under the heading they follow."""
    if not headings or headings[0][0] > first_line:
        headings = [(first_line, 0, ("", (), False)), *headings]
    sections: list[Section] = []
    at = 0
    for number, (line, level, (title, links, _)) in enumerate(headings):
        end = headings[number + 1][0] - 1 if number + 1 < len(headings) else last
        start = at
        while at < len(blocks) and blocks[at].line <= end:
            at += 1
        sections.append(Section(level, title, links, line, end, tuple(blocks[start:at])))
    return tuple(sections)


class _Place:
    """Where the walk stands, and what it met."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.headings: list[tuple[int, int, Line]] = []
        """(line, level, title)."""
        self.paragraph = 0
        """How many paragraphs it met."""
        self.lists = 0
        """How many lists are open."""
        self.depth = 0
        """How deep an item of the innermost of them stands; 0 is outermost."""
        self.quotes = 0
        """How many quotations are open."""
        self.fresh = False
        """Whether a list item has just begun."""
        self.row: list[Line] | None = None
        """The cells of the table row being read."""
        self.row_line = 0
        """Its line."""
        self.line = 0
        """The last line met, for what has none of its own."""


_LISTS = frozenset(("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"))
_QUOTES = frozenset(("blockquote_open", "alert_open", "blockquote_close", "alert_close"))
_ITEMS = frozenset(("list_item_open", "dd_open"))
_PASSED = frozenset(("paragraph_open", "paragraph_close", "list_item_close", "heading_open", "heading_close"))
"""The most frequent of those that say nothing: no more is asked of them."""


def _walk(tokens: list[Token], first: int, place: _Place) -> None:
    """Puts the blocks and headings into `place`."""
    blocks = place.blocks
    for number, token in enumerate(tokens):
        kind = token.type
        if kind in _PASSED:
            continue
        if kind == "inline":
            above = tokens[number - 1]
            lines = token.map or above.map
            if lines:
                place.line = first + lines[0]
            if above.type == "heading_open" and not above.level:
                place.headings.append((place.line, int(above.tag[1]), _joined(lines_of(token))))
            elif above.type != "alert_title_open":
                place.paragraph += 1
                _paragraph(place, token)
            continue
        if token.map:
            place.line = first + token.map[0]
        if kind in _ITEMS:
            place.fresh = True
        elif kind in _LISTS:
            place.lists += token.nesting
            place.depth = max(0, place.lists - 1)
        elif kind in _QUOTES:
            place.quotes += token.nesting
        elif kind == "tr_open":
            place.row, place.row_line = [], place.line
        elif kind == "tr_close" and place.row is not None:
            place.paragraph += 1
            blocks.append(_row(place.row, place.row_line, place.paragraph))
            place.row = None
        elif kind in ("fence", "code_block"):
            place.paragraph += 1
            words = token.content.rstrip("\n") or token.info.strip()
            blocks.append(Block("code", words, (), place.line, place.depth, False, place.paragraph))
        elif kind == "html_block":
            for found in _html(token.content, place.line, top=not token.level):
                place.paragraph += 1
                if isinstance(found, Block):
                    blocks.append(_numbered(found, place.depth, place.paragraph))
                else:
                    place.headings.append(found)


def _numbered(block: Block, depth: int, paragraph: int) -> Block:
    return Block(block.kind, block.text, block.anchors, block.line, depth, block.strong, paragraph)


def _paragraph(place: _Place, run: Token) -> None:
    """A paragraph: a cell of the row being read, an item's first words, or a block for each of its lines."""
    lines = lines_of(run)
    if place.row is not None:
        place.row.append(_joined(lines))
        return
    depth, paragraph = place.depth, place.paragraph
    if known(run) is None and _is_player(run.children or ()):
        place.blocks.append(Block("embed", *lines[0][:2], place.line, depth, False, paragraph))
    elif place.fresh:
        place.fresh = False
        text, anchors, strong = lines[0] if len(lines) == 1 else _joined(lines)
        place.blocks.append(Block("item", text, anchors, place.line, depth, strong, paragraph))
    else:
        kind = "quote" if place.quotes else "line"
        for number, (text, anchors, strong) in enumerate(lines, place.line):
            if text or anchors:
                place.blocks.append(Block(kind, text, anchors, number, depth, strong, paragraph))


def _is_player(children: Sequence[Token]) -> bool:
    return len(children) == 1 and children[0].type == "embed"


def _joined(lines: list[Line]) -> Line:
    """Lines as one, parted by blanks."""
    if len(lines) == 1:
        return lines[0]
    return _put_together([line for line in lines if line[0] or line[1]], " ")


def _row(cells: list[Line], line: int, paragraph: int) -> Block:
    text, anchors, strong = _put_together(cells, "\t")
    return Block("cell", text, anchors, line, 0, strong, paragraph)


def _put_together(lines: list[Line], between: str) -> Line:
    together = ""
    anchors: list[Anchor] = []
    for number, (text, links, _) in enumerate(lines):
        together += between if number else ""
        anchors += [Anchor(anchor.text, anchor.url, len(together) + anchor.start) for anchor in links]
        together += text
    bold = bool(together.strip()) and all(strong for text, _, strong in lines if text)
    return together, tuple(anchors), bold


def _html(source: str, first: int, *, top: bool) -> Iterator[Block | tuple[int, int, Line]]:
    """An HTML block: headings on one line, players, and its lines of text."""
    row = 0
    for number, line in enumerate(source.split("\n")):
        heading = _HTML_HEADING.match(line[:2000]) if top and "<" in line else None
        if heading is not None:
            yield (first + number, int(heading[1]), _plain_html(list(pieces(heading[2]))))
    hidden = ""
    lines: dict[int, list[Piece]] = {}
    for piece in pieces(source):
        row = piece.line
        if piece.kind == "open" and piece.name in WITHOUT_CONTENT:
            hidden = piece.name
        elif piece.kind == "close" and piece.name == hidden:
            hidden = ""
        played = embeds.find(piece.get("src")) if piece.kind == "open" else None
        if played is not None:
            yield Block("embed", played.words, (Anchor(played.words, played.url, 0),), first + row)
        elif not hidden:
            for offset, text in enumerate(piece.source.split("\n") if piece.kind == "text" else [piece.source]):
                part = Piece("text", text) if piece.kind == "text" else piece
                lines.setdefault(row + offset, []).append(part)
    source_lines = source.split("\n")
    for number, found in sorted(lines.items()):
        if top and number < len(source_lines) and _HTML_HEADING.match(source_lines[number][:2000]):
            continue
        text, anchors, strong = _plain_html(found)
        if text or anchors:
            yield Block("html", text, anchors, first + number, 0, strong)


def _plain_html(found: list[Piece]) -> Line:
    """Tags and text as a plain line."""
    text = ""
    anchors: list[Anchor] = []
    opened: list[tuple[str, int]] = []
    bold = plain = 0
    for piece in found:
        if piece.kind == "text":
            words = html.unescape(piece.source)
            plain += 0 if bold > 0 else len(words.strip())
            text += words
        elif piece.name in ("b", "strong"):
            bold += 1 if piece.kind == "open" else -1
        elif piece.name == "a" and piece.kind == "open":
            opened.append((piece.get("href"), len(text)))
        elif piece.name == "a" and opened:
            url, start = opened.pop()
            anchors.append(Anchor(text[start:].strip(), url if is_elsewhere(url) else written(url), start))
        elif piece.name in ("br", "td", "th", "p", "div", "li") and text and not text.endswith((" ", "\t")):
            text += "\t" if piece.name in ("td", "th") else " "
    lead = len(text) - len(text.lstrip())
    bare = text.strip()
    moved = tuple(Anchor(anchor.text, anchor.url, max(0, min(anchor.start - lead, len(bare)))) for anchor in anchors)
    return bare, moved, bool(bare) and not plain
