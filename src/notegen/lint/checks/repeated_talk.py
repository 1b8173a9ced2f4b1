"""A talk stands twice in one event.

Two talks of one title whose speakers do not differ are usually one: a list of the programme and the notes further down,
with a slip in a name between them. Give both the same title and speaker, or tell them apart in the title.

Bad:
    ## Containers at sea
    By Ada Park
    ## Containers at Sea!

Good:
    ## Containers at sea
    By Ada Park
    ## Containers at sea, part two
    By Ada Park
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.places import place_of
from notegen.lint.similar import folded
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Talk
from notegen.model.site import Site

CODE = "N609"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning at each talk whose title and speakers stood earlier in its event."""
    for event in site.events:
        seen: dict[str, list[set[str]]] = {}
        for talk in event.talks:
            title, names = folded(talk.title), {folded(speaker.name) for speaker in talk.speakers}
            earlier = seen.setdefault(title, [])
            if title and any(not names or not other or names & other for other in earlier[:20]):
                yield warning(CODE, place_of(site, talk), _message(talk))
            earlier.append(names)


def _message(talk: Talk) -> str:
    return f'talk "{talk.title}" stands twice in this event; give both the same title and speaker, or tell them apart'
