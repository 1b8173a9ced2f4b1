"""How much of a folder's notes is understood: how many have a date, a venue, speakers, slides, and which lack what."""

from collections.abc import Callable, Sequence

from notegen.cli.summary import counted, read
from notegen.model.event import Event, Talk
from notegen.model.site import Site

WIDTH = 60
"""Columns for the names of notes, at most."""

Asked = Callable[[Sequence[Event], Sequence[Talk]], bool]

ASKED: tuple[tuple[str, Asked], ...] = (
    ("title", lambda events, _: all(event.title for event in events)),
    ("date", lambda events, _: all(event.start for event in events)),
    ("venue", lambda events, _: all(event.venue for event in events)),
    ("city", lambda events, _: all(event.city for event in events)),
    ("group", lambda events, _: all(event.groups for event in events)),
    ("talks", lambda _, talks: bool(talks)),
    ("speakers", lambda _, talks: bool(talks) and all(talk.speakers for talk in talks)),
    ("slides", lambda _, talks: bool(talks) and all(talk.slides or talk.videos for talk in talks)),
)
"""What a note is asked for, and whether its events and talks have it; `slides` are slides or a recording."""


def lines_of(site: Site, within: str) -> list[str]:
    """The lines of `explain --coverage`; `within` is a folder or note relative to the notes folder, empty for all."""
    notes = [note for note in site.notes if not within or note == within or note.startswith(within.rstrip("/") + "/")]
    told: dict[str, list[Event]] = {note: [] for note in notes}
    for event in site.events:
        for note in (*event.sources, *(translation.note for translation in event.translations)):
            if note in told:
                told[note].append(event)
    occasions = {note: events for note, events in told.items() if any(event.kind == "event" for event in events)}
    lacks = {note: _lacks(note, events) for note, events in occasions.items()}
    lines = [read(site), _kinds(told), ""]
    if occasions:
        lines += [f"{'':<10}{'notes':>7}{'of':>7}", *(_share(name, lacks) for name, _ in ASKED), ""]
    missing = {note: names for note, names in lacks.items() if names}
    width = max((len(note) for note in missing), default=0)
    lines += [f"{note:<{min(width, WIDTH)}}  no {', '.join(names)}" for note, names in missing.items()]
    if occasions and not missing:
        lines.append("No note lacks any of them.")
    return lines


def _lacks(note: str, events: Sequence[Event]) -> tuple[str, ...]:
    """What one note does not have, its folder's and its event's other notes included."""
    occasions = [event for event in events if event.kind == "event"]
    own = [talk for event in occasions for talk in event.talks if note in talk.sources]
    talks = own or [talk for event in occasions for talk in event.talks]
    return tuple(name for name, has in ASKED if not has(occasions, talks))


def _kinds(told: dict[str, list[Event]]) -> str:
    """`42 notes: 30 events, 1 deck, 75 talks; 2 of the notes have no page`."""
    events = {id(event): event for found in told.values() for event in found}.values()
    of_kind = {kind: [event for event in events if event.kind == kind] for kind in ("event", "deck", "page")}
    parts = [counted(len(found), kind) for kind, found in of_kind.items() if found]
    talks = sum(len(event.talks) for event in of_kind["event"])
    parts += [counted(talks, "talk")] if talks else []
    silent = sum(not found for found in told.values())
    rest = f"; {silent:,} of the notes {'has' if silent == 1 else 'have'} no page" if silent else ""
    return f"{counted(len(told), 'note')}: {', '.join(parts) or 'nothing that is shown'}{rest}"


def _share(name: str, lacks: dict[str, tuple[str, ...]]) -> str:
    have = sum(name not in names for names in lacks.values())
    return f"{name:<10}{have:>7,}{len(lacks):>7,}{have / len(lacks):>7.0%}"
