"""The pages of notes that are no events: pages, and decks read as handouts.

Good: `about.md` at `/about/`, `intro-slides.md` with its slides in reading order. Bad: a deck in the list of events.
"""

from collections.abc import Iterator

from notegen.model.classes import replace
from notegen.model.event import Event, Text, texts_in
from notegen.model.pages import DeckPage, NotePage, Page
from notegen.model.parts import TextPart
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.model.visible import visible
from notegen.publish.heads import event_head, translation_head
from notegen.publish.links import edit_url
from notegen.publish.placing import name_cards
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.texts import Stage, text_parts
from notegen.publish.world import World, shown_path

TEMPLATES = {"page": "note.html", "deck": "deck.html"}


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page for each note that is a page or a deck, and for each translation of it."""
    for event in world.others:
        page = _page(world, event)
        yield _target(world, event, page, event.sources)
        for translation in event.translations:
            if translation.url:
                translated = replace(
                    page,
                    page=(head := translation_head(world, event, translation)),
                    texts=_parts(world, texts_in(translation), head),
                    notes=(visible(translation.note),),
                    edit_urls=(edit_url(world, translation.note),),
                )
                yield _target(world, event, translated, (translation.note,))


def _page(world: World, event: Event) -> NotePage | DeckPage:
    head = event_head(world, event)
    texts = _parts(world, texts_in(event), head)
    tags = name_cards(world, "tag", event.tags)
    notes, edit_urls = tuple(map(visible, event.sources)), tuple(edit_url(world, note) for note in event.sources)
    mentions = world.mentions.get(event.url, ())
    if event.kind == "deck":
        return DeckPage(head, texts, event.start, tags, event.authors, notes, edit_urls, mentions)
    day = event.published or event.start
    return NotePage(head, texts, tags, event.authors, day, notes, edit_urls, mentions)


def _parts(world: World, texts: tuple[Text, ...], head: Page) -> tuple[TextPart, ...]:
    several = len({text.note for text in texts}) > 1
    return text_parts(world, texts, Stage(head.language or world.settings.language), name_notes=several)


def _target(world: World, event: Event, data: NotePage | DeckPage, notes: tuple[str, ...]) -> Target:
    bodies = tuple(dict.fromkeys(part.digest for part in data.texts))
    sources = tuple(shown_path(world, note) for note in notes)
    return new_target(data.page.url, "pages", data, template=TEMPLATES[event.kind], bodies=bodies, sources=sources)


RENDERER = Renderer("pages", plan, render_page)
