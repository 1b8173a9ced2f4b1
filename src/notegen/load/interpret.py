"""What the facts of a note mean together: its events, with what is stated winning over what is found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from notegen.config.settings import Settings
from notegen.load.event_dates import SURE_ENOUGH, dates_of, day_of, is_later, odd_end, time_of_day
from notegen.load.folding import fold
from notegen.load.gather import Gathered
from notegen.load.languages import language_of_texts
from notegen.load.merge import joined_talk
from notegen.load.paths import PathFacts, read_path
from notegen.load.stated import Stated, read_stated
from notegen.markup.email import without_emails
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event, Fact, Link, Speaker, Talk, Text, Venue
from notegen.model.note import FoundEvent, FoundTalk, Note


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
    path = read_path(note.path)
    diagnostics = list(faults)
    if gathered.home:
        talks, texts = _talks_of_home(note, stated)
        return Interpreted((), talks, texts, stated.authors, stated.aliases, tuple(diagnostics))
    events = [
        _event(note, found, stated, path, settings, diagnostics, alone=len(note.events) == 1) for found in note.events
    ]
    return Interpreted(tuple(events), (), (), (), (), tuple(diagnostics))


def _event(
    note: Note,
    found: FoundEvent,
    stated: Stated,
    path: PathFacts,
    settings: Settings,
    diagnostics: list[Diagnostic],
    *,
    alone: bool,
) -> Event:
    """One event: stated facts first, then the surest found one of each field, then what the path says."""
    facts = (*stated.facts, *(fact for fact in found.facts if fact.confidence >= SURE_ENOUGH)) if alone else found.facts
    best = _best(facts)
    start, end, published = dates_of(note, found, stated, path, alone=alone)
    chosen = [fact for fact in (start, end) if fact is not None]
    kind = str(best["kind"].value) if "kind" in best and best["kind"].value in ("event", "page", "deck") else found.kind
    venue = _venue(facts, best)
    groups = _groups(facts)
    kept = [best[field] for field in _SHOWN if field in best]
    kept += [fact for fact in (venue,) if fact is not None]
    found = _with_lines_back(found, note, (*chosen, *kept, *groups))
    talks = _talks(note, found, stated, best) if alone else tuple(_talk(note, talk) for talk in found.talks)
    event = Event(
        kind=kind,
        title=_text(best, "title"),
        start=day_of(start),
        end=day_of(end) if is_later(start, end) else None,
        time=_text(best, "time") or time_of_day(start, stated),
        groups=tuple(str(fact.value) for fact in groups),
        venue=venue.value if venue is not None and isinstance(venue.value, Venue) else None,
        city=_city(best, venue),
        link=_link(best),
        series=_text(best, "series"),
        status=_text(best, "status") or "scheduled",
        language=_text(best, "language") or note.language or _language(found),
        tags=stated.tags if alone else (),
        authors=stated.authors if alone else (),
        published=day_of(published),
        draft=note.draft,
        talks=talks if kind == "event" else (),
        texts=found.texts if kind != "event" or found.talks or not stated.one_talk else (),
        slug=stated.slug if alone else "",
        name=_name(note, path, best, alone=alone),
        folder=path.folder,
        aliases=stated.aliases if alone else (),
        extra=stated.extra if alone else (),
        sources=(note.path,),
        line=found.line,
        facts=(*chosen, *kept, *groups),
    )
    diagnostics += odd_end(event.start, end)
    return event


def _with_lines_back(found: FoundEvent, note: Note, facts: Iterable[Fact] = ()) -> FoundEvent:
    """An event whose texts have those lines again that became facts, but not facts of the event.

    A line that says what the front matter states as well is not told twice.
    """
    counting = tuple(facts)
    same = [fact for fact in found.facts if any(_says_the_same(fact, other) for other in counting)]
    spans = [fact.span for fact in (*counting, *same) if fact.span.path == note.shown]
    back = [
        text
        for text in found.fact_lines
        if not any(span.line <= text.line <= max(span.line, span.end_line) for span in spans)
    ]
    front = [text for text in found.texts if not text.place and not text.session]
    rest = [text for text in found.texts if text.place or text.session]
    return replace(found, texts=(*sorted((*front, *back), key=lambda text: text.line), *rest)) if back else found


def _says_the_same(found: Fact, counting: Fact) -> bool:
    """Whether a fact found in the text is the one that counts, and says no more."""
    if found.field.removeprefix("event_") != counting.field.removeprefix("event_"):
        return False
    one, other = (fact.value.url if isinstance(fact.value, Link) else fact.value for fact in (found, counting))
    if not isinstance(one, Venue) or not isinstance(other, Venue):
        return one == other
    pairs = ((one.address, other.address), (one.city, other.city), (one.link, other.link))
    return one.name == other.name and all(not said or said == known for said, known in pairs)


_SHOWN = ("title", "time", "city", "link", "series", "status", "language", "slug", "venue_name")
"""Fields of which the best fact is kept as the event's."""


def _best(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The surest fact of each field; of equals the first."""
    best: dict[str, Fact] = {}
    for fact in facts:
        if fact.field not in best or fact.confidence > best[fact.field].confidence:
            best[fact.field] = fact
    return best


def _text(best: dict[str, Fact], field: str) -> str:
    fact = best.get(field)
    return without_emails(str(fact.value)).strip() if fact is not None else ""


def _venue(facts: Iterable[Fact], best: dict[str, Fact]) -> Fact | None:
    """The surest venue that has a name; an address alone keeps its place in the text, not a page."""
    venues = [fact for fact in facts if fact.field == "venue" and isinstance(fact.value, Venue)]
    named = [fact for fact in venues if isinstance(fact.value, Venue) and fact.value.name]
    chosen = max(named, key=lambda fact: fact.confidence, default=None)
    if chosen is None or not isinstance(chosen.value, Venue):
        return None
    venue = replace(
        chosen.value, name=without_emails(chosen.value.name).strip(), address=without_emails(chosen.value.address)
    )
    if not venue.city and "city" in best:
        venue = replace(venue, city=_text(best, "city"))
    return replace(chosen, value=venue)


def _city(best: dict[str, Fact], venue: Fact | None) -> str:
    if "city" in best:
        return _text(best, "city")
    return venue.value.city if venue is not None and isinstance(venue.value, Venue) else ""


def _groups(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The groups: stated ones alone where there are any; else each found name once, in its surest spelling."""
    found = [fact for fact in facts if fact.field == "group"]
    stated = [fact for fact in found if fact.confidence >= 1]
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


def _language(found: FoundEvent) -> str:
    """The language that an event's texts are surely written in."""
    texts = (*found.texts, *(text for talk in found.talks for text in talk.texts))
    return language_of_texts(text.source for text in texts)


def _name(note: Note, path: PathFacts, best: dict[str, Fact], *, alone: bool) -> str:
    """What the address is made of (CONTRACT: one URL for ever)."""
    if not alone:
        return _text(best, "title")
    return path.name or path.folder.rpartition("/")[2] or _text(best, "title")


def _talks_of_home(note: Note, stated: Stated) -> tuple[tuple[Talk, ...], tuple[Text, ...]]:
    """A note that is one talk of its folder's event: its title is the talk's, and so are its tags, slug and texts.

    Where it tells of several talks, what stands outside of them is the event's.
    """
    best = _best((*stated.facts, *note.events[0].facts))
    titles = (best["title"],) if "title" in best and not note.events[0].talks else ()
    found = _with_lines_back(note.events[0], note, titles)
    first, *others = [_talk(note, talk) for talk in found.talks] or [_one_talk(note, found, stated, best)]
    first = _with_stated(first, stated, note)
    language = next((str(fact.value) for fact in stated.facts if fact.field == "language"), "") or note.language
    language = language or _language(found)
    own = replace(first, tags=stated.tags or first.tags, slug=stated.slug, language=language)
    if others or not found.talks:
        return (own, *others), found.texts if others else ()
    return (replace(own, texts=tuple(sorted((*found.texts, *own.texts), key=lambda text: text.line))),), ()


def _talks(note: Note, found: FoundEvent, stated: Stated, best: dict[str, Fact]) -> tuple[Talk, ...]:
    """The talks of a note with one event: those in the body, with what the front matter states of them."""
    talks = [_talk(note, talk) for talk in found.talks]
    if stated.one_talk and not talks:
        return (_one_talk(note, found, stated, best),)
    if stated.one_talk and len(talks) == 1:
        talks = [_with_stated(talks[0], stated, note)]
    for item in stated.talks:
        at = next((at for at, talk in enumerate(talks) if item.title and fold(talk.title) == fold(item.title)), -1)
        if at >= 0:
            talks[at] = replace(joined_talk(item, talks[at]), line=talks[at].line)
        else:
            talks.append(item)
    return tuple(talks)


def _one_talk(note: Note, found: FoundEvent, stated: Stated, best: dict[str, Fact]) -> Talk:
    """The talk that a whole note is: its title, the speakers its front matter states, and all its text."""
    talk = Talk(title=_text(best, "title"), texts=found.texts, sources=(note.path,), line=found.line)
    title = best.get("title")
    return _with_stated(replace(talk, facts=(title,) if title is not None else ()), stated, note)


def _with_stated(talk: Talk, stated: Stated, note: Note) -> Talk:
    """What the top level of a one-talk note states wins over what its body says."""
    own = stated.own_talk
    return replace(
        talk,
        title=own.title or talk.title,
        speakers=own.speakers or talk.speakers,
        session=own.session or talk.session,
        kind=own.kind if own.kind != "talk" else talk.kind,
        slides=own.slides or talk.slides,
        videos=own.videos or talk.videos,
        links=own.links or talk.links,
        sources=talk.sources or (note.path,),
        facts=own.facts + talk.facts,
    )


def _talk(note: Note, found: FoundTalk) -> Talk:
    """A talk as its facts say, the unsure ones left out."""
    facts = tuple(fact for fact in found.facts if fact.confidence >= SURE_ENOUGH)
    best = _best(facts)
    speakers = tuple(_clean(fact.value) for fact in facts if isinstance(fact.value, Speaker))
    return Talk(
        title=_text(best, "title"),
        speakers=tuple(dict.fromkeys(speaker for speaker in speakers if speaker.name)),
        session=_text(best, "session"),
        kind=_text(best, "kind") or "talk",
        slides=_urls(facts, "slides"),
        videos=_urls(facts, "videos"),
        links=tuple(
            dict.fromkeys(fact.value for fact in facts if fact.field == "link" and isinstance(fact.value, Link))
        ),
        texts=found.texts,
        sources=(note.path,),
        line=found.line,
        facts=facts,
    )


def _clean(speaker: Speaker) -> Speaker:
    return replace(speaker, name=re.sub(r"\s+", " ", without_emails(speaker.name)).strip(" ,;"))


def _urls(facts: Iterable[Fact], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(fact.value) for fact in facts if fact.field == field))
