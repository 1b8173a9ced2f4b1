"""Two groups, venues, organisations or series may be one: a slip, one address, a city or a room behind it.

If they are one, its events stand on two pages. Mend the slip in the note, or add the lines shown to the registry
(`groups.yml` or `venues.yml` in the notes folder) where both spellings should stay in the notes. If they are two, give
both an entry there, for two entries are two.

Bad, in two notes:
    group: Container Evenings Hamburg
    group: Container Evening Hamburg

Good, in `notes/groups.yml`:
    Container Evenings Hamburg:
      aliases: [Container Evening Hamburg]
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import first_place
from notegen.lint.proposals import diagnostics
from notegen.lint.similar import near_pairs
from notegen.lint.spellings import counted, rarer_first
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N604"
SHORTEST = 6
"""Folded letters of a series; `Ada` and `Ida` are two."""


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each thing, at the first place of the name that is used least."""
    for kind in ("group", "venue", "organisation"):
        yield from diagnostics(CODE, site, kind)
    series = {thing.name: thing for thing in site.things if thing.kind == "series"}
    for one, other in near_pairs(series, SHORTEST):
        rare, known = rarer_first(series[one], series[other])
        yield warning(
            CODE,
            first_place(site, rare, {}),
            f'series "{rare.name}" ({counted(rare)}: one letter differs) may be "{known.name}" ({counted(known)}); '
            "if they are one, mend the spelling",
        )
