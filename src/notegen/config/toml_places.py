"""Where the keys and values of a TOML text stand, which tomllib does not tell; and how deep it goes."""

import re

from notegen.model.patterns import seldom

Places = dict[tuple[str | int, ...], tuple[tuple[int, int], tuple[int, int]]]
"""Path of a value → line and column of its key, and of the value itself; both count from 1."""

_KEY_PART = seldom(
    r"""[ \t]*(?:"(?P<basic>(?:[^"\\\n]|\\.)*)"|'(?P<literal>[^'\n]*)'|(?P<bare>[A-Za-z0-9_-]+))[ \t]*"""
)
_LONG = seldom(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}', re.DOTALL)
_TOKEN = seldom(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(?P<comment>\#[^\n]*)|(?P<opens>[\[{])|(?P<closes>[\]}])|(?P<end>\n)|[^"'\#\[\]{}\n]+|["']"""
)
_BLANKS = seldom(r"[ \t]*")
_SPACE = seldom(r"(?:[ \t\n]|\#[^\n]*)*")


def find_places(text: str, deepest: int) -> tuple[Places, int]:
    """The places of all statements, and the line on which brackets are nested deeper than `deepest` (0 for none).

    Only statements are found, not what lies inside their values; a text that is no TOML gives what was found before
    it stopped making sense.
    """
    places: Places = {}
    table: tuple[str | int, ...] = ()
    tables: dict[tuple[str | int, ...], int] = {}
    at = _behind(_SPACE, text, 0)
    lines = _Lines(text)
    while at < len(text):
        begin = at
        brackets = 2 if text.startswith("[[", at) else int(text.startswith("[", at))
        keys, at = _keys(text, at + brackets)
        if not keys:
            break
        if len(table) + len(keys) > deepest:
            return places, lines.place(begin)[0]
        if brackets:
            path = _resolved(keys, tables)
            if brackets == 2:
                tables[path] = tables.get(path, -1) + 1
                places.setdefault(path, (lines.place(begin), lines.place(begin)))
                path = (*path, tables[path])
            table = path
            places.setdefault(path, (lines.place(begin), lines.place(begin)))
            at = text.find("\n", at)
            at = len(text) if at < 0 else at
        else:
            if not text.startswith("=", at):
                break
            value = _behind(_BLANKS, text, at + 1)
            path = (*table, *keys)
            for length in range(len(table) + 1, len(path) + 1):
                places.setdefault(path[:length], (lines.place(begin), lines.place(value)))
            at, deep = _behind_value(text, value, deepest)
            if deep:
                return places, lines.place(deep)[0]
        at = _behind(_SPACE, text, at)
    return places, 0


def _behind(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what `pattern` finds at `at` ends."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _keys(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """A dotted key, and where it ends."""
    keys: list[str] = []
    while match := _KEY_PART.match(text, at):
        keys.append(match["bare"] or match["literal"] or _unescaped(match["basic"] or ""))
        at = match.end()
        if not text.startswith(".", at):
            break
        at += 1
    return tuple(keys), at


def _unescaped(key: str) -> str:
    """A key in double quotes; the rare escapes of more than one character only cost its place."""
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), key)


def _resolved(keys: tuple[str, ...], tables: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    """A header's path: below a list of tables it means the last of them."""
    path: tuple[str | int, ...] = ()
    for at, key in enumerate(keys):
        path = (*path, key)
        if path in tables and at < len(keys) - 1:
            path = (*path, tables[path])
    return path


def _behind_value(text: str, at: int, deepest: int) -> tuple[int, int]:
    """Where the value that begins at `at` ends, and where its brackets are nested too deep (0 for nowhere)."""
    depth = 0
    while at < len(text):
        if text.startswith(('"""', "'''"), at):
            match = _LONG.match(text, at)
            at = match.end() if match else len(text)
            continue
        token = _TOKEN.match(text, at)
        if token is None or (token["end"] and not depth):
            return at, 0
        depth += bool(token["opens"]) - bool(token["closes"])
        if depth > deepest:
            return at, at
        at = token.end()
    return at, 0


class _Lines:
    """Line and column of an offset, for offsets that only grow."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.begin = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1."""
        self.line += self.text.count("\n", self.begin, offset)
        if offset > self.begin:
            self.begin = max(self.begin, self.text.rfind("\n", self.begin, offset) + 1)
        return self.line, offset - self.begin + 1
