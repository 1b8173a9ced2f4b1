"""What the facts of a note mean together: its events, with what is stated winning over what is found."""

from collections.abc import Iterable

from notegen.config.settings import Settings
from notegen.load.folding import fold
from notegen.load.gather import Gathered
from notegen.load.header.clashes import event_clashes
from notegen.load.header.event_dates import dates_of, day_of, is_later, odd_end, time_of_day
from notegen.load.languages import with_language
from notegen.load.marks import marked, marked_talks
from notegen.load.paths import PathFacts, path_of
from notegen.load.statements.stated import Stated, read_stated
from notegen.load.surest import SURE_ENOUGH, surest, text_of
from notegen.load.talks.of_note import described, found_talk, talks_of, talks_of_home, with_lines_back
from notegen.markup.email import without_emails
from notegen.model.address import former
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event, Fact, Link, Talk, Text, Venue
from notegen.model.note import FoundEvent, Note


@dataclass(frozen=True, slots=True)
class Interpreted:
    """What one note came to."""

    events: tuple[Event, ...]
    """In the note's order; none where the note is a talk of another's event."""
    talks: tuple[Talk, ...]
    """Its talks, where it belongs to another note's event."""
    texts: tuple[Text, ...]
    """What it says outside its talks, where it belongs to another note's event."""
    authors: tuple[str, ...]
    """Who wrote it, where it belongs to another note's event."""
    aliases: tuple[str, ...]
    """Its former addresses, where it belongs to another note's event."""
    diagnostics: tuple[Diagnostic, ...]
    """Clashes and stated values that cannot be read."""


def interpret(gathered: Gathered, settings: Settings) -> Interpreted:
    """The events of one note in its folder."""
    note = gathered.note
    stated, faults = read_stated(note, gathered.inherited, settings.publish_email)
    if gathered.silent:
        return Interpreted((), (), (), (), (), faults)
    path = path_of(note)
    diagnostics = list(faults)
    if gathered.home:
        talks, texts = talks_of_home(note, stated, only_talks=gathered.home.endswith("/"))
        talks = marked_talks(talks, texts, note.shown)
        return Interpreted((), talks, texts, stated.authors, stated.aliases, tuple(diagnostics))
    events = [_event(note, found, stated, path, diagnostics, alone=len(note.events) == 1) for found in note.events]
    return Interpreted(tuple(events), (), (), (), (), tuple(diagnostics))


def _event(
    note: Note,
    found: FoundEvent,
    stated: Stated,
    path: PathFacts,
    diagnostics: list[Diagnostic],
    *,
    alone: bool,
) -> Event:
    """One event: stated facts first, then the surest found one of each field, then what the path says."""
    sure = (fact for fact in found.facts if fact.confidence >= SURE_ENOUGH)
    facts = (*(stated.facts if alone else ()), *sure)
    best = surest(facts)
    start, end, published = dates_of(note, found, stated, path, alone=alone)
    chosen = [fact for fact in (start, end) if fact is not None]
    kind = str(best["kind"].value) if "kind" in best and best["kind"].value in ("event", "page", "deck") else found.kind
    venue = _venue(facts, best)
    groups = _groups(facts)
    kept = [best[field] for field in _SHOWN if field in best]
    kept += [fact for fact in (venue,) if fact is not None]
    found = with_lines_back(found, note, (*chosen, *kept, *groups))
    if alone:
        of_kind = found if found.kind == kind else replace(found, kind=kind)
        talks, texts, faults = talks_of(note, of_kind, stated, best)
        diagnostics += faults
        texts = texts or described(note, talks, best)
    else:
        talks, texts = tuple(found_talk(note, talk) for talk in found.talks), found.texts
    event = Event(
        kind=kind,
        title=text_of(best, "title"),
        start=day_of(start),
        end=day_of(end) if is_later(start, end) else None,
        time=text_of(best, "time") or time_of_day(start, stated),
        groups=tuple(str(fact.value) for fact in groups),
        venue=venue.value if venue is not None and isinstance(venue.value, Venue) else None,
        city=_city(best, venue),
        link=_link(best),
        series=text_of(best, "series"),
        status=text_of(best, "status") or "scheduled",
        language=text_of(best, "language") or note.language,
        tags=stated.tags if alone else (),
        authors=stated.authors if alone else (),
        published=day_of(published),
        draft=note.draft,
        talks=talks if kind == "event" else (),
        texts=texts,
        slug=stated.slug if alone else "",
        name=_name(path, best, alone=alone),
        folder=path.folder,
        # In a note of several events, `#` and a slug says which of them an address was.
        aliases=stated.aliases if alone else tuple(alias for alias in stated.aliases if former(alias)[1]),
        extra=stated.extra if alone else (),
        sources=(note.path,) if note.digest else (),
        line=found.line,
        facts=(*chosen, *kept, *groups),
    )
    diagnostics += odd_end(event.start, end)
    if alone and kind == "event":
        diagnostics += event_clashes(note, found, stated, path, start, end)
    return with_language(marked(event, note.shown))


_SHOWN = ("title", "time", "city", "link", "series", "status", "language", "slug", "kind", "description", "venue_name")
"""Fields of which the best fact is kept as the event's."""


def _venue(facts: Iterable[Fact], best: dict[str, Fact]) -> Fact | None:
    """The surest venue that has a name; an address alone keeps its place in the text, not a page."""
    venues = [fact for fact in facts if fact.field == "venue" and isinstance(fact.value, Venue)]
    named = [fact for fact in venues if isinstance(fact.value, Venue) and fact.value.name]
    chosen = max(named, key=lambda fact: fact.confidence, default=None)
    if chosen is None or not isinstance(chosen.value, Venue):
        return None
    said = chosen.value
    name, address = without_emails(said.name).strip(), without_emails(said.address)
    city = said.city or (text_of(best, "city") if "city" in best else "")
    if (name, address, city) == (said.name, said.address, said.city):
        return chosen
    return replace(chosen, value=replace(said, name=name, address=address, city=city))


def _city(best: dict[str, Fact], venue: Fact | None) -> str:
    if "city" in best:
        return text_of(best, "city")
    return venue.value.city if venue is not None and isinstance(venue.value, Venue) else ""


def _groups(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The groups: stated ones alone where there are any; else the surest found ones, each once.

    Found ones a good deal less sure than the surest are another word for it: `Rope Evening` in the title of an
    evening, `Rope Club Leeds` on its link.
    """
    found = [fact for fact in facts if fact.field == "group"]
    most = max((fact.confidence for fact in found), default=0.0)
    stated = [fact for fact in found if fact.confidence >= 1]
    found = [fact for fact in found if fact.confidence > most - 0.04]
    best: dict[str, Fact] = {}
    for fact in stated or found:
        key = fold(str(fact.value))
        if key and (key not in best or fact.confidence > best[key].confidence):
            best[key] = fact
    return tuple(best.values())


def _link(best: dict[str, Fact]) -> str:
    fact = best.get("link")
    if fact is None:
        return ""
    return fact.value.url if isinstance(fact.value, Link) else str(fact.value)


def _name(path: PathFacts, best: dict[str, Fact], *, alone: bool) -> str:
    """What the address is made of (CONTRACT: one URL for ever)."""
    if not alone:
        return text_of(best, "title")
    return path.name or path.folder.rpartition("/")[2] or text_of(best, "title")
