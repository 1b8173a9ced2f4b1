"""An event's texts and talks in reading order, and which element of its page stands for which line of the note."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from notegen.model.address import slug
from notegen.model.cards import ProgrammePart, TalkPart
from notegen.model.event import Event, Fact, Talk, Text, Translation
from notegen.publish.placing import name_cards, resources, speaker_cards, text_parts
from notegen.publish.world import World

Mark = tuple[str, int]
"""(element, line of the note)."""

_OUTSIDE = ("front matter", "file name", "folder", "path", "setting", "default", "registry")
"""How the rules begin that read a fact elsewhere than in the note's own text."""

_EVENT_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("group", ("groups", "group")),
    ("when", ("date", "event_date", "end", "time")),
    ("where", ("venue_name", "venue", "city")),
    ("address", ("venue", "address")),
    ("link", ("link",)),
)
_TALK_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("speakers", ("speakers", "speaker")),
    ("resources", ("slides", "videos", "video", "links", "link")),
)


@dataclass(frozen=True, slots=True)
class Marks:
    """Which element stands for which line, for one event; each line is claimed once."""

    event: tuple[Mark, ...] = ()
    """Of the event's own elements."""
    sessions: dict[str, int] = field(default_factory=dict)
    """Session → the line of its heading."""
    talks: tuple[tuple[Mark, ...], ...] = ()
    """Of each talk's elements."""


def marks_of(event: Event) -> Marks:
    """The lines that became facts and stand in no text any more; nothing for an event of several notes."""
    if len(event.sources) != 1:
        return Marks(talks=((),) * len(event.talks))
    taken = _lines_of_texts((*event.texts, *(text for talk in event.talks for text in talk.texts)))
    facts = tuple(fact for fact in event.facts if _in_body(event, fact))
    own = tuple(_claims(facts, _EVENT_MARKS, taken, event.title))
    sessions: dict[str, int] = {}
    for fact in (*facts, *(fact for talk in event.talks for fact in talk.facts if _in_body(event, fact))):
        if fact.field == "session" and str(fact.value) not in sessions and fact.span.line not in taken:
            taken.add(fact.span.line)
            sessions[str(fact.value)] = fact.span.line
    talks = tuple(
        tuple(_claims([fact for fact in talk.facts if _in_body(event, fact)], _TALK_MARKS, taken, talk.title))
        for talk in event.talks
    )
    return Marks(own, sessions, talks)


def _in_body(event: Event, fact: Fact) -> bool:
    """Whether a fact was read in the text of the event's one note: not in its front matter, its name or its folder."""
    here = fact.span.path == event.sources[0] or fact.span.path.endswith("/" + event.sources[0])
    return here and not fact.rule.casefold().startswith(_OUTSIDE)


def _lines_of_texts(texts: Iterable[Text]) -> set[int]:
    """The lines that a text shows itself."""
    found: set[int] = set()
    for text in texts:
        for place, line in enumerate(text.source.split("\n")):
            if line.strip():
                found.add(text.lines[place] if place < len(text.lines) else text.line + place)
    return found


def _claims(
    facts: Iterable[Fact], rows: tuple[tuple[str, tuple[str, ...]], ...], taken: set[int], title: str
) -> Iterator[Mark]:
    """Each line once, by the first element in the table's order; what is claimed is added to `taken`."""
    facts = tuple(facts)
    named_apart = any(fact.field == "venue_name" for fact in facts)
    for element, fields in rows:
        for fact in facts:
            if fact.field not in fields or (element == "title" and slug(str(fact.value)) != slug(title)):
                continue
            lines = range(fact.span.line, max(fact.span.line, fact.span.end_line) + 1)
            if element == "where" and fact.field == "venue":
                # The house is the first line of an address, or a line of its own; street and city are below it.
                lines = lines[: 0 if named_apart else 1]
            for line in lines:
                if line > 0 and line not in taken:
                    taken.add(line)
                    yield element, line


def is_single(event: Event) -> bool:
    """Whether an event is its one talk: they share an address, and the event's title says the talk's."""
    if len(event.talks) != 1 or event.talks[0].url != event.url:
        return False
    whole, part = slug(event.title or event.talks[0].title), slug(event.talks[0].title)
    return not event.talks[0].title or whole == part or whole.startswith(part + "-")


def programme(world: World, event: Event, marks: Marks, language: str) -> tuple[ProgrammePart, ...]:
    """An event's texts and talks in the order of its notes, each session's heading once before what it holds."""
    return _parts(world, event, event.talks, event.texts, marks, language)


def translated_programme(world: World, event: Event, translation: Translation) -> tuple[ProgrammePart, ...]:
    """The same in another language; its talks have no pages of their own."""
    marks = Marks(talks=((),) * len(translation.talks))
    return _parts(world, event, translation.talks, translation.texts, marks, translation.language, translation.url)


def _parts(
    world: World,
    event: Event,
    talks: tuple[Talk, ...],
    texts: tuple[Text, ...],
    marks: Marks,
    language: str,
    page_url: str = "",
) -> tuple[ProgrammePart, ...]:
    found: list[ProgrammePart] = []
    session = ""
    several = len({text.note for text in texts}) > 1
    by_place: dict[int, list[Text]] = {}
    for text in texts:
        by_place.setdefault(min(text.place, len(talks)), []).append(text)
    for place in range(len(talks) + 1):
        for text in by_place.get(place, ()):
            for part in text_parts(world, (text,), language, name_notes=several):
                heading = text.session if text.session != session else ""
                session = heading or session
                found.append(ProgrammePart(heading, marks.sessions.get(heading, 0), text=part))
        if place < len(talks):
            talk = talks[place]
            heading = talk.session if talk.session != session else ""
            session = heading or session
            part_of_talk = talk_part(world, event, talk, place + 1, marks.talks[place], language, page_url)
            found.append(ProgrammePart(heading, marks.sessions.get(heading, 0), talk=part_of_talk))
    return tuple(found)


def talk_part(
    world: World,
    event: Event,
    talk: Talk,
    number: int,
    marks: tuple[Mark, ...],
    language: str,
    page_url: str = "",
) -> TalkPart:
    """A talk as a page in `language` shows it; `page_url` is the page it stands on where it has none of its own."""
    anchor = talk.slug or f"talk-{number}"
    spoken = talk.language or event.language
    return TalkPart(
        title=talk.title,
        slug=anchor,
        url=f"{page_url or event.url}#{anchor}" if page_url or not talk.url else talk.url,
        number=number,
        speakers=speaker_cards(world, talk),
        kind=talk.kind,
        session=talk.session,
        resources=resources(world, event, talk),
        tags=name_cards(world, "tag", talk.tags),
        texts=text_parts(world, talk.texts, language, name_notes=len({text.note for text in talk.texts}) > 1),
        language=spoken if spoken and spoken.casefold() != language.casefold() else "",
        marks=marks,
    )


def bodies_of(parts: Iterable[ProgrammePart]) -> tuple[str, ...]:
    """The digests of all texts in a programme, each once."""
    found: dict[str, None] = {}
    for part in parts:
        texts = (*((part.text,) if part.text else ()), *(part.talk.texts if part.talk else ()))
        found.update(dict.fromkeys(text.digest for text in texts))
    return tuple(found)
