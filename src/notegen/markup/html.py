"""A note's text as HTML that is safe, balanced and independent of its page: the one door to rendering."""

import hashlib
from collections.abc import Sequence
from dataclasses import field
from typing import Any

from markdown_it.token import Token

from notegen.markup import deck, dump, runs
from notegen.markup.draw import draw
from notegen.markup.drawing import Drawing
from notegen.markup.email import without_emails
from notegen.markup.links import Finish
from notegen.markup.parser import MAX_NESTING, parse, read_references
from notegen.markup.place import place
from notegen.markup.raw import expand
from notegen.markup.sanitise import NO_TEXT, is_sure, sanitise
from notegen.markup.terms import NO_TERMS, terms_of
from notegen.markup.writer import Writer
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Text
from notegen.model.pairs import pairs
from notegen.model.site import Rendered
from notegen.model.span import Span

__all__ = ["Ahead", "Options", "place", "render", "render_ahead"]

EXCERPT = 280
"""The longest excerpt, in characters."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a project's settings and the place of a text mean for its HTML."""

    html: bool = True
    """Whether safe HTML in notes is kept; false shows all of it as text."""
    remote_images: str = "link"
    """`link` names the host of a picture from elsewhere; `show` shows it."""
    publish_email: bool = False
    """Whether e-mail addresses are published."""
    highlight_bytes: int = 20_000
    """The largest code block that is highlighted; one of that size, or so many smaller ones as take no more time."""
    texts: int = 1
    """How many texts of the note share what may be highlighted."""
    heading_base: int = 3
    """The level that the text's highest headings get; deeper ones follow, to level 6."""
    akin: bool = True
    """Whether the words are gathered by which texts are akin."""
    kinds: tuple[tuple[str, str], ...] = ()
    """(`Video`, `Slides` …, the word for it in the text's language): what players are called; English where absent."""


@dataclass(slots=True)
class _Parsed:
    """What a text was before it is drawn."""

    parts: list[list[Token]] = field(default_factory=list)
    """Its tokens; of a deck, one list for each slide."""
    cut: list[int] = field(default_factory=list)
    """Lines, from 0, that are nested too deep."""
    parses: int = 0
    """How many parses it took."""
    left_out: dict[str, int] = field(default_factory=dict)
    """Elements that were dropped with their content, each with its first line from 0."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a text that was rendered before it had its name goes without knowing."""

    base: int = 0
    """The `Options.heading_base` that it was rendered with; 0 where that does not show."""
    room: int = 0
    """How much of what may be highlighted it took: the squares of the lengths of its code."""
    mark: str = ""
    """What its ids begin with in place of the prefix; empty where it has none."""
    inside: tuple[str, ...] = ()
    """What links call places of it; one with the prefix before it may name another one."""

    def fits(self, options: Options, prefix: str) -> bool:
        """Whether `render` would give the same with these options, of the same settings, and this prefix."""
        if self.base not in (0, options.heading_base) or self.room > options.highlight_bytes**2 // options.texts:
            return False
        return not (prefix and self.inside) or not any(link.startswith(f"{prefix}-") for link in self.inside)

    def named(self, html: str, prefix: str) -> str:
        """The HTML with the prefix of its text."""
        return html.replace(self.mark, f"{prefix}-" if prefix else "") if self.mark else html


def render_ahead(
    text: Text, shown: str, options: Options
) -> tuple[str, Rendered, tuple[Diagnostic, ...], Ahead] | None:
    """As `render` for a text whose prefix, title, language and `Options.texts` nobody knows yet.

    None where that is not possible: for players and much code.
    """
    nonce, mark = _nonce(text)
    html, rendered, diagnostics, drawing, inside = _render(text, shown, options, nonce, mark)
    if drawing.named or drawing.left_plain:
        return None
    # An id that a heading called the same has is not the id of that name, where both have no prefix.
    if any(mark + link in drawing.ids and drawing.anchors.get(link) != mark + link for link in inside):
        return None
    base = options.heading_base if "<h" in html else 0
    highest = options.highlight_bytes**2 // options.texts
    unknown = Ahead(base, highest - drawing.highlight_room, mark if drawing.ids else "", inside)
    return html, rendered, diagnostics, unknown


def render(text: Text, shown: str, options: Options) -> tuple[str, Rendered, tuple[Diagnostic, ...]]:
    """`text` as a balanced HTML fragment with unique ids, what is known of it, and what was wrong.

    Links inside the site stand as `note-link:…-N` for `Rendered.links[N]`; `place` fills them in for one page.
    `shown` is the note's path as diagnostics print it. Equal texts and options give equal bytes.
    """
    return _render(text, shown, options, _nonce(text)[0], f"{text.prefix}-" if text.prefix else "")[:3]


def _nonce(text: Text) -> tuple[str, str]:
    """What no author can know, so that whatever bears it is ours; and the same once more, for ids."""
    digest = hashlib.sha256("\0".join((text.note, text.form, text.source)).encode(errors="replace")).hexdigest()
    return digest[:12], digest[12:32]


_Made = tuple[str, Rendered, tuple[Diagnostic, ...], Drawing, tuple[str, ...]]
"""The HTML of a text, what is known of it, what was wrong, what drawing it gathered, and what it calls its places."""


def _render(text: Text, shown: str, options: Options, nonce: str, prefix: str) -> _Made:
    slides = deck.shown(deck.slides(text.source)) if text.form == "slides" else ()
    parts = deck.parts_of(slides)
    parsed = _Parsed()
    if text.form != "text":
        sources = [(part.source, part.line) for part in parts] or [(text.source, 0)]
        _parse(parsed, sources, options, deck=bool(slides))
    known: list[dict[int, int]] = []

    def levels() -> dict[int, int]:
        if not known:
            known.append(_levels(parsed.parts, options.heading_base))
        return known[0]

    drawing = Drawing(
        writer=Writer(nonce),
        prefix=prefix,
        levels=levels,
        show_images=options.remote_images == "show",
        publish_email=options.publish_email,
        highlight_bytes=options.highlight_bytes,
        highlight_room=options.highlight_bytes**2 // options.texts,
        room=4 * len(text.source) + 1_000_000,
        title=text.about,
        kinds=dict(options.kinds),
    )
    if text.form == "text":
        dump.draw_dump(drawing, text.source, max(1, min(options.heading_base, 6)))
    elif slides:
        deck.draw_deck(drawing, slides, parts, parsed.parts)
    else:
        for tokens in parsed.parts:
            draw(drawing, tokens)
    finish = Finish(nonce, drawing.ids, drawing.anchors, publish_email=options.publish_email)
    made = drawing.writer.html()
    if text.form != "slides" and not drawing.writer.raw and is_sure(made):
        fragment = finish.run_sure(made.replace(nonce, ""))
    else:
        fragment = finish.run(sanitise(made, nonce))
    words = drawing.words
    said = "\n".join([line for _, line in words])
    told = NO_TERMS
    if options.akin:
        told = terms_of("\n".join([line for kind, line in words if kind != "code"]).split())
    rendered = Rendered(
        links=tuple(finish.links),
        excerpt=_excerpt(words, publish_email=options.publish_email),
        words=len(said.split()),
        players=tuple(sorted(drawing.players)),
        terms=" ".join(told.all),
        repeated=" ".join(told.repeated),
        pairs=pairs((said,)),
    )
    return fragment, rendered, _diagnostics(text, shown, parsed, drawing), drawing, tuple(sorted(finish.inside))


def _parse(parsed: _Parsed, sources: Sequence[tuple[str, int]], options: Options, *, deck: bool) -> None:
    """Fills `parsed` from the sources, each with its first line from 0; link definitions are shared by all of them."""
    env = {"references": read_references([source for source, _ in sources]) if deck else {}}
    parsed.parts = [_tokens_of(source, line, parsed, {**env}, options, deck=deck) for source, line in sources]


def _tokens_of(
    source: str, line: int, parsed: _Parsed, env: dict[str, Any], options: Options, *, deck: bool, nested: bool = False
) -> list[Token]:
    # Not inside another function, and calling itself: that would hold all tokens until the collector of cycles comes.
    known = None if deck else runs.find(source)
    if known is not None:
        tokens, higher = known
        line -= higher
    else:
        tokens = parse(source, env)
    parsed.parses += 1
    if deck and "[^" in source:
        tokens = _with_scope(tokens, parsed.parses)
    parsed.cut += [line + number for number in env.get("cut", ())]
    left_out: dict[str, int] = {}

    def reparse(inner: str) -> list[Token]:
        return _tokens_of(inner, line, parsed, {"references": env["references"]}, options, deck=True, nested=True)

    if "<" in source:
        again = reparse if deck and not nested else None
        tokens = expand(tokens, keep_html=options.html, reparse=again, left_out=left_out)
    for name, number in left_out.items():
        parsed.left_out.setdefault(name, line + number)
    return tokens


def _with_scope(tokens: list[Token], scope: int) -> list[Token]:
    """Footnotes are numbered in each parse: `scope` keeps those of several apart."""

    def scoped(token: Token) -> Token:
        if token.type.startswith("footnote"):
            return token.copy(meta={**token.meta, "scope": scope})
        return token.copy(children=[scoped(child) for child in token.children]) if token.children else token

    return [scoped(token) for token in tokens]


_TAGGED = ("heading_open", "raw_open")
"""Tokens whose tag may be that of a heading."""


def _levels(parts: list[list[Token]], base: int) -> dict[int, int]:
    """The note's heading levels closed up from `base` on: a page without gaps in its outline."""
    tags = {token.tag for tokens in parts for token in tokens if token.type in _TAGGED}
    used = [tag for tag in tags if tag[0] == "h" and tag[1:].isdigit()]
    return {int(tag[1]): max(1, min(base + place, 6)) for place, tag in enumerate(sorted(used))}


def _excerpt(words: list[tuple[str, str]], *, publish_email: bool) -> str:
    """The first words outside headings and code, cut at a word."""
    start = _first_words(words, 2 * EXCERPT)
    # What an address has in it may reach from beyond the cut to before it; all else behind the cut says nothing.
    start = (start if publish_email else without_emails(start))[: EXCERPT + 1]
    start = start if start.isprintable() else NO_TEXT.sub("\ufffd", start)
    if len(start) <= EXCERPT:
        return start
    cut = start[: EXCERPT - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[EXCERPT // 2 :] else cut
    return at_word.rstrip(" ,;:-–—") + "…"


def _first_words(words: list[tuple[str, str]], wanted: int) -> str:
    """Paragraphs in one line, as many as it takes until that is longer than `wanted`."""
    lines: list[str] = []
    missing = wanted
    for kind, text in words:
        if kind == "line":
            lines.append(text[:2000])
            missing -= len(text) + 1
            if missing < 0:
                lines = [" ".join(" ".join(lines).split())]
                missing = wanted - len(lines[0])
                if missing < 0:
                    return lines[0]
    return " ".join(" ".join(lines).split())


def _diagnostics(text: Text, shown: str, parsed: _Parsed, drawing: Drawing) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    if parsed.cut:
        message = (
            f"blocks inside each other more than {MAX_NESTING} levels deep (a list counts twice); "
            "what stands deeper is shown as plain lines"
        )
        found.append(warning("N501", Span(shown, _line(text, min(parsed.cut))), message))
    for name, number in sorted(parsed.left_out.items(), key=lambda item: (item[1], item[0])):
        found.append(
            warning(
                "N502",
                Span(shown, _line(text, number)),
                f"<{name}> is left out, a page must not run it; link to it instead",
            )
        )
    if drawing.room <= 0:
        found.append(
            warning("N503", Span(shown, text.line), "too many long links; the last of them are shown as plain words")
        )
    return tuple(found)


def _line(text: Text, number: int) -> int:
    """The note's line of a line of the source, from 0."""
    return text.lines[number] if number < len(text.lines) else text.line + number
