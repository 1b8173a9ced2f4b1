"""Which feeds there are and what each tells: the entries that the Atom and the JSON feed have in common."""

import uuid
from collections.abc import Iterator

from notegen.model.address import absolute
from notegen.model.cards import SpeakerCard
from notegen.model.event import Event
from notegen.publish.feed import Entry, Feed
from notegen.publish.heads import event_head
from notegen.publish.marks import Marks
from notegen.publish.placing import event_title, name_cards
from notegen.publish.programme import bodies_of, programme
from notegen.publish.world import FEED_KINDS, World, drafts_only, known_events, known_talks

EMPTY = "1970-01-01T00:00:00Z"
"""When a feed without entries was updated: RFC 4287 wants an instant, and none is known."""


def feeds_of(world: World) -> Iterator[Feed]:
    """The site's feed, then one for each tag, speaker and group that has a page and is no draft's alone."""
    if not world.settings.feeds or not world.settings.makes("feeds"):
        return
    known: dict[str, Entry] = {}
    yield _feed(world, "/", world.settings.title, world.events, known)
    if not world.settings.makes("page-feeds"):
        return
    for thing in world.things:
        if thing.kind in FEED_KINDS and thing.url and not drafts_only(world, thing):
            spoken = {event.id: event for event, _ in known_talks(world, thing)}
            events = {**{event.id: event for event in known_events(world, thing)}, **spoken}
            yield _feed(world, thing.url, f"{thing.name} – {world.settings.title}", tuple(events.values()), known)


def feed_bodies(feed: Feed) -> tuple[str, ...]:
    """The digests of all texts in a feed."""
    return tuple(dict.fromkeys(digest for entry in feed.entries for digest in bodies_of(entry.parts)))


def _feed(world: World, url: str, title: str, events: tuple[Event, ...], known: dict[str, Entry]) -> Feed:
    """A feed of the newest of `events`; `known` keeps entries, because an event is in many feeds."""
    dated = [(updated(event), event) for event in events if event.start and not event.draft]
    dated.sort(key=lambda pair: pair[1].id)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    entries = tuple(
        known.get(event.id) or known.setdefault(event.id, _entry(world, event, when))
        for when, event in dated[: max(0, world.settings.feed_size)]
    )
    return Feed(
        id=_iri(world, url, f"feed {url}"),
        url=url,
        title=title,
        description=world.settings.description,
        language=world.settings.language,
        author=world.settings.title,
        updated=entries[0].updated if entries else EMPTY,
        entries=entries,
    )


def updated(event: Event) -> str:
    """Published, else the end of the event, at midnight UTC; of a month or a year its last day."""
    day = event.published or event.end or event.start
    return f"{day.last_day.isoformat()}T00:00:00Z" if day else EMPTY


def _iri(world: World, url: str, name: str) -> str:
    base = world.frame.base_url
    return absolute(base, url) if base else uuid.uuid5(uuid.NAMESPACE_URL, f"notegen:{name}").urn


def _entry(world: World, event: Event, updated: str) -> Entry:
    head = event_head(world, event)
    language = head.language or world.settings.language
    return Entry(
        id=_iri(world, event.url, event.id),
        url=event.url,
        title=event_title(world, event),
        updated=updated,
        language=language,
        summary=head.description,
        authors=event.authors,
        tags=tuple(card.name for card in name_cards(world, "tag", tags_of(event))),
        single=event.on_one_page,
        # A feed shows no line numbers: a line added on top of a note must not make the feed stale.
        parts=programme(world, event, Marks(talks=((),) * len(event.talks)), language),
    )


def tags_of(event: Event) -> tuple[str, ...]:
    """An event's tags and its talks', as written."""
    return (*event.tags, *(tag for talk in event.talks for tag in talk.tags))


def speaker_words(card: SpeakerCard) -> str:
    """`Ada Brook (Dock One)`."""
    organisations = ", ".join(each.name for each in card.affiliations)
    return f"{card.name} ({organisations})" if organisations else card.name
