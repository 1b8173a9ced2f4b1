"""An event's texts and talks in reading order, as its pages and its feed entries place them."""

from collections.abc import Iterable

from notegen.model.classes import replace
from notegen.model.event import Event, Talk, Text, Translation
from notegen.model.marks import Mark
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.publish.links import resources
from notegen.publish.marks import Marks
from notegen.publish.placing import foreign, name_cards, speaker_cards
from notegen.publish.texts import Stage, anchors_of, text_parts
from notegen.publish.world import World


def programme(world: World, event: Event, marks: Marks, stage: Stage) -> tuple[ProgrammePart, ...]:
    """An event's texts and talks in the order of its notes, each session's heading once before what it holds."""
    return _parts(world, event, event.talks, event.texts, marks, stage)


def without_lines(parts: Iterable[ProgrammePart]) -> tuple[ProgrammePart, ...]:
    """The same with no word of where it stands in the notes; what says none stays the same object."""
    return tuple(map(_without_lines, parts))


def _without_lines(part: ProgrammePart) -> ProgrammePart:
    talk = replace(part.talk, marks=()) if part.talk and part.talk.marks else part.talk
    return ProgrammePart(part.session, 0, part.text, talk) if part.session_line or talk is not part.talk else part


def translated_programme(world: World, event: Event, translation: Translation) -> tuple[ProgrammePart, ...]:
    """The same in another language; its talks have no pages of their own."""
    stage = Stage(translation.language, translation.url, anchors_of(translation.url, translation.talks))
    marks = Marks(talks=((),) * len(translation.talks))
    return _parts(world, event, translation.talks, translation.texts, marks, stage)


def _parts(
    world: World, event: Event, talks: tuple[Talk, ...], texts: tuple[Text, ...], marks: Marks, stage: Stage
) -> tuple[ProgrammePart, ...]:
    found: list[ProgrammePart] = []
    session = ""
    several = len({text.note for text in texts}) > 1
    by_place: dict[int, list[Text]] = {}
    for text in texts:
        by_place.setdefault(min(text.place, len(talks)), []).append(text)
    for place in range(len(talks) + 1):
        for text in by_place.get(place, ()):
            for part in text_parts(world, (text,), stage, name_notes=several):
                heading = text.session if text.session != session else ""
                session = heading or session
                found.append(ProgrammePart(heading, marks.sessions.get(heading, 0), text=part))
        if place < len(talks):
            talk = talks[place]
            heading = talk.session if talk.session != session else ""
            session = heading or session
            shown = talk_part(world, event, talk, place + 1, marks.talks[place], stage)
            found.append(ProgrammePart(heading, marks.sessions.get(heading, 0), talk=shown))
    return tuple(found)


def talk_part(world: World, event: Event, talk: Talk, number: int, marks: tuple[Mark, ...], stage: Stage) -> TalkPart:
    """A talk as the page of `stage` shows it."""
    anchor = talk.slug or f"talk-{number}"
    around = "" if stage.url else event.language
    return TalkPart(
        title=talk.title,
        slug=anchor,
        url=f"{stage.url or event.url}#{anchor}" if stage.url or not talk.url else talk.url,
        number=number,
        speakers=speaker_cards(world, talk),
        kind=talk.kind,
        session=talk.session,
        resources=resources(world, event, talk),
        tags=name_cards(world, "tag", talk.tags),
        texts=text_parts(world, talk.texts, stage, name_notes=len({text.note for text in talk.texts}) > 1),
        language=foreign(talk.language or around or stage.language, stage.language),
        marks=marks,
    )


def bodies_of(parts: Iterable[ProgrammePart]) -> tuple[str, ...]:
    """The digests of all texts in a programme, each once."""
    found: dict[str, None] = {}
    for part in parts:
        if part.text is not None:
            found[part.text.digest] = None
        for text in part.talk.texts if part.talk is not None else ():
            found[text.digest] = None
    return tuple(found)


def bodies_told(world: World, texts: tuple[Text, ...], talks: tuple[Talk, ...]) -> tuple[str, ...]:
    """The same of a programme of these texts and talks, before it is made."""
    # A text stands in front of the talk at its place, and sorting leaves those of one place in their order.
    placed = [(min(text.place, len(talks)), 0, text.digest) for text in texts]
    placed += [(place, 1, text.digest) for place, talk in enumerate(talks) for text in talk.texts]
    placed.sort(key=lambda each: each[:2])
    return tuple(dict.fromkeys(digest for _, _, digest in placed if digest in world.site.rendered))
