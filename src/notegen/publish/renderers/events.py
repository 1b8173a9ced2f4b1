"""The page of each event, and of each of its translations.

An event that is one talk of the same name has one page for both: the talk stands in `single` too, and the title is
shown once.

Good: `/2014/06-09-docker/` with two talks, each at its anchor. Bad: a page that shows the title of an evening and,
right below it, the same words again as the title of its only talk.
"""

from collections.abc import Iterator

from notegen.model.cards import LinkCard, NameCard
from notegen.model.classes import replace
from notegen.model.event import Event, Translation
from notegen.model.pages import EventPage
from notegen.model.site import Site
from notegen.model.target import Later, Target
from notegen.model.visible import visible
from notegen.publish.calendars import FILE
from notegen.publish.heads import offered_translations, translation_head
from notegen.publish.links import edit_url, link_card, map_url
from notegen.publish.marks import Marks
from notegen.publish.placing import event_address, event_city, name_card, name_cards
from notegen.publish.programme import bodies_told, translated_programme
from notegen.publish.related import neighbours
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.world import World, house_of, shown_path, thing_of


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each event and each translation of it."""
    for event in world.events:
        shown = tuple(shown_path(world, note) for note in event.sources)
        page = Later(_page, world, event, listed=not event.draft)
        bodies = bodies_told(world, event.texts, event.talks)
        yield new_target(event.url, "events", page, template="event.html", bodies=bodies, sources=shown)
        for translation in event.translations:
            if translation.url:
                yield _translated(world, event, translation)


def _page(world: World, event: Event) -> EventPage:
    told = world.told[event.id]
    groups = name_cards(world, "group", event.groups)
    first = next((thing for name in event.groups if (thing := thing_of(world, "group", name))), None)
    before, after = neighbours(world, event, first.slug) if first else (None, None)
    venue = name_card(world, "venue", house_of(world, event))
    address, country = event_address(world, event)
    city = event_city(world, event)
    return EventPage(
        page=told.head,
        card=world.event_cards[event.id],
        groups=groups,
        series=name_card(world, "series", event.series),
        venue=venue,
        address=address,
        city=city,
        country=country,
        map_url=map_url(world, *((address,) if address else (venue.name if venue else "", city)), country)
        if address or city
        else "",
        link=_link(world, event),
        calendar_url=event.url + FILE if event.url in world.calendars else "",
        tags=name_cards(world, "tag", event.tags),
        single=told.talks[0] if event.on_one_page and told.talks else None,
        parts=told.parts,
        authors=event.authors,
        published=event.published,
        notes=tuple(map(visible, event.sources)),
        edit_urls=tuple(edit_url(world, note) for note in event.sources),
        previous=before,
        next=after,
        related=world.near[event.id].related,
        mentions=world.mentions.get(event.url, ()),
        marks=_shown_marks(told.marks, groups, venue, city, address),
        translate_service=offered_translations(world, event),
        extra=event.extra,
    )


def _link(world: World, event: Event) -> LinkCard | None:
    return link_card(world, event.sources, "event", event.link) if event.link else None


def _shown_marks(
    marks: Marks, groups: tuple[NameCard, ...], venue: NameCard | None, city: str, address: str
) -> tuple[tuple[str, int], ...]:
    """The marks of elements that the page has; where there is no address, its lines belong to the place."""
    shown = {"group": bool(groups), "where": bool(venue or city), "address": bool(address or venue or city)}
    names = {} if address else {"address": "where"}
    return tuple((names.get(element, element), line) for element, line in marks.event if shown.get(element, True))


def _translated(world: World, event: Event, translation: Translation) -> Target:
    page = Later(_translated_page, world, event, translation, listed=not event.draft)
    bodies = bodies_told(world, translation.texts, translation.talks)
    shown = shown_path(world, translation.note)
    return new_target(translation.url, "events", page, template="event.html", bodies=bodies, sources=(shown,))


def _translated_page(world: World, event: Event, translation: Translation) -> EventPage:
    """The same page with the texts of a translation; the facts stay the original's."""
    return replace(
        _page(world, event),
        page=translation_head(world, event, translation),
        single=None,
        parts=translated_programme(world, event, translation),
        notes=(visible(translation.note),),
        edit_urls=(edit_url(world, translation.note),),
        marks=(),
        translate_service=(),
    )


RENDERER = Renderer("events", plan, render_page)
