"""Two groups, venues, organisations or series have names that are one slip apart.

If they are one, its events stand on two pages. Mend the slip in the note, or add the line shown to the registry
(`groups.yml` or `venues.yml` in the notes folder) where both spellings should stay in the notes.

Bad, in two notes:
    group: Container Evenings Hamburg
    group: Container Evening Hamburg

Good, in `notes/groups.yml`:
    Container Evenings Hamburg: {aliases: [Container Evening Hamburg]}
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import first_place, namings
from notegen.lint.similar import near_pairs
from notegen.lint.spellings import counted, rarer_first, registry_line
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N604"
SHORTEST = 6
"""Folded letters; `SAP` and `SAS` are two."""
REGISTRY = {"group": "groups.yml", "venue": "venues.yml", "organisation": "", "series": ""}
"""Each kind with the registry file that can join two spellings; empty where only the note can be mended."""


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each pair of one kind, at the first place of the name that is used less."""
    places = namings(site)
    for kind, registry in REGISTRY.items():
        known_by = {thing.name: thing for thing in site.things if thing.kind == kind}
        for one, other in near_pairs(known_by, SHORTEST):
            rare, known = rarer_first(known_by[one], known_by[other])
            advice = f"add this line to {registry}" if registry else "mend the spelling"
            yield warning(
                CODE,
                first_place(site, rare, places),
                f'{kind} "{rare.name}" ({counted(rare)}) looks like "{known.name}" ({counted(known)}); '
                f"if they are one, {advice}",
                fix=registry_line(known.name, rare.name) if registry else "",
            )
