"""An event has no title: neither front matter nor a heading names it.

Its group and date, or the file's name, stand in for one. A heading on the note's first line is enough.

Bad, in `notes/2014-06-09.md`:
    ## Introduction to containers

Good:
    # Container Evening in June
    ## Introduction to containers
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N607"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each event without a title, but for one that is a single talk, whose title serves both."""
    for event in site.events:
        is_one_talk = len(event.talks) == 1 and bool(event.talks[0].title)
        if event.kind == "event" and not event.title and not is_one_talk:
            yield warning(
                CODE, place_of(site, event), "this event has no title; add `title:` or a first heading `# Title`"
            )
