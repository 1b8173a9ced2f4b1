"""Where the things of a site stand in its notes, as places a diagnostic can point at."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from notegen.model.event import Event, Talk, Text, Translation
from notegen.model.site import Site, Thing
from notegen.model.span import Span


def shown(site: Site, note: str) -> str:
    """The path a person would type for a note of the site."""
    folder = site.folder.rstrip("/")
    return note if folder in ("", ".") else f"{folder}/{note}"


def place_of(site: Site, thing: Event | Talk, field: str = "") -> Span:
    """Where an event or talk states `field`; where it begins, if it does not or no field is asked for."""
    for fact in thing.facts:
        if field and fact.field == field:
            return fact.span
    return Span(shown(site, thing.sources[0]) if thing.sources else site.folder or ".", thing.line)


def first_place(site: Site, thing: Thing) -> Span:
    """Where a thing is first named."""
    return thing.spans[0] if thing.spans else Span(site.folder or ".")


def talks_of(site: Site) -> Iterator[tuple[Event, Talk]]:
    """Every talk of every event, with its event; decks and pages have none that could be missing anything."""
    for event in site.events:
        if event.kind == "event":
            for talk in event.talks:
                yield event, talk


def texts_of(site: Site) -> Iterator[Text]:
    """Every text of every note, translations included, each once and in the site's order."""
    seen: set[tuple[str, int, str]] = set()
    for event in site.events:
        tellers: tuple[Event | Translation, ...] = (event, *event.translations)
        for thing in tellers:
            for text in (*thing.texts, *(text for talk in thing.talks for text in talk.texts)):
                key = (text.note, text.line, text.digest)
                if key not in seen:
                    seen.add(key)
                    yield text


class Lines:
    """The lines of one text: tells where an offset of its source stands in the note."""

    def __init__(self, site: Site, text: Text) -> None:
        self._path = shown(site, text.note)
        self._text = text
        self._lines = text.source.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def at(self, offset: int) -> tuple[Span, str]:
        """The place of the character at `offset`, and its whole line."""
        index = min(bisect_right(self._starts, offset) - 1, len(self._lines) - 1)
        numbers = self._text.lines
        line = numbers[index] if index < len(numbers) else self._text.line + index
        return Span(self._path, line, offset - self._starts[index] + 1), self._lines[index]
