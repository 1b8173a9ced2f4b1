"""A run of words and the marks in it as plain tuples, which cost a tenth of tokens; those are made for who asks."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Literal

from markdown_it.token import Token

from notegen.markup.made_token import Spare, made_token
from notegen.markup.writer import escaped

Mark = tuple[str, ...]
"""(token type, content): `text`, `code_inline`, `softbreak` …, or markup: `strong_open`; `link_open` has URL and title.

A link of plain words is one mark, as nearly all are: (`link`, words, URL, title, markup). An `html_inline` that is a
tag in known words is no element's, as in `Vec<T>`, and shows.
"""

Marks = str | list[Mark]
"""What stands in a run; words alone are but themselves."""

ACTIVE = re.compile(r"[\n\\`~*_\[\]<&:{!]")
"""What a mark begins with; words without any of these are but themselves."""

_TAGS = {"link": "a", "strong": "strong", "em": "em", "s": "s"}
_ENDS = {f"{name}_close": f"</{tag}>" for name, tag in _TAGS.items()}
_BEGINS = {f"{name}_open": f"<{tag}>" for name, tag in _TAGS.items() if name != "link"}
_BREAKS = ("softbreak", "hardbreak")
_ALWAYS = {**_BEGINS, **_ENDS, "softbreak": "\n", "hardbreak": "<br>\n"}
"""What is drawn of a mark of which there is nothing to say."""


class Words(Spare):
    """A run of words: the token `inline`, whose `marks` are known or whose children were made by the library."""

    __slots__ = ("marks",)
    type, tag, nesting, hidden = "inline", "", 0, False
    info = markup = ""

    def __init__(self, level: int, lines: list[int], content: str) -> None:
        self.level, self.map, self.content = level, lines, content
        self.marks: Marks | None = None

    def __getattr__(self, name: str) -> Any:
        """The children of known marks, when they are first asked for."""
        if name != "children":
            raise AttributeError(name)
        self.children = tokens_of([] if self.marks is None else self.marks)
        return self.children


def known(run: Token) -> Marks | None:
    """What stands in the token `inline`, where nothing but these marks does; None where its children must tell."""
    return run.marks if isinstance(run, Words) else None


def tokens_of(marks: Marks) -> list[Token]:
    """The tokens that the library makes of the same text."""
    if isinstance(marks, str):
        return [made_token("text", "", 0, 0, None, marks, block=False)]
    made: list[Token] = []
    level = 0
    for kind, content, *more in _parted(marks):
        name, _, way = kind.rpartition("_")
        nesting: Literal[-1, 0, 1] = 1 if way == "open" else -1 if way == "close" else 0
        level -= nesting < 0
        tag = _TAGS.get(name, "") if nesting else {"code_inline": "code"}.get(kind, "br" if "break" in kind else "")
        made.append(made_token(kind, tag, nesting, level, None, "" if nesting else content, block=False))
        level += nesting > 0
        if nesting:
            made[-1].markup = content
        elif kind == "code_inline":
            made[-1].markup = "`"
        if more:
            made[-1].attrs = {"href": more[0], **({"title": more[1]} if more[1] else {})}
    return made


def _parted(marks: list[Mark]) -> Iterator[Mark]:
    """Marks, each of which is one token."""
    for mark in marks:
        if mark[0] == "link":
            yield from (("link_open", mark[4], mark[2], mark[3]), ("text", mark[1]), ("link_close", ""))
        else:
            yield mark


def plain(marks: Marks) -> str:
    """The words in one line, as `plain.plain_text` gives them of tokens."""
    if isinstance(marks, str):
        return marks.strip()
    said = [" " if "break" in mark[0] else mark[1] for mark in marks if mark[0][-5:] not in ("_open", "close")]
    return "".join(said).strip()


def drawn(marks: Marks) -> tuple[str, str, int]:
    """Their HTML, what `plain` gives, and how long the targets and titles of the links are together."""
    if isinstance(marks, str):
        return escaped(marks), marks.strip(), 0
    html: list[str] = []
    said: list[str] = []
    targets = 0
    for mark in marks:
        kind = mark[0]
        if kind == "text" or kind == "html_inline":
            html.append(escaped(mark[1]))
            said.append(mark[1])
        elif kind == "code_inline":
            html.append(f"<code>{escaped(mark[1])}</code>")
            said.append(mark[1])
        elif kind == "link" or kind == "link_open":
            targets += len(mark[2]) + len(mark[3])
            title = f' title="{escape(mark[3])}"' if mark[3] else ""
            html.append(f'<a href="{escape(mark[2])}"{title}>')
            if kind == "link":
                html.append(f"{escaped(mark[1])}</a>")
                said.append(mark[1])
        else:
            html.append(_ALWAYS[kind])
            if kind in _BREAKS:
                said.append(" ")
    return "".join(html), "".join(said).strip(), targets


def begins_with_words(marks: Marks) -> bool:
    """Whether the first that shows is no link, which may be a player and nothing else."""
    if isinstance(marks, str):
        return bool(marks.strip())
    for mark in marks:
        if mark[0] != "text" or mark[1].strip():
            return mark[0] not in ("link", "link_open")
    return False
