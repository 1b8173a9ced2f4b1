"""Inline tokens as plain text: no marks, no targets of links, entities decoded, code as its text, no pictures."""

from typing import NamedTuple

from markdown_it.token import Token

from notegen.markup.elements import pieces
from notegen.markup.links import is_elsewhere, written
from notegen.markup.words import Mark, known
from notegen.model.note import Anchor
from notegen.model.patterns import seldom

_WORDS = frozenset(("text", "code_inline", "text_special"))
_BREAKS = frozenset(("softbreak", "hardbreak"))
_STRONG = {"strong_open": 1, "strong_close": -1}
_SHOWN = _WORDS | {"embed"}
_BLANKS = seldom(r"(\s)\s+")


class Line(NamedTuple):
    """One line of a paragraph: a tuple, because a note has many and they live for a moment."""

    text: str
    """Plain, without blanks at its ends."""
    anchors: tuple[Anchor, ...]
    """The links in it."""
    strong: bool
    """Whether the whole of it is bold."""


class _Builder:
    """Collects one line."""

    __slots__ = ("anchors", "plain", "text")

    def __init__(self) -> None:
        self.text = ""
        self.anchors: list[tuple[str, str, int]] = []
        self.plain = False
        """Whether there are words that are not bold."""

    def add(self, words: str, bold: int) -> None:
        words = _one_blank(words)
        self.text += words
        if bold <= 0 and not self.plain:
            self.plain = not words.isspace() and bool(words)

    def line(self) -> Line:
        text = self.text.strip()
        if not self.anchors:
            return Line(text, (), bool(text) and not self.plain)
        start = len(self.text) - len(self.text.lstrip())
        anchors = tuple(
            [Anchor(words.strip(), url, max(0, min(at - start, len(text)))) for words, url, at in self.anchors]
        )
        return Line(text, anchors, bool(text) and not self.plain)


def lines_of(run: Token) -> list[Line]:
    """The lines of a run of words (the token `inline`) as plain text, one for each line of the source."""
    marks = known(run)
    if isinstance(marks, str):
        return [Line(_one_blank(marks).strip(), (), False)]
    now = _Builder()
    lines = [now]
    bold = 0
    links: list[tuple[str, int, int]] = []
    for mark in marks if marks is not None else map(_mark, run.children or ()):
        kind, content = mark[0], mark[1]
        if kind in _WORDS:
            now.add(content, bold)
        elif kind in _BREAKS:
            now = _Builder()
            lines.append(now)
        elif kind == "link_open":
            links.append((mark[2], len(lines) - 1, len(now.text)))
        elif kind == "link_close":
            if links:
                _anchor(lines, *links.pop())
        elif kind in _STRONG:
            bold += _STRONG[kind]
        elif kind == "embed":
            now.anchors.append((content, mark[2], len(now.text)))
            now.add(content, bold)
        elif kind == "html_inline":
            for piece in pieces(content):
                if piece.kind == "text":
                    now.add(piece.source, bold)
                elif piece.name in ("b", "strong"):
                    bold += 1 if piece.kind == "open" else -1
                elif piece.name == "a" and piece.kind == "open":
                    links.append((piece.get("href"), len(lines) - 1, len(now.text)))
                elif piece.name == "a" and links:
                    _anchor(lines, *links.pop())
    return [line.line() for line in lines]


def _mark(token: Token) -> Mark:
    """A token as one of the marks of `words`."""
    return token.type, token.content, str(token.attrs.get("href", token.info))


def _one_blank(words: str) -> str:
    # A browser shows many blanks as one; and the rules that read lines begin anew at each of them. No blank but
    # the plain one is printable: to ask so first takes a tenth of the time of looking for two.
    return words if words.isprintable() and "  " not in words else _BLANKS.sub(r"\1", words)


def _anchor(lines: list[_Builder], url: str, number: int, start: int) -> None:
    """A link that has ended: it belongs to the line it began in."""
    words = lines[number].text[start:]
    if number + 1 < len(lines):
        words = " ".join([words, *(line.text for line in lines[number + 1 :])])
    lines[number].anchors.append((words, url if is_elsewhere(url) else written(url), start))


def plain_text(children: list[Token], *, pictures: bool = False) -> str:
    """The whole of it in one line; with `pictures`, their words count."""
    if len(children) == 1 and children[0].type == "text":
        return children[0].content.strip()
    parts: list[str] = []
    for token in children:
        if token.type in _SHOWN:
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type == "image" and pictures:
            parts.append(plain_text(token.children or [], pictures=True))
        elif token.type == "html_inline":
            parts += [piece.source for piece in pieces(token.content) if piece.kind == "text"]
    return "".join(parts).strip()
