"""Markdown without front matter: the first heading is the event, later ones with a speaker are its talks.

Good: `# Docker Usergroup` with an address list, then `# Talk` with `By Name` / `from Org`.
Not this: a text dump without any heading (dump), a deck (deck).
"""

from notegen.load.opened import Opened
from notegen.load.talks.many_events import read_events
from notegen.model.note import FoundEvent


def fits(_note: Opened) -> bool:
    """Every note that nothing else fits."""
    return True


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One event, with its talks; many where dated headings part them."""
    return read_events(note)
