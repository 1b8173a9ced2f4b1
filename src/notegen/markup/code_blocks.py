"""Code blocks, coloured as far as the room for that goes."""

from markdown_it.token import Token

from notegen.markup.drawing import Drawing
from notegen.markup.email import without_emails
from notegen.markup.highlight import highlight, weight
from notegen.markup.writer import escaped

SCROLLS = ' tabindex="0"'
"""Code and tables scroll sideways in a box of their own, and who has no mouse must get there (WCAG 2.1.1)."""


def code(drawing: Drawing, tokens: list[Token], number: int) -> None:
    """A fence, or lines indented as code."""
    token = tokens[number]
    content, info = token.content, token.info.strip().split(maxsplit=1)
    if not content.strip() and len(info) > 1:
        # "```SELECT a FROM b" on one line, or never closed: the text is where a language should be.
        content, info = token.info, []
    drawing.words.append(("code", content))
    language = info[0].strip("{}.").split(",")[0] if info else ""
    size = weight(content, language) if language else 0
    drawn = None
    if 0 < size <= drawing.highlight_bytes:
        drawing.left_plain = drawing.left_plain or size**2 > drawing.highlight_room
        if size**2 <= drawing.highlight_room:
            drawing.highlight_room -= size**2
            bare = content if drawing.publish_email else without_emails(content)
            drawn = highlight(bare, language, drawing.writer.nonce)
    writer = drawing.writer
    writer.open("div", writer.attributes(cls="highlight"))
    writer.ready(f"<pre{SCROLLS}><code>{escaped(content) if drawn is None else drawn}</code></pre>")
    writer.close("div", "\n")
