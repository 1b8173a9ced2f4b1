"""What calendar programs know each event by: a name that outlives another title and another day.

An event's address holds its year, day and name, so it changes with them. What stays is the note: its path, or, where
that holds a day, the address which that day gave the event. A note renamed to another day keeps its former address as
an alias (`check --fix` writes it), and the oldest of those is the address that the first name gave.
"""

import re
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable

from notegen.model.address import slug
from notegen.model.event import Event
from notegen.model.patterns import seldom

_DAY = seldom(r"(?<!\d)(\d{4})[-_./]?(\d\d)[-_./]?(\d\d)(?!\d)", re.ASCII)
_ADDRESS = seldom(r"/(?:\d{4}|undated)/[^/]+/", re.ASCII)
"""What addresses of events look like: other aliases (`permalink: /old-page/`) may join a note at any time."""


def event_uids(events: Iterable[Event], base_url: str) -> dict[str, str]:
    """Event id → UID: a UUID (RFC 7986, 5.3) of the site's address and what stays of the event."""
    events = tuple(events)
    notes = Counter(_note(event) for event in events)
    kept: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        # Events of one note are told apart by their titles: nothing else of them is their own.
        name = f"#{event.slug or slug(event.title or event.name)}" if notes[_note(event)] > 1 else ""
        kept[_lasting(event) + name].append(event)
    # The same note under another address of the site, or on another site, is another entry.
    site = base_url.partition("://")[2]
    uids: dict[str, str] = {}
    for lasting, same in kept.items():
        same.sort(key=lambda event: (event.start.first_day.isoformat() if event.start else "", event.id))
        for number, event in enumerate(same):
            place = f"{lasting}#{number}" if number else lasting
            uids[event.id] = str(uuid.uuid5(uuid.NAMESPACE_URL, f"notegen:{site}:{place}"))
    return uids


def _note(event: Event) -> str:
    return event.sources[0] if event.sources else event.id


def _lasting(event: Event) -> str:
    """The note's path; the oldest address that its name gave the event where its name holds a day."""
    day = _DAY.search(_note(event))
    if day is None:
        return _note(event)
    former = next((alias for alias in event.aliases if _ADDRESS.fullmatch(alias)), "")
    return former or f"/{day[1]}/{event.slug or f'{day[2]}-{day[3]}-{slug(event.name)}'}/"
