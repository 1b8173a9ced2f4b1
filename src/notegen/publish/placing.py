"""Events, talks and things as the cards that listings show and the parts that pages place."""

import hashlib
from collections.abc import Iterable

from notegen.model.cards import EventCard, NameCard, SpeakerCard, TalkCard
from notegen.model.event import Event, Talk
from notegen.publish.world import World, house_of, thing_of

HUES = 24
"""The stylesheet has a class for each: `hue-0` to `hue-23`."""

PEOPLE_ON_A_CARD = 5
"""So many names stand on an event's card; the others are counted."""


def hue_of(slug: str) -> int:
    """A group's own colour, from its slug alone, so that it never changes."""
    return int.from_bytes(hashlib.sha256(slug.encode("utf-8", "replace")).digest()) % HUES


def name_card(world: World, kind: str, name: str) -> NameCard | None:
    """A name as written, as the one thing it is, for a page that mentions it; None where the registry hides it."""
    slug = world.site.names.get((kind, name)) if name else ""
    if slug == "":
        return None
    card = world.mentioned.get((kind, slug)) if slug else None
    if card is not None:
        return card
    thing = thing_of(world, kind, name)
    return NameCard(kind, thing.name, thing.url) if thing else NameCard(kind, name, "")


def name_cards(world: World, kind: str, names: Iterable[str]) -> tuple[NameCard, ...]:
    """Names as written, in their order, each thing once."""
    found: dict[tuple[str, str], NameCard] = {}
    for name in names:
        card = name_card(world, kind, name)
        if card is not None:
            found.setdefault((card.url, card.name), card)
    return tuple(found.values())


def speaker_cards(world: World, talk: Talk) -> tuple[SpeakerCard, ...]:
    """Who spoke, each with the organisations this talk names; of a talk whose card is made, those of the card."""
    made = world.talk_cards.get(talk.id)
    if made is not None and world.talk_by[talk.id][1] is talk:  # and not its translation
        return made.speakers
    found: dict[tuple[str, str], SpeakerCard] = {}
    for speaker in talk.speakers:
        card = name_card(world, "speaker", speaker.name)
        if card is not None:
            known, more = found.get((card.url, card.name)), name_cards(world, "organisation", speaker.affiliations)
            if known is not None:
                more = (*known.affiliations, *(each for each in more if each not in known.affiliations))
            found[(card.url, card.name)] = SpeakerCard(card.name, card.url, more)
    return tuple(found.values())


def event_title(world: World, event: Event) -> str:
    """What an event is called; where no note says, what is known of it instead."""
    if event.title:
        return event.title
    groups = name_cards(world, "group", event.groups)
    if groups and event.start:
        return f"{groups[0].name}, {event.start}"
    titles = [talk.title for talk in event.talks if talk.title]
    if len(event.talks) == 1 and titles:
        return titles[0]
    if groups:
        return groups[0].name
    words = event.name.replace("-", " ").replace("_", " ").strip()
    return words or (str(event.start) if event.start else "") or (titles[0] if titles else "") or event.id


def event_place(world: World, event: Event) -> str:
    """Venue and city in a few words: `Betahaus Hamburg`, `Port of Hamburg, Altona`."""
    house = name_card(world, "venue", house_of(world, event))
    city = event_city(world, event)
    if house is None:
        return city
    return house.name if city.casefold() in house.name.casefold() else f"{house.name}, {city}"


def event_city(world: World, event: Event) -> str:
    """The city, from the event or else from its venue."""
    thing = thing_of(world, "venue", house_of(world, event))
    return event.city or (event.venue.city if event.venue else "") or (thing.city if thing else "")


def event_address(world: World, event: Event) -> tuple[str, str]:
    """Address and country, from the event or else from what the site knows of the house; nothing of a hidden one."""
    house = house_of(world, event)
    if event.venue is None or (event.venue.name and name_card(world, "venue", house) is None):
        return "", ""
    thing = thing_of(world, "venue", house)
    known = (thing.address, thing.country) if thing else ("", "")
    return event.venue.address or known[0], event.venue.country or known[1]


def event_card(world: World, event: Event) -> EventCard:
    """An event in a listing."""
    groups = name_cards(world, "group", event.groups)
    people = list(dict.fromkeys(card.name for talk in event.talks for card in speaker_cards(world, talk)))
    return EventCard(
        title=event_title(world, event),
        url=event.url,
        start=event.start,
        end=event.end,
        time=event.time,
        groups=groups,
        place=event_place(world, event),
        talks=len(event.talks),
        people=tuple(people[:PEOPLE_ON_A_CARD]),
        more_people=max(0, len(people) - PEOPLE_ON_A_CARD),
        status=event.status,
        language=foreign(event.language, world.settings.language),
        hue=first_hue(groups),
        draft=event.draft,
    )


def talk_card(world: World, event: Event, talk: Talk) -> TalkCard:
    """A talk in a listing; the event's own card is made before."""
    around = world.event_cards[event.id]
    return TalkCard(
        title=talk.title,
        url=talk.url,
        speakers=speaker_cards(world, talk),
        event=around.title,
        event_url=event.url,
        start=event.start,
        end=event.end,
        place=around.place,
        kind=talk.kind,
        session=talk.session,
        has_slides=bool(talk.slides),
        has_video=bool(talk.videos),
        language=foreign(talk.language or event.language, world.settings.language),
        event_language=around.language,
        hue=around.hue,
        draft=event.draft,
    )


def first_hue(groups: tuple[NameCard, ...]) -> int:
    """The colour of an event: its first group's; -1 for none."""
    return groups[0].hue if groups else -1


def foreign(language: str, around: str) -> str:
    """A language where it differs from what is around it; empty where it need not be marked."""
    return "" if language.casefold() == around.casefold() else language
