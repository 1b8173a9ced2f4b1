"""HTML blocks as notes have them: real elements whose end is there; a tag that is none stays text."""

import re

from markdown_it.rules_block import StateBlock, html_block

from notegen.markup.elements import is_element
from notegen.model.patterns import seldom

_OPENS_UNTIL = (
    (
        seldom(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE),
        seldom(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    ),
    (seldom(r"<!--"), seldom(r"-->")),
    (seldom(r"<\?"), seldom(r"\?>")),
    (seldom(r"<!\[CDATA\["), seldom(r"\]\]>")),
    (seldom(r"<![A-Za-z]"), seldom(r">")),
)
_MARKDOWN_INSIDE = seldom(r"<[a-z]{1,20}\s(?:[^<>]{0,400}\s)?markdown(?:=[^<>]{0,400})?>\s*\Z", re.IGNORECASE)
"""kramdown's and Python-Markdown's `<div markdown="1">` alone in a line: what follows is Markdown."""
_TAG = seldom(r"</?([A-Za-z][A-Za-z0-9-]*)")


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """HTML blocks of real elements whose end is there: `<id>` is text, and `<!--` without end hides nothing.

    A picture that begins a paragraph begins a paragraph: notes go on in Markdown on the next line.
    """
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<", pos):
        return False
    tag = _TAG.match(state.src, pos, state.eMarks[start])
    if tag is not None and (not is_element(tag[1]) or tag[1].lower() in ("img", "br", "wbr")):
        return False
    if tag is not None and not silent and _MARKDOWN_INSIDE.match(state.src, pos, state.eMarks[start]):
        token = state.push("html_block", "", 0)
        token.map, token.content = [start, start + 1], state.getLines(start, start + 1, state.blkIndent, True)
        state.line = start + 1
        return True
    for opens, closes in _OPENS_UNTIL:
        if opens.match(state.src, pos, state.eMarks[start]):
            if _last(state, closes) < pos:
                return False
            break
    return html_block(state, start, end, silent)


def _last(state: StateBlock, pattern: re.Pattern[str]) -> int:
    """Where `pattern` is found last in the source; looked up once for each text."""
    known = state.env.get("last")
    if known is None or known[0] is not state.src:
        known = state.env["last"] = (state.src, {})
    places: dict[re.Pattern[str], int] = known[1]
    if pattern not in places:
        places[pattern] = max((match.start() for match in pattern.finditer(state.src)), default=-1)
    return places[pattern]
