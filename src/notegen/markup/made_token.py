"""A token of Markdown, made without what `Token()` does to look at its fields."""

from typing import Literal

from markdown_it.token import Token


def made_token(
    kind: str,
    tag: str,
    nesting: Literal[-1, 0, 1],
    level: int,
    lines: list[int] | None = None,
    content: str = "",
    markup: str = "",
    block: bool = True,
) -> Token:
    """A token, field by field: `Token()` looks at its fields again, which takes longer than making it."""
    made = Token.__new__(Token)
    made.type = kind
    made.tag = tag
    made.nesting = nesting
    made.attrs = {}
    made.map = lines
    made.level = level
    made.children = None
    made.content = content
    made.markup = markup
    made.info = ""
    made.meta = {}
    made.block = block
    made.hidden = False
    return made
