"""Blocks whose lines tell by their shape what they are: paragraphs, headings, fences, rules and lists."""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from notegen.markup.handed import read_block, state_of
from notegen.markup.headings import settled
from notegen.markup.made_token import ItemOpen, ParagraphOpen, closing, made_token
from notegen.markup.marks import heading_mark
from notegen.markup.words import Words
from notegen.model.patterns import seldom

DEEPEST = 40
"""Lists deeper than this, each counted twice, are the library's."""

_SPECIAL = frozenset("#`~>-+*_0123456789[<{$=")
"""A line that begins with none of these begins a paragraph or goes on with one, whatever else it holds."""
_SHAPE = re.compile(
    r"""(?P<item>(?P<sign>[-+*]|(?P<number>[0-9]{1,9})[.)])\ {1,4}(?=[^ \t])(?![-*_][-*_ \t]*\Z))
    |(?P<heading>\#{1,6})(?=[ \t]|\Z) | (?P<fence>`{3,}(?=[^`]*\Z)|~{3,})
    |(?P<rule>[-*_])[ \t]*(?:(?P=rule)[ \t]*){2,}\Z
    |(?P<odd>(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|\Z) | [><{] | \$\{ | (?:=+|--)[ \t]*\Z | --8<-- | \#{2,6}[^\W_]
      |\[(?:\^ | \[?_?[tT][oO][cC] | [ xX]\][ \t]))""",
    re.VERBOSE,
)
"""What a line begins with that is no plain words. Odd are quotations, HTML, underlines, tasks, empty items …"""
_ODD = _SHAPE.match(">")
_EXPLAINS = re.compile(r"\n[ \t]*(?:\{|[:~][ \t])")
"""A `^` in its place would take as long as half of this file takes for a text."""
_NO_DEFINITION = seldom(r"\[[^\]\\]*\](?!:)")
_RULE_ROW = seldom(r"[|:-][-:| \t]*\Z")


class OddError(Exception):
    """Here is a block that only the library can judge."""


class Blocks:
    """The lines of a text, and the tokens made of them; what is odd goes back to markdown-it-py, block by block."""

    def __init__(self, source: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> None:
        self.source, self.md, self.env, self.tokens = source, md, env, tokens
        self.rows = source.split("\n")
        if not self.rows[-1].strip(" \t"):
            self.rows.pop()
        self.end, self.defines = len(self.rows), "]:" in source
        self.texts = [row.lstrip(" \t") for row in self.rows] + ["", ""]
        even = source.expandtabs(4).split("\n") if "\t" in source else self.rows
        self.indents = [len(row) - len(row.lstrip(" ")) for row in even] + [0, 0]
        self.shapes = [_SHAPE.match(text) if text[:1] in _SPECIAL else None for text in self.texts]
        self.found: list[tuple[int, int, int, int]] = []
        """The blocks that stand in no other: first line, the line below, first token, the token behind."""
        self.runs: list[Token] = []
        """All runs of words, in order."""
        self.handed = 0
        """How many lines the library read."""
        if "|" in source or _EXPLAINS.search(source):
            self._look_up()

    def _look_up(self) -> None:
        """Finds the lines that those below make odd: into tables, tables of contents, terms that are explained."""
        for line, text in enumerate(self.texts):
            explains = text.startswith(("{", ": ", ":\t", "~ ", "~\t"))
            if explains or ("|" in self.texts[line - 1] and _RULE_ROW.match(text)):
                for above in range(max(0, line - 1 - (text[0] in ":~")), line):
                    self.shapes[above] = _ODD

    def read(self) -> None:
        """Makes the tokens of all blocks."""
        state: StateBlock | None = None
        line = 0
        while line < self.end:
            if not self.texts[line]:
                line += 1
                continue
            first, made, runs = line, len(self.tokens), len(self.runs)
            try:
                line = self.block(line, 0, 0, -1)
            except OddError:
                del self.tokens[made:], self.runs[runs:]
                state = state or state_of(self.source, self.rows, self.indents, self.md, self.env, self.tokens)
                line = read_block(state, line)
                self.runs += settled(self.tokens[made:], self.rows)
                self.handed += line - first
            self.found.append((first, line, made, len(self.tokens)))

    def block(self, line: int, indent: int, level: int, outer: int) -> int:
        """One block; returns the line below it. `outer` is the indent of the list that it stands in, else -1."""
        if self.indents[line] - indent > 3:
            raise OddError
        text, shape = self.texts[line], self.shapes[line]
        if shape is None:
            return self.paragraph(line, text, indent, level, outer)
        kind = shape.lastgroup
        if kind == "item":
            return self.items(line, shape, indent, level)
        if kind == "fence" and not self.indents[line]:
            return self.fence(line, shape[0])
        if kind == "heading":
            words = text[shape.end() :].rstrip(" \t")
            bare = words.rstrip("#")
            content, mark = heading_mark(mdTrim(bare if bare.endswith((" ", "\t")) else words))
            tag, lines = f"h{shape.end()}", [line, line + 1]
            opened = made_token("heading_open", tag, 1, level, lines, "", shape[0])
            opened.meta["id"] = mark
            self.runs.append(Words(level + 1, lines, content))
            self.tokens += (opened, self.runs[-1], closing("heading_close", tag, level, shape[0]))
        elif kind == "rule":
            marks = shape["rule"] * (text.count(shape["rule"]) + 1)
            self.tokens.append(made_token("hr", "hr", 0, level, [line, line + 1], "", marks))
        else:
            raise OddError
        return line + 1

    def paragraph(self, first: int, text: str, indent: int, level: int, outer: int) -> int:
        """A paragraph, the first line of which says `text`."""
        if text[0] == "[" and self.defines and not _NO_DEFINITION.match(text):
            raise OddError
        line = first + 1
        while self.texts[line] and (self.shapes[line] is None or not self._ends(line, indent, outer)):
            line += 1
        if line > first + 1:
            rows = self.rows[first + 1 : line]
            if indent and any("\t" in row[:indent] for row in rows):
                raise OddError
            text = "\n".join([text, *(row[min(len(row) - len(row.lstrip(" ")), indent) :] for row in rows)])
        lines, hidden = [first, line], level > 0
        run = Words(level + 1, lines, mdTrim(text))
        self.runs.append(run)
        self.tokens += (ParagraphOpen(level, lines, hidden), run, closing("paragraph_close", "p", level, "", hidden))
        return line

    def _ends(self, line: int, indent: int, outer: int) -> bool:
        """Whether a line ends the paragraph above it."""
        shape, place = self.shapes[line], self.indents[line]
        if shape is None or place - indent > 3:
            return False
        odd = place - outer > 3 if place < indent else shape["rule"] == "-" or shape["number"] not in (None, "1")
        if odd or shape.lastgroup == "odd":
            raise OddError
        return True

    def fence(self, first: int, marks: str) -> int:
        """Code between fences."""
        for line in range(first + 1, self.end):
            text = self.texts[line]
            if text.startswith(marks) and self.indents[line] <= 3 and not text.rstrip(" \t").strip(marks[0]):
                content = "".join([row + "\n" for row in self.rows[first + 1 : line]])
                self.tokens.append(made_token("fence", "code", 0, 0, [first, line + 1], content, marks))
                self.tokens[-1].info = self.texts[first][len(marks) :]
                return line + 1
        raise OddError

    def items(self, first: int, shape: re.Match[str], indent: int, level: int) -> int:
        """A list of either kind, with all that stands in its items."""
        if level >= DEEPEST:
            raise OddError
        tokens, place, number, sign = self.tokens, len(self.tokens), shape["number"], shape["sign"][-1]
        name, tag = ("ordered_list", "ol") if number else ("bullet_list", "ul")
        opened = made_token(f"{name}_open", tag, 1, level, [first, 0], "", sign)
        if number and int(number) != 1:
            opened.attrs["start"] = int(number)
        tokens.append(opened)
        ends = closing("list_item_close", "li", level + 1, sign)
        line, tight, parted = first, True, False
        while True:
            item = ItemOpen(level + 1, sign, shape["number"] or "")
            tokens.append(item)
            text, inside = self.texts[line][shape.end() :], self.indents[line] + shape.end()
            if text[0] in _SPECIAL and _SHAPE.match(text):
                raise OddError  # It begins with no words, which is rare.
            below = self.paragraph(line, text, inside, level + 2, indent)
            below, close = self._more(below, inside, level + 2, indent)
            tokens.append(ends)
            item.map = [line, below]
            tight = tight and close and not parted
            parted = below - line > 1 and not self.texts[below - 1]
            line, after = below, self.shapes[below]
            if after is None or not 0 <= self.indents[line] - indent <= 3:
                break
            if after.lastgroup == "odd" and self.texts[line][0] in "-+*0123456789":
                raise OddError
            if after.lastgroup != "item" or after["sign"][-1] != sign:
                break
            shape = after
        tokens.append(closing(f"{name}_close", tag, level, sign))
        opened.map = [first, line]
        if not tight:
            shown = closing("paragraph_close", "p", level + 2)
            for at in range(place, len(tokens)):
                if tokens[at].level == level + 2 and tokens[at].type == "paragraph_open":
                    tokens[at].hidden, tokens[at + 2] = False, shown
        return line

    def _more(self, line: int, indent: int, level: int, outer: int) -> tuple[int, bool]:
        """The blocks of an item below its first, as `ParserBlock.tokenize` walks them; whether none were parted."""
        close, parted = True, not self.texts[line]
        while line < self.end:
            if not self.texts[line]:
                line += 1
            elif self.indents[line] < indent:
                break
            else:
                line = self.block(line, indent, level, outer)
                close = not parted
                parted = parted or not self.texts[line - 1] or not self.texts[line]
        return line, close
