"""Headers without a fence: Nikola's `.. title: …` comment lines, and the `Title: …` lines of Pelican and MultiMarkdown.

Nikola (handbook, "Metadata in the post file"): lines `.. key: value` on top, in Markdown often in an HTML comment.
Pelican ("File metadata") and MultiMarkdown: `Key: value` lines from line 1 up to the first blank line; a line that is
indented goes on with the value above it.
"""

import re

from notegen.config.plain_lines import LARGEST, UNSAFE
from notegen.model.classes import dataclass
from notegen.model.fields import BY_SPELLING, folded
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Entry, Mapping, Scalar

_DOTTED = seldom(r"\.\. (?P<key>[A-Za-z_][\w-]{0,40}):(?:[ \t]+(?P<value>.*))?[ \t]*")
_PLAIN = seldom(r"(?P<key>[A-Za-z][\w-]{0,30}(?: [\w-]{1,20})?)[ \t]*:[ \t]+(?P<value>\S.*)")
_MOST_LINES = 100
_FIRST_OF_PELICAN = frozenset(("title", "date"))


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """A header of lines."""

    style: str
    """`nikola` or `pelican`."""
    root: Mapping
    """Its keys with their values, as text."""
    body: str
    """The text without it."""
    body_line: int
    """The line the body begins on."""


def header_block(text: str, shown: str) -> HeaderBlock | None:
    """The header on top of `text`; None where it begins with something else.

    Nikola's needs one `.. title:` or `.. slug:` line. Lines `Key: value` are a header only where the first is `Title:`
    or `Date:` and `Title:` is among them, every key is known or another header's habit, and a blank line follows:
    `Date: 9 June` and `Location: Kiel` below no title are the words of a note.
    """
    if text.startswith((".. ", "<!--")):
        return _nikola(text, shown)
    return _pelican(text, shown) if _PLAIN.match(text) else None


def _nikola(text: str, shown: str) -> HeaderBlock | None:
    entries: list[Entry] = []
    at = end = 0
    wrapped = text.startswith("<!--")
    for number, line in enumerate(_lines(text), start=1):
        bare = line.strip()
        match = _DOTTED.fullmatch(line.rstrip())
        if match:
            entries.append(_entry(match, shown, number))
        elif wrapped and bare == "-->":
            end = at + len(line) + 1
            break
        elif not (wrapped and ((number == 1 and bare == "<!--") or not bare)):
            break
        at += len(line) + 1
        end = end if wrapped else at
    known = {folded(entry.key.text) for entry in entries}
    if not entries or not end or known.isdisjoint(("title", "slug")):
        return None
    return _block("nikola", text, shown, entries, min(end, len(text)))


def _pelican(text: str, shown: str) -> HeaderBlock | None:
    entries: list[Entry] = []
    at = 0
    for number, line in enumerate(_lines(text), start=1):
        if not line.strip():
            break
        match = _PLAIN.fullmatch(line.rstrip())
        if match and _is_key(match["key"]):
            entries.append(_entry(match, shown, number))
        elif entries and line[:1] in " \t":
            entries[-1] = _longer(entries[-1], line.strip())
        else:
            return None
        at += len(line) + 1
    names = [folded(entry.key.text) for entry in entries]
    if len(entries) < 2 or names[0] not in _FIRST_OF_PELICAN or "title" not in names:
        return None
    return _block("pelican", text, shown, entries, min(at, len(text)))


_FIELD = seldom(r":(?P<key>[A-Za-z][\w -]{0,30}):(?:[ \t]+(?P<value>.*))?[ \t]*")
_UNDERLINE = seldom(r"([!-/:-@[-`{-~])\1*\s*")


def field_list(text: str, shown: str) -> HeaderBlock | None:
    """The field list that opens a reStructuredText note, on top or below its title; its lines become blank in the body.

    Docutils calls these bibliographic fields; only keys that notegen knows count, and another key leaves the list in
    the text, whole.
    """
    lines = _lines(text)
    at, titles = 0, 0
    while at < len(lines) and not lines[at].startswith(":"):
        titles += bool(lines[at].strip()) and not _UNDERLINE.fullmatch(lines[at])
        if titles > 1:
            return None
        at += 1
    first, entries = at, list[Entry]()
    while at < len(lines) and lines[at].strip():
        match = _FIELD.fullmatch(lines[at].rstrip())
        if match and _is_key(match["key"]):
            entries.append(_entry(match, shown, at + 1))
        elif entries and lines[at][:1] in " \t":
            entries[-1] = _longer(entries[-1], lines[at].strip())
        else:
            return None
        at += 1
    if not entries:
        return None
    body = "\n".join([*lines[:first], *[""] * (at - first), *text.split("\n")[at:]])
    return HeaderBlock("rst", Mapping(_unique(entries), Span(shown)), body, 1)


def _block(style: str, text: str, shown: str, entries: list[Entry], size: int) -> HeaderBlock:
    line = text.count("\n", 0, size) + 1
    return HeaderBlock(style, Mapping(_unique(entries), Span(shown)), text[size:], line)


def _lines(text: str) -> list[str]:
    return text[:LARGEST].split("\n")[:_MOST_LINES]


_OF_HEADERS = frozenset(
    "modified save_as template lang translation url image cover gallery subtitle affiliation copyright css format "
    "email keywords".replace("_", "").split()
)
"""Keys of those systems that have no row of ours."""


def _is_key(key: str) -> bool:
    return folded(key) in BY_SPELLING or folded(key) in _OF_HEADERS


def _entry(match: re.Match[str], shown: str, line: int) -> Entry:
    value = UNSAFE.sub("\ufffd", (match["value"] or "").strip())
    place = Span(shown, line, match.start("key") + 1)
    return Entry(Scalar(match["key"], place), Scalar(value, Span(shown, line, max(match.start("value"), 0) + 1)))


def _longer(entry: Entry, more: str) -> Entry:
    value = entry.value
    text = value.text if isinstance(value, Scalar) else ""
    return Entry(entry.key, Scalar(f"{text} {UNSAFE.sub(chr(0xFFFD), more)}".strip(), value.span))


def _unique(entries: list[Entry]) -> tuple[Entry, ...]:
    """The first of each key."""
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.key.text.casefold(), entry)
    return tuple(first.values())
