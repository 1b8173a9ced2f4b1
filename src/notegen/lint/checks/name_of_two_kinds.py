"""The same name is a speaker in one place and a group or an organisation in another.

Almost always one of the two was misread: an organisation in a by-line without parentheses, or a person where a group
should stand. `notegen explain` on the note shows which line was read how.

Bad:
    By Harbour Works

Good:
    By Ada Park (Harbour Works)
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import first_place, namings
from notegen.lint.similar import folded
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site

CODE = "N605"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each such speaker, where the name is first spoken of."""
    places = namings(site)
    others = {folded(thing.name): thing for thing in reversed(site.things) if thing.kind in ("group", "organisation")}
    for thing in site.things:
        other = others.get(folded(thing.name)) if thing.kind == "speaker" else None
        if other is not None and folded(thing.name):
            article = "an" if other.kind == "organisation" else "a"
            yield warning(
                CODE,
                first_place(site, thing, places),
                f'"{thing.name}" is a speaker here and {article} {other.kind} elsewhere; '
                "write the organisation in parentheses behind the person",
            )
