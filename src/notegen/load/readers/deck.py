"""Slide decks in the Markdown of slide programs: `---`, `--` and a lone `-` part the slides; slides are not talks.

Good: many slides between separators; `marp: true`. Not this: a note with one or two rules.
"""

from notegen.load.header.event_links import address_heading
from notegen.load.opened import Opened
from notegen.markup.deck import is_deck
from notegen.model.event import Fact, Text
from notegen.model.note import FoundEvent
from notegen.model.value import Scalar


def fits(note: Opened) -> bool:
    """Whether the front matter says `kind: deck` or `marp: true`, or the body has the separators of one.

    Any other `kind` says that it is none.
    """
    kinds = [f for f in note.fields if f.key in ("kind", "marp")]
    said = {f.key: f.value.text.strip().casefold() for f in kinds if isinstance(f.value, Scalar)}
    kind = said.get("kind", "")
    return kind == "deck" or (not kind and (said.get("marp") == "true" or is_deck(note.body)))


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One deck; the first heading is its title, and stays on its first slide."""
    first = next((section for section in note.sections if section.level), None)
    facts: tuple[Fact, ...] = ()
    if first is not None:
        title = Fact("title", first.title, note.span(first.line), "first slide", 0.9)
        facts = (title, *address_heading(note, first))
    text = Text(note.path, note.body_line, "slides", note.body)
    return (FoundEvent(facts, (), (text,), note.body_line, "deck"),)
