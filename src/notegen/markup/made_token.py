"""Tokens of Markdown, made without what `Token()` does to look at its fields, and most of them once for all texts."""

from functools import lru_cache
from typing import Any, Literal

from markdown_it.token import Token

FIELDS = tuple(Token.__dataclass_fields__)


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


@lru_cache(2048)
def closing(kind: str, tag: str, level: int, markup: str = "", hidden: bool = False) -> Token:
    """The token that ends a block: it says so little that all of them are one, which is only read."""
    made = made_token(kind, tag, -1, level, None, "", markup)
    made.hidden = hidden
    return made


class Spare(Token):
    """A token that has but a few fields of its own, the others being those of its class; it equals the library's."""

    __slots__ = ()
    attrs, meta, block = {}, {}, True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and all(getattr(self, name) == getattr(other, name) for name in FIELDS)

    __hash__ = None  # type: ignore[assignment]  # as the library's

    def __reduce__(self) -> tuple[Any, ...]:
        return Token, tuple(getattr(self, name) for name in FIELDS)

    def copy(self, **changes: Any) -> Token:
        """One of the library's own, which can be changed."""
        return Token(**{name: getattr(self, name) for name in FIELDS} | changes)


class ParagraphOpen(Spare):
    """Where a paragraph begins."""

    __slots__ = ()
    type, tag, nesting = "paragraph_open", "p", 1
    content = info = markup = ""
    children = None

    def __init__(self, level: int, lines: list[int], hidden: bool) -> None:
        self.level, self.map, self.hidden = level, lines, hidden


class ItemOpen(Spare):
    """Where an item begins that is no task."""

    __slots__ = ()
    type, tag, nesting, hidden = "list_item_open", "li", 1, False
    content, children = "", None

    def __init__(self, level: int, sign: str, number: str) -> None:
        self.level, self.markup, self.info, self.map = level, sign, number, None
