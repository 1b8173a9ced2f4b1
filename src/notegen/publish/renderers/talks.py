"""The page of each talk: the canonical one, also where the talk stands on its event's page too.

Good: `/2014/06-09-docker/introduction/` with the evening above it and the speakers' other talks beside. Bad: a second
page for a talk that is its whole event; the two would compete for every link.
"""

from collections.abc import Iterator

from notegen.model.cards import NameCard, TalkCard
from notegen.model.event import Event, Talk
from notegen.model.pages import TalkPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.heads import offered_translations, talk_head
from notegen.publish.marks import Mark, marks_of
from notegen.publish.placing import name_card
from notegen.publish.programme import talk_part
from notegen.publish.related import related_to_talk
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.texts import Stage, anchors_of
from notegen.publish.world import World, house_of, shown_path, thing_of

OTHER_TALKS = 6
"""So many other talks of a speaker stand on a talk's page; all of them are on the speaker's."""


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each talk that has an address of its own."""
    for event in world.events:
        marks = marks_of(event)
        anchors = anchors_of(event.url, event.talks)
        for place, talk in enumerate(event.talks):
            if not talk.url or talk.url == event.url:
                continue
            page = _page(world, event, place, marks.talks[place], anchors)
            sources = tuple(shown_path(world, note) for note in talk.sources or event.sources)
            bodies = tuple(dict.fromkeys(text.digest for text in page.talk.texts))
            yield new_target(talk.url, "talks", page, template="talk.html", bodies=bodies, sources=sources)


def _page(world: World, event: Event, place: int, marks: tuple[Mark, ...], anchors: dict[str, str]) -> TalkPage:
    talk = event.talks[place]
    head = talk_head(world, event, talk)
    stage = Stage(head.language or world.settings.language, anchors=anchors)
    also = _also(world, talk)
    shown = frozenset(card.url for _, cards in also for card in cards)
    return TalkPage(
        page=head,
        talk=talk_part(world, event, talk, place + 1, marks, stage),
        event=world.event_cards[event.id],
        card=world.talk_cards[talk.id],
        venue=name_card(world, "venue", house_of(world, event)),
        also=also,
        mentions=world.mentions.get(talk.url, ()),
        related=related_to_talk(world, event, talk, shown),
        previous=world.talk_cards[event.talks[place - 1].id] if place else None,
        next=world.talk_cards[event.talks[place + 1].id] if place + 1 < len(event.talks) else None,
        translate_service=offered_translations(world, event, talk),
    )


def _also(world: World, talk: Talk) -> tuple[tuple[NameCard, tuple[TalkCard, ...]], ...]:
    """Each speaker who has a page, with the newest of their other talks."""
    found: dict[str, tuple[NameCard, tuple[TalkCard, ...]]] = {}
    for speaker in talk.speakers:
        thing = thing_of(world, "speaker", speaker.name)
        if thing is None or not thing.url or thing.slug in found:
            continue
        ids = world.sharing.get(("speaker", thing.slug), ())[: OTHER_TALKS + 1]
        others = tuple(world.talk_cards[each] for each in ids if each != talk.id)[:OTHER_TALKS]
        if others:
            found[thing.slug] = (world.cards[("speaker", thing.slug)], others)
    return tuple(found.values())


RENDERER = Renderer("talks", plan, render_page, "talks")
