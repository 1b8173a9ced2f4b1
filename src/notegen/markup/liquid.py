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

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from notegen.markup.marks import MAX_PIECE, Piece, piece_at
from notegen.markup.shortcodes import tokens_of
from notegen.model.patterns import seldom

_ICON = seldom(r":(?:fontawesome|material|octicons|simple)-[\w-]{1,80}:")
_AFTER_SPAN = seldom(
    r"\{(?:[.#][\w:-]{1,80}|[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|[^\s{}\"]{1,200}))(?:\s[^{}\n]{0,200})?\}"
)


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
        made = tokens_of(piece.word, piece.argument, state)
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
        for token in tokens_of(piece.word, piece.argument, state):
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
