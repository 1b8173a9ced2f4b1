"""The understood tree of one note: every fact with the place it was read and the rule that read it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from notegen.model.event import Event, Fact, FactValue, Link, Speaker, Talk, Text, Venue
from notegen.model.value import plain

if TYPE_CHECKING:
    from notegen.model.note import Note
    from notegen.understanding import Understanding

WIDTH = 60
"""Characters of a value that are shown before its place."""

MANY = ("speaker", "group", "slides", "videos", "link", "tags", "authors")
"""Fields of which a talk or event may have several values: none of them is beaten by another."""

MAX_OTHERS = 10
"""Notes that are named as the other sources of an event."""


def lines_of(known: "Understanding") -> list[str]:
    """The lines of `explain FILE`."""
    if known.skipped is not None:
        return [f"{known.skipped.path} is not read as a note: {known.skipped.reason}"]
    if known.note is None:
        return ["nothing could be read of it"]
    note = known.note
    state = ", a draft" if note.draft else ", kept out of the site by an error" if note.broken else ""
    lines = [f"{note.shown}, read by the convention `{note.reader}`{state}"]
    if note.translates:
        lines.append(f"a translation of {note.translates}")
    for event in known.events:
        lines += ["", *_event(event, note)]
    if left_out := tuple(_left_out(note, known)):
        lines += ["", "not sure enough, and left out", *left_out]
    return lines


def _event(event: Event, note: "Note") -> Iterator[str]:
    yield f"{event.kind}  {event.title or '(no title)'}{f'  {event.url}' if event.url else ''}"
    if event.sources and event.sources[0] != note.path and not note.translates:
        yield f"  {'of':<9} {event.sources[0]}"
    yield from _facts(event.facts, note, "  ")
    for key, names in (("tags", event.tags), ("authors", event.authors), ("aliases", event.aliases)):
        if names:
            yield f"{'':2}{key:<9} {', '.join(names)}"
    for key, value in event.extra:
        yield _row("  ", key, str(plain(value)), f"line {value.span.line}", "kept for templates as `extra`")
    yield from _texts((text for text in event.texts if _stands_in(text, note)), "  ")
    own = [talk for talk in event.talks if note.path in talk.sources or note.translates or not talk.sources]
    for talk in own:
        yield from _talk(talk, note)
    if len(own) < len(event.talks):
        others = len(event.talks) - len(own)
        yield f"  and {others:,} {'talk' if others == 1 else 'talks'} of other notes"
    if others_too := [source for source in event.sources if source != note.path]:
        more = f" and {len(others_too) - MAX_OTHERS:,} more" if len(others_too) > MAX_OTHERS else ""
        yield f"  also from  {', '.join(others_too[:MAX_OTHERS])}{more}"


def _stands_in(text: Text, note: "Note") -> bool:
    return text.note == note.path or bool(note.translates)


def _talk(talk: Talk, note: "Note") -> Iterator[str]:
    yield f"  {talk.kind}  {talk.title or '(no title)'}{f'  {talk.url}' if talk.url else ''}"
    yield from _facts(talk.facts, note, "    ")
    yield from _texts((text for text in talk.texts if _stands_in(text, note)), "    ")


def _facts(facts: tuple[Fact, ...], note: "Note", indent: str) -> Iterator[str]:
    """The facts in the order of the note; of two values for one field, the one that does not count says so."""
    best: dict[str, Fact] = {}
    for fact in facts:
        if fact.field not in best or fact.confidence > best[fact.field].confidence:
            best[fact.field] = fact
    here = note.shown
    for fact in sorted(dict.fromkeys(facts), key=lambda fact: (fact.span.path != here, fact.span.path, fact.span.line)):
        winner = best[fact.field]
        beaten = fact is not winner and not _counts_beside(fact, winner)
        why = f"; {winner.rule} counts" if beaten else ""
        yield _row(indent, fact.field, _words(fact.value), _place(fact, note), f"{fact.rule}{_sure(fact)}{why}")


def _counts_beside(fact: Fact, winner: Fact) -> bool:
    """Whether a second value of a field counts, too: a list's; stated lists stand alone."""
    return fact.value == winner.value or (fact.field in MANY and (winner.confidence < 1 or fact.confidence >= 1))


def _place(fact: Fact, note: "Note") -> str:
    if not fact.span.line:
        return "path"
    return f"line {fact.span.line}" if fact.span.path == note.shown else f"{fact.span.path}:{fact.span.line}"


def _sure(fact: Fact) -> str:
    return "" if fact.confidence >= 1 else f", {fact.confidence:.0%} sure"


def _left_out(note: "Note", known: "Understanding") -> Iterator[str]:
    """What the readers found in this note and nothing shows."""
    shown = {
        (fact.field, fact.span)
        for event in known.events
        for facts in (event.facts, *(talk.facts for talk in event.talks))
        for fact in facts
    }
    for event in note.events:
        for fact in (*event.facts, *(fact for talk in event.talks for fact in talk.facts)):
            if fact.confidence < known.threshold and (fact.field, fact.span) not in shown:
                yield _row("  ", fact.field, _words(fact.value), _place(fact, note), f"{fact.rule}{_sure(fact)}")


def _texts(texts: Iterable[Text], indent: str) -> Iterator[str]:
    for text in texts:
        last = max(text.lines) if text.lines else text.line + max(len(text.source.rstrip().split("\n")) - 1, 0)
        place = "line" if last == text.line else "lines"
        numbers = f"{text.line}" if last == text.line else f"{text.line}-{last}"
        yield _row(indent, "text", text.form, f"{place} {numbers}", "")


def _row(indent: str, name: str, value: str, place: str, rule: str) -> str:
    shown = value if len(value) <= WIDTH else value[: WIDTH - 1] + "…"
    return f"{indent}{name:<9} {shown:<40}  {place:<8}  {rule}".rstrip()


def _words(value: FactValue) -> str:
    """A value as a person would write it."""
    if isinstance(value, Speaker):
        return value.name + (f" ({', '.join(value.affiliations)})" if value.affiliations else "")
    if isinstance(value, Venue):
        city = value.city if value.city not in value.address else ""
        return ", ".join(part for part in (value.name, value.address, city, value.country) if part)
    if isinstance(value, Link):
        return f"{value.title}: {value.url}" if value.title else value.url
    return str(value)
