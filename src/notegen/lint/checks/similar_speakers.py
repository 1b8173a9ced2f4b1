"""Two speakers' names are one slip apart, or one is the other with its first name cut to an initial.

If they are one person, their talks stand on two pages. Mend the slip in the note, or, where both spellings should stay
in the notes, add the line shown to `speakers.yml` in the notes folder. If they are two people, say so in the note that
is named: `<!-- notegen-ignore N603 -->`.

Bad, in two notes:
    By Ada Lindgren
    By Ada Lindgern

Good, in `notes/speakers.yml`:
    Ada Lindgren: {aliases: [Ada Lindgern]}
"""

from collections import defaultdict
from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import first_place, namings
from notegen.lint.similar import near_pairs
from notegen.lint.spellings import counted, rarer_first, registry_line
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site, Thing

CODE = "N603"
SHORTEST = 8
"""Folded letters; `Jan Li` and `Jan Lu` are two people."""


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each pair, at the first place of the name that is used less."""
    places = namings(site)
    people = {thing.name: thing for thing in site.things if thing.kind == "speaker"}
    for one, other in sorted({*near_pairs(people, SHORTEST), *_cut_to_initials(people)}):
        rare, known = rarer_first(people[one], people[other])
        yield warning(
            CODE,
            first_place(site, rare, places),
            f'speaker "{rare.name}" ({counted(rare)}) looks like "{known.name}" ({counted(known)}); '
            "if they are one person, add this line to speakers.yml",
            fix=registry_line(known.name, rare.name),
        )


def _cut_to_initials(people: dict[str, Thing]) -> Iterator[tuple[str, str]]:
    """Pairs such as `A. Lindgren` and `Ada Lindgren`, where only one full name fits the initial."""
    full: dict[tuple[str, str], list[str]] = defaultdict(list)
    cut: list[tuple[tuple[str, str], str]] = []
    for name in people:
        first, _, last = name.casefold().partition(" ")
        if last and len(first.rstrip(".")) == 1:
            cut.append(((first[0], last), name))
        elif first and last:
            full[first[0], last].append(name)
    for key, name in cut:
        if len(full[key]) == 1:
            one, other = sorted((name, full[key][0]))
            yield one, other
