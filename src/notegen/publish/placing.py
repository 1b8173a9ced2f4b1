"""Events, talks and things as the cards that listings show and the parts that pages place."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote, urlsplit

from notegen.model.cards import EventCard, LinkCard, NameCard, SpeakerCard, TalkCard, TextPart
from notegen.model.event import Event, Talk, Text
from notegen.publish.world import World, is_hidden, shown_path, thing_of

HUES = 24
"""The stylesheet has a class for each: `hue-0` to `hue-23`."""

PEOPLE_ON_A_CARD = 5
"""So many names stand on an event's card; the others are counted."""

_FILE_TYPES = ("pdf", "ppt", "pptx", "odp", "key", "doc", "docx", "odt", "zip", "mp3", "mp4", "webm", "txt", "ipynb")


def hue_of(slug: str) -> int:
    """A group's own colour, from its slug alone, so that it never changes."""
    return int.from_bytes(hashlib.sha256(slug.encode("utf-8", "replace")).digest()) % HUES


def name_card(world: World, kind: str, name: str) -> NameCard | None:
    """A name as written, as the one thing it is; None where the registry hides it."""
    if not name or is_hidden(world, kind, name):
        return None
    thing = thing_of(world, kind, name)
    if thing is None:
        return NameCard(kind, name, "")
    return world.cards.get((kind, thing.slug)) or NameCard(kind, thing.name, thing.url)


def name_cards(world: World, kind: str, names: Iterable[str]) -> tuple[NameCard, ...]:
    """Names as written, in their order, each thing once."""
    found: dict[tuple[str, str], NameCard] = {}
    for name in names:
        card = name_card(world, kind, name)
        if card is not None:
            found.setdefault((card.url, card.name), card)
    return tuple(found.values())


def speaker_cards(world: World, talk: Talk) -> tuple[SpeakerCard, ...]:
    """Who spoke, each with the organisations this talk names."""
    found: dict[tuple[str, str], SpeakerCard] = {}
    for speaker in talk.speakers:
        card = name_card(world, "speaker", speaker.name)
        if card is not None:
            known = found.get((card.url, card.name), SpeakerCard(card.name, card.url))
            more = name_cards(world, "organisation", speaker.affiliations)
            new = tuple(each for each in more if each not in known.affiliations)
            found[(card.url, card.name)] = replace(known, affiliations=known.affiliations + new)
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
    house = name_card(world, "venue", event.venue.name) if event.venue else None
    city = event_city(world, event)
    if house is None:
        return city
    return house.name if city.casefold() in house.name.casefold() else f"{house.name}, {city}"


def event_city(world: World, event: Event) -> str:
    """The city, from the event or else from its venue."""
    thing = thing_of(world, "venue", event.venue.name) if event.venue else None
    return event.city or (event.venue.city if event.venue else "") or (thing.city if thing else "")


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
    """A talk in a listing."""
    return TalkCard(
        title=talk.title,
        url=talk.url,
        speakers=speaker_cards(world, talk),
        event=event_title(world, event),
        event_url=event.url,
        start=event.start,
        end=event.end,
        kind=talk.kind,
        session=talk.session,
        has_slides=bool(talk.slides),
        has_video=bool(talk.videos),
        language=foreign(talk.language or event.language, world.settings.language),
        hue=first_hue(name_cards(world, "group", event.groups)),
        draft=event.draft,
    )


def first_hue(groups: tuple[NameCard, ...]) -> int:
    """The colour of an event: its first group's; -1 for none."""
    return groups[0].hue if groups else -1


def foreign(language: str, around: str) -> str:
    """A language where it differs from what is around it; empty where it need not be marked."""
    return "" if language.casefold() == around.casefold() else language


def link_card(world: World, notes: Iterable[str], kind: str, url: str, title: str = "") -> LinkCard | None:
    """A link of a note; None where its file does not exist, or where it is no address a page may hold."""
    placed = resolved(world, notes, url)
    if not placed:
        return None
    here = placed.startswith("/")
    ending = urlsplit_safely(placed)[1].rpartition(".")[2].casefold()
    return LinkCard(
        title=title,
        url=placed,
        kind=kind,
        host="" if here else host_of(placed),
        file_type=ending.upper() if ending in _FILE_TYPES else "",
    )


def resolved(world: World, notes: Iterable[str], url: str) -> str:
    """Where a link of one of `notes` leads: an absolute http(s) URL, a site-absolute path, or nowhere (empty)."""
    if url.casefold().startswith(("http://", "https://")):
        return url if host_of(url) else ""
    if url.casefold().startswith("mailto:"):
        return url if world.settings.publish_email else ""
    found = next((path for note in notes if (path := world.site.targets.get((note, url)))), "")
    if found or not url.startswith("/") or url.startswith("//"):
        return found
    return url


def host_of(url: str) -> str:
    """The host to name before a click, without `www.`; empty where there is none."""
    return urlsplit_safely(url)[0].removeprefix("www.")


def urlsplit_safely(url: str) -> tuple[str, str]:
    """(host, path) of a URL; both empty for one that cannot be taken apart."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.path
    except ValueError:
        return "", ""


def resources(world: World, event: Event, talk: Talk) -> tuple[LinkCard, ...]:
    """A talk's slides, videos and other links, in that order, each address once."""
    notes = (*talk.sources, *event.sources)
    rows = [("slides", url, "") for url in talk.slides] + [("video", url, "") for url in talk.videos]
    rows += [("link", link.url, link.title) for link in talk.links]
    found: dict[str, LinkCard] = {}
    for kind, url, title in rows:
        card = link_card(world, notes, kind, url, title)
        if card is not None:
            found.setdefault(card.url, card)
    return tuple(found.values())


def text_parts(world: World, texts: Iterable[Text], language: str, *, name_notes: bool = False) -> tuple[TextPart, ...]:
    """Texts as a page in `language` places them; one that was not rendered has nothing to show."""
    return tuple(
        TextPart(
            digest=text.digest,
            note=text.note,
            language=foreign(text.language, language) if text.language else "",
            links=tuple(text_link(world, text.note, link) for link in world.site.rendered[text.digest].links),
            show_note=name_notes,
            edit_url=edit_url(world, text.note),
        )
        for text in texts
        if text.digest in world.site.rendered
    )


def text_link(world: World, note: str, link: str) -> str:
    """Where a relative link of a text leads; empty where the target does not exist."""
    return world.site.targets.get((note, link), link if link.startswith("#") else "")


def edit_url(world: World, note: str) -> str:
    """Where a note can be corrected; empty unless the `edit_url` setting is made."""
    return world.settings.edit_url.replace("{path}", _quoted(shown_path(world, note), "/"))


def map_url(world: World, *words: str) -> str:
    """A map of an address; empty where nothing is known or the `map_url` setting is empty."""
    query = ", ".join(word for word in words if word)
    return world.settings.map_url.replace("{query}", _quoted(query)) if query else ""


def service_url(world: World, language: str, url: str) -> str:
    """The translation service's page for one absolute URL."""
    filled = world.settings.translate_url.replace("{language}", _quoted(language))
    return filled.replace("{url}", _quoted(url))


def _quoted(text: str, safe: str = "") -> str:
    return quote(text, safe=safe, errors="replace")
