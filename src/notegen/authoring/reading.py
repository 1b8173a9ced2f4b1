"""Notes read in memory, so that what would be written is understood before it is: the first road without the texts."""

from collections.abc import Iterable

from notegen.config.settings import Project
from notegen.load.collect import name_events
from notegen.load.gather import Gathered, with_drafts_of_folders
from notegen.load.load_site import gathered_notes, occasions
from notegen.load.read import read
from notegen.load.registry import Registry, read_registries
from notegen.model.classes import dataclass, replace
from notegen.model.event import Event
from notegen.model.note import Note, SourceFile


@dataclass(frozen=True, slots=True)
class Read:
    """What a folder of notes means."""

    files: dict[str, SourceFile]
    """By path."""
    notes: dict[str, Note]
    """By path, drafts included."""
    gathered: dict[str, Gathered]
    """By path, broken notes not included."""
    occasions: tuple[Event, ...]
    """Events, decks and pages, merged and not yet named: a slug in them is one that somebody stated."""

    registry: Registry
    """What the registry files say of people, groups and venues."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The same with their addresses, in the order of the site."""
        return name_events(self.occasions, str)[0]

    @property
    def urls(self) -> tuple[str, ...]:
        """The address of each occasion, in their order."""
        numbered = tuple(replace(event, line=number) for number, event in enumerate(self.occasions))
        return tuple(event.url for event in sorted(name_events(numbered, str)[0], key=lambda event: event.line))


def read_files(
    files: Iterable[SourceFile], project: Project, known: Read | None = None, registries: tuple[SourceFile, ...] = ()
) -> Read:
    """Reads notes, drafts too; of what was read before, only the files that changed are read again."""
    project = replace(project, drafts=True)
    by_path = {file.path: file for file in files}
    siblings = frozenset(by_path)
    same_folder = known is not None and siblings == frozenset(known.files)
    notes = tuple(
        known.notes[path] if known and same_folder and known.files[path] == file else read(file, project, siblings)
        for path, file in by_path.items()
    )
    registry = known.registry if known else read_registries(registries, project.settings.limits.note_bytes)
    marked = with_drafts_of_folders(notes, project.settings.defaults)
    gathered, _ = gathered_notes(tuple(note for note in marked if not note.broken), project)
    return Read(
        by_path,
        {note.path: note for note in notes},
        {item.note.path: item for item in gathered},
        occasions(gathered, registry, project, str)[0],
        registry,
    )
