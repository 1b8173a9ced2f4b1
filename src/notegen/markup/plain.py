"""Inline tokens as plain text: no marks, no targets of links, entities decoded, code as its text, no pictures."""

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from notegen.markup.elements import pieces
from notegen.markup.links import is_elsewhere, written
from notegen.markup.words import Mark, known
from notegen.model.note import Anchor
from notegen.model.patterns import seldom

_BREAKS = frozenset(("softbreak", "hardbreak"))
_STRONG = {"strong_open": 1, "strong_close": -1}
_SHOWN = frozenset(("text", "code_inline", "text_special", "embed"))
_SAID = _SHOWN | {"link", "html_inline"}
"""Marks that show; of tokens, tags may be elements."""
_BLANKS = seldom(r"(\s)\s+")


Line = tuple[str, tuple[Anchor, ...], bool]
"""One line of a paragraph: its text without blanks at its ends, its links, and whether the whole of it is bold."""

_Link = tuple[str, str, int]
"""Its words, where it leads, and where it begins in a line whose blanks were not yet taken off."""


def lines_of(run: Token) -> list[Line]:
    """The lines of a run of words (the token `inline`) as plain text, one for each line of the source."""
    marks = known(run)
    if isinstance(marks, str):
        return [(_one_blank(marks).strip(), (), False)]
    above: list[tuple[str, list[_Link], bool]] = []
    opened: list[tuple[str, int, int]] = []
    links: list[_Link] = []
    text, plain, bold = "", False, 0
    for mark in marks if marks is not None else _marks(run.children or ()):
        kind, words = mark[0], mark[1]
        if kind in _SAID:
            if kind == "embed":
                links.append((words, mark[2], len(text)))
            if "  " in words or not words.isprintable():
                words = _BLANKS.sub(r"\1", words)
            if kind == "link":
                url = mark[2]
                links.append((words, url if is_elsewhere(url) else written(url), len(text)))
            text += words
            plain = plain or (bold <= 0 and words != "" and not words.isspace())
        elif kind == "link_open":
            opened.append((mark[2], len(above), len(text)))
        elif kind == "link_close":
            if opened:
                url, number, start = opened.pop()
                said, of_line = text[start:], links
                if number < len(above):
                    # It belongs to the line it began in.
                    said, of_line = above[number][0][start:], above[number][1]
                    said = " ".join([said, *[line[0] for line in above[number + 1 :]], text])
                of_line.append((said, url if is_elsewhere(url) else written(url), start))
        elif kind in _BREAKS:
            above.append((text, links, plain))
            text, links, plain = "", [], False
        else:
            bold += _STRONG.get(kind, 0)
    last = _line(text, links, plain)
    return [*[_line(*line) for line in above], last] if above else [last]


def _line(written: str, links: list[_Link], plain: bool) -> Line:
    """A line whose blanks are taken off; `plain` where there are words that are not bold."""
    text = written.strip()
    strong = not plain and text != ""
    if not links:
        return text, (), strong
    start = len(written) - len(written.lstrip())
    anchors = [Anchor(words.strip(), url, max(0, min(at - start, len(text)))) for words, url, at in links]
    return text, tuple(anchors), strong


def _marks(children: Iterable[Token]) -> Iterator[Mark]:
    """Tokens of the library as marks of `words`, tags among them as the marks that they stand for."""
    for token in children:
        if token.type != "html_inline":
            yield token.type, token.content, str(token.attrs.get("href", token.info))
            continue
        for piece in pieces(token.content):
            way = "open" if piece.kind == "open" else "close"
            if piece.kind == "text":
                yield "text", piece.source
            elif piece.name in ("b", "strong"):
                yield f"strong_{way}", ""
            elif piece.name == "a":
                yield f"link_{way}", "", piece.get("href")


def _one_blank(words: str) -> str:
    """Words as a browser shows them, many blanks as one: rules that read lines begin anew at each of them."""
    # No blank but the plain one is printable: to ask so first takes a tenth of the time of looking for two.
    return words if words.isprintable() and "  " not in words else _BLANKS.sub(r"\1", words)


def plain_text(children: list[Token], *, pictures: bool = False) -> str:
    """The whole of it in one line; with `pictures`, their words count."""
    if len(children) == 1 and children[0].type == "text":
        return children[0].content.strip()
    parts: list[str] = []
    for token in children:
        if token.type in _SHOWN:
            parts.append(token.content)
        elif token.type in _BREAKS:
            parts.append(" ")
        elif token.type == "image" and pictures:
            parts.append(plain_text(token.children or [], pictures=True))
        elif token.type == "html_inline":
            parts += [piece.source for piece in pieces(token.content) if piece.kind == "text"]
    return "".join(parts).strip()
