"""Annotates the notes of a story, as the command does."""

from story import Story

from notegen.authoring.annotate import Annotated, annotate, write
from notegen.load.discover import discover


def annotated(story: Story, *paths: str, written: bool = True) -> Annotated:
    """What came of annotating `paths`, or all notes; `written` puts it in their places."""
    project = story.with_drafts().project
    found = discover(project)
    result = annotate(found, project, frozenset(paths or (file.path for file in found.files)))
    if written:
        assert write(result, project) == ()
    return result


def text(story: Story, path: str) -> str:
    """A note as it stands now, with its line ends."""
    return (story.root / "notes" / path).read_bytes().decode("utf-8")


def front(story: Story, path: str) -> str:
    """Its front matter, fences not included."""
    return text(story, path).split("---\n")[1]


def meaning(story: Story) -> list[dict]:
    """What `export` says of the events, but for the lines where talks stand."""
    events = story.with_drafts().export()["events"]
    for event in events:
        for talk in event["talks"]:
            del talk["line"]
    return events
