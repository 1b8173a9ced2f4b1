"""What the front matter of a note states, its folder's index and the settings included, each value typed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from notegen.config.addresses import paths_of, slug_of
from notegen.config.dates import date_of, published_of, time_of
from notegen.config.fault import Fault
from notegen.config.links import link_of, links_of
from notegen.config.people import people_of
from notegen.config.places import venue_of
from notegen.config.typed import kind_of, language_of, status_of, tags_of, text_of, texts_of
from notegen.load.folding import fold
from notegen.load.resources import resource_kind
from notegen.markup.email import without_emails
from notegen.model.civil_date import CivilDate
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import TALK_KINDS, Fact, FactValue, Link, Speaker, Talk, Venue
from notegen.model.fields import BY_SPELLING, FieldSpec, folded
from notegen.model.note import Field, Note
from notegen.model.span import Span
from notegen.model.value import Items, Scalar, Value

NO_TALK = Talk()


@dataclass(frozen=True, slots=True)
class Stated:
    """The stated facts of a note."""

    facts: tuple[Fact, ...] = ()
    """title, date, end, time, group, venue … with full confidence; the note's own first, then inherited ones."""
    tags: tuple[str, ...] = ()
    """As written."""
    authors: tuple[str, ...] = ()
    """Who wrote the note."""
    slug: str = ""
    """The event's."""
    aliases: tuple[str, ...] = ()
    """Former addresses."""
    talks: tuple[Talk, ...] = ()
    """The items of `talks:`."""
    own_talk: Talk = NO_TALK
    """What the top level states of the one talk that the note is."""
    one_talk: bool = False
    """Whether the top level names speakers: then the note is one talk."""
    time_of_date: str = ""
    """The time of day written behind the date."""
    extra: tuple[tuple[str, Value], ...] = ()
    """Keys without a meaning of ours."""


class Reading:
    """Collects the typed values of one note, and the faults met on the way."""

    def __init__(self, note: Note, publish_email: bool) -> None:
        self.note = note
        self.publish_email = publish_email
        self.diagnostics: list[Diagnostic] = []

    def typed(self, read: Callable[[Value], object], value: Value) -> object:
        """What `read` makes of a value; None where it cannot, with the fault noted."""
        try:
            return read(value)
        except Fault as fault:
            self.diagnostics.append(fault.diagnostic())
            return None

    def clean(self, text: str) -> str:
        """A text without e-mail addresses, unless they are to be published."""
        return text if self.publish_email else without_emails(text).strip()

    def people(self, value: Value) -> tuple[Speaker, ...]:
        """Speakers whose names are clean."""
        found = self.typed(people_of, value)
        people = found if isinstance(found, tuple) else ()
        return tuple(
            replace(p, name=self.clean(p.name)) for p in people if isinstance(p, Speaker) and self.clean(p.name)
        )


def read_stated(note: Note, inherited: tuple[Field, ...], publish_email: bool) -> tuple[Stated, tuple[Diagnostic, ...]]:
    """Types every field; one that cannot be read is left out with its diagnostic."""
    reading = Reading(note, publish_email)
    facts: list[Fact] = []
    parts: dict[str, object] = {}
    extra: list[tuple[str, Value]] = []
    own = Talk()
    for field in (*note.fields, *inherited):
        spec = BY_SPELLING.get(folded(field.key))
        if spec is None:
            extra.append((field.written, field.value))
            continue
        rule = "front matter" if field.span.path == note.shown else f"stated in {field.span.path}"
        facts += _facts(reading, spec, field, rule)
        _part(reading, spec, field, parts)
        own = _own_talk(reading, spec, field, own, rule)
    tags = _tags(reading, note, (*note.fields, *inherited))
    stated = Stated(
        facts=tuple(facts),
        tags=tags,
        authors=tuple(str(name) for name in _tuple(parts.get("authors"))),
        slug=str(parts.get("slug") or ""),
        aliases=tuple(str(path) for path in _tuple(parts.get("aliases"))),
        talks=tuple(talk for talk in _tuple(parts.get("talks")) if isinstance(talk, Talk)),
        own_talk=own,
        one_talk=bool(own.speakers),
        time_of_date=str(parts.get("time_of_date") or ""),
        extra=tuple(extra),
    )
    return stated, tuple(reading.diagnostics)


def faults_of(fields: tuple[Field, ...], shown: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the values of a note that other faults keep out of the site."""
    return read_stated(Note(shown, shown, "", "", fields), (), True)[1]


def _tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


_TYPED: dict[str, Callable[[Value], FactValue]] = {
    "title": text_of,
    "time": time_of,
    "city": text_of,
    "link": link_of,
    "series": text_of,
    "status": status_of,
    "language": language_of,
    "kind": kind_of,
    "slug": slug_of,
    "description": text_of,
}
"""Keys with one value, and who reads it."""


def _facts(reading: Reading, spec: FieldSpec, field: Field, rule: str) -> list[Fact]:
    """The event facts of one field."""

    def fact(name: str, value: FactValue) -> Fact:
        return Fact(name, value, field.span, rule)

    if spec.key in ("date", "event_date", "end"):
        read = reading.typed(date_of, field.value) if not _is_null(field.value) else None
        day = read[0] if isinstance(read, tuple) else None
        return [fact(spec.key, day)] if isinstance(day, CivilDate) else []
    if spec.key == "published":
        value = reading.typed(published_of, field.value) if not _is_null(field.value) else None
        return [fact("published", value)] if isinstance(value, CivilDate) else []
    if spec.key == "groups":
        return [fact("group", reading.clean(str(name))) for name in _tuple(reading.typed(texts_of, field.value))]
    if spec.key == "venue":
        venue = reading.typed(venue_of, field.value)
        if not isinstance(venue, Venue):
            return []
        city = [fact("city", venue.city)] if venue.city else []
        return [fact("venue", venue), *city] if venue.name else city
    reader = _TYPED.get(spec.key)
    if reader is None or _is_null(field.value) or (spec.key == "status" and _says_draft(field.value)):
        return []
    if spec.key == "link" and not isinstance(field.value, Scalar):
        return []
    value = reading.typed(reader, field.value)
    return [fact(spec.key, value)] if isinstance(value, str) and value else []


def _says_draft(value: Value) -> bool:
    try:
        return status_of(value) == "draft"
    except Fault:
        return True  # read reports it, once


def _is_null(value: Value) -> bool:
    return isinstance(value, Scalar) and not value.text.strip()


def _part(reading: Reading, spec: FieldSpec, field: Field, parts: dict[str, object]) -> None:
    """Fields that are no facts of the event: they go into `parts` by their key."""
    if spec.key == "authors":
        people = reading.people(field.value)
        parts["authors"] = tuple(dict.fromkeys((*_tuple(parts.get("authors")), *(person.name for person in people))))
    elif spec.key == "slug" and not _is_null(field.value):
        try:
            parts["slug"] = slug_of(field.value)
        except Fault:
            return  # reported where the facts are read
    elif spec.key == "aliases":
        found = reading.typed(lambda value: paths_of(value, field.written), field.value)
        parts["aliases"] = (*_tuple(parts.get("aliases")), *_tuple(found))
    elif spec.key == "talks" and isinstance(field.value, Items):
        parts["talks"] = tuple(talk for item in field.value.items if (talk := _item(reading, item)) is not None)
    elif spec.key == "date":
        try:
            read = date_of(field.value)
        except Fault:
            return
        parts["time_of_date"] = read[1]


def _tags(reading: Reading, note: Note, fields: tuple[Field, ...]) -> tuple[str, ...]:
    """Tags of all spellings of the key; at blanks in Jekyll notes only; each once, however spelled."""
    found: dict[str, str] = {}
    for field in fields:
        if field.key == "tags":
            read = tags_at_spaces if note.reader == "jekyll" else tags_of
            for tag in _tuple(reading.typed(read, field.value)):
                found.setdefault(fold(str(tag)), reading.clean(str(tag)))
    return tuple(tag for tag in found.values() if tag)


def tags_at_spaces(value: Value) -> tuple[str, ...]:
    """Tags as Jekyll writes them: `categories: meetup cologne` is two."""
    return tags_of(value, at_spaces=True)


def _own_talk(reading: Reading, spec: FieldSpec, field: Field, talk: Talk, rule: str) -> Talk:
    """What a field at the top level says of the talk that the note is."""
    if spec.key == "speakers":
        people = reading.people(field.value)
        facts = tuple(Fact("speaker", person, field.span, rule) for person in people)
        return replace(talk, speakers=(*talk.speakers, *people), facts=talk.facts + facts)
    if spec.key == "session":
        session = reading.typed(text_of, field.value)
        return replace(talk, session=str(session or ""))
    if spec.key == "kind":
        try:
            kind = kind_of(field.value)
        except Fault:
            return talk  # reported where the facts are read
        return replace(talk, kind=kind) if kind in TALK_KINDS else talk
    return _with_links(reading, spec, field.value, field.span, talk, rule)


def _with_links(reading: Reading, spec: FieldSpec, value: Value, span: Span, talk: Talk, rule: str) -> Talk:
    """slides, videos, links: each link goes where its words say, where the key leaves it open."""
    if spec.key not in ("slides", "videos", "links") and not (spec.key == "link" and talk.title):
        return talk
    for link in _tuple(reading.typed(links_of, value)):
        if not isinstance(link, Link):
            continue
        kind = spec.key if spec.key in ("slides", "videos") else resource_kind(link.title, link.url)
        fact = Fact(
            "videos" if kind in ("video", "videos") else "slides" if kind == "slides" else "link", link, span, rule
        )
        if fact.field == "slides":
            talk = replace(talk, slides=(*talk.slides, link.url), facts=(*talk.facts, fact))
        elif fact.field == "videos":
            talk = replace(talk, videos=(*talk.videos, link.url), facts=(*talk.facts, fact))
        else:
            talk = replace(talk, links=(*talk.links, link), facts=(*talk.facts, fact))
    return talk


def _item(reading: Reading, item: Value) -> Talk | None:
    """One item of `talks:`; a bare text is a title."""
    note = reading.note
    if isinstance(item, Scalar):
        title = reading.clean(item.text)
        fact = Fact("title", title, item.span, "front matter")
        return Talk(title=title, sources=(note.path,), line=item.span.line, facts=(fact,)) if title else None
    if isinstance(item, Items):
        return None
    talk = Talk(sources=(note.path,), line=item.span.line)
    for entry in item.entries:
        spec = _TALK_KEYS.get(folded(entry.key.text)) or BY_SPELLING.get(folded(entry.key.text))
        if spec is not None:
            talk = _stated_of_item(reading, spec, entry.key.span, entry.value, talk)
    return talk if talk.title or talk.speakers else None


_TALK_KEYS: dict[str, FieldSpec] = {
    "authors": BY_SPELLING["speakers"],
    "author": BY_SPELLING["speakers"],
    "by": BY_SPELLING["speakers"],
    "url": BY_SPELLING["links"],
    "code": BY_SPELLING["links"],
    "attachments": BY_SPELLING["links"],
}
"""Keys that mean something else inside a talk: its authors are who gave it."""


def _stated_of_item(reading: Reading, spec: FieldSpec, span: Span, value: Value, talk: Talk) -> Talk:
    if spec.key == "title":
        title = reading.clean(str(reading.typed(text_of, value) or ""))
        return replace(talk, title=title, facts=(*talk.facts, Fact("title", title, span, "front matter")))
    if spec.key == "tags":
        return replace(talk, tags=tuple(str(tag) for tag in _tuple(reading.typed(tags_of, value))))
    if spec.key == "slug":
        return replace(talk, slug=str(reading.typed(slug_of, value) or ""))
    if spec.key == "language":
        return replace(talk, language=str(reading.typed(language_of, value) or ""))
    field = Field(spec.key, spec.key, value, span)
    if spec.key == "link":
        return _with_links(reading, BY_SPELLING["links"], value, span, talk, "front matter")
    return _own_talk(reading, spec, field, talk, "front matter")
