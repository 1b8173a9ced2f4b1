"""What a note comes to by itself: found out where it is read, kept with it, and believed where nothing adds to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from notegen.config.settings import Project, Settings
from notegen.load.bare import Whole
from notegen.load.doubts import doubts_of
from notegen.load.gather import Gathered
from notegen.load.interpret import Interpreted, interpret
from notegen.load.paths import INDEXES
from notegen.load.speakers.clashes import speaker_clashes
from notegen.model.classes import replace
from notegen.model.note import Note

Meant = Callable[[Gathered], Interpreted]
"""What a note in its folder comes to."""


def understood(item: Gathered, settings: Settings) -> Interpreted:
    """What a note in its folder comes to, with all that is doubtful of it."""
    return with_doubts(item.note, interpret(item, settings))


def with_doubts(note: Note, result: Interpreted) -> Interpreted:
    """What a note was interpreted as, with all that is doubtful of it."""
    talks = (*result.talks, *(talk for event in result.events for talk in event.talks))
    doubts = (*doubts_of(note, result.events, result.talks), *speaker_clashes(talks))
    return replace(result, diagnostics=(*result.diagnostics, *doubts)) if doubts else result


def folders_with_index(paths: Iterable[str]) -> frozenset[str]:
    """The folders that a note speaks for, so that notes below them may come to something else than by themselves."""
    parted = (path.rpartition("/") for path in paths)
    return frozenset(folder for folder, _, name in parted if name.partition(".")[0].casefold() in INDEXES)


def meant_alone(note: Note, project: Project, indexed: frozenset[str]) -> Interpreted | None:
    """What a note comes to by itself; None where its folder, the settings or a note will most likely add."""
    if note.broken or note.translates or not note.events or project.settings.defaults.entries:
        return None
    if indexed and not indexed.isdisjoint(_folders_around(note.path)):
        return None
    return understood(Gathered(note, (), ""), project.settings)


def _folders_around(path: str) -> Iterator[str]:
    """The folders that a note is in, the nearest first: asked of these alone, no archive of folders has too many."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def known_meaning(
    read: Mapping[str, Note], meant: Mapping[str, Interpreted], whole: Whole, settings: Settings
) -> Meant:
    """What notes came to by themselves when they were `read`, for those that come to that in their folders too."""

    def known(item: Gathered) -> Interpreted:
        path = item.note.path
        if path in meant and item.note is read[path] and not (item.inherited or item.home or item.silent):
            return meant[path]
        return understood(replace(item, note=whole(item.note)), settings)

    return known
