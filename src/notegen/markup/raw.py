"""Raw HTML in a token stream made ready for the writer: single tags and text, players as links, scripts left out."""

import html
import textwrap
from collections.abc import Callable

from markdown_it.token import Token

from notegen.markup import embeds
from notegen.markup.elements import OPTIONAL_END, RENAMED, UNUSED, VOID, VOID_UNUSED, WITHOUT_CONTENT, Piece, pieces
from notegen.markup.embed import Played
from notegen.markup.marks import plain_url
from notegen.markup.parser import allowed_scheme
from notegen.markup.shortcodes import embed_token
from notegen.markup.words import known

_PLAYING = {
    "iframe": "src",
    "script": "src",
    "embed": "src",
    "video": "src",
    "audio": "src",
    "source": "src",
    "object": "data",
}
_ROWS = frozenset(("tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col"))
_VERBATIM = frozenset(("pre", "code", "samp", "kbd"))

Reparse = Callable[[str], list[Token]]


def expand(tokens: list[Token], *, keep_html: bool, reparse: Reparse | None, left_out: dict[str, int]) -> list[Token]:
    """Tokens without `html_block` and `html_inline`: `raw_open`, `raw_close` (a Piece in `meta`) and text instead.

    Unless `keep_html`, tags become text. With `reparse`, text between block tags is Markdown, as decks write it.
    `left_out` collects names of elements that were dropped with content, each with its line from 0.
    """
    holding = [number for number, token in enumerate(tokens) if "<" in token.content and _holds_html(token)]
    if not holding:
        return tokens
    made: list[Token] = []
    touched: list[Token] = []
    done = 0
    for number in holding:
        between, token = tokens[done:number], tokens[number]
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            new = _block(list(pieces(token.content)), line, keep_html, reparse, left_out)
        else:
            new = [token.copy(children=_line(token.children or [], line, keep_html, left_out))]
        made += between + new
        touched += between[:1] + new
        done = number + 1
    made += tokens[done:]
    # Of what stands between them all say the same: that it is no tag.
    _settle(touched + tokens[done : done + 1])
    return made


def _holds_html(token: Token) -> bool:
    if token.type != "inline":
        return token.type == "html_block"
    return not known(token) and any(child.type == "html_inline" for child in token.children or ())


def _block(
    found: list[Piece], line: int, keep_html: bool, reparse: Reparse | None, left_out: dict[str, int]
) -> list[Token]:
    if not keep_html:
        words = html.unescape("".join(piece.source for piece in found)).strip("\n")
        return _paragraph(words, line) if words.strip() else []
    made: list[Token] = []
    verbatim = 0
    for piece in _without_hidden(found, line, left_out):
        if isinstance(piece, Token):
            made.append(piece)
            continue
        verbatim += {"open": 1, "close": -1}.get(piece.kind, 0) if piece.name in _VERBATIM else 0
        if piece.kind != "text":
            made.append(_tag(piece, block=True))
        elif reparse is not None and verbatim <= 0 and piece.source.strip():
            made += _settled_lines(reparse(_dedented(piece.source)), line + piece.line)
        else:
            made.append(Token("raw_text", "", 0, content=html.unescape(piece.source), meta={"line": line + piece.line}))
    return made


def _dedented(text: str) -> str:
    """Text between tags as Markdown: its common indent is the HTML's, not the author's."""
    lines = text.strip("\n").split("\n")
    first, rest = lines[0].lstrip(), textwrap.dedent("\n".join(line.expandtabs(4) for line in lines[1:]))
    return f"{first}\n{rest}" if rest.strip() else first


def _settled_lines(tokens: list[Token], line: int) -> list[Token]:
    """Tokens as they stand from `line` on."""
    return [token.copy(map=[number + line for number in token.map]) if token.map else token for token in tokens]


def _paragraph(words: str, line: int) -> list[Token]:
    children: list[Token] = []
    for number, row in enumerate(words.split("\n")):
        children += [Token("softbreak", "br", 0)] if number else []
        children.append(Token("text", "", 0, content=row))
    inline = Token("inline", "", 0, content=words, children=children, map=[line, line + len(children)])
    return [Token("paragraph_open", "p", 1, block=True), inline, Token("paragraph_close", "p", -1, block=True)]


def _line(children: list[Token], line: int, keep_html: bool, left_out: dict[str, int]) -> list[Token]:
    """A paragraph's children; what stands between `<script>` and `</script>` goes with them."""
    made: list[Token] = []
    closes: dict[str, int] = {}
    parted = [list(pieces(child.content)) if child.type == "html_inline" else [] for child in children]
    for number, found in enumerate(parted):
        closes.update((piece.name, number) for piece in found if piece.kind == "close")
    until, hidden = -1, ""
    for number, child in enumerate(children):
        if number <= until and not (child.type == "html_inline" and _closes(parted[number], hidden)):
            # Marks that begin or end in there stay: their other half may stand outside.
            made += [child] if child.nesting else []
            continue
        if number <= until:
            until = -1
        if child.type != "html_inline":
            made.append(child)
            continue
        if not keep_html:
            made += [Token("text", "", 0, content=html.unescape(piece.source)) for piece in parted[number]]
            continue
        for piece in parted[number]:
            if piece.kind == "text":
                made.append(Token("text", "", 0, content=piece.source))
            elif piece.kind == "open" and piece.name in WITHOUT_CONTENT | VOID_UNUSED:
                hidden = piece.name
                closed = hidden in WITHOUT_CONTENT and closes.get(hidden, -1) > number
                if not closed and not piece.attributes:
                    made.append(Token("text", "", 0, content=piece.source))
                    continue
                until = closes[hidden] if closed else until
                _leave_out(piece, line, left_out, made, block=False)
            elif piece.name not in WITHOUT_CONTENT | VOID_UNUSED:
                made.append(_tag(piece, block=False))
    return made


def _closes(found: list[Piece], name: str) -> bool:
    return any(piece.kind == "close" and piece.name == name for piece in found)


def _without_hidden(found: list[Piece], line: int, left_out: dict[str, int]) -> list[Piece | Token]:
    """The pieces of a block without scripts and the like; players among them become the tokens that stand for them."""
    kept: list[Piece | Token] = []
    ends: dict[str, list[int]] = {}
    for number in range(len(found) - 1, -1, -1):
        if found[number].kind == "close":
            ends.setdefault(found[number].name, []).append(number)
    number = 0
    while number < len(found):
        piece = found[number]
        number += 1
        if piece.name not in WITHOUT_CONTENT and piece.name not in VOID_UNUSED:
            kept.append(piece)
            continue
        if piece.kind == "close":
            continue
        places = ends.get(piece.name, [])
        while places and places[-1] < number:
            places.pop()
        closed = piece.name in WITHOUT_CONTENT and bool(places)
        if not closed and not piece.attributes:
            kept.append(Piece("text", html.escape(piece.source), line=piece.line))
            continue
        inner = found[number : places[-1]] if closed else []
        number = places[-1] + 1 if closed else number
        before: list[Token] = []
        _leave_out(piece, line + piece.line, left_out, before, block=True, inner=inner)
        kept += before
    return kept


def _leave_out(
    piece: Piece,
    line: int,
    left_out: dict[str, int],
    made: list[Token],
    *,
    block: bool,
    inner: list[Piece] | None = None,
) -> None:
    """A link to what is played in place of an element that is left out; else its name for a warning."""
    played = _played(piece) or next(
        (found for part in inner or () if part.kind == "open" and (found := _played(part))), None
    )
    if played is not None:
        made.append(embed_token(played, 0, block=block, title=piece.get("title")))
    elif piece.name not in ("style", "source", "noembed", "noframes", *VOID_UNUSED - {"embed"}):
        left_out.setdefault(piece.name, line)


def _played(piece: Piece) -> Played | None:
    """What an iframe, script or player element shows."""
    identity = piece.get("data-id")
    if piece.name == "script" and "speakerdeck" in piece.get("class") + piece.get("src") and identity:
        return embeds.find_tag("speakerdeck", identity)
    url = plain_url(piece.get(_PLAYING.get(piece.name, "src")).strip())
    known = embeds.find(url)
    if known is not None or piece.name == "script" or not url or not allowed_scheme(url):
        return known
    if (file := embeds.find_file(url)) is not None:
        return file
    host = url.split("//", 1)[1].split("/")[0] if "//" in url else url.rsplit("/", 1)[-1]
    return Played(url, {"audio": "Audio", "iframe": "", "object": "", "embed": ""}.get(piece.name, "Video"), host)


def _tag(piece: Piece, *, block: bool) -> Token:
    kind = "raw_open" if piece.kind == "open" else "raw_close"
    return Token(kind, RENAMED.get(piece.name, piece.name), 0, content=piece.source, block=block, meta={"piece": piece})


def _settle(tokens: list[Token]) -> None:
    """An opening tag that nothing closes is text (`git config <section>`), and a table without rows a div."""
    closing: dict[str, int] = {}
    following = ""
    for token in _backwards(tokens):
        if token.type == "raw_close":
            name = token.meta["piece"].name
            closing[name] = closing.get(name, 0) + 1
            following = "" if name != "table" else "end"
        elif token.type == "raw_open":
            piece: Piece = token.meta["piece"]
            if piece.name == "table" and following != "row":
                token.tag = "div"
            following = "row" if piece.name in _ROWS else "other"
            if closing.get(piece.name, 0):
                closing[piece.name] -= 1
            elif not piece.attributes and piece.name not in VOID | OPTIONAL_END:
                token.type, token.content = "text" if not token.block else "raw_text", piece.source
            if piece.name in UNUSED:
                token.meta["unused"] = True
        elif token.content.strip() or token.type not in ("raw_text", "text", "softbreak"):
            following = "other"


def _backwards(tokens: list[Token]) -> list[Token]:
    """All tokens and their children, last first."""
    flat: list[Token] = []
    for token in tokens:
        # Words of which all marks are known hold no tags, and are not made tokens for it.
        flat += [token, *token.children] if not known(token) and token.children else [token]
    flat.reverse()
    return flat
