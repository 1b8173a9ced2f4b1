"""Liquid, shortcodes, kramdown marks and ERB in notes: known ones become what they mean, unknown ones do not show.

All of it stands outside code: these are two rules of the Markdown parser, so fences, code spans and indented code are
never looked at, and no line moves. What becomes of a piece:

- `{% youtube ID %}`, `{{< vimeo ID >}}` and the like, for each player of `embeds/`: a link to the page to watch;
- `{% highlight x %}…{% endhighlight %}`: a code block; `{{< figure src="…" alt="…" >}}`: a picture;
- `{% comment %}…{% endcomment %}`, `{::comment}…{:/comment}`: nothing;
- between `{% raw %}` and `{% endraw %}` the marks are text;
- any other `{% word … %}`, `{{< … >}}`, `{{% … %}}`, `{: …}`, `{::…}`, `<% … %>`, `--8<-- …`: nothing;
- `{{ site.… }}`, `{{ page.… }}` and other objects of Jekyll: nothing; any other `{{ … }}` is text and stays.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from notegen.markup import embeds
from notegen.markup.embed import Played

Replacement = Callable[[re.Match[str]], str]

MAX_PIECE = 1_000
"""The longest piece that is understood, in characters; a longer one is text."""

_FORMS = (("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("<%", "%>"))
"""Opening and closing marks, the longer first."""
_WORD = re.compile(r"[-=]?\s*(/?)\s*([A-Za-z][\w./-]*)\s*(.*?)\s*/?-?\Z", re.DOTALL)
_OBJECT = re.compile(
    r"\s*-?\s*(?:site|page|include|content|layout|post|paginator|forloop|jekyll|theme|category|tag)\b(?:[.\[|\s]|-?\s*\Z)"
)
_LITERAL = re.compile(
    r"\s*-?\s*(?:\"([^\"]*)\"|'([^']*)')\s*\|\s*(?:relative_url|absolute_url|prepend|append|relref|ref)\b"
)
_ATTRIBUTE = re.compile(r"([A-Za-z][\w-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))|\"([^\"]*)\"|'([^']*)'|(\S+)")
_AFTER_SPAN = re.compile(
    r"\{(?:[.#][\w:-]{1,80}|[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|[^\s{}\"]{1,200}))(?:\s[^{}\n]{0,200})?\}"
)
_HEADING_MARK = re.compile(
    r"\s*\{(?::\s*)?(?:#([\w:.-]{1,120}))?(?:\s*[.#][\w:-]{1,80}|\s*[\w-]{1,40}=[^\s{}]{1,200})*\s*\}\s*\Z"
)
_SPAN_ATTRIBUTES = re.compile(
    r"\s*(?:(?:[.#][\w:-]{1,80}|[\w-]{1,40}=(?:\"[^\"]{0,200}\"|'[^']{0,200}'|[^\s\"']{1,200})|toc|no_toc)(?:\s+|\Z)){1,20}"
)
_ICON = re.compile(r":(?:fontawesome|material|octicons|simple)-[\w-]{1,80}:")


@dataclass(frozen=True, slots=True)
class Piece:
    """One mark of another generator."""

    end: int
    """Behind its last character."""
    word: str = ""
    """`youtube`, `endraw`, `/notice`; empty for an expression or an attribute list."""
    argument: str = ""
    """What stands behind the word."""


def piece_at(src: str, pos: int, maximum: int) -> Piece | None:
    """The piece that begins at `pos`; None where there is none, or an expression that is text."""
    form = next((form for form in _FORMS if src.startswith(form[0], pos)), None)
    if form is None:
        return None
    opening, closing = form
    start = pos + len(opening)
    stop = src.find(closing, start, min(maximum, pos + MAX_PIECE))
    if stop < 0:
        return None
    inner, end = src[start:stop], stop + len(closing)
    if opening == "{{":
        return Piece(end) if _OBJECT.match(inner) else None
    if opening == "{:":
        return _kramdown(inner, end)
    if opening == "<%":
        return Piece(end)
    word = _WORD.match(inner)
    return Piece(end, (word[1] + word[2]).lower(), word[3]) if word else None


def _kramdown(inner: str, end: int) -> Piece | None:
    """`{: .class #id rel="x"}`, `{::comment}`, `{:/}`; `{:ok, value}` is a tuple and stays."""
    if inner.startswith(":"):
        return Piece(end, inner[1:].strip(" /").split(" ")[0].lower())
    if inner.startswith("/"):
        return Piece(end, inner.strip().lower())
    return Piece(end) if _SPAN_ATTRIBUTES.fullmatch(inner) else None


def plain_url(url: str) -> str:
    """A link's target without the marks of other generators: `{{ site.url }}/x` → `/x`, `{% link a.md %}` → `/a.md`."""
    if "{" not in url:
        return url
    literal = _LITERAL.match(url[2:]) if url.startswith("{{") else None
    if literal is not None and (close := url.find("}}")) > 0:
        return (literal[1] if literal[1] is not None else literal[2]) + url[close + 2 :]
    piece = piece_at(url, 0, len(url))
    if piece is None:
        return url
    rest = url[piece.end :]
    if piece.word == "link" and piece.argument:
        return "/" + piece.argument.lstrip("/") + rest
    if piece.word in ("post_url", "ref", "relref") and piece.argument:
        name = piece.argument.strip("\"'")
        return (name if "." in name.rsplit("/", 1)[-1] else f"{name}.md") + rest
    return rest


def heading_mark(text: str) -> tuple[str, str]:
    """A heading's source without kramdown's `{#id .class}` at its end, and that id."""
    if not text.rstrip().endswith("}"):
        return text, ""
    found = _HEADING_MARK.search(text, max(0, len(text) - 400))
    return (text[: found.start()], found[1] or "") if found and found.start() else (text, "")


def _played(piece: Piece) -> Played | None:
    """What an embedding tag shows: the first argument that a player knows."""
    if piece.word not in embeds.BY_TAG:
        return None
    groups = [found.groups() for found in _ATTRIBUTE.finditer(piece.argument)][:8]
    values = [next((group for group in found[1:] if group is not None), "") for found in groups]
    values.append("/".join(values[:2]) if piece.word == "gist" else "")
    return next(
        (played for value in reversed(values) if (played := embeds.find_tag(piece.word, value)) is not None), None
    )


def _attributes(argument: str) -> dict[str, str]:
    """The named values of a shortcode."""
    named = (found.groups() for found in _ATTRIBUTE.finditer(argument))
    return {
        groups[0].lower(): next((value for value in groups[1:] if value is not None), "")
        for groups in named
        if groups[0]
    }


def embed_token(played: Played, level: int, *, block: bool) -> Token:
    """The token that stands for something played elsewhere."""
    return Token("embed", "", 0, content=played.words, info=played.url, level=level, block=block)


def _tokens(piece: Piece, level: int, state: StateInline | StateBlock) -> list[Token]:
    """What a piece becomes inside a line: mostly nothing."""
    played = _played(piece)
    if played is not None:
        return [embed_token(played, level, block=False)]
    if piece.word == "figure":
        values = _attributes(piece.argument)
        source = state.md.normalizeLink(plain_url(values.get("src", "")))
        if source and state.md.validateLink(source):
            words = values.get("alt") or values.get("caption") or values.get("title") or ""
            text = Token("text", "", 0, content=words)
            return [
                Token("image", "img", 0, attrs={"src": source, "alt": ""}, children=[text], content=words, level=level)
            ]
    return []


def inline(state: StateInline, silent: bool) -> bool:
    """The rule inside paragraphs."""
    src, pos = state.src, state.pos
    mark = src[pos]
    if mark == ":":
        icon = _ICON.match(src, pos, state.posMax)
        state.pos = icon.end() if icon else pos
        return icon is not None
    if mark not in "{<" or _is_raw(state, pos):
        return False
    if mark == "{" and pos and src[pos - 1] in ")]`":
        attributes = _AFTER_SPAN.match(src, pos, state.posMax)
        if attributes:
            state.pos = attributes.end()
            return True
    piece = piece_at(src, pos, state.posMax)
    if piece is None:
        return False
    state.pos = piece.end
    if piece.word == "raw":
        end = src.find("endraw", piece.end, state.posMax)
        state.env["raw"] = (src, src.rfind("{%", 0, end) if end > 0 else piece.end)
    body = _body(src, piece, state.posMax)
    if body is not None and piece.word == "highlight":
        if not silent:
            state.push("code_inline", "code", 0).content = src[piece.end : body[0]].strip()
        state.pos = body[1]
    elif body is not None:
        state.pos = body[1]
    elif not silent:
        made = _tokens(piece, state.level, state)
        if made and state.pending:
            state.pushPending()
        state.tokens.extend(made)
        state.tokens_meta.extend(None for _ in made)
    return True


def _is_raw(state: StateInline, pos: int) -> bool:
    """Whether `pos` stands between `{% raw %}` and `{% endraw %}`, of this paragraph or of whole lines."""
    source, end = state.env.get("raw", ("", 0))
    if source is state.src and pos < end:
        return True
    first, last = state.env.get("raw_lines", (0, 0))
    return bool(first <= state.env.get("line", 0) < last) and not state.src.startswith("{% endraw", pos)


def _body(src: str, piece: Piece, maximum: int) -> tuple[int, int] | None:
    """Where the content of a highlight or comment in one paragraph ends, and where its closing piece does."""
    closing = {"highlight": "endhighlight", "comment": "endcomment"}.get(piece.word)
    if closing is None:
        return None
    if src.startswith("{::", piece.end - len("{::comment}")):
        closing = "{:/"
    at = src.find(closing, piece.end, min(maximum, piece.end + 20 * MAX_PIECE))
    start = (at if closing == "{:/" else src.rfind("{", piece.end, at)) if at > 0 else -1
    closed = piece_at(src, start, maximum) if start >= 0 else None
    return (start, closed.end) if closed is not None and closed.word in (closing, "/comment", "/") else None


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The rule for lines that hold nothing but pieces."""
    if state.is_code_block(start):
        return False
    pos, maximum = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if state.src.startswith("--8<--", pos):
        if not silent:
            state.line = start + 1
        return True
    found = _line(state.src, pos, maximum)
    first, last = state.env.get("raw_lines", (0, 0))
    if not found or (first <= start < last and found[0].word != "endraw"):
        return False
    if silent:
        return True
    word = found[0].word
    state.line = start + 1
    closing = {
        "highlight": ("endhighlight", "/highlight"),
        "comment": ("endcomment", "/comment", "/"),
        "raw": ("endraw",),
    }.get(word)
    if closing and len(found) == 1 and (last := _closing_line(state, start + 1, end, closing)) > 0:
        if word == "highlight":
            token = state.push("fence", "code", 0)
            token.info = found[0].argument.split(" ")[0]
            token.content = state.getLines(start + 1, last, state.sCount[start], True)
            token.markup, token.map = "```", [start, last + 1]
        state.line = start + 1 if word == "raw" else last + 1
        if word == "raw":
            state.env["raw_lines"] = (start + 1, last)
        return True
    for piece in found:
        for token in _tokens(piece, state.level, state):
            _push_paragraph(state, token, start)
    return True


def _line(src: str, pos: int, maximum: int) -> list[Piece]:
    """The pieces of a line; none where the line holds anything else."""
    found: list[Piece] = []
    while pos < maximum:
        if src[pos] in " \t":
            pos += 1
            continue
        piece = piece_at(src, pos, maximum) if src[pos] in "{<" else None
        if piece is None:
            return []
        found.append(piece)
        pos = piece.end
    return found


def _closing_line(state: StateBlock, line: int, end: int, words: tuple[str, ...]) -> int:
    """The next line that holds nothing but the closing piece; -1 where there is none."""
    missing: set[tuple[str, ...]] = state.env.setdefault("never_closed", set())
    if words in missing:
        return -1
    for number in range(line, end):
        pos, maximum = state.bMarks[number] + state.tShift[number], state.eMarks[number]
        if state.src.startswith(("{%", "{{", "{:"), pos):
            found = _line(state.src, pos, maximum)
            if found and found[0].word in words:
                return number
    missing.add(words)
    return -1


def _push_paragraph(state: StateBlock, token: Token, line: int) -> None:
    """A paragraph of one token, which needs no inline parse."""
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    holder = state.push("inline", "", 0)
    holder.map, holder.children, holder.meta = [line, line + 1], [token], {"ready": True}
    state.push("paragraph_close", "p", -1)
