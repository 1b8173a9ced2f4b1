"""PDF: a bare link to a file, `{% pdf slides.pdf %}`, an iframe or object of one → the file, shown by a click.

Bad: `https://example.org/talk.pdf` is a link and no frame: a page that may show every host's files is open to all of
them. Good: `[slides.pdf](slides.pdf)` alone in its paragraph, where the file lies in the project.
"""

import re

from notegen.markup.embed import SELF, Embed
from notegen.markup.links import is_elsewhere
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    return "" if is_elsewhere(identity) else identity


PDF = Embed(
    name="pdf",
    label="",
    kind="PDF",
    page="{id}",
    ids=seldom(
        r"(?:https?://[\w.-]{1,200}(?::[0-9]{1,5})?/)?[^\s:\"'<>{}?#\\]{1,400}\.pdf(?:[?#][^\s\"'<>{}]{0,200})?",
        re.IGNORECASE,
    ),
    tags=("embed-pdf", "pdfviewer"),
    frame=_frame,
    host=SELF,
    shape="sheet",
    allow="fullscreen",
)
