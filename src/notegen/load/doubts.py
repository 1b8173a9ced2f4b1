"""What was found but is too unsure to publish: a warning with the line to write, where nothing surer is known."""

from collections.abc import Iterable, Iterator

from notegen.load.surest import SURE_ENOUGH
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Event, Fact, Speaker, Talk, Venue
from notegen.model.note import Note

SUGGESTED = {
    "date": "state `date: {value}`",
    "venue": "state `venue: {value}`",
    "city": "state `city: {value}`",
    "group": "state `group: {value}`",
    "speaker": "write `By {value}` below the talk's heading",
}
"""Field → what the author writes where the guess is right; of other fields nothing is said."""


def doubts_of(note: Note, events: Iterable[Event], talks: Iterable[Talk]) -> tuple[Diagnostic, ...]:
    """A warning for each field of an event or talk that only an unsure fact would fill.

    `events` are what the note came to, in its order; `talks` its talks where they belong to another note's event.
    """
    told = list(events)
    known_talks = {talk.line: talk for talk in (*talks, *(talk for event in told for talk in event.talks))}
    doubts: list[Diagnostic] = []
    for at, found in enumerate(note.events):
        if at < len(told) and (unsure := _unsure(found.facts)):
            doubts += _told(unsure, _known_of_event(told[at]))
        for talk in found.talks:
            if talk.line in known_talks and (unsure := _unsure(talk.facts)):
                doubts += _told(unsure, {"speaker"} if known_talks[talk.line].speakers else set())
    return tuple(doubts)


def _unsure(facts: Iterable[Fact]) -> list[Fact]:
    """The facts that are left out, the surest of each field first found."""
    unsure = [fact for fact in facts if fact.confidence < SURE_ENOUGH]
    return sorted(unsure, key=lambda fact: -fact.confidence) if len(unsure) > 1 else unsure


def _known_of_event(event: Event) -> set[str]:
    known = {
        "date": event.start is not None,
        "venue": event.venue is not None,
        "city": bool(event.city),
        "group": bool(event.groups),
    }
    return {field for field, is_known in known.items() if is_known}


def _told(unsure: list[Fact], known: set[str]) -> Iterator[Diagnostic]:
    """One warning for each unknown field: its surest guess."""
    said = set(known)
    for fact in unsure:
        if fact.field in said or fact.field not in SUGGESTED:
            continue
        said.add(fact.field)
        value = words_of(fact)
        yield warning(
            "N240",
            fact.span,
            f'maybe the {fact.field} is "{value}" ({fact.rule}, {fact.confidence:.0%} sure); it is left out: '
            f"if it is right, {SUGGESTED[fact.field].format(value=value)}",
        )


def words_of(fact: Fact) -> str:
    """A value as its author would write it in the suggested place."""
    if isinstance(fact.value, Speaker):
        behind = f" ({', '.join(fact.value.affiliations)})" if fact.value.affiliations else ""
        return fact.value.name + behind
    if isinstance(fact.value, Venue):
        return ", ".join(part for part in (fact.value.name, fact.value.address, fact.value.city) if part)
    return str(fact.value)
