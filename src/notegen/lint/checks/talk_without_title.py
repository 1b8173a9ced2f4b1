"""A talk has no title.

Its page is called by its speaker or its number, and its address ends in `talk-1`; once the talk has a title the address
changes, and links to it from elsewhere break. The heading, or `title:` of the talk's item, is its title.

Bad:
    ## By Ada Park

Good:
    ## Containers at sea
    By Ada Park
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of, talks_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N614"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each talk without a title."""
    for _, talk in talks_of(site):
        if not talk.title:
            who = f" by {talk.speakers[0].name}" if talk.speakers else ""
            yield warning(CODE, place_of(site, talk), f"the talk{who} has no title; add a heading above it")
