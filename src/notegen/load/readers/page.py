"""Notes that say of themselves that they are no event: `kind: page`.

Good: `kind: page` in the front matter of an imprint, which ends all guessing.
Not this: a note about an evening that only has no talks yet (native).
"""

from notegen.load.opened import Opened, heading_lines
from notegen.model.event import Fact, Text
from notegen.model.note import FoundEvent
from notegen.model.value import Scalar


def fits(note: Opened) -> bool:
    """Whether the front matter says `kind: page`."""
    return any(
        field.key == "kind" and isinstance(field.value, Scalar) and field.value.text.strip().casefold() == "page"
        for field in note.fields
    )


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One page: the first heading is its title where the front matter has none; the body is its text."""
    first = next((section for section in note.sections if section.level), None)
    facts: tuple[Fact, ...] = ()
    source = note.body
    if first is not None and first.level == 1 and first.line == _first_line(note):
        facts = (Fact("title", first.title, note.span(first.line), "heading"),)
        lines = note.body.split("\n")
        at = first.line - note.body_line
        for cut in range(at, at + heading_lines(lines[at:])):
            lines[cut] = ""
        source = "\n".join(lines)
    text = Text(note.path, note.body_line, "markdown", source) if source.strip() else None
    return (FoundEvent(facts, (), (text,) if text else (), note.body_line, "page"),)


def _first_line(note: Opened) -> int:
    lines = note.body.split("\n")
    return note.body_line + next((at for at, line in enumerate(lines) if line.strip()), 0)
