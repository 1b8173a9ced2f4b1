"""The notes of an event name no day, month or year.

An event without a date stands under "undated", in no feed and no calendar, and never above or below another.
Say the day in the front matter, in the file's name, or in a line of the note.

Bad, in `notes/docker-hamburg.md`:
    # Docker Usergroup Hamburg

Good, in `notes/2014-06-09-docker-hamburg.md`:
    # Docker Usergroup Hamburg
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N601"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each undated event."""
    for event in site.events:
        if event.kind == "event" and event.start is None:
            named = f'event "{event.title}"' if event.title else "this event"
            yield warning(
                CODE,
                place_of(site, event),
                f"{named} has no date; add `date: YYYY-MM-DD` or put the day into the file's name",
            )
