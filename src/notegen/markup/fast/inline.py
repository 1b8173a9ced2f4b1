"""Marks in a text that tell by their shape what they are: code, links, bare links, emphasis that nothing crosses."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.token import Token

from notegen.markup.fast import OddError
from notegen.markup.made_token import made_token
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

MOST_BRACKETS = 24
"""Texts with more are the library's, which may read them without links."""

_LABEL = r"(?:[^\[\]`:<\\{&]++|:(?!//|[\w+-]+:)|&(?!\#?\w+;)|`[^`]+`(?!`))"
_URL = r"(?:[^\x00-\x20\x7f()\[\]<\\{&]++|&(?!\#?\w+;))"
_PIECE = re.compile(
    rf"""(?P<plain>(?:[^\n*_~:`\[<&!\\{{]++|~(?!~)|:(?!//|[\w+-]+:)|&(?!\#?\w+;)|!(?!\[)|<(?=[ \n]|\Z))*+)
    (?:(?P<line>\n) | (?P<marks>\*+|_+|~~+) | (?P<scheme>://) | `(?P<code>[^`]+)`(?!`)
    |\[(?P<words>(?!\^){_LABEL}++)\]\((?P<url>(?:{_URL}|\({_URL}*+\))++)(?:\ +"(?P<title>[^"\\&]*)")?\)
    |(?P<tag><(?:(?![aA][ />])[A-Za-z][A-Za-z0-9-]*\ ?/?|/(?![aA]>)[A-Za-z][A-Za-z0-9-]*)>)
    |(?P<bracket>\[(?!\^)(?={_LABEL}*+\](?![(\[]))) | (?P<end>\Z) | (?P<odd>))""",
    re.VERBOSE,
)
"""Plain text and the mark behind it. Odd are escapes, most tags, entities, emoji, pictures, footnotes."""
_SCHEME = seldom(r"(?<![A-Za-z0-9.+-])https?\Z", re.IGNORECASE)


def inline(md: "NoteParser", text: str, *, references: bool) -> list[Token] | None:
    """The tokens of a text that is mended; None where the library must read it.

    With `references`, what stands in brackets may be a link.
    """
    if text.count("[") > MOST_BRACKETS:
        return None
    scan = _Scan(md, text, references)
    try:
        scan.run(0, len(text))
    except OddError:
        return None
    return scan.tokens


class _Scan:
    """One text being read."""

    def __init__(self, md: "NoteParser", text: str, references: bool) -> None:
        self.md, self.text, self.references = md, text, references
        self.tokens: list[Token] = []
        self.level = 0
        self.kept = False
        """Whether a text token comes next though it were empty: the library leaves one at each side of `**`."""

    def run(self, begin: int, end: int) -> None:
        """The tokens of a part of the text: all of it, or the words of a link."""
        text, at, opened = self.text, begin, ""
        while piece := _PIECE.match(text, at, end):
            found, at, kind = piece.end("plain"), piece.end(), piece.lastgroup
            if kind == "end":
                break
            if kind == "line":
                words = text[begin:found].rstrip(" ")
                self.words(words)
                self.push("hardbreak" if found - begin - len(words) > 1 else "softbreak", "br", 0)
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
                self.emphasis(text[begin:found], marks, opens=opens)
            elif kind == "scheme":
                scheme = _SCHEME.search(text[max(begin, found - 6) : found])
                start = found - len(scheme[0]) if scheme else found
                address = self.md.address(text[start:end]) if scheme else ""
                if not address:
                    continue
                self.words(text[begin:start])
                self.link(self.md.normalizeLink(address), "linkify")
                self.words(self.md.normalizeLinkText(address))
                self.push("link_close", "a", -1)
                at = start + len(address)
            elif kind == "code":
                self.words(text[begin:found])
                code = piece["code"].replace("\n", " ")
                code = code[1:-1] if code[0] == code[-1] == " " and code.strip(" ") else code
                self.push("code_inline", "code", 0, code, "`")
            elif kind == "tag":
                self.words(text[begin:found])
                self.push("html_inline", "", 0, piece["tag"])
            elif kind == "odd" or (kind == "bracket" and self.references):
                raise OddError
            elif kind == "bracket":
                continue
            else:
                target = self.md.normalizeLink(piece["url"])
                if not self.md.validateLink(target):
                    raise OddError
                self.words(text[begin:found])
                self.link(target, "", piece["title"])
                self.run(*piece.span("words"))
                self.push("link_close", "a", -1)
            begin = at
        if opened:
            raise OddError
        self.words(text[begin:end])

    def words(self, words: str) -> None:
        if words or self.kept:
            self.push("text", "", 0, words)
        self.kept = False

    def emphasis(self, before: str, marks: str, *, opens: bool) -> None:
        strong = marks in ("**", "__")
        name = "strong" if strong else "s" if marks == "~~" else "em"
        self.kept = self.kept or (strong and opens)
        self.words(before)
        self.push(f"{name}_{'open' if opens else 'close'}", name, 1 if opens else -1, "", marks)
        self.kept = strong and not opens

    def link(self, url: str, markup: str, title: str | None = None) -> None:
        self.push("link_open", "a", 1, "", markup)
        attrs = self.tokens[-1].attrs
        attrs["href"] = url
        if title:
            attrs["title"] = title

    def push(self, kind: str, tag: str, nesting: Literal[-1, 0, 1], content: str = "", markup: str = "") -> None:
        self.level -= nesting < 0
        self.tokens.append(made_token(kind, tag, nesting, self.level, None, content, markup, block=False))
        self.level += nesting > 0


@lru_cache(2048)
def _flanks(before: str, after: str, mark: str) -> tuple[bool, bool]:
    """Whether marks between these characters may open emphasis, and close it (CommonMark 6.2)."""
    blank_before, blank_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    sign_before = isMdAsciiPunct(ord(before)) or isPunctChar(before)
    sign_after = isMdAsciiPunct(ord(after)) or isPunctChar(after)
    left = not blank_after and (not sign_after or blank_before or sign_before)
    right = not blank_before and (not sign_before or blank_after or sign_after)
    inside = mark != "_"
    return left and (inside or not right or sign_before), right and (inside or not left or sign_after)
