"""A talk names nobody who gave it.

Names are what readers look for; a talk without one is on no speaker's page. Write a by-line below the heading, or
`speaker:` in the talk's item. Where nobody gave it - lunch, a panel of all - it may be no talk at all.

Bad:
    ## Introduction to containers
    - one process each

Good:
    ## Introduction to containers
    By Ada Park (Harbour Works)
    - one process each
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of, talks_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N602"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each talk without a speaker."""
    for _, talk in talks_of(site):
        if not talk.speakers:
            named = f'talk "{talk.title}"' if talk.title else "this talk"
            yield warning(
                CODE,
                place_of(site, talk),
                f"{named} has no speaker; add a line `By Name (Organisation)` below its heading",
            )
