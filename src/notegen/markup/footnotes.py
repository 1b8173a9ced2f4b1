"""Footnotes: numbers in the text, the list below it, and the ways between them."""

from collections.abc import Mapping

from markdown_it.token import Token

from notegen.markup.drawing import Drawing


def footnote_ref(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """The number in the text."""
    meta, writer = tokens[number].meta, drawing.writer
    writer.open("sup", writer.attributes(cls="footnote-ref"))
    target = _footnote_id(drawing, meta, -1)
    writer.open("a", writer.attributes(href=f"#{target}", id=_footnote_id(drawing, meta, int(meta.get("subId", 0)))))
    writer.text(str(int(meta["id"]) + 1))
    writer.close("a")
    writer.close("sup")


def _footnote_key(meta: Mapping[str, object], reference: int) -> tuple[int, int, int]:
    return int(str(meta.get("scope", 0))), int(str(meta["id"])), reference


def _footnote_id(drawing: Drawing, meta: Mapping[str, object], reference: int) -> str:
    key = _footnote_key(meta, reference)
    if key not in drawing.footnotes:
        note = key[1] + 1
        back = f"-{reference + 1}" if reference else ""
        drawing.footnotes[key] = drawing.new_id(f"fn-{note}" if reference < 0 else f"fnref-{note}{back}")
    return drawing.footnotes[key]


def footnote_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A footnote begins."""
    drawing.writer.open("li", drawing.writer.attributes(id=_footnote_id(drawing, tokens[number].meta, -1)))


def footnote_anchor(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """The way back; none from a footnote that nothing refers to."""
    back = drawing.footnotes.get(_footnote_key(tokens[number].meta, int(tokens[number].meta["subId"])))
    if back is not None:
        writer = drawing.writer
        writer.ready(" ")
        writer.open("a", writer.attributes(cls="footnote-backref", href=f"#{back}"))
        writer.ready("↩\ufe0e")
        writer.close("a")


def footnotes_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """The list of footnotes begins."""
    drawing.writer.open("div", drawing.writer.attributes(cls="footnotes"))
    drawing.writer.open("ol")


def footnotes_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """The list of footnotes ends."""
    drawing.writer.close("ol")
    drawing.writer.close("div")
