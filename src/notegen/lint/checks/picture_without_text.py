"""A picture has no alternative text.

Who cannot see it, and whoever reads while it does not load, learns nothing. Say in a few words what it shows. For a
picture that only decorates, write `alt=""` in HTML: that is a statement.

Bad:
    ![](whiteboard.jpg)

Good:
    ![Whiteboard: one process in each container](whiteboard.jpg)
"""

import re
from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import Lines, texts_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Text
from notegen.model.patterns import seldom
from notegen.model.site import Site

CODE = "N610"
_PICTURE = seldom(r"!\[[ \t]{0,8}\]\(|<img\b(?![^<>]{0,2000}\balt\s{0,4}=)", re.IGNORECASE)
_FENCE = seldom(r"[ \t>]{0,20}(`{3,}|~{3,})")


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each picture without alternative text, code blocks left out."""
    for text in texts_of(site):
        if text.form != "text":
            yield from _in_text(site, text)


def _in_text(site: Site, text: Text) -> Iterator[Diagnostic]:
    matches = list(_PICTURE.finditer(text.source))
    if not matches:
        return
    lines, code = Lines(site, text), _code(text.source)
    for match in matches:
        if not any(start <= match.start() < end for start, end in code):
            span, line = lines.at(match.start())
            yield warning(
                CODE,
                span,
                "a picture without alternative text; say in a few words what it shows: `![words](file)`",
                excerpt=line,
            )


def _code(source: str) -> list[tuple[int, int]]:
    """From where to where the fenced code blocks go."""
    blocks: list[tuple[int, int]] = []
    offset, opened, fence = 0, -1, ""
    for line in source.split("\n"):
        match = _FENCE.match(line)
        if match and opened < 0:
            opened, fence = offset, match[1]
        elif match and match[1].startswith(fence):
            blocks.append((opened, offset + len(line)))
            opened = -1
        offset += len(line) + 1
    return [*blocks, (opened, offset)] if opened >= 0 else blocks
