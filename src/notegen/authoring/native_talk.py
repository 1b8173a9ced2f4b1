"""The native form of a talk, a heading and a `By …` line: what of a talk stands there already."""

from notegen.load.folding import fold
from notegen.load.opened import Opened
from notegen.load.read import open_body
from notegen.load.talks.kinds import kind_of, without_kind
from notegen.markup.front_matter import split
from notegen.model.event import Fact, Link, Talk
from notegen.model.note import Note, Section
from notegen.model.patterns import seldom

BY_LINE = seldom(r"(?:By|Von|Par|Por|by|von|par|por)\s+\S")
_FIELDS = {"speaker": "speakers", "slides": "slides", "videos": "videos", "link": "links"}
"""A fact's field → the field of the talk it is one of."""


def opened(note: Note, text: str) -> Opened:
    """A note as its reader was given it."""
    return open_body(note.path, note.shown, split(text, note.shown))[0]


def unstated(talk: Talk, note: Opened) -> frozenset[str]:
    """The fields of a talk that neither the front matter states nor the body in the native form."""
    missing = {name for name in ("speakers", "slides", "videos", "links") if getattr(talk, name)}
    heading = next((section for section in note.sections if section.level and section.line == talk.line), None)
    line = _by_line(heading, note) if heading is not None else 0
    for name in tuple(missing):
        facts = [fact for fact in talk.facts if _FIELDS.get(fact.field) == name]
        told = {_plain(fact) for fact in facts if is_stated(fact) or fact.span.line == line}
        if told >= set(getattr(talk, name)):
            missing.discard(name)
    if heading is None or fold(without_kind(heading.title)) != fold(talk.title):
        missing |= {"title"} if not any(fact.field == "title" and is_stated(fact) for fact in talk.facts) else set()
    if talk.session and not _is_under(talk.session, heading, note):
        missing.add("session")
    if talk.kind != "talk" and (heading is None or kind_of(heading.title, talk.session) != talk.kind):
        missing.add("kind")
    return frozenset(missing)


def _by_line(heading: Section, note: Opened) -> int:
    """The line of `By …` that stands first below a heading; 0 where none does."""
    first = next(iter(heading.blocks), None)
    if first is None or first.kind != "line" or not BY_LINE.match(first.text):
        return 0
    return first.line if note.lines(first.line, first.line)[0][:1].isalpha() else 0


def _is_under(session: str, heading: Section | None, note: Opened) -> bool:
    return heading is not None and any(
        section.title == session and section.level < heading.level and section.line < heading.line
        for section in note.sections
    )


def is_stated(fact: Fact) -> bool:
    """Whether front matter gives a fact: the note's own, its folder's, or that of the settings."""
    return fact.rule == "front matter" or fact.rule.startswith("stated in ")


def _plain(fact: Fact) -> object:
    """A fact's value as the talk holds it: slides and videos are URLs there."""
    if fact.field in ("slides", "videos") and isinstance(fact.value, Link):
        return fact.value.url
    return fact.value
