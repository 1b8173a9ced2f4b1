"""reStructuredText that could not be turned into Markdown: shown as it stands, under its first title.

Good: a `.rst` note where docutils is not installed. Not this: one that docutils could read (native, plain).
"""

from notegen.load.opened import Opened
from notegen.markup.rst import is_installed, markdown_of, title_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact, Text
from notegen.model.note import FoundEvent
from notegen.model.span import Span

ENDING = ".rst"


def converted(path: str, shown: str, body: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """(body, form, doubts) of a note: reStructuredText as Markdown, line by line; any other note as it is."""
    if not path.lower().endswith(ENDING):
        return body, "markdown", ()
    if not is_installed():
        told = "reading reStructuredText needs docutils, and it is shown as plain text; run: pip install docutils"
        return body, "text", (warning("N132", Span(shown), told),)
    markdown = markdown_of(body)
    if markdown is None:
        told = "too long, or nested too deep, to be read as reStructuredText, and shown as plain text; part the note"
        return body, "text", (warning("N133", Span(shown), told),)
    return markdown, "markdown", ()


def fits(note: Opened) -> bool:
    """Whether the body is reStructuredText still."""
    return note.form == "text" and note.path.lower().endswith(ENDING)


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One event without talks; its first title is its own and stays in the text."""
    title, line = title_of(note.body)
    facts = (Fact("title", title, note.span(note.body_line + line - 1), "heading", 0.8),) if title else ()
    text = Text(note.path, note.body_line, "text", note.body)
    return (FoundEvent(facts, (), (text,) if note.body.strip() else (), note.body_line),)
