"""What a note comes to by itself: found out where it is read, kept with it, and believed where nothing adds to it."""

from collections.abc import Callable, Iterable, Iterator

from notegen.config.settings import Project
from notegen.load.discover import FoundFile
from notegen.load.gather import Gathered
from notegen.load.interpret import Interpreted, interpret
from notegen.load.kept import Kept, meant_name
from notegen.load.paths import INDEXES
from notegen.model.note import Note
from notegen.runtime.rows import Unfit, from_json, to_json

Meant = Callable[[Gathered], Interpreted | None]
"""What a note in its folder is known to come to; None where that must be asked."""


def folders_with_index(paths: Iterable[str]) -> frozenset[str]:
    """The folders that a note speaks for, so that notes below them may come to something else than by themselves."""
    parted = (path.rpartition("/") for path in paths)
    return frozenset(folder for folder, _, name in parted if name.partition(".")[0].casefold() in INDEXES)


def meant_alone(note: Note, project: Project, indexed: frozenset[str]) -> bytes | None:
    """What a note comes to by itself, as a row; None where its folder, the settings or a note will most likely add."""
    if note.broken or note.translates or not note.events or project.settings.defaults.entries:
        return None
    if indexed and not indexed.isdisjoint(_folders_around(note.path)):
        return None
    return to_json(interpret(Gathered(note, (), ""), project.settings), Interpreted)


def _folders_around(path: str) -> Iterator[str]:
    """The folders that a note is in, the nearest first: asked of these alone, no archive of folders has too many."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def known_meaning(read: Iterable[tuple[FoundFile, Note]], kept: Kept) -> Meant:
    """What notes came to by themselves when they were read, for those that come to that in their folders too."""
    files = {note.path: (file, note) for file, note in read}

    def known(item: Gathered) -> Interpreted | None:
        if item.inherited or item.home or item.silent or item.note.path not in files or kept.notes is None:
            return None
        file, note = files[item.note.path]
        record = kept.notes.get(meant_name(file, note.digest, note.translates)) if item.note is note else None
        try:
            return from_json(record, Interpreted) if record is not None else None
        except Unfit:
            return None

    return known


def nothing_known(_: Gathered) -> None:
    """Where no note was kept."""
