"""reStructuredText as Markdown, each line where it stood: docutils reads it, and every other rule works on the result.

Nothing is included, run or fetched: docutils parses without its transforms, file insertion and raw text are off, its
configuration files are not read, and it prints nothing.
"""

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

from notegen.markup.rst_writer import Placed, write_document
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from docutils import nodes

LARGEST = 100_000
"""Characters of a note that is still parsed: docutils takes its time."""

LONGEST_LINE = 2_000
"""Characters of a line that is still parsed."""

_ADORNMENT = seldom(r"([!-/:-@[-`{-~])\1{1,}\s*")
_BLOCKS = seldom(r"^[ \t]*(?:[-*+•|]|\d{1,9}[.)]|\.\.|>+)(?=\s)", re.MULTILINE)
_MOST_BLOCKS = 4_000
_MARKS = seldom(r"[`*|_]")
_MOST_MARKS = 200
_MOST_MARKS_IN_ALL = 4_000
_LONGEST_PARAGRAPH = 20_000
_DEEPEST = 100
"""Columns of indent."""


def is_installed() -> bool:
    """Whether docutils is there: it is an extra."""
    return find_spec("docutils") is not None


def markdown_of(text: str) -> str | None:
    """`text` as Markdown with as many lines, or a few more; None where it is too large or too deep to be parsed.

    Call it only where docutils is installed.
    """
    if not _is_finite(text):
        return None
    try:
        document = _parsed(text)
        placed = Placed(text.split("\n"))
        write_document(document, placed)
    except RecursionError:
        return None
    return placed.text()


def _is_finite(text: str) -> bool:
    """Whether docutils surely ends soon: its inline marks cost the square of how many stand in one paragraph."""
    if len(text) > LARGEST or sum(1 for _ in _BLOCKS.finditer(text)) > _MOST_BLOCKS:
        return False
    lines = text.split("\n")
    if any(len(line) > LONGEST_LINE or len(line) - len(line.lstrip()) > _DEEPEST for line in lines):
        return False
    paragraphs = re.split(r"\n[ \t]*\n", text)
    marks = [sum(1 for _ in _MARKS.finditer(paragraph)) for paragraph in paragraphs]
    longest = max(map(len, paragraphs))
    return longest <= _LONGEST_PARAGRAPH and max(marks) <= _MOST_MARKS and sum(marks) <= _MOST_MARKS_IN_ALL


def _parsed(text: str) -> "nodes.document":
    from docutils import frontend, utils
    from docutils.parsers.rst import Parser, roles

    settings = frontend.get_default_settings(Parser)
    settings.report_level = 5
    settings.halt_level = 6
    settings.warning_stream = False
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    settings.line_length_limit = LONGEST_LINE * 2
    settings.syntax_highlight = "none"
    settings.smart_quotes = False
    settings._disable_config = True
    document = utils.new_document("note", settings)
    roles._roles.clear()  # type: ignore[attr-defined]  # a role that one note makes is none in the next
    Parser().parse(text, document)
    return document


def title_of(text: str) -> tuple[str, int]:
    """(the first title, its line from 1) by its adornment alone, without docutils; empty and 0 where there is none."""
    lines = text.split("\n", 41)[:41]
    for at in range(1, len(lines)):
        above, line = lines[at - 1].rstrip(), lines[at].rstrip()
        if above and not above[0].isspace() and _ADORNMENT.fullmatch(line) and not _ADORNMENT.fullmatch(above):
            return (above, at) if len(line) >= min(len(above), 4) else ("", 0)
    return "", 0
