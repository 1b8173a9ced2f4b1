"""Marks that ask a generator for a table of contents; the site has its own, so they do not show."""

import re

from markdown_it.rules_block import StateBlock

from notegen.model.patterns import seldom

_MARK = seldom(r"\[\[?_?toc_?\]?\]|\$\{toc\}|\{\{\s?_?toc_?\s?\}\}", re.IGNORECASE)
"""Python-Markdown's and Pandoc's `[TOC]`, GitLab's `[[_TOC_]]`, and their like, alone in a line."""
_ITEM = seldom(r"(?:[*+-]|1\.)\s{1,4}\S.*")
_KRAMDOWN = seldom(r"\{:\s?toc\b[^}]{0,100}\}")


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The rule for a line `[TOC]`, and for a list item with kramdown's `{:toc}` below it."""
    if state.is_code_block(start):
        return False
    line = _line(state, start)
    if _MARK.fullmatch(line):
        last = start + 1
    elif start + 1 < end and _ITEM.fullmatch(line) and _KRAMDOWN.fullmatch(_line(state, start + 1)):
        last = start + 2
    else:
        return False
    if not silent:
        state.line = last
    return True


def _line(state: StateBlock, number: int) -> str:
    """A line of at most 200 characters; a longer one is no mark."""
    first = state.bMarks[number] + state.tShift[number]
    return state.src[first : min(state.eMarks[number], first + 200)].rstrip()
