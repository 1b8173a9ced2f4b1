"""Where the notes mention an event, a talk, a page or a person: the links between notes, read backwards.

Titles only: a page that is mentioned is made anew when a link to it comes or goes, not when the text around it changes.
"""

from collections.abc import Iterable, Iterator, Mapping

from notegen.model.cards import Mention
from notegen.model.event import Event, Talk, Text, texts_in
from notegen.model.site import linking
from notegen.publish.placing import event_title, foreign
from notegen.publish.world import World

MOST = 24
"""So many mentions stand on a page, the newest first: an index note may link to a page from everywhere."""


def mentions_of(world: World) -> Mapping[str, tuple[Mention, ...]]:
    """Address → what mentions it, newest first, pages and decks last; never a draft, and never the event itself."""
    homes = _homes(world)
    found: dict[str, dict[str, Mention]] = {}
    for event in (*world.events, *world.others):
        if event.draft:
            continue
        for talk, note, link in _links(world, event):
            address = world.site.targets.get((note, link), "")
            url, home = homes.get(address) or homes.get(address.partition("#")[0]) or ("", "")
            if not url or home == event.id:
                continue
            known = found.setdefault(url, {})
            if len(known) < MOST:
                mention = _mention(world, event, talk)
                known.setdefault(mention.url, mention)
    return {url: tuple(known.values()) for url, known in found.items()}


def _homes(world: World) -> dict[str, tuple[str, str]]:
    """Every address that a link between notes may lead to → (the page to mention it on, the event it belongs to)."""
    homes = {thing.url: (thing.url, "") for thing in world.things if thing.url}
    for event in (*world.others, *world.events):
        homes[event.url] = (event.url, event.id)
        homes |= {each.url: (event.url, event.id) for each in event.translations if each.url}
        for talk in event.talks:
            page = event.url if talk.is_placed else talk.url or event.url
            homes[page] = homes[f"{event.url}#{talk.slug}"] = (page, event.id)
    homes.pop("", None)
    return homes


def _links(world: World, event: Event) -> Iterator[tuple[Talk | None, str, str]]:
    """(the talk it stands in, the note, the link as written) of everything that an event's notes link to."""
    yield from _of_texts(world, None, event.texts)
    for talk in event.talks:
        yield from _of_texts(world, talk, talk.texts)
        note = next(iter(talk.sources or event.sources), "")
        for url in (*talk.slides, *talk.videos, *(link.url for link in talk.links)):
            yield talk, note, url
    for translation in event.translations:
        yield from _of_texts(world, None, texts_in(translation))


def _of_texts(world: World, talk: Talk | None, texts: Iterable[Text]) -> Iterator[tuple[Talk | None, str, str]]:
    for text in texts:
        yield from ((talk, text.note, link) for link in linking(world.site.rendered, text.digest).links)


def _mention(world: World, event: Event, talk: Talk | None) -> Mention:
    """The talk where it has a page of its own, else the event, page or deck."""
    own = talk if talk and talk.url and not talk.is_placed and talk.url != event.url else None
    return Mention(
        title=(own.title if own else "") or event_title(world, event),
        url=own.url if own else event.url,
        start=event.start,
        end=event.end,
        language=foreign((own.language if own else "") or event.language, world.settings.language),
    )
