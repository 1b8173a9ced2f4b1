"""Marks in a text that tell by their shape what they are: code, links, bare links, emphasis that nothing crosses."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from notegen.markup.words import ACTIVE, Mark
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

_LABEL = r"(?:[^\[\]`:<\\{&]++|:(?!//|[\w+-]+:)|&(?!\#?\w+;)|`[^`]+`(?!`))"
_URL = r"(?:[^\x00-\x20\x7f()\[\]<\\{&]++|&(?!\#?\w+;))"
_PIECE = re.compile(
    rf"""((?:[^\n*_~:`\[<&!\\{{]++|~(?!~)|:(?!//|[\w+-]+:)|&(?!\#?\w+;)|!(?!\[)|<(?=[ \n]|\Z)
      |\[(?!\^)(?={_LABEL}*+\](?![(\[])))*+)
    (?:(?P<line>\n[ \t]*) | (?P<marks>\*+|_+|~~+) | (?P<scheme>://) | `(?P<code>[^`]+)`(?!`)
    |\[(?P<words>(?!\^){_LABEL}++)\]\((?P<url>(?:{_URL}|\({_URL}*+\))++)(?:\ +"(?P<title>[^"\\&]*)")?\)
    |(?P<tag><(?:(?![aA][ />])[A-Za-z][A-Za-z0-9-]*\ ?/?|/(?![aA]>)[A-Za-z][A-Za-z0-9-]*)>) | (?P<end>\Z))""",
    re.VERBOSE,
)
"""Plain text and the mark behind it. None of it are escapes, most tags, entities, emoji, pictures, footnotes."""
_SCHEME = seldom(r"(?<![A-Za-z0-9.+-])https?\Z", re.IGNORECASE)
_NAMES = {"*": "em", "_": "em", "**": "strong", "__": "strong", "~~": "s"}


def inline(md: "NoteParser", text: str, begin: int, end: int) -> list[Mark] | None:
    """What stands in a part of a text that is mended and refers to nothing; None where the library must read it."""
    found: list[Mark] = []
    at, opened, kept = begin, "", False
    while piece := _PIECE.match(text, at, end):
        stop, at, kind, keeps = piece.end(1), piece.end(), piece.lastgroup, False
        made: tuple[Mark, ...] = ()
        if kind == "marks":
            marks = piece["marks"]
            opens, closes = _flanks((text[stop - 1] if stop else " ") + marks[0] + (text[at] if at < end else " "))
            if not opens and not closes:
                continue
            if (opens and closes) or marks not in _NAMES or opened != (marks if closes else ""):
                return None
            opened = marks if opens else ""
            # The library leaves a text at each side of `**`, were it empty.
            keeps = len(marks) == 2 and marks != "~~"
            made = ((f"{_NAMES[marks]}_{'open' if opens else 'close'}", marks),)
        elif kind == "line":
            blanks = stop - begin - len(text[begin:stop].rstrip(" "))
            made = (("hardbreak" if blanks > 1 else "softbreak", ""),)
            stop -= blanks
        elif kind == "scheme":
            scheme = _SCHEME.search(text[max(begin, stop - 6) : stop])
            stop -= len(scheme[0]) if scheme else 0
            address = md.address(text[stop:end]) if scheme else ""
            if not address:
                continue
            made = (("link", md.normalizeLinkText(address), md.normalizeLink(address), "", "linkify"),)
            at = stop + len(address)
        elif kind == "code":
            code = piece["code"].replace("\n", " ")
            made = (("code_inline", code[1:-1] if code[0] == code[-1] == " " and code.strip(" ") else code),)
        elif kind == "tag":
            made = (("html_inline", piece["tag"]),)
        elif kind != "end":
            words, target = piece["words"], md.normalizeLink(piece["url"])
            inner = inline(md, text, *piece.span("words")) if ACTIVE.search(words) else []
            if inner is None or not md.validateLink(target):
                return None
            made = (("link", words, target, piece["title"] or "", ""),)
            if inner:
                made = (("link_open", "", *made[0][2:4]), *inner, ("link_close", ""))
        if begin < stop or kept or (keeps and opened):
            found.append(("text", text[begin:stop]))
        if kind == "end":
            return None if opened else found
        found += made
        begin, kept = at, keeps and not opened
    return None


@lru_cache(2048)
def _flanks(around: str) -> tuple[bool, bool]:
    """Whether marks with these characters around them may open emphasis, and close it: the library looks at no more."""
    scanned = StateInline(around, cast(MarkdownIt, None), {}, []).scanDelims(1, around[1] != "_")
    return scanned.can_open, scanned.can_close
