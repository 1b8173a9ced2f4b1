"""Markdown tokens as HTML: one small function for each kind of token, in a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markdown_it.token import Token

from notegen.markup.elements import Piece, alignment, kept
from notegen.markup.highlight import highlight
from notegen.markup.links import is_elsewhere
from notegen.markup.parser import allowed_scheme
from notegen.markup.plain import plain_text
from notegen.markup.writer import Writer
from notegen.model.address import slug

HIGHLIGHTED_BLOCKS = 10
"""So many code blocks of the largest size are highlighted in one text; the rest is shown plain."""


@dataclass(slots=True)
class Drawing:
    """What drawing one text has gathered so far."""

    writer: Writer
    """Where the HTML goes."""
    prefix: str
    """Put before ids, its hyphen included; empty for none."""
    levels: Mapping[int, int]
    """Which heading level a level of the note becomes."""
    show_images: bool
    """Whether pictures from elsewhere are shown."""
    highlight_bytes: int
    """The largest code block that is highlighted."""
    room: int
    """How many characters of link targets may still be written: references can repeat a long one without end."""
    ids: set[str] = field(default_factory=set)
    """The ids given."""
    anchors: dict[str, str] = field(default_factory=dict)
    """What links of the text may call a heading, with its id."""
    highlighted: int = 0
    """Bytes of code highlighted so far."""
    footnotes: dict[tuple[int, int], str] = field(default_factory=dict)
    """(footnote, reference) → its number as ids have it, unique in the text; reference -1 is the footnote itself."""
    part: int = 0
    """Which slide is drawn: footnotes are numbered in each."""
    _counts: dict[str, int] = field(default_factory=dict)

    def new_id(self, name: str) -> str:
        """An id no other element of the text has: `name`, else `name-2`, `name-3` …; a counter keeps this linear."""
        wanted = self.prefix + name
        made = wanted
        while made in self.ids:
            self._counts[wanted] = self._counts.get(wanted, 1) + 1
            made = f"{wanted}-{self._counts[wanted]}"
        self.ids.add(made)
        return made


Draw = Callable[[Drawing, list[Token], int], None]


def draw(drawing: Drawing, tokens: list[Token]) -> None:
    """Writes all tokens."""
    for number, token in enumerate(tokens):
        if token.hidden:
            if token.nesting == -1 and number + 1 < len(tokens) and tokens[number + 1].type == "paragraph_open":
                drawing.writer.ready("\n")
            continue
        _TABLE.get(token.type, _nothing)(drawing, tokens, number)


def _nothing(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A token that does not show."""


def _opens(name: str, cls: str = "") -> Draw:
    def drawn(drawing: Drawing, tokens: list[Token], number: int) -> None:
        drawing.writer.open(name, drawing.writer.attributes(cls=cls))

    return drawn


def _closes(name: str) -> Draw:
    def drawn(drawing: Drawing, tokens: list[Token], number: int) -> None:
        drawing.writer.close(name)
        if tokens[number].block:
            drawing.writer.ready("\n")

    return drawn


def _paragraph_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    children = tokens[number + 1].children or []
    shape = _shape(children)
    tokens[number + 1].meta["shape"] = shape
    closing = next(
        (n for n in range(number + 2, min(number + 40, len(tokens))) if tokens[n].type == "paragraph_close"), -1
    )
    if closing > 0:
        tokens[closing].meta["shape"] = shape
    if shape == "text":
        drawing.writer.open("p")
    elif shape == "embed":
        drawing.writer.open("p", drawing.writer.attributes(cls="embed"))
    elif shape == "pictures":
        remote = all(_is_remote(child) for child in children if child.type == "image")
        cls = "remote-image" if remote and not drawing.show_images else "image"
        drawing.writer.open("figure", drawing.writer.attributes(cls=cls))


def _paragraph_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    shape = tokens[number].meta.get("shape", "text")
    if shape != "nothing":
        drawing.writer.close("figure" if shape == "pictures" else "p")
        drawing.writer.ready("\n")


def _shape(children: list[Token]) -> str:
    """What a paragraph is: `text`, `pictures` alone, one `embed` alone, or `nothing` where all of it went."""
    kinds = {
        child.type
        for child in children
        if child.type not in ("softbreak", "hardbreak") and (child.type != "text" or child.content.strip())
    }
    if not kinds:
        return "nothing"
    if kinds == {"embed"}:
        return "embed"
    return "pictures" if "image" in kinds and kinds <= {"image", "link_open", "link_close"} else "text"


def _is_remote(token: Token) -> bool:
    return is_elsewhere(str(token.attrs.get("src", "")))


def _heading_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    words = plain_text(tokens[number + 1].children or [])
    name = slug(words) if words.strip() else "section"
    given = drawing.new_id(name)
    drawing.anchors.setdefault(name, given)
    if token.meta.get("id"):
        drawing.anchors.setdefault(str(token.meta["id"]), given)
    drawing.writer.open(f"h{_level(drawing, token.tag)}", drawing.writer.attributes(id=given))


def _heading_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.close(f"h{_level(drawing, tokens[number].tag)}")
    drawing.writer.ready("\n")


def _level(drawing: Drawing, tag: str) -> int:
    return drawing.levels.get(int(tag[1]), int(tag[1]))


def _list_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    start = str(token.attrs.get("start", ""))
    values = {"start": start} if start else {}
    cls = "contains-task-list" if "contains-task-list" in str(token.attrs.get("class", "")) else ""
    drawing.writer.open(token.tag, drawing.writer.attributes(cls=cls, **values))


def _list_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.close(tokens[number].tag)
    drawing.writer.ready("\n")


def _item_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    task = tokens[number].meta.get("checked") if tokens[number].meta else None
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
    drawing.writer.open("div", drawing.writer.attributes(cls=f"alert alert-{tokens[number].info.lower()}"))


def _rule(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.void("hr")


def _code(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    info = token.info.strip().split(maxsplit=1)
    language = info[0].strip("{}.").split(",")[0] if info else ""
    size = len(token.content.encode(errors="replace"))
    drawn = None
    if (
        language
        and size <= drawing.highlight_bytes
        and drawing.highlighted + size <= HIGHLIGHTED_BLOCKS * drawing.highlight_bytes
    ):
        drawing.highlighted += size
        drawn = highlight(token.content, language, drawing.writer.nonce)
    writer = drawing.writer
    writer.open("div", writer.attributes(cls="highlight"))
    writer.open("pre")
    writer.open("code")
    if drawn is None:
        writer.text(token.content)
    else:
        writer.ready(drawn)
    for name in ("code", "pre", "div"):
        writer.close(name)
    writer.ready("\n")


def _inline(drawing: Drawing, tokens: list[Token], number: int) -> None:
    children = tokens[number].children or []
    drawing.writer.inline = True
    figure = tokens[number].meta.get("shape") == "pictures"
    for place, child in enumerate(children):
        if figure and child.type in ("softbreak", "hardbreak"):
            drawing.writer.ready("\n")
        else:
            _TABLE.get(child.type, _nothing)(drawing, children, place)
    drawing.writer.inline = False


def _text(drawing: Drawing, tokens: list[Token], number: int) -> None:
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
    drawing.room -= sum(map(len, values.values()))
    drawing.writer.open("a", drawing.writer.attributes(**values) if drawing.room > 0 else "")


def _image(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token = tokens[number]
    values = {"src": str(token.attrs.get("src", "")), "alt": plain_text(token.children or [], pictures=True)}
    if token.attrs.get("title"):
        values["title"] = str(token.attrs["title"])
    picture(drawing, values)


def picture(drawing: Drawing, values: dict[str, str]) -> None:
    """A picture: shown where it is the site's or may be fetched; else its words and a link that names the host."""
    writer = drawing.writer
    drawing.room -= sum(map(len, values.values()))
    if drawing.room <= 0:
        writer.text(values["alt"])
    elif not is_elsewhere(values["src"]) or drawing.show_images:
        writer.void("img", writer.attributes(loading="lazy", **values))
    else:
        host = _host(values["src"])
        linked = writer.is_open("a")
        writer.open("span", writer.attributes(cls="remote-image"))
        writer.text(values["alt"] if not linked else values["alt"] or host)
        if not linked:
            writer.text(" " if values["alt"] else "")
            writer.open("a", writer.attributes(href=values["src"]))
            writer.text(host)
            writer.close("a")
        writer.close("span")


def _host(url: str) -> str:
    """The host's name, as a link to a picture elsewhere says it."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _embed(drawing: Drawing, tokens: list[Token], number: int) -> None:
    token, writer = tokens[number], drawing.writer
    if token.block:
        writer.open("p", writer.attributes(cls="embed"))
    alone = token.block or (number == 0 and len(tokens) == 1)
    writer.open("a", writer.attributes(cls="" if alone else "embed", href=token.info))
    writer.text(token.content)
    writer.close("a")
    if token.block:
        writer.close("p")
        writer.ready("\n")


def _footnote_ref(drawing: Drawing, tokens: list[Token], number: int) -> None:
    note, reference = int(tokens[number].meta["id"]), int(tokens[number].meta.get("subId", 0))
    writer = drawing.writer
    writer.open("sup", writer.attributes(cls="footnote-ref"))
    target = _footnote_id(drawing, note, -1)
    writer.open("a", writer.attributes(href=f"#{target}", id=_footnote_id(drawing, note, reference)))
    writer.text(str(note + 1))
    writer.close("a")
    writer.close("sup")


def _footnote_id(drawing: Drawing, note: int, reference: int) -> str:
    key = (drawing.part << 32 | note, reference)
    if key not in drawing.footnotes:
        stem = f"fn-{note + 1}" if reference < 0 else f"fnref-{note + 1}" + (f"-{reference + 1}" if reference else "")
        drawing.footnotes[key] = drawing.new_id(f"slide-{drawing.part}-{stem}" if drawing.part else stem)
    return drawing.footnotes[key]


def _footnote_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.open("li", drawing.writer.attributes(id=_footnote_id(drawing, int(tokens[number].meta["id"]), -1)))


def _footnote_anchor(drawing: Drawing, tokens: list[Token], number: int) -> None:
    note, reference = int(tokens[number].meta["id"]), int(tokens[number].meta["subId"])
    key = (drawing.part << 32 | note, reference)
    if key in drawing.footnotes:
        writer = drawing.writer
        writer.ready(" ")
        writer.open("a", writer.attributes(cls="footnote-backref", href=f"#{drawing.footnotes[key]}"))
        writer.ready("↩\ufe0e")
        writer.close("a")


def _footnotes_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.open("div", drawing.writer.attributes(cls="footnotes"))
    drawing.writer.open("ol")


def _footnotes_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    drawing.writer.close("ol")
    drawing.writer.close("div")


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


_TABLE: dict[str, Draw] = {
    "paragraph_open": _paragraph_open,
    "paragraph_close": _paragraph_close,
    "heading_open": _heading_open,
    "heading_close": _heading_close,
    "inline": _inline,
    "bullet_list_open": _list_open,
    "bullet_list_close": _list_close,
    "ordered_list_open": _list_open,
    "ordered_list_close": _list_close,
    "list_item_open": _item_open,
    "list_item_close": _closes("li"),
    "blockquote_open": _opens("blockquote"),
    "blockquote_close": _closes("blockquote"),
    "alert_open": _alert_open,
    "alert_close": _closes("div"),
    "alert_title_open": _opens("p", "alert-title"),
    "alert_title_close": _closes("p"),
    "table_open": _opens("table"),
    "table_close": _closes("table"),
    "thead_open": _opens("thead"),
    "thead_close": _closes("thead"),
    "tbody_open": _opens("tbody"),
    "tbody_close": _closes("tbody"),
    "tr_open": _opens("tr"),
    "tr_close": _closes("tr"),
    "th_open": _cell_open,
    "th_close": _closes("th"),
    "td_open": _cell_open,
    "td_close": _closes("td"),
    "dl_open": _opens("dl"),
    "dl_close": _closes("dl"),
    "dt_open": _opens("dt"),
    "dt_close": _closes("dt"),
    "dd_open": _opens("dd"),
    "dd_close": _closes("dd"),
    "hr": _rule,
    "fence": _code,
    "code_block": _code,
    "text": _text,
    "raw_text": _text,
    "code_inline": _code_inline,
    "softbreak": _softbreak,
    "hardbreak": _hardbreak,
    "em_open": _opens("em"),
    "em_close": _closes("em"),
    "strong_open": _opens("strong"),
    "strong_close": _closes("strong"),
    "s_open": _opens("s"),
    "s_close": _closes("s"),
    "link_open": _link_open,
    "link_close": _closes("a"),
    "image": _image,
    "embed": _embed,
    "footnote_ref": _footnote_ref,
    "footnote_block_open": _footnotes_open,
    "footnote_block_close": _footnotes_close,
    "footnote_open": _footnote_open,
    "footnote_close": _closes("li"),
    "footnote_anchor": _footnote_anchor,
    "raw_open": _raw_open,
    "raw_close": _raw_close,
}
