"""Jekyll posts: `date` is the post's day, `authors` wrote the note, tags part at spaces, media stand in liquid tags.

Good: `layout: post` with `### [Speaker](…) - [Org](…): Title` below sessions at H2; or a file in `_posts/`.
Not this: a note with notegen's own keys and no layout (native).
"""

from notegen.load.markdown_event import read_event
from notegen.load.opened import Opened
from notegen.model.note import FoundEvent


def fits(note: Opened) -> bool:
    """Whether it has a `layout`, or lies in `_posts/` or `_drafts/` and has front matter."""
    folders = note.path.split("/")[:-1]
    written = {field.written.casefold() for field in note.fields}
    return "layout" in written or (bool(note.fields) and ("_posts" in folders or "_drafts" in folders))


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One event, with its talks; interpret takes `date` for the post's where the text names another day."""
    return (read_event(note),)
