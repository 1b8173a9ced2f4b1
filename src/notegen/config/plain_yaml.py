"""The YAML that most front matter is, read line by line: one value a key, lists, one level of keys below a key."""

import re
from collections.abc import Iterator

from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

_ENTRY = re.compile(r"(?P<key>[A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +(?P<value>\S.*))?")
_ITEM = seldom(r"- +(?P<value>\S.*)")
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9_ .+-]*[A-Za-z0-9_.+-])?"
_WORDS = seldom(rf"\[ *(?:{_WORD}(?: *, *{_WORD})*)? *\]")
_EACH_WORD = seldom(_WORD)
_NULL = ("null",)


class _NotPlain(Exception):
    """What stands here is for PyYAML to read."""


def plain_value(lines: list[str], shown: str, first_line: int) -> Mapping | None:
    """The mapping that `lines` hold, as PyYAML's events would build it; None where anything is not quite plain.

    It is read in a fifth of the time, so every doubt - comments, escapes, empty values, a key that stands twice, signs
    with a meaning, letters that cannot be seen - is handed on. Lines end in no blanks.
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
        return self.mapping(0, nested=False)

    def mapping(self, indent: int, *, nested: bool) -> Mapping:
        """The keys at an indent, up to a line further out."""
        entries: dict[str, Entry] = {}
        begin = self.lines[self.at][0]
        for number, bare in self.level(indent):
            match = _ENTRY.fullmatch(bare)
            if match is None:
                raise _NotPlain
            key, stated = match.groups()
            if key in entries:
                raise _NotPlain
            self.at += 1
            if stated is not None:
                value = self.value(number, indent + match.start(2), stated)
            elif nested:
                raise _NotPlain
            else:
                value = self.below()
            entries[key] = Entry(Scalar(key, Span(self.shown, number, indent + 1)), value)
        return Mapping(tuple(entries.values()), Span(self.shown, begin, indent + 1))

    def below(self) -> Value:
        """The list or the keys below a key at the very left."""
        if self.at == len(self.lines):
            raise _NotPlain
        number, indent, bare = self.lines[self.at]
        if not bare.startswith("- "):
            if not indent:
                raise _NotPlain
            return self.mapping(indent, nested=True)
        items: list[Value] = []
        for line, item in self.level(indent):
            match = _ITEM.fullmatch(item)
            if match is None:
                if indent:
                    raise _NotPlain
                break  # the next key: a list may stand as far left as its own
            items.append(self.scalar(line, indent + match.start("value"), match["value"]))
            self.at += 1
        return Items(tuple(items), Span(self.shown, number, indent + 1))

    def level(self, indent: int) -> Iterator[tuple[int, str]]:
        """The lines at an indent, each while it is the next; what follows must stand at the very left."""
        while self.at < len(self.lines):
            number, found, bare = self.lines[self.at]
            if found != indent:
                if found:
                    raise _NotPlain
                return
            yield number, bare

    def value(self, line: int, column: int, text: str) -> Value:
        """What stands behind a key: a list of plain words in brackets, or one value."""
        if text[0] != "[":
            return self.scalar(line, column, text)
        if _WORDS.fullmatch(text) is None:
            raise _NotPlain
        words = (
            Scalar("" if match[0] in _NULL else match[0], Span(self.shown, line, column + match.start() + 1))
            for match in _EACH_WORD.finditer(text)
        )
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
        if not text[0].isalnum() or ": " in text or " #" in text or text[-1] == ":":
            raise _NotPlain
        return Scalar("" if text in _NULL else text, span)
