"""Blocks whose lines tell by their shape what they are: paragraphs, headings, fences, rules and lists."""

import re
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from notegen.markup.fast import OddError
from notegen.markup.made_token import ItemOpen, ParagraphOpen, closing, made_token
from notegen.markup.words import Words
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

DEEPEST = 40
"""Lists deeper than this, each counted twice, are the library's."""

_SPECIAL = frozenset("#`~>-+*_0123456789[<{$=")
"""A line that begins with none of these begins a paragraph or goes on with one, whatever else it holds."""
_ODD = r"[<{$]|--8<--|\#{2,6}[^\W_]|\[\[?_?[tT][oO][cC]|\[\^"
_FENCE = r"`{3,}(?=[^`]*\Z)|~{3,}"
_RULE = r"(?P<rule>[-*_])[ \t]*(?:(?P=rule)[ \t]*){2,}\Z"
_SIGN = r"(?:[-+*]|(?P<number>[0-9]{1,9})[.)])"
_START = re.compile(
    rf"""{_SIGN}(?P<item>\ {{1,4}}(?=[^ \t])(?![-*_][-*_ \t]*\Z)) | (?P<heading>\#{{1,6}})(?=[ \t]|\Z)
    |(?P<fence>{_FENCE}) | {_RULE} | (?P<odd_item>(?:[-+*]|[0-9]{{1,9}}[.)])(?=[ \t]|\Z)) | (?P<odd>>|{_ODD})""",
    re.VERBOSE,
)
"""What a block begins with."""
_BELOW = seldom(
    rf"""(?P<under>=+|-+)[ \t]*\Z | (?P<ends>\#{{1,6}}(?=[ \t]|\Z)|>|{_FENCE}|{_RULE}) | (?P<odd>{_ODD})
    |{_SIGN}(?:(?P<item>[ \t]+[^ \t])|(?=[ \t]|\Z))""",
    re.VERBOSE,
)
"""What a line is that stands below one of a paragraph; one that none of it matches goes on with it."""
_RULE_ROW = seldom(r"[|:-][-:| \t]*\Z")
_DEFINES = seldom(r"[:~][ \t]")
_DEFINITION = re.compile(r"^[ \t]*[:~][ \t]", re.MULTILINE)
_TASK = seldom(r"\[([ xX])\][ \t]")


class Blocks:
    """The lines of a text, and the tokens made of them; what is odd goes back to markdown-it-py, block by block."""

    def __init__(self, source: str, md: "NoteParser", env: Any, tokens: list[Token]) -> None:
        self.source, self.md, self.env, self.tokens = source, md, env, tokens
        self.rows = source.split("\n")
        if not self.rows[-1].strip(" \t"):
            self.rows.pop()
        self.end = len(self.rows)
        self.texts = [row.lstrip(" \t") for row in self.rows]
        blanks = [row[: len(row) - len(text)] for row, text in zip(self.rows, self.texts, strict=True)]
        self.indents = [len(blank.expandtabs(4)) if blank else 0 for blank in blanks]
        self.texts += "", ""
        self.indents += 0, 0
        self.watched = "|" in source or "{" in source
        self.defines = _DEFINITION.search(source) is not None
        self.tight = True
        self.direct: list[int] = []
        """Where the paragraphs begin that stand in the list being read, and in no other."""
        self.found: list[tuple[int, int, int, int]] = []
        """The blocks that stand in no other: first line, the line below, first token, the token behind."""
        self.seen = -1
        self.shape: re.Match[str] | None = None
        """What the line `seen` begins with."""
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
            first, made = line, len(self.tokens)
            try:
                line = self.block(line, 0, 0, -1)
            except OddError:
                del self.tokens[made:]
                state = state or StateBlock(self.source, self.md, self.env, self.tokens)
                state.line = line
                next(rule for rule in self.md.block.ruler.getRules("") if rule(state, line, self.end, False))
                self.handed += state.line - line
                line = state.line
            self.found.append((first, line, made, len(self.tokens)))

    def block(self, line: int, indent: int, level: int, outer: int) -> int:
        """One block; returns the line below it. `outer` is the indent of the list that it stands in, else -1."""
        self._watch(line)
        shape = self._start(line)
        if self.indents[line] - indent > 3:
            raise OddError
        if shape is None:
            return self.paragraph(line, indent, level, outer)
        if shape["item"]:
            return self.items(line, shape, indent, level)
        text = self.texts[line]
        if marks := shape["heading"]:
            words = text[len(marks) :].rstrip(" \t")
            bare = words.rstrip("#")
            content = mdTrim(bare if bare.endswith((" ", "\t")) else words)
            self._heading(f"h{len(marks)}", level, content, [line, line + 1], [line, line + 1], marks)
        elif shape["fence"]:
            return self.fence(line, indent, level, shape["fence"])
        elif mark := shape["rule"]:
            self.tokens.append(made_token("hr", "hr", 0, level, [line, line + 1], "", mark * (text.count(mark) + 1)))
        else:
            raise OddError
        return line + 1

    def _watch(self, line: int) -> None:
        text, below = self.texts[line], self.texts[line + 1]
        if self.watched and (below[:1] == "{" or ("|" in text and _RULE_ROW.match(below))):
            raise OddError  # A table; or kramdown's mark makes this line a table of contents.

    def _start(self, line: int) -> re.Match[str] | None:
        """What a line begins with; it is asked of most lines twice, first to know where the block above it ends."""
        if self.seen != line:
            text = self.texts[line]
            self.seen, self.shape = line, _START.match(text) if text and text[0] in _SPECIAL else None
        return self.shape

    def paragraph(self, first: int, indent: int, level: int, outer: int) -> int:
        """A paragraph, or a heading with a line below it."""
        texts, line, under = self.texts, first, ""
        if self.defines and (_DEFINES.match(texts[first + 1]) or _DEFINES.match(texts[first + 2])):
            raise OddError
        while not under:
            if "]:" in texts[line] and texts[first][0] == "[":
                raise OddError
            line += 1
            if not texts[line]:
                break
            if (self.watched or texts[line][0] in _SPECIAL) and self.indents[line] - indent <= 3:
                under = self._below(line, indent, outer)
        content = mdTrim(texts[first] if line == first + 1 else "\n".join(self._cut(first, line, indent)))
        if under in ("=", "-"):
            tag = "h1" if under == "=" else "h2"
            self._heading(tag, level, content, [first, line + 1], [first, line], under)
            return line + 1
        self._paragraph(level, content, [first, line])
        return line

    def _below(self, line: int, indent: int, outer: int) -> str:
        """Whether a line ends the paragraph above it: `=` and `-` underline it, any other word ends it."""
        self._watch(line)
        text = self.texts[line]
        shape = _BELOW.match(text) if text[0] in _SPECIAL else None
        if shape is None:
            return ""
        lazy = self.indents[line] < indent
        if shape["odd"] or (lazy and self.indents[line] - outer >= 4):
            raise OddError
        if under := shape["under"]:
            # It underlines nothing outside of the item whose words go on here: there it is an item, or a rule.
            return str(under[0]) if not lazy else "" if under[0] == "=" or len(under) == 2 else "end"
        if shape["number"] and not lazy:
            return "end" if shape["item"] and int(shape["number"]) == 1 else ""
        if not (shape["ends"] or lazy or shape["item"]):
            raise OddError
        return "end"

    def _cut(self, first: int, end: int, indent: int) -> list[str]:
        """Lines without so many columns of the blanks that they begin with."""
        rows = self.rows[first:end]
        if indent and any("\t" in row[:indent] for row in rows):
            raise OddError
        return [row[min(len(row) - len(row.lstrip(" ")), indent) :] for row in rows] if indent else rows

    def fence(self, first: int, indent: int, level: int, marks: str) -> int:
        """Code between fences."""
        for line in range(first + 1, self.end):
            text = self.texts[line]
            if text and self.indents[line] < indent:
                break
            if text.startswith(marks) and self.indents[line] - indent <= 3 and not text.rstrip(" \t").strip(marks[0]):
                content = "".join([row + "\n" for row in self._cut(first + 1, line, self.indents[first])])
                self.tokens.append(made_token("fence", "code", 0, level, [first, line + 1], content, marks))
                self.tokens[-1].info = self.texts[first][len(marks) :]
                return line + 1
        raise OddError

    def items(self, first: int, shape: re.Match[str], indent: int, level: int) -> int:
        """A list of either kind, with all that stands in its items."""
        if level >= DEEPEST:
            raise OddError
        tokens, start, sign = self.tokens, shape["number"], self.texts[first][shape.start("item") - 1]
        name, tag = ("ordered_list", "ol") if start else ("bullet_list", "ul")
        opened = made_token(f"{name}_open", tag, 1, level, None, "", sign)
        if start and int(start) != 1:
            opened.attrs["start"] = int(start)
        tokens.append(opened)
        ends = closing("list_item_close", "li", level + 1, sign)
        line, tight, parted = first, True, False
        around, self.direct = self.direct, []
        while True:
            kept, self.tight, place = self.tight, True, len(tokens)
            item: Token = ItemOpen(level + 1, sign, shape["number"] or "")
            tokens.append(item)
            below = self._item(item, line, shape.end("item"), level + 2, indent)
            tokens.append(ends)
            if tokens[place] is not item:
                opened.attrs["class"] = "contains-task-list"
            tight = tight and self.tight and not parted
            self.tight, parted = kept, below - line > 1 and not self.texts[below - 1]
            line = below
            if line == self.end or not 0 <= self.indents[line] - indent <= 3:
                break
            after = self._start(line)
            if after and (after["odd_item"] or (after["item"] and self.texts[line + 1][:1] == "{")):
                raise OddError
            if not after or not after["item"] or bool(after["number"]) != bool(start):
                break
            shape = after
            if self.texts[line][shape.start("item") - 1] != sign:
                break
        tokens.append(closing(f"{name}_close", tag, level, sign))
        opened.map = [first, line]
        if tight:
            hidden = closing("paragraph_close", "p", level + 2, "", True)
            for number in self.direct:
                tokens[number].hidden, tokens[number + 2] = True, hidden
        self.direct = around
        return line

    def _item(self, item: Token, line: int, gap: int, level: int, outer: int) -> int:
        """What stands in an item whose words begin `gap` behind its sign; its first line is read as one of its own."""
        text, indent, below = self.texts[line][gap:], self.indents[line] + gap, line + 1
        if text[0] == "[" and (task := _TASK.match(text)):
            item = self.tokens[-1] = item.copy(attrs={"class": "task-list-item"}, meta={"checked": task[1] != " "})
            text = text[task.end() :]
            if text[:1] in ("", " ", "\t"):
                raise OddError
        if self._is_line(text, below, indent, outer):
            # Most items are a line, with another item below it, or nothing.
            self._paragraph(level, mdTrim(text), [line, below])
            below = self._inside(below, indent, level, outer, parted=not self.texts[below])
            item.map = [line, below]
            return below
        self.rows[line], self.texts[line], self.indents[line] = " " * indent + text, text, indent
        self.seen = -1
        below = self._inside(line, indent, level, outer)
        item.map = [line, below]
        return below

    def _is_line(self, text: str, below: int, indent: int, outer: int) -> bool:
        """Whether these first words of an item are a paragraph, which ends before the line `below`."""
        if text[0] in _SPECIAL or "|" in text or self.defines:
            return False
        after, place = self.texts[below], self.indents[below]
        shape = self._start(below)
        if shape is None or not shape["item"]:
            return not after
        return place <= outer or (0 <= place - indent <= 3 and not shape["number"])

    def _inside(self, line: int, indent: int, level: int, outer: int, *, parted: bool = False) -> int:
        """The blocks of an item, as `ParserBlock.tokenize` walks them; `tight` then says whether none were parted."""
        while True:
            while line < self.end and not self.texts[line]:
                line += 1
            if line == self.end or self.indents[line] < indent:
                return line
            line = self.block(line, indent, level, outer)
            self.tight = not parted
            parted = parted or not self.texts[line - 1] or not self.texts[line]

    def _paragraph(self, level: int, content: str, lines: list[int]) -> None:
        self.direct.append(len(self.tokens))
        self.tokens += (
            ParagraphOpen(level, lines),
            Words(level + 1, lines, content),
            closing("paragraph_close", "p", level),
        )

    def _heading(self, tag: str, level: int, content: str, whole: list[int], lines: list[int], markup: str) -> None:
        self.tokens += (
            made_token("heading_open", tag, 1, level, whole, "", markup),
            Words(level + 1, lines, content),
            made_token("heading_close", tag, -1, level, None, "", markup),
        )
