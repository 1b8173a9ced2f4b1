"""The names of the notes that `import` writes: the day and what the address is made of."""

from collections.abc import Iterable

from notegen.model.address import claim_key, slug
from notegen.model.event import Event


def new_names(events: Iterable[Event]) -> tuple[str, ...]:
    """`2014-06-09-docker.md` for each event, in order; those that would be equal are numbered."""
    taken: set[str] = set()
    names: list[str] = []
    for event in events:
        stem = _stem(event)
        name, number = f"{stem}.md", 1
        while claim_key(name) in taken:
            number += 1
            name = f"{stem}-{number}.md"
        taken.add(claim_key(name))
        names.append(name)
    return tuple(names)


def _stem(event: Event) -> str:
    """The day or the month in front, as a file name says it; a year alone is no date there."""
    words = event.slug or event.name or event.folder.rpartition("/")[2] or event.title
    name = slug(words) if words.strip() else "note"
    return f"{event.start}-{name}" if event.start is not None and event.start.month else name
