"""Whether an edit of a note changed nothing but what its texts say, so that its pages are all that can differ.

A note whose folder says nothing of it, and that is one event no other note tells of, comes to what it did before if
its facts are the same and stand in the same lines: no step behind `interpret` looks at more. That is what is asked
here; anything else is a reason to build as usual.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from notegen.config.settings import Project
from notegen.load.bodies import named_text, options_of
from notegen.load.gather import Gathered
from notegen.load.interpret import Interpreted, interpret
from notegen.load.kept import Kept
from notegen.model.classes import dataclass, replace
from notegen.model.event import Event, Talk, Text, texts_in
from notegen.model.note import FoundEvent, FoundTalk, Note
from notegen.model.target import Target
from notegen.runtime.digest import digest_bytes
from notegen.runtime.rows import to_json

WORDS = "words"
"""Names how many talks said each word when all notes were last looked at, a line each."""

READ_ALL = "read-all"
"""Names nothing, and is there where every note that was found could be read."""

TOUCHED = "touched"
"""Names the words that edits added or took away since then, each with its note."""


@dataclass(frozen=True, slots=True)
class KnownText:
    """One text of a note as the last build named it."""

    digest: str
    """Names its HTML."""
    prefix: str
    """Put before the ids in it."""
    about: str
    """What it is about, for players."""
    pages: tuple[str, ...]
    """The files of the site that show it."""


@dataclass(frozen=True, slots=True)
class KnownNote:
    """What must be known of a note to tell whether an edit changed its texts alone."""

    texts: tuple[KnownText, ...]
    """Those of its event, in the order of `texts_in`."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A note that says something else and means the same."""

    before: Event
    """What it came to."""
    now: Event
    """What it comes to, the same but for its texts."""
    texts: tuple[tuple[KnownText, Text], ...]
    """What each of its texts was, and what it is, named."""
    meant: Interpreted
    """All that the note comes to now."""


def stands_alone(item: Gathered, read: Note | None) -> bool:
    """Whether a note, as it was `read`, comes to what it says itself: no index, default or neighbour adds to it."""
    return item.note is read and not (item.inherited or item.home or item.silent or read.translates or read.draft)


def remember(kept: Kept, events: Iterable[Event], targets: Iterable[Target], words: Mapping[str, int]) -> None:
    """Keeps what `retold` must know of each note that is one event by itself; `words`: how many talks say each."""
    if kept.known is None:
        return
    pages: dict[str, list[str]] = {}
    for target in targets:
        for digest in target.bodies:
            pages.setdefault(digest, []).append(target.path)
    names: list[str] = []
    for event in events:
        if len(event.sources) != 1 or event.sources[0] not in kept.alone or event.translations:
            continue
        texts = (
            KnownText(text.digest, text.prefix, text.about, tuple(pages.get(text.digest, ())))
            for text in texts_in(event)
        )
        names.append(known_name(event.sources[0]))
        record = to_json(KnownNote(tuple(texts)), KnownNote)
        if kept.known.get(names[-1]) != record:
            kept.known.put(names[-1], record)
    if kept.read_all:
        kept.known.put(READ_ALL, b"-")
        names.append(READ_ALL)
    if words:
        counted = "".join([f"\n{word} {count}" for word, count in sorted(words.items())])
        kept.known.put(WORDS, counted.encode("utf-8", "surrogatepass"))
        names.append(WORDS)
    kept.known.save(names)


def known_name(path: str) -> str:
    """Names what is known of the note at `path`."""
    return digest_bytes(path.encode("utf-8", "surrogatepass"))


def retold(before: Note, now: Note, known: KnownNote, project: Project) -> Retold | None:
    """What an edit changed; None where it may have changed more than texts."""
    if _without_sources(before) != _without_sources(now):
        return None
    was, comes_to = (interpret(Gathered(note, (), ""), project.settings) for note in (before, now))
    if was.diagnostics != comes_to.diagnostics or len(was.events) != 1 or len(comes_to.events) != 1:
        return None
    old, new = was.events[0], comes_to.events[0]
    texts = texts_in(new)
    if _silenced(old) != _silenced(new) or len(texts) != len(known.texts):
        return None
    options = options_of((new,), project)
    named = (
        (one, named_text(text, one.prefix, one.about, options)) for one, text in zip(known.texts, texts, strict=True)
    )
    return Retold(old, new, tuple(named), comes_to)


def _without_sources(note: Note) -> Note:
    """A note without what its texts say."""
    return replace(note, digest="", events=tuple(map(_found_event, note.events)))


def _found_event(found: FoundEvent) -> FoundEvent:
    return replace(
        found,
        texts=_emptied(found.texts),
        fact_lines=_emptied(found.fact_lines),
        talks=tuple(map(_silenced_talk, found.talks)),
        whole=_silenced_talk(found.whole) if found.whole else None,
    )


def _silenced(event: Event) -> Event:
    return replace(event, texts=_emptied(event.texts), talks=tuple(map(_silenced_talk, event.talks)))


_SomeTalk = TypeVar("_SomeTalk", FoundTalk, Talk)


def _silenced_talk(talk: _SomeTalk) -> _SomeTalk:
    return replace(talk, texts=_emptied(talk.texts))


def _emptied(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(replace(text, told="") for text in texts)
