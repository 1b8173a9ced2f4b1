"""What one file came to, among all notes: what `explain` tells of it."""

from notegen.config.settings import Project
from notegen.lint.run import weigh
from notegen.load.discover import survey
from notegen.load.kept import nothing_kept
from notegen.load.load_site import site_of
from notegen.load.reading import read_all
from notegen.load.surest import SURE_ENOUGH
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event
from notegen.model.note import Note, Skipped
from notegen.runtime.executor import HERE
from notegen.runtime.progress import silent


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of one file."""

    note: Note | None
    """The note as read; None where the file is none."""
    skipped: Skipped | None
    """Why the file is no note."""
    events: tuple[Event, ...]
    """The events it is a source of, as they stand on the site."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong in it."""
    threshold: float = SURE_ENOUGH
    """What was found with less confidence is left out."""


def understand(project: Project, file: str) -> Understanding:
    """What one file (a path as diagnostics show it) came to in its folder, among all notes."""
    kept = nothing_kept()
    reading = read_all(survey(project), project, kept, executor=HERE, progress=silent)
    site = site_of(reading, project, kept)
    note = next((note for note in reading.notes if file in (note.shown, note.path)), None)
    if note is None:
        skipped = next((item for item in site.skipped if file == item.path or file.endswith("/" + item.path)), None)
        return Understanding(None, skipped or Skipped(file, "not in the notes folder"), (), ())
    events = tuple(event for event in site.events if note.path in event.sources or _translates(event, note))
    own = tuple(one for one in site.diagnostics if one.span.path == note.shown)
    skipped = Skipped(note.path, "a draft") if note.draft and not project.drafts else None
    return Understanding(note, skipped, events, weigh(own, project.settings))


def _translates(event: Event, note: Note) -> bool:
    return any(other.note == note.path for other in event.translations)
