"""Imports notes of a story from `old/` to `notes/`, as the command does."""

from collections import Counter

from story import Story

from notegen.authoring.import_notes import Imported, Written, import_notes, write
from notegen.authoring.sources import find_sources


def imported(story: Story, *paths: str) -> tuple[Imported, Written]:
    """What came of importing `paths` (below the root; all of `old/` without any), and of writing it."""
    project = story.project
    to = (story.root / "notes").resolve()
    sources = find_sources([str(story.root.resolve() / path) for path in paths or ("old",)], project, to)
    result = import_notes(sources, project, to)
    return result, write(result, to, project)


def new_notes(story: Story) -> dict[str, str]:
    """The files in `notes/`, by name."""
    folder = story.root / "notes"
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def facts(events: list[dict]) -> Counter[str]:
    """The events without what follows from where their notes lie."""
    return Counter(repr(_bare(event)) for event in events)


_OF_PLACES = ("id", "url", "sources", "line", "translations", "language")


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in _OF_PLACES}
    return [_bare(item) for item in value] if isinstance(value, list) else value
