"""Blocks whose lines tell by their shape what they are: paragraphs, headings, fences, rules, lists, tables."""

import re
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

DEEPEST = 20
"""Lists inside each other deeper than this are the library's."""
MAX_CELLS = 10_000
"""Tables with more are the library's, which counts those it fills in."""

_SPECIAL = frozenset("#`~>-+*_0123456789[<{$=")
"""A line that begins with none of these begins a paragraph or goes on with one, whatever else it holds."""
_START = re.compile(
    r"""(?P<heading>\#{1,6})(?=[ \t]|\Z) | (?P<fence>`{3,}(?=[^`]*\Z)|~{3,})
    |(?P<rule>[-*_])[ \t]*(?:(?P=rule)[ \t]*){2,}\Z
    |(?:[-+*]|(?P<number>[0-9]{1,9})[.)])(?P<item>\ {1,4}(?=[^ \t])|(?=[ \t]|\Z))
    |(?P<odd>[<{$>]|--8<--|\#{2,6}[^\W_]|\[\[?_?toc)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a block begins with; an item with an empty gap behind its sign is odd."""
_BELOW = re.compile(
    r"""(?P<under>=+|-+)[ \t]*\Z
    |(?P<ends>\#{1,6}(?=[ \t]|\Z)|>|`{3,}(?=[^`]*\Z)|~{3,}|(?P<rule>[-*_])[ \t]*(?:(?P=rule)[ \t]*){2,}\Z)
    |(?:[-+*]|(?P<number>[0-9]{1,9})[.)])(?:(?P<item>[ \t]+[^ \t])|(?=[ \t]|\Z))
    |(?P<odd>[<{$]|--8<--|\#{2,6}[^\W_]|\[\[?_?toc|\[\^)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a line is that stands below one of a paragraph; one that none of it matches goes on with it."""
_RULE_ROW = re.compile(r"[|:-][-:| \t]*\Z")
_CELL_RULE = re.compile(r":?-+:?")
_DEFINES = re.compile(r"[:~][ \t]")
_DEFINITION = re.compile(r"^[ \t]*[:~][ \t]", re.MULTILINE)
_ALIGN = {
    (True, True): "text-align:center",
    (False, True): "text-align:right",
    (True, False): "text-align:left",
    (False, False): "",
}
_TASK = re.compile(r"\[([ xX])\][ \t](?![ \t]|\Z)")


class OddError(Exception):
    """Here is a block that only the library can judge."""


class Blocks:
    """The lines of a text, and the tokens made of them; what is odd goes back to markdown-it-py, block by block."""

    def __init__(self, source: str, md: "NoteParser", env: dict[str, Any], tokens: list[Token]) -> None:
        self.source, self.md, self.env, self.tokens = source, md, env, tokens
        self.rows = source.split("\n")
        if not self.rows[-1].strip(" \t"):
            self.rows.pop()
        self.texts = [row.lstrip(" \t") for row in self.rows]
        self.indents = [_columns(row, text) for row, text in zip(self.rows, self.texts, strict=True)]
        self.end = len(self.rows)
        self.pipes = "|" in source
        self.definitions = _DEFINITION.search(source) is not None
        self.tight = True
        self.handed = 0
        """How many lines the library read."""

    def read(self) -> None:
        """Makes the tokens of all blocks."""
        state: StateBlock | None = None
        line = 0
        while line < self.end:
            if not self.texts[line]:
                line += 1
                continue
            made = len(self.tokens)
            try:
                line = self.block(line, 0, 0, -1)
            except OddError:
                del self.tokens[made:]
                state = state or StateBlock(self.source, self.md, self.env, self.tokens)
                state.line = line
                for rule in self.md.block.ruler.getRules(""):
                    if rule(state, line, self.end, False):
                        break
                self.handed += state.line - line
                line = state.line

    def block(self, line: int, indent: int, level: int, outer: int) -> int:
        """One block; returns the line below it. `outer` is the indent of the list that it stands in, else -1."""
        text = self.texts[line]
        if self.indents[line] - indent > 3:
            raise OddError
        if self._heads_table(line):
            return self.table(line, indent, level)
        shape = self._shape(_START, line)
        if shape is None:
            return self.paragraph(line, indent, level, outer)
        if shape["item"]:
            return self.items(line, shape, indent, level)
        if shape["heading"]:
            return self.heading(line, text, level)
        if shape["fence"]:
            return self.fence(line, indent, level, shape["fence"])
        if shape["rule"]:
            markup = shape["rule"] * (text.count(shape["rule"]) + 1)
            self._leaf("hr", "hr", level, [line, line + 1], markup=markup)
            return line + 1
        raise OddError

    def _shape(self, shapes: re.Pattern[str], line: int) -> re.Match[str] | None:
        text = self.texts[line]
        if text[0] not in _SPECIAL:
            return None
        if line + 1 < self.end and self.texts[line + 1].startswith("{"):
            raise OddError  # It may be kramdown's mark that makes this line a table of contents.
        return shapes.match(text)

    def _heads_table(self, line: int) -> bool:
        if not self.pipes or "|" not in self.texts[line] or line + 1 == self.end:
            return False
        return _RULE_ROW.match(self.texts[line + 1]) is not None

    def paragraph(self, first: int, indent: int, level: int, outer: int) -> int:
        """A paragraph, or a heading with a line below it."""
        texts, indents, end = self.texts, self.indents, self.end
        if self.definitions and any(_DEFINES.match(text) for text in texts[first + 1 : first + 3]):
            raise OddError
        bracket = texts[first][0] == "["
        line, under = first, ""
        while not under:
            if bracket and "]:" in texts[line]:
                raise OddError
            line += 1
            if line == end or not texts[line]:
                break
            if indents[line] - indent <= 3:
                under = self._below(line, indent, outer)
        content = mdTrim("\n".join(self._cut(first, line, indent)))
        if under in ("=", "-"):
            tag = "h1" if under == "=" else "h2"
            self._heading(tag, level, content, under, [first, line + 1], [first, line])
            return line + 1
        self._open("paragraph_open", "p", level, [first, line])
        self._inline(content, level + 1, [first, line])
        self._close("paragraph_close", "p", level)
        return line

    def _below(self, line: int, indent: int, outer: int) -> str:
        """Whether a line ends the paragraph above it: `=` and `-` underline it, any other word ends it."""
        if self._heads_table(line):
            raise OddError
        shape = self._shape(_BELOW, line)
        if shape is None:
            return ""
        lazy = self.indents[line] < indent
        if shape["odd"] or (lazy and (shape["under"] or self.indents[line] - outer >= 4)):
            raise OddError
        if shape["under"]:
            return shape["under"][0]
        if shape["ends"] or lazy:
            return "end"
        if shape["number"]:
            return "end" if shape["item"] and int(shape["number"]) == 1 else ""
        if not shape["item"]:
            raise OddError
        return "end"

    def _cut(self, first: int, end: int, indent: int) -> list[str]:
        """Lines without so many columns of the blanks that they begin with."""
        rows = self.rows[first:end]
        if not indent:
            return rows
        blanks = [row[: len(row) - len(text)] for row, text in zip(rows, self.texts[first:end], strict=True)]
        if any("\t" in blank for blank in blanks):
            raise OddError
        return [row[min(len(blank), indent) :] for row, blank in zip(rows, blanks, strict=True)]

    def heading(self, line: int, text: str, level: int) -> int:
        """`# words`, with or without signs at the end."""
        words = text.lstrip("#")
        marks = text[: len(text) - len(words)]
        words = words.rstrip(" \t")
        bare = words.rstrip("#")
        content = mdTrim(bare if bare.endswith((" ", "\t")) else words)
        self._heading(f"h{len(marks)}", level, content, marks, [line, line + 1], [line, line + 1])
        return line + 1

    def _heading(self, tag: str, level: int, content: str, markup: str, where: list[int], lines: list[int]) -> None:
        self._open("heading_open", tag, level, where, markup)
        self._inline(content, level + 1, lines)
        self._close("heading_close", tag, level, markup)

    def fence(self, first: int, indent: int, level: int, marks: str) -> int:
        """Code between fences."""
        for line in range(first + 1, self.end):
            text = self.texts[line]
            if text and self.indents[line] < indent:
                raise OddError
            if text.startswith(marks) and self.indents[line] - indent <= 3 and not text.rstrip(" \t").strip(marks[0]):
                content = "".join([row + "\n" for row in self._cut(first + 1, line, self.indents[first])])
                info = self.texts[first][len(marks) :]
                self._leaf("fence", "code", level, [first, line + 1], content, marks, info)
                return line + 1
        raise OddError

    def items(self, first: int, shape: re.Match[str], indent: int, level: int) -> int:
        """A list of either kind, with all that stands in its items."""
        if level >= 2 * DEEPEST:
            raise OddError
        start, sign = shape["number"], self.texts[first][shape.start("item") - 1]
        kind, tag = ("ordered_list", "ol") if start else ("bullet_list", "ul")
        place, where = len(self.tokens), [first, 0]
        opened = self._open(f"{kind}_open", tag, level, where, sign)
        if start and int(start) != 1:
            opened.attrs = {"start": int(start)}
        line, tight, parted, tasks = first, True, False, False
        while True:
            item, self.tight, kept = self._open("list_item_open", "li", level + 1, [line, 0], sign), True, self.tight
            item.info = shape["number"] or ""
            below = self._item(item, line, shape.end("item"), level + 2, indent)
            self._close("list_item_close", "li", level + 1, sign)
            tasks = tasks or bool(item.meta)
            tight = tight and self.tight and not parted
            self.tight, parted = kept, below - line > 1 and not self.texts[below - 1]
            line = below
            if line == self.end or not 0 <= self.indents[line] - indent <= 3:
                break
            after = self._shape(_START, line)
            if after is None or after["item"] is None or bool(after["number"]) != bool(start):
                break
            if self.texts[line][after.start("item") - 1] != sign:
                break
            if not after["item"]:
                raise OddError
            shape = after
        where[1] = line
        if tasks:
            opened.attrs["class"] = "contains-task-list"
        self._close(f"{kind}_close", tag, level, sign)
        if tight:
            for number in range(place + 2, len(self.tokens) - 2):
                if self.tokens[number].level == level + 2 and self.tokens[number].type == "paragraph_open":
                    self.tokens[number].hidden = self.tokens[number + 2].hidden = True
        return line

    def _item(self, item: Token, first: int, gap: int, level: int, outer: int) -> int:
        """What stands in an item whose text begins `gap` behind its sign; its first line is read as one of its own."""
        kept = self.rows[first], self.texts[first], self.indents[first]
        indent, text = self.indents[first] + gap, self.texts[first][gap:]
        task = _TASK.match(text) if text[0] == "[" else None
        if task is not None:
            item.meta, item.attrs = {"checked": task[1] != " "}, {"class": "task-list-item"}
            text = text[task.end() :]
        elif text[:4] in ("[ ] ", "[x] ", "[X] ", "[ ]\t", "[x]\t", "[X]\t"):
            raise OddError
        self.rows[first], self.texts[first], self.indents[first] = " " * indent + text, text, indent
        try:
            line = self._inside(first, indent, level, outer)
        finally:
            self.rows[first], self.texts[first], self.indents[first] = kept
        if item.map:
            item.map[1] = line
        return line

    def _inside(self, line: int, indent: int, level: int, outer: int) -> int:
        """The blocks of an item, as `ParserBlock.tokenize` walks them; `tight` then says whether none were parted."""
        parted = False
        while line < self.end:
            while line < self.end and not self.texts[line]:
                line += 1
            if line == self.end or self.indents[line] < indent:
                break
            line = self.block(line, indent, level, outer)
            self.tight = not parted
            parted = parted or not self.texts[line - 1]
            if line < self.end and not self.texts[line]:
                parted = True
                line += 1
        return line

    def table(self, first: int, indent: int, level: int) -> int:
        """A table whose rows all begin with `|`, without escapes."""
        head, rule = self.texts[first], self.texts[first + 1]
        marks = [mark.strip(" \t") for mark in rule.split("|")]
        marks = marks[not marks[0] : len(marks) - (len(marks) > 1 and not marks[-1])]
        names = _cells(head)
        sound = len(names) == len(marks) > 0 and all(_CELL_RULE.fullmatch(mark) for mark in marks)
        if indent or not sound or len(rule) < 2 or rule[:2] in ("- ", "-\t") or self.indents[first + 1] > 3:
            raise OddError
        styles = [_ALIGN[mark[0] == ":", mark[-1] == ":"] for mark in marks]
        whole, body = [first, 0], [first + 2, 0]
        self._open("table_open", "table", level, whole)
        self._open("thead_open", "thead", level + 1, [first, first + 1])
        self._row("th", names, styles, first, level + 2)
        self._close("thead_close", "thead", level + 1)
        line = first + 2
        while line < self.end and self.texts[line]:
            text = self.texts[line]
            if text[0] != "|" or self.indents[line] > 3 or (line - first) * len(names) > MAX_CELLS:
                raise OddError
            if line == first + 2:
                self._open("tbody_open", "tbody", level + 1, body)
            self._row("td", _cells(text), styles, line, level + 2)
            line += 1
        if line > first + 2:
            self._close("tbody_close", "tbody", level + 1)
        self._close("table_close", "table", level)
        whole[1] = body[1] = line
        return line

    def _row(self, tag: str, cells: list[str], styles: list[str], line: int, level: int) -> None:
        self._open("tr_open", "tr", level, [line, line + 1])
        cells += [""] * (len(styles) - len(cells))
        for cell, style in zip(cells, styles, strict=False):
            opened = self._open(f"{tag}_open", tag, level + 1, None)
            if style:
                opened.attrs = {"style": style}
            self._inline(mdTrim(cell), level + 2, [line, line + 1])
            self._close(f"{tag}_close", tag, level + 1)
        self._close("tr_close", "tr", level)

    def _open(self, kind: str, tag: str, level: int, where: list[int] | None, markup: str = "") -> Token:
        token = Token(kind, tag, 1, {}, where, level, None, "", markup, "", {}, True)
        self.tokens.append(token)
        return token

    def _close(self, kind: str, tag: str, level: int, markup: str = "") -> None:
        self.tokens.append(Token(kind, tag, -1, {}, None, level, None, "", markup, "", {}, True))

    def _inline(self, content: str, level: int, where: list[int]) -> None:
        self.tokens.append(Token("inline", "", 0, {}, where, level, [], content, "", "", {}, True))

    def _leaf(
        self, kind: str, tag: str, level: int, where: list[int], content: str = "", markup: str = "", info: str = ""
    ) -> None:
        self.tokens.append(Token(kind, tag, 0, {}, where, level, None, content, markup, info, {}, True))


def _columns(row: str, text: str) -> int:
    blank = len(row) - len(text)
    return len(row[:blank].expandtabs(4)) if blank and "\t" in row[:blank] else blank


def _cells(text: str) -> list[str]:
    """A row's cells; as the library does, the empty one before the first `|` and behind the last is none."""
    if "\\" in text:
        raise OddError
    cells = mdTrim(text).split("|")
    if cells and cells[0] == "":
        cells.pop(0)
    if cells and cells[-1] == "":
        cells.pop()
    return cells
