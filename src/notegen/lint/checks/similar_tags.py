"""A tag used once is one slip away from another.

A tag's page is worth reading when it collects all there is; with a slip, one talk stands alone on another page.
Use the spelling that the other notes use.

Bad, where other notes say `containers`:
    tags: [contianers]

Good:
    tags: [containers]
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import first_place
from notegen.lint.similar import near_pairs
from notegen.lint.spellings import counted, rarer_first, uses
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N612"
SHORTEST = 5
"""Folded letters; `rust` and `rest` are two tags."""


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each tag used once that is near to one used at least as often."""
    tags = {thing.name: thing for thing in site.things if thing.kind == "tag"}
    for one, other in near_pairs(tags, SHORTEST):
        rare, known = rarer_first(tags[one], tags[other])
        if uses(rare) <= 1:
            place = first_place(site, rare, {})
            yield warning(
                CODE,
                place,
                f'tag "{rare.name}" ({counted(rare)}) looks like "{known.name}" ({counted(known)}); use one spelling',
            )
