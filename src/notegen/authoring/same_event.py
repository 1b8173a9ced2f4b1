"""Whether two readings of an event are the same, and if not, in what."""

from dataclasses import fields

from notegen.model.classes import replace
from notegen.model.event import Event, Talk, Text

_PLACE = ("facts", "marks", "line", "sources")
"""Where a thing was read: another note may say the same in other lines."""
_ADDRESS = ("id", "url", "name", "folder", "slug", "aliases")
"""What follows from a note's path, or from its being moved."""
_KEPT_APART = ("texts", "talks", "translations", "extra")
"""What is compared by its parts, or not at all."""


def differences(one: Event, other: Event) -> tuple[str, ...]:
    """The fields in which two events differ, in the words of the front matter; addresses and texts are not compared."""
    found = [name for name in _names(Event) if _differ(one, other, name)]
    if len(one.talks) != len(other.talks):
        return (*found, f"{len(other.talks)} talks in place of {len(one.talks)}")
    for number, (a, b) in enumerate(zip(one.talks, other.talks, strict=True), 1):
        found += (f"{name} of talk {number}" for name in _names(Talk) if _differ(a, b, name))
    return tuple(found)


def _differ(one: Event | Talk, other: Event | Talk, name: str) -> bool:
    """Whether a field differs; a language found where nobody stated any is no fact of another kind."""
    told, read = getattr(one, name), getattr(other, name)
    return told != read and not (name == "language" and not told)


def unlikeness(one: Event, other: Event) -> int:
    """How far two readings are apart, to choose the better of two: a talk too many or too few outweighs its fields."""
    return 100 * abs(len(one.talks) - len(other.talks)) + len(differences(one, other))


def same_reading(one: Event, other: Event) -> bool:
    """Whether two readings of the same notes differ in nothing but the lines where things stand."""
    return _without_places(one) == _without_places(other)


def _names(kind: type[Event] | type[Talk]) -> tuple[str, ...]:
    left_out = (*_PLACE, *_ADDRESS, *_KEPT_APART)
    return tuple(field.name for field in fields(kind) if field.name not in left_out)


def _without_places(event: Event) -> Event:
    translations = tuple(
        replace(other, texts=_texts(other.texts), talks=tuple(map(_talk, other.talks))) for other in event.translations
    )
    return replace(
        event,
        facts=(),
        marks=(),
        line=0,
        texts=_texts(event.texts),
        talks=tuple(map(_talk, event.talks)),
        translations=translations,
        extra=(),
    )


def _talk(talk: Talk) -> Talk:
    return replace(talk, facts=(), marks=(), line=0, texts=_texts(talk.texts))


def _texts(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(replace(text, line=0, lines=(), told=text.source.strip()) for text in texts)
