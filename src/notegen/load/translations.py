"""Puts a translated note beside the event it translates: it is a page in another language, not an event of its own."""

from notegen.load.gather import Gathered
from notegen.model.classes import replace
from notegen.model.event import Event, Talk, Translation


def with_translations(events: tuple[Event, ...], translated: tuple[tuple[Gathered, Event], ...]) -> tuple[Event, ...]:
    """The events, each with its translations; talks keep the slug of their original where both have equally many."""
    if not translated:
        return events
    by_note: dict[str, list[Translation]] = {}
    originals = {source: event for event in events for source in event.sources}
    left: list[Event] = []
    for gathered, event in translated:
        original = originals.get(gathered.note.translates)
        if original is None:
            left.append(event)
            continue
        by_note.setdefault(gathered.note.translates, []).append(
            Translation(
                gathered.note.language,
                gathered.note.path,
                event.title or original.title,
                _talks(event, original),
                event.texts,
            )
        )
    placed = tuple(
        replace(event, translations=tuple(t for source in event.sources for t in by_note.get(source, ())))
        for event in events
    )
    return (*placed, *left)


def _talks(event: Event, original: Event) -> tuple[Talk, ...]:
    """Translated talks, each with what only the original states: who spoke stays who spoke."""
    if len(event.talks) != len(original.talks):
        return event.talks
    return tuple(
        replace(
            talk,
            speakers=talk.speakers or own.speakers,
            slides=talk.slides or own.slides,
            videos=talk.videos or own.videos,
        )
        for talk, own in zip(event.talks, original.talks, strict=True)
    )
