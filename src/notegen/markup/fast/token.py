"""How the fast road makes its tokens, and how it says that it cannot."""

from typing import Literal

from markdown_it.token import Token


class OddError(Exception):
    """Here is something that only the library can judge."""


def token(
    kind: str,
    tag: str,
    nesting: Literal[-1, 0, 1],
    level: int,
    lines: list[int] | None = None,
    content: str = "",
    markup: str = "",
    block: bool = True,
) -> Token:
    """A token, made field by field: `Token()` looks at its fields again, which costs more than making it."""
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
