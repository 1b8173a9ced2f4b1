"""The YAML that most front matter is, read line by line: one value a key, lists, keys below keys and in lists."""

import re

from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

_QUOTED = r"\"[^\"\\]{0,500}\"|'[^'\\]{0,500}'"
_KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,99}(?: [A-Za-z0-9_-]{1,99}){0,5}"
_ENTRY = re.compile(rf"(?P<key>{_KEY}|{_QUOTED}):(?: +(?P<value>\S.*))?")
_ITEM = re.compile(r"- +(?P<value>\S.*)")
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9_ .+-]*[A-Za-z0-9_.+-])?"
_WORDS = seldom(rf"\[ *(?:(?:{_WORD}|{_QUOTED})(?: *, *(?:{_WORD}|{_QUOTED}))*)? *\]")
_EACH_WORD = seldom(rf"{_WORD}|{_QUOTED}")
_NULL = ("null",)
_FIRST_SIGNS = "/._(+"
"""Signs without a meaning in YAML, which a value may begin with."""

_DEEPEST = 6
"""Lists and keys inside each other; PyYAML's reader takes more."""


class _NotPlain(Exception):
    """What stands here is for PyYAML to read."""


def plain_value(lines: list[str], shown: str, first_line: int) -> Mapping | None:
    """The mapping that `lines` hold, as PyYAML's events would build it; None where anything is not quite plain.

    It is read in a fifth of the time, so every doubt - comments, escapes, texts of several lines, a key that stands
    twice, signs with a meaning, letters that cannot be seen - is handed on. Lines end in no blanks.
    """
    if not "".join(lines).isprintable():
        return None
    try:
        return _Reader(lines, shown, first_line).document()
    except _NotPlain:
        return None


class _Reader:
    """Where the reading of a text stands."""

    def __init__(self, lines: list[str], shown: str, first_line: int) -> None:
        self.shown = shown
        # (number of the line in the file, its indent, what stands behind it), blank lines left out
        self.lines = [
            (number, len(line) - len(bare), bare)
            for number, line in enumerate(lines, first_line)
            if (bare := line.lstrip(" "))
        ]
        self.at = 0

    def document(self) -> Mapping:
        """The whole text."""
        if not self.lines or self.lines[0][1]:
            raise _NotPlain
        found = self.mapping(0, 1)
        if self.at < len(self.lines):
            raise _NotPlain
        return found

    def mapping(self, indent: int, depth: int) -> Mapping:
        """The keys at an indent, up to a line further out."""
        if depth > _DEEPEST:
            raise _NotPlain
        entries: dict[str, Entry] = {}
        begin = self.lines[self.at][0]
        while self.at < len(self.lines) and self.lines[self.at][1] >= indent:
            number, found, bare = self.lines[self.at]
            match = _ENTRY.fullmatch(bare)
            if match is None or found > indent:
                raise _NotPlain
            key, stated = match.groups()
            column = indent + len(key) + 1
            is_quoted = key[0] in "\"'"
            if is_quoted:
                key = key[1:-1]
            if key in entries or key in _NULL or not key:
                raise _NotPlain
            self.at += 1
            if stated is not None:
                value = self.value(number, indent + match.start(2), stated)
            else:
                value = self.below(indent, depth) or Scalar("", Span(self.shown, number, column + 1))
            entries[key] = Entry(Scalar(key, Span(self.shown, number, indent + 1), is_quoted), value)
        return Mapping(tuple(entries.values()), Span(self.shown, begin, indent + 1))

    def below(self, above: int, depth: int) -> Value | None:
        """The list or the keys below a key that stands at an indent; None where there is nothing."""
        if self.at == len(self.lines) or self.lines[self.at][1] < above:
            return None
        number, indent, bare = self.lines[self.at]
        if not bare.startswith("- "):
            return self.mapping(indent, depth + 1) if indent > above else None
        items: list[Value] = []
        while self.at < len(self.lines) and self.lines[self.at][1] >= indent:
            line, found, item = self.lines[self.at]
            match = _ITEM.fullmatch(item)
            if found > indent or (match is None and indent > above):
                raise _NotPlain
            if match is None:
                break  # the next key: a list may stand as far left as its own
            column, text = indent + match.start("value"), match["value"]
            if _ENTRY.fullmatch(text):
                self.lines[self.at] = line, column, text
                items.append(self.mapping(column, depth + 1))
            else:
                items.append(self.scalar(line, column, text))
                self.at += 1
        return Items(tuple(items), Span(self.shown, number, indent + 1))

    def value(self, line: int, column: int, text: str) -> Value:
        """What stands behind a key: a list of plain words in brackets, or one value."""
        if text[0] != "[":
            return self.scalar(line, column, text)
        if _WORDS.fullmatch(text) is None:
            raise _NotPlain
        words = (self.scalar(line, column + match.start(), match[0]) for match in _EACH_WORD.finditer(text))
        return Items(tuple(words), Span(self.shown, line, column + 1))

    def scalar(self, line: int, column: int, text: str) -> Scalar:
        """One value on its line, from its first character on."""
        span = Span(self.shown, line, column + 1)
        if text[0] in "\"'":
            inside = text[1:-1]
            if len(text) < 2 or text[-1] != text[0] or text[0] in inside or "\\" in inside:
                raise _NotPlain
            return Scalar(inside, span, True)
        # YAML 1.2, 7.3.3: a colon before a blank parts a key from its value, a `#` behind one begins a comment
        if not (text[0].isalnum() or text[0] in _FIRST_SIGNS) or ": " in text or " #" in text or text[-1] == ":":
            raise _NotPlain
        return Scalar("" if text in _NULL else text, span)
