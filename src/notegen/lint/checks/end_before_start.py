"""An event ends before it begins.

One of the two dates is a slip; calendars refuse such an event.

Bad:
    date: 2016-06-27
    end: 2016-06-26

Good:
    date: 2016-06-27
    end: 2016-06-28
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N608"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each event whose last day is surely before its first."""
    for event in site.events:
        if event.start is not None and event.end is not None and event.end.last_day < event.start.first_day:
            yield warning(
                CODE,
                place_of(site, event, "end"),
                f"the event ends on {event.end} and begins on {event.start}; one of the two is a slip",
            )
