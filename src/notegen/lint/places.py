"""Where the things of a site stand in its notes, as places a diagnostic can point at."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

from notegen.model.event import Event, Fact, Speaker, Talk, Text, Translation, Venue, texts_in
from notegen.model.site import Site, Thing, shown_note
from notegen.model.span import Span


def place_of(site: Site, thing: Event | Talk, field: str = "") -> Span:
    """Where an event or talk states `field`; where it begins, if it does not or no field is asked for."""
    # A talk with ten thousand links has as many facts, and each link may be asked for.
    for fact in thing.facts if field else ():
        if fact.field == field:
            return fact.span
    return Span(shown_note(site, thing.sources[0]) if thing.sources else site.folder or ".", thing.line)


def namings(site: Site) -> dict[tuple[str, str], Span]:
    """(kind, name as written) → where it is first named, for every name that stands in a fact of its own."""
    places: dict[tuple[str, str], Span] = {}
    for event in site.events:
        for facts in (event.facts, *(talk.facts for talk in event.talks)):
            for fact in facts:
                for kind, name in _names(fact):
                    places.setdefault((kind, name), fact.span)
    return places


def _names(fact: Fact) -> Iterator[tuple[str, str]]:
    """What a fact names; tags have no facts."""
    if isinstance(fact.value, Speaker):
        yield "speaker", fact.value.name
        for name in fact.value.affiliations:
            yield "organisation", name
    elif isinstance(fact.value, Venue):
        yield "venue", fact.value.name
    elif isinstance(fact.value, str) and fact.field in ("group", "series"):
        yield fact.field, fact.value


def first_place(site: Site, thing: Thing, places: Mapping[tuple[str, str], Span]) -> Span:
    """Where a thing is first named: to the line where `places` knows it, else where its first event begins."""
    for name in (thing.name, *thing.aliases):
        if (thing.kind, name) in places:
            return places[thing.kind, name]
    first = thing.first
    if first is None:
        return Span(site.folder or ".")
    return Span(shown_note(site, first.path), first.line) if first.path in site.notes else first


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
            for text in texts_in(thing):
                key = (text.note, text.line, text.digest)
                if key not in seen:
                    seen.add(key)
                    yield text


class Lines:
    """The lines of one text: tells where an offset of its source stands in the note."""

    def __init__(self, site: Site, text: Text) -> None:
        self._path = shown_note(site, text.note)
        self._text = text
        self._lines = text.source.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def at(self, offset: int) -> tuple[Span, str]:
        """The place of the character at `offset`, and its whole line."""
        index = min(bisect_right(self._starts, offset) - 1, len(self._lines) - 1)
        numbers = self._text.lines
        line = numbers[index] if index < len(numbers) else self._text.line + index
        return Span(self._path, line, offset - self._starts[index] + 1), self._lines[index]
