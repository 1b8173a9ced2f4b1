"""A note with that alone which its folder and its neighbours ask of it: as such most notes are held, all at once.

What its texts say, most facts and the values of its fields are asked for only by who interprets it. That is done where
it was read; whoever must ask again takes the whole note out of the cache. Of what it comes to, the facts have by then
become values and warnings, and most are only shown by `explain`, which reads its notes anew.
"""

from collections.abc import Callable

from notegen.load.interpret import Interpreted
from notegen.model.classes import replace
from notegen.model.event import Event, Fact, Link, Talk, Text
from notegen.model.fields import LISTED
from notegen.model.note import FoundEvent, FoundTalk, Note

Whole = Callable[[Note], Note]
"""A note with all that was found in it, of one that may be bare."""

ASKED = frozenset({"event", "kind"})
"""Keys whose values `gather` looks at in a note that is no index."""

TOLD = frozenset({"title", "group", "slug", "description", "alias", "aliases"})
"""The facts of an event that a build asks for once it is known what its note comes to, and `load/marks` is settled: by
`load/known_groups`, `load/collect` and `publish/aliases`, and for previews of its pages.
"""

_TALK = FoundTalk((), (), 1)
_TEXT = Text("", 1, "markdown", "")


def as_it_is(note: Note) -> Note:
    """Where no note is bare."""
    return note


def bare(note: Note) -> Note:
    """A note that is no index, without what only `interpret` asks for."""
    return replace(
        note,
        fields=tuple(field for field in note.fields if field.key in ASKED),
        # One event or several, one talk or several: nobody asks how many.
        events=tuple(map(_event, note.events[:2])),
        is_bare=True,
        left_out=tuple(field.key for field in note.fields if field.key not in ASKED),
    )


def _event(found: FoundEvent) -> FoundEvent:
    """An event of which is asked for its facts, for who spoke where it is one talk, and whether it says any more."""
    return replace(
        found,
        talks=tuple(map(_talk, found.talks)) if len(found.talks) < 2 else (_TALK, _TALK),
        texts=(_TEXT,) if found.texts else (),
        fact_lines=(_TEXT,) if found.fact_lines else (),
        whole=_TALK if found.whole is not None else None,
    )


def _talk(talk: FoundTalk) -> FoundTalk:
    return FoundTalk(tuple(fact for fact in talk.facts if fact.field == "speaker"), (), 1)


def bare_meaning(meant: Interpreted) -> Interpreted:
    """What a note comes to, without the facts that nobody asks for behind `interpret`: of five of its values three."""
    return replace(meant, events=tuple(map(_bare_event, meant.events)), talks=tuple(map(_bare_talk, meant.talks)))


def _bare_event(event: Event) -> Event:
    facts = tuple([fact for fact in event.facts if fact.field in TOLD])
    return replace(event, facts=facts, talks=tuple(map(_bare_talk, event.talks)))


def _bare_talk(talk: Talk) -> Talk:
    return replace(talk, facts=tuple(filter(_names_a_file, talk.facts))) if talk.facts else talk


def _names_a_file(fact: Fact) -> bool:
    """Whether a build asks where it stands: the file may not be there. What lies elsewhere is none."""
    url = fact.value.url if isinstance(fact.value, Link) else fact.value
    return fact.field in LISTED and isinstance(url, str) and not url.startswith(("https://", "http://"))
