"""notegen's own form: facts on top, talks in the body.

Good: front matter with `title`, `date`, `group`, `venue`; below it `## Talk` with `By Name (Org) · [Slides](…)`.
Not this: a post whose `date` is the day it was written (jekyll), a note without front matter (plain).
"""

from notegen.load.opened import Opened
from notegen.load.talks.many_events import read_events
from notegen.model.note import FoundEvent


def fits(note: Opened) -> bool:
    """Whether there is front matter at all."""
    return bool(note.fields)


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One event, or many where dated headings part them; interpret reads what the front matter states, and it wins."""
    return read_events(note)
