"""The talks a note comes to: those in its body, with what its front matter states of them."""

import re
from collections.abc import Iterable
from typing import TypeVar

from notegen.load.folding import fold
from notegen.load.joined import joined_talk
from notegen.load.languages import language_of_texts
from notegen.load.speakers.employers import employer_of
from notegen.load.statements.stated import Stated
from notegen.load.surest import SURE_ENOUGH, surest, text_of
from notegen.load.talks.generic_headings import is_generic
from notegen.markup.email import without_emails
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact, Link, Speaker, Talk, Text, Venue
from notegen.model.note import Block, FoundEvent, FoundTalk, Note
from notegen.model.patterns import seldom


def with_lines_back(found: FoundEvent, note: Note, facts: Iterable[Fact] = ()) -> FoundEvent:
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


def talks_of_home(note: Note, stated: Stated, *, only_talks: bool = False) -> tuple[tuple[Talk, ...], tuple[Text, ...]]:
    """A note that is one talk of its folder's event: its title is the talk's, and so are its tags, slug and texts.

    Where it tells of several talks, what stands outside of them is the event's. So is all of it where the event has
    no note that vouches for its talks (`only_talks`), and this one tells of none or is called like a break.
    """
    best = surest((*stated.facts, *note.events[0].facts))
    told = note.events[0].talks or stated.own_talk.speakers or stated.own_talk.slides
    if not told and (only_talks or is_generic(text_of(best, "title"))):
        return (), with_lines_back(note.events[0], note).texts
    titles = (best["title"],) if "title" in best and not note.events[0].talks else ()
    found = with_lines_back(note.events[0], note, titles)
    first, *others = [found_talk(note, talk) for talk in found.talks] or [_one_talk(note, found, stated, best)]
    first = _with_stated(first, stated, note)
    language = next((str(fact.value) for fact in stated.facts if fact.field == "language"), "") or note.language
    language = language or language_found(found)
    own = replace(first, tags=stated.tags or first.tags, slug=stated.slug, language=language)
    if others or not found.talks:
        return (own, *others), found.texts if others else ()
    return (replace(own, texts=tuple(sorted((*found.texts, *own.texts), key=lambda text: text.line))),), ()


T = TypeVar("T")

_BRACKET = seldom(r"[][]")
_ESCAPED = r"\\\g<0>"


def talks_of(
    note: Note, found: FoundEvent, stated: Stated, best: dict[str, Fact]
) -> tuple[tuple[Talk, ...], tuple[Text, ...], tuple[Diagnostic, ...]]:
    """(talks, texts outside them, doubts) of a note with one event.

    What the top level states is of the one talk, where there is one. Where there are none, speakers or slides make the
    whole note one; where there are several, its links are shown as the event's, and a speaker cannot be placed.
    """
    own = stated.own_talk
    talks = [found_talk(note, talk) for talk in found.talks]
    known: dict[str, int] = {}
    for at, talk in enumerate(talks):
        known.setdefault(fold(talk.title), at)
    for item in stated.talks:
        at = known.setdefault(fold(item.title), len(talks)) if item.title else len(talks)
        if at < len(talks):
            talks[at] = replace(joined_talk(item, talks[at]), line=talks[at].line)
        else:
            talks.append(item)
    if found.kind == "deck":
        return (), found.texts, ()
    if found.kind == "event" and not talks and (own.speakers or own.slides):
        return (_one_talk(note, found, stated, best),), (), ()
    if found.kind == "event" and len(talks) == 1:
        return (_with_stated(talks[0], stated, note),), found.texts, ()
    texts = (*found.texts, *_links_shown(note, own, best))
    return tuple(talks), tuple(sorted(texts, key=lambda text: text.place)), _unplaced(note, own, len(talks))


def described(note: Note, talks: tuple[Talk, ...], best: dict[str, Fact]) -> tuple[Text, ...]:
    """The stated description as the text of a note that has no other, whose readers would miss it else."""
    fact = best.get("description")
    if fact is None or fact.span.path != note.shown or any(talk.texts for talk in talks):
        return ()
    return (Text(note.path, fact.span.line, "markdown", f"{fact.value}\n"),)


def _links_shown(note: Note, own: Talk, best: dict[str, Fact]) -> tuple[Text, ...]:
    """The links stated for a note of several talks or none as a list in the event's introduction."""
    page = best["link"].value if "link" in best else None
    links = [
        (fact.value, fact.span.line)
        for fact in own.facts
        if isinstance(fact.value, Link) and fact.value != page and fact.span.path == note.shown
    ]
    if not links:
        return ()
    items = [f"- [{_BRACKET.sub(_ESCAPED, link.title)}](<{link.url}>)" for link, _ in links]
    lines = tuple(line for _, line in links)
    return (Text(note.path, lines[0], "markdown", "\n".join(items) + "\n", lines=lines),)


def _unplaced(note: Note, own: Talk, count: int) -> tuple[Diagnostic, ...]:
    """The doubt about a speaker that is stated for a note of several talks."""
    field = next((field for field in note.fields if field.key == "speakers"), None)
    if field is None or not own.speakers or not count:
        return ()
    told = f"{field.written}: the note has {count} talks, so whose speaker this is cannot be told; name it in its talk"
    return (warning("N218", field.span, told),)


def _one_talk(note: Note, found: FoundEvent, stated: Stated, best: dict[str, Fact]) -> Talk:
    """The talk that a whole note is: its title, the speakers its front matter states, and all its text."""
    linked = tuple(fact for fact in found.facts if fact.field in ("slides", "videos"))
    talk = Talk(
        title=text_of(best, "title"),
        texts=found.texts,
        sources=(note.path,),
        line=found.line,
        slides=_urls(linked, "slides"),
        videos=_urls(linked, "videos"),
        facts=(*((best["title"],) if "title" in best else ()), *linked),
    )
    return _with_stated(talk, stated, note)


def _with_stated(talk: Talk, stated: Stated, note: Note) -> Talk:
    """What the top level of a one-talk note states wins over what its body says."""
    own = stated.own_talk
    return replace(
        talk,
        title=own.title or talk.title,
        speakers=_employed(own.speakers, talk, note) or talk.speakers,
        session=own.session or talk.session,
        kind=own.kind if own.kind != "talk" else talk.kind,
        slides=own.slides or talk.slides,
        videos=own.videos or talk.videos,
        links=own.links or talk.links,
        sources=talk.sources or (note.path,),
        facts=own.facts + talk.facts,
    )


def _employed(speakers: tuple[Speaker, ...], talk: Talk, note: Note) -> tuple[Speaker, ...]:
    """The stated speakers, each who has no employer with the one that the talk's text or its own by-line names.

    Good: `speaker: Ann Lee` above `Ann Lee is CTO of Acme`. Not: an employer of somebody else in that text.
    """
    if all(speaker.affiliations for speaker in speakers):
        return speakers
    beside = {fold(speaker.name): speaker.affiliations for speaker in talk.speakers}
    texts = (*talk.texts, *(text for found in note.events for text in found.texts))
    paragraphs = [part for text in texts for part in re.split(r"\n\s*\n|\n(?=\s*[-*+]\s)", text.source)][:_PARAGRAPHS]
    blocks = [(Block("line", " ".join(part.split()).strip("*_-+> "), (), 0),) for part in paragraphs]
    named: list[Speaker] = []
    for speaker in speakers:
        found = speaker.affiliations or beside.get(fold(speaker.name), ())
        employer = "" if found else employer_of(speaker.name, blocks)
        named.append(replace(speaker, affiliations=found or ((employer,) if employer else ())))
    return tuple(named)


_PARAGRAPHS = 200
"""So many are looked through for an employer."""


def found_talk(note: Note, found: FoundTalk) -> Talk:
    """A talk as its facts say, the unsure ones left out."""
    facts = tuple([fact for fact in found.facts if fact.confidence >= SURE_ENOUGH])
    best = surest(facts)
    speakers = [_clean(fact.value) for fact in facts if isinstance(fact.value, Speaker)]
    return Talk(
        title=text_of(best, "title"),
        speakers=_each([speaker for speaker in speakers if speaker.name]),
        session=text_of(best, "session"),
        kind=text_of(best, "kind") or "talk",
        slides=_urls(facts, "slides"),
        videos=_urls(facts, "videos"),
        links=_each([fact.value for fact in facts if fact.field == "link" and isinstance(fact.value, Link)]),
        texts=found.texts,
        sources=(note.path,),
        line=found.line,
        facts=facts,
    )


def _clean(speaker: Speaker) -> Speaker:
    name = " ".join(without_emails(speaker.name).split()).strip(" ,;")
    return speaker if name == speaker.name else replace(speaker, name=name)


def _urls(facts: Iterable[Fact], field: str) -> tuple[str, ...]:
    return _each([str(fact.value) for fact in facts if fact.field == field])


def _each(values: list[T]) -> tuple[T, ...]:
    """Each once. Most lists hold one value or none, and need not be asked for their digests."""
    return tuple(dict.fromkeys(values)) if len(values) > 1 else tuple(values)


def language_found(found: FoundEvent) -> str:
    """The language that an event's texts are surely written in."""
    texts = (*found.texts, *(text for talk in found.talks for text in talk.texts))
    return language_of_texts(text.source for text in texts)
