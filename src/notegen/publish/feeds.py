"""Which feeds there are and what each tells: the entries that the Atom and the JSON feed have in common."""

import uuid
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from notegen.model.address import absolute
from notegen.model.cards import SpeakerCard
from notegen.model.event import Event
from notegen.publish.feed import Entry, Feed
from notegen.publish.placing import event_title, name_cards
from notegen.publish.programme import bodies_of, without_lines
from notegen.publish.world import FEED_KINDS, World, drafts_only, members

EMPTY = "1970-01-01T00:00:00Z"
"""When a feed without entries was updated: RFC 4287 wants an instant, and none is known."""


def feeds_of(world: World) -> Iterator[Feed]:
    """The site's feed, then one for each tag, speaker and group that has a page and is no draft's alone."""
    if not world.settings.feeds or not world.settings.makes("feeds"):
        return
    newest = _newest_first(world)
    ranks = {event.id: rank for rank, (_, event) in enumerate(newest)}
    size = max(0, world.settings.feed_size)
    known: dict[int, Entry] = {}

    def entries(found: Iterable[int]) -> list[Entry]:
        """The entries of the newest of some events, by rank; an event is in many feeds, and its entry is made once."""
        first = nsmallest(size, found)
        for rank in first:
            if rank not in known:
                known[rank] = _entry(world, *newest[rank])
        return [known[rank] for rank in first]

    title = world.settings.title
    yield _feed(world, "/", title, entries(range(len(newest))))
    if not world.settings.makes("page-feeds"):
        return
    for thing in world.things:
        if thing.kind in FEED_KINDS and thing.url and not drafts_only(world, thing):
            own = members(world, thing)
            ids = {event.id for event in own.events}.union(event.id for event, _ in own.talks)
            dated = [ranks[each] for each in ids if each in ranks]
            yield _feed(world, thing.url, f"{thing.name} – {title}", entries(dated))


def _newest_first(world: World) -> list[tuple[str, Event]]:
    """(when, event) of all that feeds tell, in their order: none without a date, and no draft."""
    dated = [(updated(event), event) for event in world.events if event.start and not event.draft]
    dated.sort(key=lambda pair: pair[1].id)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return dated


def feed_bodies(feed: Feed) -> tuple[str, ...]:
    """The digests of all texts in a feed."""
    return tuple(dict.fromkeys(digest for entry in feed.entries for digest in bodies_of(entry.parts)))


def _feed(world: World, url: str, title: str, entries: list[Entry]) -> Feed:
    return Feed(
        id=_iri(world, url, f"feed {url}"),
        url=url,
        title=title,
        description=world.settings.description,
        language=world.settings.language,
        author=world.settings.title,
        updated=entries[0].updated if entries else EMPTY,
        entries=tuple(entries),
    )


def updated(event: Event) -> str:
    """Published, else the end of the event, at midnight UTC; of a month or a year its last day."""
    day = event.published or event.end or event.start
    return f"{day.last_day.isoformat()}T00:00:00Z" if day else EMPTY


def _iri(world: World, url: str, name: str) -> str:
    base = world.frame.base_url
    return absolute(base, url) if base else uuid.uuid5(uuid.NAMESPACE_URL, f"notegen:{name}").urn


def _entry(world: World, updated: str, event: Event) -> Entry:
    told = world.told[event.id]
    return Entry(
        id=_iri(world, event.url, event.id),
        url=event.url,
        title=event_title(world, event),
        updated=updated,
        language=told.language,
        summary=told.head.description,
        authors=event.authors,
        tags=tuple(card.name for card in name_cards(world, "tag", tags_of(event))),
        single=event.on_one_page,
        # A feed shows no line numbers: a line added on top of a note must not make the feed stale.
        parts=without_lines(told.parts),
    )


def tags_of(event: Event) -> tuple[str, ...]:
    """An event's tags and its talks', as written."""
    return (*event.tags, *(tag for talk in event.talks for tag in talk.tags))


def speaker_words(card: SpeakerCard) -> str:
    """`Ada Brook (Dock One)`."""
    organisations = ", ".join(each.name for each in card.affiliations)
    return f"{card.name} ({organisations})" if organisations else card.name
