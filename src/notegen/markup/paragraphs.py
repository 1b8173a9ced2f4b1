"""Paragraphs: of words, of pictures alone, or a player and nothing else."""

from markdown_it.token import Token

from notegen.markup.drawing import Drawing
from notegen.markup.facades import facade_of
from notegen.markup.pictures import is_remote
from notegen.markup.words import begins_with_words, known

PLAYER_SHAPES = ("embed", "facade")
"""Paragraphs that are players and nothing else: a tag, or a bare link."""


def paragraph_open(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A paragraph begins; `drawing` knows what it is until it ends."""
    run = tokens[number + 1]
    if (marks := known(run)) is not None and begins_with_words(marks):
        drawing.shape = "text"
        drawing.writer.open("p")
        return
    children = run.children or []
    drawing.facade = facade_of(drawing, children)
    drawing.shape = shape = "facade" if drawing.facade else _shape(children)
    if shape == "text":
        drawing.writer.open("p")
    elif shape in PLAYER_SHAPES:
        drawing.writer.open("p", drawing.writer.attributes(cls="embed"))
    elif shape == "pictures":
        remote = all(is_remote(child) for child in children if child.type == "image")
        drawing.remote_figure = remote and not drawing.show_images
        cls = "remote-image" if drawing.remote_figure else "image"
        drawing.writer.open("figure", drawing.writer.attributes(cls=cls))


def paragraph_close(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """It ends."""
    if drawing.shape != "nothing":
        drawing.writer.close("figure" if drawing.shape == "pictures" else "p")
        drawing.writer.ready("\n")
    drawing.shape, drawing.facade, drawing.remote_figure = "", None, False


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
