"""What the search finds: talks, events, pages and decks with their text; people, groups and places by name."""

from collections.abc import Iterable

from notegen.model.event import Event, Talk, Text, Translation, texts_in
from notegen.model.pairs import pairs
from notegen.model.parts import Findable
from notegen.model.site import Thing, linking
from notegen.publish.placing import event_title, name_cards
from notegen.publish.world import World, drafts_only

BY_NAME = ("speaker", "group", "venue", "organisation", "series")
"""Kinds whose pages are found by their names; a tag is a filter instead."""

UNDATED = "0000"
"""What undated entries are sorted by: a result without a date would be left out of a list by date."""


def findable_event(world: World, event: Event) -> Findable | None:
    """An event with its own texts, where its talks have pages of their own; or a page, a deck, or its talks, whole."""
    if event.draft:
        return None
    alone = event.kind == "event" and event.on_one_page
    placed = any(talk.is_placed for talk in event.talks)
    spoken = event.talks if alone or placed else ()
    told = texts_in(event) if alone or placed or event.kind != "event" else event.texts
    return _of_occasion(
        world,
        event,
        kind="talk" if alone else event.kind,
        title=event_title(world, event),
        language=event.language,
        talks=spoken,
        texts=told,
        with_talks=alone or placed or event.kind != "event",
    )


def findable_translation(world: World, event: Event, translation: Translation) -> Findable | None:
    """The same in another language: its talks have no pages of their own in it, so they are found here."""
    if event.draft:
        return None
    return _of_occasion(
        world,
        event,
        kind=event.kind,
        title=translation.title or event_title(world, event),
        language=translation.language,
        texts=texts_in(translation),
        with_talks=True,
    )


def findable_talk(world: World, event: Event, talk: Talk) -> Findable | None:
    """A talk with its notes, on its own page."""
    if event.draft:
        return None
    return _of_occasion(
        world,
        event,
        kind="talk",
        title=talk.title,
        language=talk.language or event.language,
        event_name=event_title(world, event),
        talks=(talk,),
        texts=talk.texts,
        with_talks=True,
    )


def findable_thing(world: World, thing: Thing, organisations: tuple[str, ...]) -> Findable | None:
    """Somebody (of these organisations) or something by name; the talks on its page are found on their own."""
    if thing.kind not in BY_NAME or drafts_only(world, thing):
        return None
    return Findable(
        kind=thing.kind,
        title=thing.name,
        language=world.settings.language,
        aliases=thing.aliases,
        place=", ".join(organisations) or thing.city,
        sorted_by=world.cards[(thing.kind, thing.slug)].last or UNDATED,
        pairs=pairs((thing.name, *thing.aliases, *organisations, thing.city)),
    )


def _of_occasion(
    world: World,
    event: Event,
    *,
    kind: str,
    title: str,
    language: str,
    texts: Iterable[Text],
    with_talks: bool,
    event_name: str = "",
    talks: tuple[Talk, ...] = (),
) -> Findable:
    people = [speaker for talk in talks for speaker in talk.speakers]
    speakers = _names(world, "speaker", (speaker.name for speaker in people))
    affiliations = _names(world, "organisation", (each for speaker in people for each in speaker.affiliations))
    groups = tuple(card.name for card in world.event_cards[event.id].groups)
    tags = _names(world, "tag", (*(tag for talk in talks for tag in talk.tags), *event.tags))
    place = world.event_cards[event.id].place
    written = (pair for text in texts for pair in linking(world.site.rendered, text.digest).pairs)
    return Findable(
        kind=kind,
        title=title,
        language=language or world.settings.language,
        speakers=speakers,
        affiliations=affiliations,
        event=event_name,
        place=place,
        start=event.start,
        end=event.end,
        groups=groups,
        tags=tags,
        sorted_by=str(event.start) if event.start else UNDATED,
        pairs=tuple(
            dict.fromkeys((*pairs((title, *speakers, *affiliations, event_name, place, *groups, *tags)), *written))
        ),
        with_talks=with_talks,
    )


def _names(world: World, kind: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(card.name for card in name_cards(world, kind, names))
