"""Marks in a line that tell by their shape what they are: code, links, bare links, emphasis that nothing crosses."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.token import Token

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

MOST_BRACKETS = 24
"""Texts with more are the library's, which may read them without links."""

_ODD = re.compile(r"[\\{]|<(?![ \n]|\Z)|~~|&#?\w+;|:[\w+-]+:|!\[|\[\^")
"""What is left to the library: escapes, tags, entities, emoji, pictures, footnotes, marks of other generators."""
_LABEL = r"(?:[^\[\]`:]|:(?!//)|`[^`]+`(?!`))"
_URL = r"[^\x00-\x20\x7f()\[\]<]"
_PIECE = re.compile(
    rf"""(?P<line>\n) | (?P<marks>\*+|_+) | (?P<scheme>://)
    |`(?P<code>[^`]+)`(?!`)
    |\[(?P<words>{_LABEL}+)\]\((?P<url>(?:{_URL}|\({_URL}*\))+)(?:\ +"(?P<title>[^"]*)")?\)
    |(?P<bracket>\[(?={_LABEL}*\](?![(\[])))
    |(?P<odd>[`\[])""",
    re.VERBOSE,
)
_SCHEME = re.compile(r"(?<![A-Za-z0-9.+-])https?\Z", re.IGNORECASE)


class OddError(Exception):
    """Here is a text that only the library can judge."""


def inline(md: "NoteParser", text: str, *, references: bool) -> list[Token] | None:
    """The tokens of a paragraph's text, which is mended; None where the library must read it.

    With `references`, any bracket may be a link.
    """
    if _ODD.search(text) or text.count("[") > MOST_BRACKETS:
        return None
    scan = _Scan(md, text, references=references)
    try:
        scan.run(0, len(text))
    except OddError:
        return None
    return scan.tokens


class _Scan:
    """One text being read."""

    def __init__(self, md: "NoteParser", text: str, *, references: bool) -> None:
        self.md, self.text, self.references = md, text, references
        self.tokens: list[Token] = []
        self.level = 0
        self.kept = False
        """Whether a text token comes next though it were empty: the library leaves one at each side of `**`."""

    def run(self, begin: int, end: int) -> None:
        """The tokens of a part of the text: all of it, or the words of a link."""
        text, at, opened = self.text, begin, ""
        while piece := _PIECE.search(text, at, end):
            found, at = piece.span()
            kind = piece.lastgroup
            if kind == "line":
                words = text[begin:found].rstrip(" ")
                self._words(words)
                self._push("hardbreak" if found - begin - len(words) > 1 else "softbreak", "br", 0)
                while at < end and text[at] in " \t":
                    at += 1
            elif kind == "marks":
                marks = piece["marks"]
                opens, closes = _flanks(text[found - 1] if found else " ", text[at] if at < end else " ", marks[0])
                if not opens and not closes:
                    continue
                if (opens and closes) or len(marks) > 2 or opened != (marks if closes else ""):
                    raise OddError
                opened = marks if opens else ""
                self._emphasis(text[begin:found], marks, opens=opens)
            elif kind == "scheme":
                scheme = _SCHEME.search(text[max(begin, found - 6) : found])
                start = found - len(scheme[0]) if scheme else found
                address = self.md.address(text[start:end]) if scheme else ""
                if not address:
                    continue
                self._words(text[begin:start])
                self._link(self.md.normalizeLink(address), None, "linkify")
                self._words(self.md.normalizeLinkText(address))
                self._unlink()
                at = start + len(address)
            elif kind == "code":
                self._words(text[begin:found])
                code = piece["code"].replace("\n", " ")
                inner = code[1:-1] if code[0] == code[-1] == " " and code.strip(" ") else code
                self._push("code_inline", "code", 0, inner, "`")
            elif kind == "bracket":
                if self.references:
                    raise OddError
                continue
            elif kind == "odd":
                raise OddError
            else:
                target = self.md.normalizeLink(piece["url"])
                if not self.md.validateLink(target):
                    raise OddError
                self._words(text[begin:found])
                self._link(target, piece["title"], "")
                self.run(*piece.span("words"))
                self._unlink()
            begin = at
        if opened:
            raise OddError
        self._words(text[begin:end])

    def _words(self, words: str) -> None:
        if words or self.kept:
            self._push("text", "", 0, words)
        self.kept = False

    def _emphasis(self, before: str, marks: str, *, opens: bool) -> None:
        strong = len(marks) == 2
        name = "strong" if strong else "em"
        self.kept = self.kept or (strong and opens)
        self._words(before)
        self._push(f"{name}_{'open' if opens else 'close'}", name, 1 if opens else -1, "", marks)
        self.kept = strong and not opens

    def _link(self, url: str, title: str | None, markup: str) -> None:
        self._push("link_open", "a", 1, "", markup)
        attrs = self.tokens[-1].attrs
        attrs["href"] = url
        if title:
            attrs["title"] = title

    def _unlink(self) -> None:
        self._push("link_close", "a", -1)

    def _push(self, kind: str, tag: str, nesting: Literal[-1, 0, 1], content: str = "", markup: str = "") -> None:
        self.level -= nesting < 0
        self.tokens.append(Token(kind, tag, nesting, {}, None, self.level, None, content, markup))
        self.level += nesting > 0


@lru_cache(2048)
def _flanks(before: str, after: str, mark: str) -> tuple[bool, bool]:
    """Whether marks between these characters may open emphasis, and close it (CommonMark 6.2)."""
    blank_before, blank_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    sign_before = isMdAsciiPunct(ord(before)) or isPunctChar(before)
    sign_after = isMdAsciiPunct(ord(after)) or isPunctChar(after)
    left = not blank_after and (not sign_after or blank_before or sign_before)
    right = not blank_before and (not sign_before or blank_after or sign_after)
    inside = mark == "*"
    return left and (inside or not right or sign_before), right and (inside or not left or sign_after)
