"""The fast road through Markdown: what its shape tells is read by small loops, all else by markdown-it-py.

Its tokens are those of the whole parser on every input; `tests/markup/test_fast_road.py` compares them.
"""

import re
from typing import TYPE_CHECKING, Any

from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.token import Token

from notegen.markup import headings, road
from notegen.markup.fast.blocks import Blocks
from notegen.markup.fast.inline import inline
from notegen.markup.marks import heading_mark
from notegen.markup.mend import mend

if TYPE_CHECKING:
    from notegen.markup.parser import NoteParser

_ACTIVE = re.compile(r"[\n\\`~*_\[<&:{!]")


def parse(md: "NoteParser", source: str, env: dict[str, Any]) -> list[Token]:
    """What `md.parse` gives, sooner."""
    state = StateCore(source, md, env)
    if "\r" in source or "\0" in source:
        normalize(state)
    blocks = Blocks(state.src, md, env, state.tokens)
    blocks.read()
    counts = road.counts()
    counts.lines += blocks.end
    counts.handed_lines += blocks.handed
    headings.lone_hyphens(state)
    _inline(md, state)
    return state.tokens


def _inline(md: "NoteParser", state: StateCore) -> None:
    """The texts of all blocks; what is odd is left to the parser's own rules."""
    slow: list[Token] = []
    runs = 0
    references = bool(state.env.get("references"))
    above: Token | None = None
    for token in state.tokens:
        if token.type == "inline" and not token.meta.get("ready"):
            if above is not None and above.type == "heading_open":
                token.content, above.meta["id"] = heading_mark(token.content)
            text = token.content
            if not _ACTIVE.search(text):
                token.children = [Token("text", "", 0, {}, None, 0, None, text)]
            else:
                runs += 1
                if "[" in text:
                    text = mend(text, state.env.get("references", {}))
                token.children = inline(md, text, references=references)
            if token.children is None:
                md.read_inline(token, state.env)
                slow.append(token)
            elif "www." in token.content:
                token.children = md.with_www(token.children)
        above = token
    if "footnotes" in state.env:
        md.list_footnotes(state)
    text_join(StateCore("", md, state.env, slow))
    counts = road.counts()
    counts.runs += runs
    counts.handed_runs += len(slow)
