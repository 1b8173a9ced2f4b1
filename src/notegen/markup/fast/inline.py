"""Marks in a text that tell by their shape what they are: code, links, bare links, emphasis that nothing crosses."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace

from notegen.markup.fast import OddError
from notegen.markup.words import Mark
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
_SOFT, _HARD, _LINK_ENDS = ("softbreak", ""), ("hardbreak", ""), ("link_close", "")


def inline(md: "NoteParser", text: str, *, references: bool) -> list[Mark] | None:
    """What stands in a text that is mended, tags as marks `html_inline`; None where the library must read it.

    With `references`, what stands in brackets may be a link.
    """
    if text.count("[") > MOST_BRACKETS:
        return None
    scan = _Scan(md, text, references)
    try:
        scan.run(0, len(text))
    except OddError:
        return None
    return scan.marks


class _Scan:
    """One text being read."""

    def __init__(self, md: "NoteParser", text: str, references: bool) -> None:
        self.md, self.text, self.references = md, text, references
        self.marks: list[Mark] = []
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
                self.marks.append(_HARD if found - begin - len(words) > 1 else _SOFT)
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
                self.marks.append(("link_open", "linkify", self.md.normalizeLink(address), ""))
                self.words(self.md.normalizeLinkText(address))
                self.marks.append(_LINK_ENDS)
                at = start + len(address)
            elif kind == "code":
                self.words(text[begin:found])
                code = piece["code"].replace("\n", " ")
                code = code[1:-1] if code[0] == code[-1] == " " and code.strip(" ") else code
                self.marks.append(("code_inline", code))
            elif kind == "tag":
                self.words(text[begin:found])
                self.marks.append(("html_inline", piece["tag"]))
            elif kind == "odd" or (kind == "bracket" and self.references):
                raise OddError
            elif kind == "bracket":
                continue
            else:
                target = self.md.normalizeLink(piece["url"])
                if not self.md.validateLink(target):
                    raise OddError
                self.words(text[begin:found])
                self.marks.append(("link_open", "", target, piece["title"] or ""))
                self.run(*piece.span("words"))
                self.marks.append(_LINK_ENDS)
            begin = at
        if opened:
            raise OddError
        self.words(text[begin:end])

    def words(self, words: str) -> None:
        if words or self.kept:
            self.marks.append(("text", words))
        self.kept = False

    def emphasis(self, before: str, marks: str, *, opens: bool) -> None:
        strong = marks in ("**", "__")
        name = "strong" if strong else "s" if marks == "~~" else "em"
        self.kept = self.kept or (strong and opens)
        self.words(before)
        self.marks.append((f"{name}_open" if opens else f"{name}_close", marks))
        self.kept = strong and not opens


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
