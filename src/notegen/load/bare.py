"""A note with that alone which its folder and its neighbours ask of it: as such most notes are held, all at once.

What its texts say, most facts and the values of its fields are asked for only by who interprets it. That is done where
it was read; whoever must ask again takes the whole note out of the cache.
"""

from collections.abc import Callable

from notegen.model.classes import replace
from notegen.model.event import Text
from notegen.model.note import Field, FoundEvent, FoundTalk, Note
from notegen.model.span import Span
from notegen.model.value import Scalar

Whole = Callable[[Note], Note]
"""A note with all that was found in it, of one that may be bare."""

ASKED = frozenset({"event", "kind"})
"""Keys whose values `gather` looks at in a note that is no index."""

_LEFT = Scalar("", Span(""))
_TEXT = Text("", 1, "markdown", "")


def as_it_is(note: Note) -> Note:
    """Where no note is bare."""
    return note


def bare(note: Note) -> Note:
    """A note that is no index, without what only `interpret` asks for."""
    # One event or several, one talk or several: nobody asks how many.
    fields, events = tuple(map(_field, note.fields)), tuple(map(_event, note.events[:2]))
    return replace(note, fields=fields, events=events, is_bare=True)


def _field(field: Field) -> Field:
    return field if field.key in ASKED else Field(field.key, "", _LEFT, _LEFT.span)


def _event(found: FoundEvent) -> FoundEvent:
    talks = (
        FoundTalk(tuple(fact for fact in talk.facts if fact.field == "speaker"), (), 1) for talk in found.talks[:2]
    )
    whole = FoundTalk((), (), 1) if found.whole is not None else None
    texts, lines = ((_TEXT,) if told else () for told in (found.texts, found.fact_lines))
    return replace(found, talks=tuple(talks), texts=texts, fact_lines=lines, whole=whole)
