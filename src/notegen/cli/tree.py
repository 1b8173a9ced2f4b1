"""The understood tree of one note: every fact with the place it was read and the rule that read it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from notegen.model.event import Event, Fact, FactValue, Link, Speaker, Talk, Text, Venue
from notegen.model.value import plain

if TYPE_CHECKING:
    from notegen.pipeline import Understanding

WIDTH = 60
"""Characters of a value that are shown before its place."""


def lines_of(known: "Understanding") -> list[str]:
    """The lines of `explain FILE`."""
    if known.skipped is not None:
        return [f"{known.skipped.path} is not read as a note: {known.skipped.reason}"]
    if known.note is None:
        return ["nothing could be read of it"]
    state = ", a draft" if known.note.draft else ", kept out of the site by an error" if known.note.broken else ""
    lines = [f"{known.note.shown}, read by the convention `{known.note.reader}`{state}"]
    if known.note.translates:
        lines.append(f"a translation of {known.note.translates}")
    for event in known.events:
        lines += ["", *_event(event, known.note.shown)]
    return lines


def _event(event: Event, note: str) -> Iterator[str]:
    yield f"{event.kind}  {event.title or '(no title)'}{f'  {event.url}' if event.url else ''}"
    yield from _facts(event.facts, note, "  ")
    for key, names in (("tags", event.tags), ("authors", event.authors), ("aliases", event.aliases)):
        if names:
            yield f"{'':2}{key:<9} {', '.join(names)}"
    for key, value in event.extra:
        yield _row("  ", key, str(plain(value)), f"line {value.span.line}", "kept for templates as `extra`")
    yield from _texts(event.texts, note, "  ")
    others = [source for source in event.sources if not note.endswith(source)]
    if others:
        yield f"  also from  {', '.join(others)}"
    for talk in event.talks:
        yield from _talk(talk, note)


def _talk(talk: Talk, note: str) -> Iterator[str]:
    yield f"  {talk.kind}  {talk.title or '(no title)'}{f'  {talk.url}' if talk.url else ''}"
    yield from _facts(talk.facts, note, "    ")
    yield from _texts(talk.texts, note, "    ")


def _facts(facts: tuple[Fact, ...], note: str, indent: str) -> Iterator[str]:
    for fact in sorted(facts, key=lambda fact: (fact.span.path != note, fact.span.path, fact.span.line)):
        place = f"line {fact.span.line}" if fact.span.path == note else f"{fact.span.path}:{fact.span.line}"
        if not fact.span.line:
            place = "path"
        sure = "" if fact.confidence >= 1 else f", {fact.confidence:.0%} sure"
        yield _row(indent, fact.field, _words(fact.value), place, fact.rule + sure)


def _texts(texts: tuple[Text, ...], note: str, indent: str) -> Iterator[str]:
    for text in texts:
        last = max(text.lines) if text.lines else text.line + max(len(text.source.rstrip().split("\n")) - 1, 0)
        place = "line" if last == text.line else "lines"
        numbers = f"{text.line}" if last == text.line else f"{text.line}-{last}"
        where = "" if note.endswith(text.note) else f" of {text.note}"
        yield _row(indent, "text", text.form, f"{place} {numbers}{where}", "")


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
