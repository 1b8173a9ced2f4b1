"""The page of each talk: the canonical one, also where the talk stands on its event's page too.

Good: `/2014/06-09-docker/introduction/` with the evening above it and the speakers' other talks beside. Bad: a second
page for a talk that is its whole event; the two would compete for every link.
"""

from collections.abc import Iterator

from notegen.model.event import Event
from notegen.model.pages import TalkPage
from notegen.model.site import Site
from notegen.model.target import Later, Target
from notegen.publish.heads import offered_translations, talk_head
from notegen.publish.placing import name_card
from notegen.publish.programme import bodies_told, talk_part
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.texts import Stage
from notegen.publish.world import World, house_of, shown_path


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each talk that has an address of its own."""
    for event in world.events:
        for place, talk in enumerate(event.talks):
            if not talk.url or talk.url == event.url:
                continue
            page = Later(_page, world, event, place, listed=not event.draft)
            sources = tuple(shown_path(world, note) for note in talk.sources or event.sources)
            bodies = bodies_told(world, talk.texts, ())
            yield new_target(talk.url, "talks", page, template="talk.html", bodies=bodies, sources=sources)


def _page(world: World, event: Event, place: int) -> TalkPage:
    talk, told, beside = event.talks[place], world.told[event.id], world.near[event.id].beside[place]
    head = talk_head(world, event, talk)
    language = head.language or world.settings.language
    shown = told.talks[place]
    if language != told.language:
        stage = Stage(language, anchors=told.anchors)
        shown = talk_part(world, event, talk, place + 1, told.marks.talks[place], stage)
    return TalkPage(
        page=head,
        talk=shown,
        event=world.event_cards[event.id],
        card=world.talk_cards[talk.id],
        venue=name_card(world, "venue", house_of(world, event)),
        also=beside.also,
        mentions=world.mentions.get(talk.url, ()),
        related=beside.related,
        previous=world.talk_cards[event.talks[place - 1].id] if place else None,
        next=world.talk_cards[event.talks[place + 1].id] if place + 1 < len(event.talks) else None,
        translate_service=offered_translations(world, event, talk),
    )


RENDERER = Renderer("talks", plan, render_page, "talks")
