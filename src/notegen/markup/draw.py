"""Markdown tokens as HTML: one small function for each kind of token, in a table."""

from collections.abc import Callable

from markdown_it.token import Token

from notegen.markup import footnotes
from notegen.markup.code_blocks import SCROLLS, code
from notegen.markup.drawing import Drawing
from notegen.markup.elements import PHRASING, Piece, alignment, kept
from notegen.markup.facades import draw_facade, embedded
from notegen.markup.headings import anchor_of
from notegen.markup.links import is_elsewhere
from notegen.markup.made_token import ItemOpen, ParagraphOpen
from notegen.markup.paragraphs import PLAYER_SHAPES, paragraph_close, paragraph_open
from notegen.markup.parser import allowed_scheme
from notegen.markup.pictures import image, picture
from notegen.markup.plain import plain_text
from notegen.markup.words import begins_with_words, drawn, known, plain

Draw = Callable[[Drawing, list[Token], int], None]


def draw(drawing: Drawing, tokens: list[Token]) -> None:
    """Writes all tokens; items and paragraphs that are a run of known words, which most are, as a whole."""
    find, writer = _TABLE.get, drawing.writer
    number, end = 0, len(tokens)
    while number < end:
        token = tokens[number]
        kind = type(token)
        if kind is ItemOpen and tokens[number + 1].hidden and (html := _words(drawing, tokens[number + 2])) is not None:
            if tokens[number + 4].type == "list_item_close":
                writer.ready(f"<li>{html}</li>\n")
                number += 5
            else:
                writer.open("li")
                writer.ready(html)
                number += 3
            continue
        if (
            kind is ParagraphOpen
            and not token.hidden
            and (marks := known(tokens[number + 1])) is not None
            and begins_with_words(marks)
            and (html := _words(drawing, tokens[number + 1])) is not None
        ):
            writer.ready(f"<p>{html}</p>\n")
            number += 3
            continue
        if not token.hidden:
            find(token.type, _nothing)(drawing, tokens, number)
        elif token.nesting == -1 and number + 1 < end and tokens[number + 1].type == "paragraph_open":
            writer.ready("\n")
        number += 1


_SAYS = {"heading": "heading", **dict.fromkeys(PLAYER_SHAPES, "player")}
"""What the words of a paragraph of such a shape are; all others are lines."""


def _words(drawing: Drawing, run: Token) -> str | None:
    """The HTML of a run of known words; None where a tag of the note's own is open, or links are too many."""
    marks = known(run)
    if marks is None or drawing.writer.raw or drawing.facade:
        return None
    html, words, targets = drawn(marks)
    if targets:
        if targets >= drawing.room:
            return None
        drawing.room -= targets
    drawing.words.append((_SAYS.get(drawing.shape, "line"), words))
    return html


def _nothing(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A token that does not show."""


def _opens(name: str, attributes: str = "") -> Draw:
    def drawn(drawing: Drawing, tokens: list[Token], number: int) -> None:
        drawing.writer.open(name, attributes)

    return drawn


def _closes(name: str, behind: str) -> Draw:
    def drawn(drawing: Drawing, tokens: list[Token], number: int) -> None:
        drawing.writer.close(name, behind)

    return drawn


def _heading_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    run = tokens[number + 1]
    words = plain(marks) if (marks := known(run)) is not None else plain_text(run.children or [])
    name = drawing.slug(words)
    given = drawing.new_id(name)
    drawing.anchors.setdefault(name, given)
    drawing.anchors.setdefault(anchor_of(words), given)
    if token.meta.get("id"):
        drawing.anchors.setdefault(str(token.meta["id"]), given)
    drawing.shape = "heading"
    drawing.writer.open(f"h{_level(drawing, token.tag)}", drawing.writer.attributes(id=given))


def _heading_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.shape = ""
    drawing.writer.close(f"h{_level(drawing, tokens[number].tag)}")
    drawing.writer.ready("\n")


def _level(drawing: Drawing, tag: str) -> int:
    return drawing.levels().get(int(tag[1]), int(tag[1]))


def _list_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    if not token.attrs:
        drawing.writer.open(token.tag)
        return
    start = str(token.attrs.get("start", ""))
    values = {"start": start} if start else {}
    cls = "contains-task-list" if "contains-task-list" in str(token.attrs.get("class", "")) else ""
    drawing.writer.open(token.tag, drawing.writer.attributes(cls=cls, **values))


def _item_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    meta = tokens[number].meta
    task = meta.get("checked") if meta else None
    if task is None:
        drawing.writer.open("li")
        return
    drawing.writer.open("li", drawing.writer.attributes(cls="task-list-item done" if task else "task-list-item"))
    drawing.writer.ready("☑ " if task else "☐ ")


def _cell_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    side = str(token.attrs.get("style", "")).removeprefix("text-align:")
    drawing.writer.open(token.tag, drawing.writer.attributes(cls=f"align-{side}" if side else ""))


def _alert_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.open(
        "div", drawing.writer.attributes(cls=f"markdown-alert markdown-alert-{tokens[number].info.lower()}")
    )


def _alert_title_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.open("p", drawing.writer.attributes(cls="markdown-alert-title"))


def _rule(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.void("hr")


def _inline(drawing: Drawing, tokens: list[Token], number: int) -> None:
    run, writer = tokens[number], drawing.writer
    if (html := _words(drawing, run)) is not None:
        writer.ready(html)
        return
    children = run.children or []
    drawing.words.append((_SAYS.get(drawing.shape, "line"), plain_text(children)))
    if drawing.facade:
        draw_facade(drawing, drawing.facade)
        return
    writer.inline = True
    for place, child in enumerate(children):
        if child.type == "text":
            writer.text(child.content)
        elif drawing.shape == "pictures" and child.type in ("softbreak", "hardbreak"):
            writer.ready("\n")
        else:
            _TABLE.get(child.type, _nothing)(drawing, children, place)
    writer.inline = False


def _text(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.text(tokens[number].content)


def _raw_text(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.words.append(("line", tokens[number].content))
    drawing.writer.text(tokens[number].content)


def _code_inline(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.open("code")
    drawing.writer.text(tokens[number].content)
    drawing.writer.close("code")


def _softbreak(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.ready("\n")


def _hardbreak(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.void("br")
    drawing.writer.ready("\n")


def _link_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    values = {key: str(value) for key, value in tokens[number].attrs.items() if key in ("href", "title")}
    for value in values.values():
        drawing.room -= len(value)
    drawing.writer.open("a", drawing.writer.attributes(**values) if drawing.room > 0 else "")
    if drawing.room > 0 and tokens[number + 1].type == "link_close" and is_elsewhere(url := values.get("href", "")):
        # `[](https://…)` would be a link that nobody sees.
        drawing.writer.text(url)


def _raw_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    piece: Piece = token.meta["piece"]
    if token.meta.get("unused"):
        return
    writer, name = drawing.writer, token.tag
    values = kept(piece.name, piece.attributes)
    for key in ("href", "src"):
        if key in values and not allowed_scheme(values[key]):
            del values[key]
    if name == "img":
        if values.get("src"):
            picture(drawing, {"alt": "", **values})
        return
    drawing.room -= sum(map(len, values.values()))
    if name[0] == "h" and name[1:].isdigit():
        name = f"h{_level(drawing, name)}"
    attributes = writer.attributes(cls=alignment(piece.attributes), **values) if drawing.room > 0 else ""
    writer.tag(name, piece.name, attributes)


def _raw_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.end_tag(tokens[number].meta["piece"].name)


_NAMES = ("blockquote", "table", "thead", "tbody", "tr", "dl", "dt", "dd", "em", "strong", "s")
_SAME_NAME = {
    **{f"{name}_open": name for name in _NAMES},
    **{f"{name}_close": name for name in _NAMES},
    "list_item_close": "li",
    "bullet_list_close": "ul",
    "ordered_list_close": "ol",
    "th_close": "th",
    "td_close": "td",
    "link_close": "a",
    "alert_close": "div",
    "alert_title_close": "p",
}
"""Tokens that open or close an element and nothing more."""

_TABLE: dict[str, Draw] = {
    **{
        kind: _opens(name) if kind.endswith("_open") else _closes(name, "" if name in PHRASING else "\n")
        for kind, name in _SAME_NAME.items()
    },
    "paragraph_open": paragraph_open,
    "paragraph_close": paragraph_close,
    "heading_open": _heading_open,
    "heading_close": _heading_close,
    "bullet_list_open": _list_open,
    "ordered_list_open": _list_open,
    "list_item_open": _item_open,
    "alert_open": _alert_open,
    "alert_title_open": _alert_title_open,
    "table_open": _opens("table", SCROLLS),
    "th_open": _cell_open,
    "td_open": _cell_open,
    "hr": _rule,
    "fence": code,
    "code_block": code,
    "inline": _inline,
    "text": _text,
    "html_inline": _text,
    "raw_text": _raw_text,
    "raw_open": _raw_open,
    "raw_close": _raw_close,
    "code_inline": _code_inline,
    "softbreak": _softbreak,
    "hardbreak": _hardbreak,
    "link_open": _link_open,
    "image": image,
    "embed": embedded,
    "footnote_ref": footnotes.footnote_ref,
    "footnote_block_open": footnotes.footnotes_open,
    "footnote_block_close": footnotes.footnotes_close,
    "footnote_open": footnotes.footnote_open,
    "footnote_close": _closes("li", ""),
    "footnote_anchor": footnotes.footnote_anchor,
}
