"""Whether two readings of an event are the same, and if not, in what."""

from dataclasses import fields, replace

from notegen.model.event import Event, Talk, Text

_PLACE = ("facts", "line", "sources")
"""Where a thing was read: another note may say the same in other lines."""
_ADDRESS = ("id", "url", "name", "folder", "slug", "aliases")
"""What follows from a note's path, or from its being moved."""
_KEPT_APART = ("texts", "talks", "translations", "extra")
"""What is compared by its parts, or not at all."""


def differences(one: Event, other: Event) -> tuple[str, ...]:
    """The fields in which two events differ, in the words of the front matter; addresses and texts are not compared."""
    found = [name for name in _names(Event) if _of(one, name) != _of(other, name)]
    if len(one.talks) != len(other.talks):
        found.append("talks")
    for number, (a, b) in enumerate(zip(one.talks, other.talks, strict=False), 1):
        found += (f"{name} of talk {number}" for name in _names(Talk) if getattr(a, name) != getattr(b, name))
    return tuple(found)


def same_reading(one: Event, other: Event) -> bool:
    """Whether two readings of the same notes differ in nothing but the lines where things stand."""
    return _without_places(one) == _without_places(other)


def _names(kind: type[Event] | type[Talk]) -> tuple[str, ...]:
    left_out = (*_PLACE, *_ADDRESS, *_KEPT_APART)
    return tuple(field.name for field in fields(kind) if field.name not in left_out)


def _of(event: Event, name: str) -> object:
    return getattr(event, name)


def _without_places(event: Event) -> Event:
    translations = tuple(
        replace(other, texts=_texts(other.texts), talks=tuple(map(_talk, other.talks))) for other in event.translations
    )
    return replace(
        event,
        facts=(),
        line=0,
        texts=_texts(event.texts),
        talks=tuple(map(_talk, event.talks)),
        translations=translations,
        extra=(),
    )


def _talk(talk: Talk) -> Talk:
    return replace(talk, facts=(), line=0, texts=_texts(talk.texts))


def _texts(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(replace(text, line=0, lines=(), source=text.source.strip()) for text in texts)
