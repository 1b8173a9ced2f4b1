"""The one configured Markdown parser: which syntax notes may use, and the bounds that keep parsing linear."""

import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref, footnote_tail

from notegen.markup import emoji_names, headings, html_blocks, liquid, road, runs, toc_marks
from notegen.markup.elements import is_element
from notegen.markup.fast.blocks import Blocks
from notegen.markup.fast.inline import inline
from notegen.markup.made_token import made_token
from notegen.markup.mend import may_hold_slips, mend
from notegen.markup.plain_addresses import NORMAL, WHOLE
from notegen.markup.words import ACTIVE, Marks, Words, tokens_of
from notegen.model.patterns import seldom

MAX_NESTING = 100
"""Blocks nested deeper are shown as plain lines, with a warning."""
MAX_BRACKETS = 24
"""A paragraph with more unclosed `[` than this is read without links: each level costs a pass over the rest."""
MAX_URL = 4_000
"""A link longer than this stays text; a reference to it could be repeated without end."""
SCHEMES = ("http", "https", "mailto", "tel")
"""What a link may lead to, beside what is relative."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_NOT_OF_URLS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
_BLANK = seldom(r"\s")
_WWW = seldom(r"(?<![\w./@:-])www\.[\w-]{1,63}(?:\.[\w-]{1,63})+(?:[/?#][^\s<>\"]{0,2000})?", re.IGNORECASE)
_LABEL = seldom(r"\[\^[^\s\[\]]{1,100}\]")


def allowed_scheme(url: str) -> bool:
    """Whether a link is relative, or of a scheme that cannot run anything."""
    if len(url) <= MAX_URL and url.startswith(("https://", "http://")):
        return True
    bare = _NOT_OF_URLS.sub("", url)
    scheme = _SCHEME.match(bare)
    return len(bare) <= MAX_URL and (scheme is None or scheme[1].lower() in SCHEMES)


class _Blocks(ParserBlock):
    """Blocks nested too deep become a paragraph of their lines; markdown-it would drop the rest of the text."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:
        if state.level < state.md.options.maxNesting:
            super().tokenize(state, startLine, endLine)
            return
        line = startLine
        while line < endLine and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
            line += 1
        state.line = max(line, startLine + 1)
        content = state.getLines(startLine, state.line, state.blkIndent, False).strip()
        if not content:
            return
        state.env.setdefault("cut", []).append(startLine)
        state.push("paragraph_open", "p", 1).map = [startLine, state.line]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = content, [startLine, state.line], []
        state.push("paragraph_close", "p", -1)


class NoteParser(MarkdownIt):
    """CommonMark with tables, strikethrough, task lists, alerts, footnotes, definition lists and bare links."""

    def __init__(self) -> None:
        options = {"maxNesting": MAX_NESTING, "alerts": True, "tasklists": True, "html": True, "typographer": False}
        super().__init__("commonmark", options)
        self.block = _Blocks()
        self.configure("commonmark", options)
        self.enable(["table", "strikethrough"])
        footnote_plugin(self, inline=False)
        deflist_plugin(self)
        self.links = LinkifyIt(None, {"fuzzy_link": False, "fuzzy_email": False})
        self._address = lru_cache(1024)(self._find_address)
        self.calm = ParserInline()
        self.calm.ruler.enableOnly(["text", "newline", "escape", "backticks", "autolink", "html_inline", "entity"])
        self.core.ruler.at("inline", _inline)
        self.core.ruler.before("footnote_tail", "footnotes_without_reference", _keep_all_footnotes)
        self.block.ruler.at("html_block", html_blocks.block, {"alt": ["paragraph", "reference", "blockquote"]})
        self.block.ruler.before(
            "html_block", "liquid", liquid.block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
        )
        self.block.ruler.after("heading", "tight_heading", headings.tight, {"alt": ["paragraph", "blockquote"]})
        self.block.ruler.before("list", "toc_marks", toc_marks.block, {"alt": ["paragraph", "blockquote", "list"]})
        self.inline.ruler.before("linkify", "bare_link", _bare_link)
        self.inline.ruler.before("autolink", "liquid", liquid.inline)
        self.inline.ruler.after("liquid", "emoji_names", emoji_names.inline)
        self.inline.ruler.at("footnote_ref", _footnote_ref)

    def validateLink(self, url: str) -> bool:
        """The allow list that markdown-it asks for each link and image; what it refuses stays text."""
        return allowed_scheme(url)

    def normalizeLink(self, url: str) -> str:
        """markdown-it's, which takes some 50 microseconds; most addresses are as it would make them."""
        return url if NORMAL.match(url) else super().normalizeLink(url)

    def normalizeLinkText(self, link: str) -> str:
        """The words for an address; markdown-it decodes what is encoded in it."""
        plain = "%" not in link and "xn--" not in link and NORMAL.match(link)
        return link if plain else super().normalizeLinkText(link)

    def address(self, text: str) -> str:
        """The `https://…` that a text begins with, as it stands there; empty where it is none or may not lead there."""
        end = _BLANK.search(text, 0, 2000)
        return self._address(text[: min(end.end(), 2000)] if end else text[:2000])

    def _find_address(self, text: str) -> str:
        if plain := WHOLE.match(text):
            return plain[0]
        link = self.links.match_at_start(text)
        words = str(link.url).rstrip("*") if link else ""
        return words if self.validateLink(self.normalizeLink(words)) else ""

    def parse_fast(self, source: str, env: dict[str, Any], *, keeping: bool = False) -> list[Token]:
        """What `parse` gives, sooner: by `fast` what is plain, by the rules of this parser what it leaves to them.

        With `keeping`, `runs.find` knows its tokens again in a text that is a part of it.
        """
        state = StateCore(source, self, env)
        if "\r" in source or "\0" in source:
            normalize(state)
        blocks = Blocks(state.src, self, env, state.tokens)
        blocks.read()
        slow, read = _read_inline(self, state.src, env, blocks.runs, quick=True)
        if "footnotes" in env:
            _keep_all_footnotes(state)
            footnote_tail(state)
        text_join(StateCore("", self, env, slow))
        road.count(road.Counts(blocks.end, blocks.handed, read, len(slow)))
        if keeping:
            runs.keep(state.src, blocks.rows, blocks.found, state.tokens, env)
        return state.tokens


_local = threading.local()


def parser() -> NoteParser:
    """This thread's parser: making one takes a few milliseconds, and linkify-it keeps state."""
    if not hasattr(_local, "parser"):
        _local.parser = NoteParser()
    return cast(NoteParser, _local.parser)


def parse(source: str, env: dict[str, Any], *, keeping: bool = False) -> list[Token]:
    """The tokens of a text; `env` then holds `references` and, in `cut`, the lines (from 0) nested too deep.

    With `keeping` it is a whole note, parts of which `runs.find` is asked for.
    """
    if road.is_fast():
        return parser().parse_fast(source, env, keeping=keeping)
    runs.forget()
    return parser().parse(source, env)


def read_references(sources: Sequence[str]) -> dict[str, Any]:
    """The link definitions of several texts that share them."""
    env: dict[str, Any] = {}
    for source in sources:
        if "]:" in source:
            parser().block.parse(source, parser(), env, [])
    return cast(dict[str, Any], env.get("references", {}))


def _inline(state: StateCore) -> None:
    """markdown-it's rule, with what notes have of their own."""
    found = headings.settled(state.tokens, state.src.split("\n"))
    _read_inline(cast(NoteParser, state.md), state.src, cast(dict[str, Any], state.env), found, quick=False)


def _read_inline(
    md: NoteParser, source: str, env: dict[str, Any], found: list[Token], *, quick: bool
) -> tuple[list[Token], int]:
    """Gives all runs of words their tokens; returns those that the library read, and how many have marks."""
    references = env.get("references", {})
    # What hardly a note has is looked for in all of it, not in each of its runs.
    has_slips, has_www, has_tags = may_hold_slips(source), "www." in source, "<" in source
    odd: list[Token] = []
    marked = 0
    for token in found:
        content: str = token.content
        marks: Marks | None = None
        if not ACTIVE.search(content):
            marks = content
        else:
            marked += 1
            brackets = content.count("[")
            content = mend(content, references) if brackets and (has_slips or token.__class__ is not Words) else content
            if quick and not (references and brackets) and brackets <= MAX_BRACKETS:
                marks = inline(md, content, 0, len(content))
        if marks is None:
            odd.append(token)
            made: list[Token] = []
            env["line"] = token.map[0] if token.map else 0
            rules = md.inline if _bracket_depth(content) <= MAX_BRACKETS else md.calm
            rules.parse(content, md, env, made)
            token.children = _with_www(md, made) if "www." in token.content else made
        elif has_www and "www." in content and (marks is content or any("www." in mark[1] for mark in marks)):
            token.children = _with_www(md, tokens_of(marks))
        elif token.__class__ is not Words or (
            has_tags
            and "<" in content
            and any(mark[0] == "html_inline" and is_element(mark[1].strip("</ >")) for mark in marks)
        ):
            token.children = tokens_of(marks)
        else:
            token.marks = marks
    return odd, marked


def _with_www(md: NoteParser, children: list[Token]) -> list[Token]:
    """Children where `www.example.org` in the text is a link."""
    made: list[Token] = []
    inside = 0
    for token in children:
        inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if inside or token.type != "text" or "www." not in token.content:
            made.append(token)
            continue
        last = 0
        for match in _WWW.finditer(token.content):
            words = match[0].rstrip(".,;:!?)'\"*_~")
            made.append(_text(token.content[last : match.start()], token.level))
            made += _link(md.normalizeLink("http://" + words), words, token.level)
            last = match.start() + len(words)
        made.append(_text(token.content[last:], token.level))
    return made


def _bracket_depth(text: str) -> int:
    """How many `[` are open at once, at most."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]]", text):
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


def _text(content: str, level: int) -> Token:
    return made_token("text", "", 0, level, None, content, block=False)


def _link(url: str, words: str, level: int) -> list[Token]:
    opened = Token("link_open", "a", 1, attrs={"href": url}, level=level, markup="linkify", info="auto")
    return [opened, _text(words, level + 1), Token("link_close", "a", -1, level=level, markup="linkify", info="auto")]


def _bare_link(state: StateInline, silent: bool) -> bool:
    """`https://…` in the text: linkify-it finds its end; at most 2,000 characters are looked at."""
    if state.linkLevel > 0 or not state.src.startswith("://", state.pos):
        return False
    found = re.search(r"(?<![A-Za-z0-9.+-])https?\Z", state.pending[-6:], re.IGNORECASE)
    if found is None:
        return False
    scheme = found[0]
    md = cast(NoteParser, state.md)
    words = md.address(state.src[state.pos - len(scheme) : state.posMax])
    if not words:
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme)]
        state.push("link_open", "a", 1).attrs = {"href": md.normalizeLink(words)}
        state.tokens[-1].markup = "linkify"
        state.push("text", "", 0).content = md.normalizeLinkText(words)
        state.push("link_close", "a", -1)
    state.pos += len(words) - len(scheme)
    return True


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    """The plugin's rule where a whole label stands: on its own it would look for `]` to the end for each `[^`."""
    return _LABEL.match(state.src, state.pos, state.posMax) is not None and footnote_ref(state, silent)


def _keep_all_footnotes(state: StateCore) -> None:
    """A footnote that nothing refers to is listed with the others; the plugin would drop it."""
    footnotes = state.env.get("footnotes")
    if not footnotes:
        return
    listed = footnotes.setdefault("list", {})
    for label, number in footnotes.get("refs", {}).items():
        if number < 0:
            footnotes["refs"][label] = len(listed)
            listed[len(listed)] = {"label": label[1:], "count": 0}
