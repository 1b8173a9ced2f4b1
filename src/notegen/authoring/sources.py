"""The notes that a person names for `import`, wherever they lie: only those files and folders are read."""

import os
from collections.abc import Sequence
from pathlib import Path

from notegen.config.settings import Project, Settings
from notegen.load.discover import NOTE_ENDINGS, discover, lexical
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.note import SourceFile
from notegen.runtime.plain_file import read_plain


class NoNote(ValueError):
    """A path that names no note; the text is for a person."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What is read."""

    files: tuple[SourceFile, ...]
    """The notes, sorted by path; each path is relative to `base`, so that its folders may tell the year."""
    base: Path
    """The folder that the paths begin at."""
    project: Project
    """The project with `base` as its notes folder, and without defaults: they are for the notes of the project."""
    folders: tuple[Path, ...]
    """The folders that were named, and those of the files that were: what links may lead to."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Links and files that cannot be read."""


def find_sources(paths: Sequence[str], project: Project, to: Path) -> Sources:
    """The notes of all `paths`, read together; nothing below `to`, unless `to` lies above what is named.

    Paths count from the notes folder where all of them lie in it, else from the working folder, else from the folder
    above what they have in common. Raises NoNote for a path that is no note and holds none.
    """
    named = [lexical(path) for path in paths]
    folders = tuple(dict.fromkeys(place if place.is_dir() else place.parent for place in named))
    base = _base(folders, project)
    reading = replace(
        project, notes=str(base), root_mode=False, settings=replace(project.settings, defaults=Settings().defaults),
        drafts=True,
    )  # fmt: skip
    files: dict[str, SourceFile] = {}
    diagnostics: list[Diagnostic] = []
    for typed, place in zip(paths, named, strict=True):
        if place.is_dir():
            skips = to if to != place and to.is_relative_to(place) else None
            found = discover(replace(reading, notes=str(place), output=str(skips or project.output)))
            diagnostics += found.diagnostics
            built = None if place.is_relative_to(lexical(project.output)) else lexical(project.output)
            inside = [(lexical(place / file.path), file.data) for file in found.files]
            inside = [(file, data) for file, data in inside if built is None or not file.is_relative_to(built)]
            if not inside:
                raise NoNote(f'no note in "{typed}"')
        else:
            inside = [(place, _bytes(place, typed, project))]
        for file, data in inside:
            path = file.relative_to(base).as_posix()
            files[path] = SourceFile(path, _shown(file, Path(project.root)), data)
    return Sources(tuple(files[path] for path in sorted(files)), base, reading, folders, tuple(diagnostics))


def _base(folders: tuple[Path, ...], project: Project) -> Path:
    for base in (lexical(project.notes), lexical(".")):
        if all(folder.is_relative_to(base) for folder in folders):
            return base
    try:
        return Path(os.path.commonpath(folders)).parent
    except ValueError:
        raise NoNote("the paths lie on several drives; import them one by one") from None


def _bytes(place: Path, typed: str, project: Project) -> bytes:
    """The bytes of a file that is named itself, one past the limit told by its size."""
    if "." in place.name and not place.name.lower().endswith(NOTE_ENDINGS):
        raise NoNote(f'"{typed}" is no note: its name ends in none of {", ".join(NOTE_ENDINGS)}')
    data = read_plain(place, project.settings.limits.note_bytes * 4)
    if data is None:
        raise NoNote(f'"{typed}" cannot be read: it is too large, or no regular file')
    return data


def _shown(file: Path, root: Path) -> str:
    """A file as a person would type it: from the root where it lies there, else from the working folder."""
    for base in (lexical(root), lexical(".")):
        if file.is_relative_to(base):
            return file.relative_to(base).as_posix()
    return file.as_posix()
