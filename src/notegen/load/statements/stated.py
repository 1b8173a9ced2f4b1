"""What the front matter of a note states, its folder's index and the settings included, each value typed."""

from collections.abc import Callable

from notegen.config.addresses import paths_of, slug_of
from notegen.config.dates import date_of, published_of, time_of
from notegen.config.fault import Fault
from notegen.config.links import link_of
from notegen.config.places import venue_of
from notegen.config.typed import kind_of, language_of, status_of, tags_of, text_of, texts_of
from notegen.load.folding import fold
from notegen.load.statements.beside import beside_facts, page_among_links, with_profile
from notegen.load.statements.sound import is_surely_sound
from notegen.load.statements.talks import item_talk, own_talk
from notegen.load.statements.values import Reading, as_tuple
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Fact, FactValue, Talk, Venue
from notegen.model.fields import BY_SPELLING, FieldSpec, folded
from notegen.model.note import Field, Note
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
    time_of_date: str = ""
    """The time of day written behind `date`."""
    time_of_event_date: str = ""
    """The time of day written behind `event_date`."""
    extra: tuple[tuple[str, Value], ...] = ()
    """Keys without a meaning of ours."""


def read_stated(note: Note, inherited: tuple[Field, ...], publish_email: bool) -> tuple[Stated, tuple[Diagnostic, ...]]:
    """Types every field; one that cannot be read is left out with its diagnostic."""
    reading = Reading(note, publish_email)
    facts: list[Fact] = []
    parts: dict[str, object] = {}
    beside: list[Field] = []
    own = Talk()
    for field in (*note.fields, *inherited):
        spec = BY_SPELLING.get(folded(field.key))
        if spec is None:
            beside.append(field)
            continue
        rule = "front matter" if field.span.path == note.shown else f"stated in {field.span.path}"
        facts += _facts(reading, spec, field, rule)
        _part(reading, spec, field, parts)
        own = own_talk(reading, spec, field, own, rule)
    facts += beside_facts(beside)
    tags = _tags(reading, note, (*note.fields, *inherited))
    stated = Stated(
        facts=tuple(facts),
        tags=tags,
        authors=tuple(str(name) for name in as_tuple(parts.get("authors"))),
        slug=str(parts.get("slug") or ""),
        aliases=tuple(str(path) for path in as_tuple(parts.get("aliases"))),
        talks=tuple(talk for talk in as_tuple(parts.get("talks")) if isinstance(talk, Talk)),
        own_talk=with_profile(own, beside),
        time_of_date=str(parts.get("time of date") or ""),
        time_of_event_date=str(parts.get("time of event_date") or ""),
        extra=tuple((field.written, field.value) for field in beside),
    )
    return stated, tuple(reading.diagnostics)


def faults_of(fields: tuple[Field, ...], shown: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the values of a note that other faults keep out of the site."""
    doubtful = tuple(field for field in fields if not is_surely_sound(field))
    return read_stated(Note(shown, shown, "", "", doubtful), (), True)[1] if doubtful else ()


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
        return [fact("group", reading.clean(str(name))) for name in as_tuple(reading.typed(texts_of, field.value))]
    if spec.key == "venue":
        venue = reading.typed(venue_of, field.value)
        if not isinstance(venue, Venue):
            return []
        city = [fact("city", venue.city)] if venue.city else []
        return [fact("venue", venue), *city] if venue.name else city
    if spec.key == "links":
        page = page_among_links(field)
        return [page] if page is not None else []
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
        parts["authors"] = tuple(dict.fromkeys((*as_tuple(parts.get("authors")), *(person.name for person in people))))
    elif spec.key == "slug" and not _is_null(field.value):
        try:
            parts["slug"] = slug_of(field.value)
        except Fault:
            return  # reported where the facts are read
    elif spec.key == "aliases":
        found = reading.typed(lambda value: paths_of(value, field.written), field.value)
        parts["aliases"] = (*as_tuple(parts.get("aliases")), *as_tuple(found))
    elif spec.key == "talks" and isinstance(field.value, Items):
        parts["talks"] = tuple(talk for item in field.value.items if (talk := item_talk(reading, item)) is not None)
    elif spec.key in ("date", "event_date"):
        try:
            read = date_of(field.value)
        except Fault:
            return
        parts[f"time of {spec.key}"] = read[1]


def _tags(reading: Reading, note: Note, fields: tuple[Field, ...]) -> tuple[str, ...]:
    """Tags of all spellings of the key; at blanks in Jekyll notes only; each once, however spelled."""
    found: dict[str, str] = {}
    for field in fields:
        if field.key == "tags":
            read = tags_at_spaces if note.reader == "jekyll" else tags_of
            for tag in as_tuple(reading.typed(read, field.value)):
                found.setdefault(fold(str(tag)), reading.clean(str(tag)))
    return tuple(tag for tag in found.values() if tag)


def tags_at_spaces(value: Value) -> tuple[str, ...]:
    """Tags as Jekyll writes them: `categories: meetup cologne` is two."""
    return tags_of(value, at_spaces=True)
