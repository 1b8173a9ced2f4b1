"""Pictures: those of the site are shown, those from elsewhere are named with their host, unless settings say `show`."""

from markdown_it.token import Token

from notegen.markup.drawing import Drawing
from notegen.markup.links import is_elsewhere, named
from notegen.markup.plain import plain_text


def is_remote(token: Token) -> bool:
    """Whether a picture lies on another host."""
    return is_elsewhere(str(token.attrs.get("src", "")))


def image(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A picture of Markdown."""
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
        writer.void("img", writer.attributes(loading="lazy", decoding="async", **values))
    else:
        host = named(values["src"])
        linked = writer.is_open("a")
        if not drawing.remote_figure:
            writer.open("span", writer.attributes(cls="remote-image"))
        writer.text(values["alt"] if not linked else values["alt"] or host)
        if not linked:
            writer.text(" " if values["alt"] else "")
            writer.open("a", writer.attributes(href=values["src"]))
            writer.text(host)
            writer.close("a")
        if not drawing.remote_figure:
            writer.close("span")
