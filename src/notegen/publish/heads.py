"""What stands around a page's own content: its title, the way to it, its description and its other languages."""

from collections.abc import Iterable
from functools import lru_cache

from notegen.model.address import absolute, year_url
from notegen.model.event import Event, Talk, Text, Translation, stated_description, texts_in
from notegen.model.pages import Page
from notegen.model.parts import Crumb, Translated
from notegen.publish.findable import findable_event, findable_talk, findable_translation
from notegen.publish.links import service_url
from notegen.publish.placing import event_title, foreign
from notegen.publish.players import scripts_for
from notegen.publish.world import World

HOME = Crumb("home", "/", translate=True)
"""Where every way begins."""


@lru_cache(maxsize=512)  # one object for all pages of a year
def year_crumb(year: str) -> Crumb:
    """The page of a year, or of the undated events."""
    return Crumb(year or "undated", year_url(year), translate=not year)


def way_to_event(world: World, event: Event) -> tuple[Crumb, ...]:
    """Home, and the event's year, where years have pages."""
    if not world.settings.makes("years"):
        return (HOME,)
    return HOME, year_crumb(f"{event.start.year:04}" if event.start else "")


def event_head(world: World, event: Event) -> Page:
    """The head of an event's, page's or deck's page."""
    own = event.language or world.settings.language
    return Page(
        url=event.url,
        title=event_title(world, event),
        description=stated_description(event) or excerpt(world, texts_in(event)),
        language=foreign(own, world.settings.language),
        crumbs=way_to_event(world, event) if event.kind == "event" else (HOME,),
        noindex=event.draft,
        translations=tuple(Translated(each.language, each.url) for each in event.translations if each.url),
        original=event.url if any(each.url for each in event.translations) else "",
        scripts=scripts_for(world.site, texts_in(event), event.talks),
        findable=findable_event(world, event),
    )


def translation_head(world: World, event: Event, translation: Translation) -> Page:
    """The head of the same page in another language; the original is one of its translations."""
    others = [Translated(event.language or world.settings.language, event.url)]
    others += [Translated(each.language, each.url) for each in event.translations if each != translation and each.url]
    return Page(
        url=translation.url,
        title=translation.title or event_title(world, event),
        description=excerpt(world, texts_in(translation)),
        language=foreign(translation.language, world.settings.language),
        crumbs=way_to_event(world, event) if event.kind == "event" else (HOME,),
        noindex=event.draft,
        translations=tuple(others),
        original=event.url,
        interface=foreign(translation.language, world.settings.language),
        scripts=scripts_for(world.site, texts_in(translation), translation.talks),
        findable=findable_translation(world, event, translation),
    )


def talk_head(world: World, event: Event, talk: Talk) -> Page:
    """The head of a talk's own page, which is canonical for the talk."""
    own = talk.language or event.language or world.settings.language
    return Page(
        url=talk.url,
        title=talk.title or event_title(world, event),
        description=excerpt(world, talk.texts),
        language=foreign(own, world.settings.language),
        crumbs=(*way_to_event(world, event), crumb_of(world, event)),
        noindex=event.draft,
        translations=_translated_talk(event, talk),
        scripts=scripts_for(world.site, talk.texts, (talk,)),
        findable=findable_talk(world, event, talk),
    )


def crumb_of(world: World, event: Event) -> Crumb:
    """An event, page or deck as a step of the way."""
    title = event_title(world, event)
    return Crumb(title, event.url, language=foreign(event.language, world.settings.language))


def _translated_talk(event: Event, talk: Talk) -> tuple[Translated, ...]:
    """Where the translations of an event tell of one of its talks: a translated talk has no page of its own."""
    anchors = ((each, anchor) for each in event.translations if (anchor := _anchor_in(each, event, talk)))
    return tuple(Translated(each.language, f"{each.url}#{anchor}") for each, anchor in anchors)


def _anchor_in(translation: Translation, event: Event, talk: Talk) -> str:
    """The anchor of a talk on the page of a translation: there its title, and so its slug, is another."""
    if not translation.url:
        return ""
    if len(translation.talks) == len(event.talks):
        return next(
            (there.slug for here, there in zip(event.talks, translation.talks, strict=True) if here.id == talk.id), ""
        )
    return talk.slug if any(each.slug == talk.slug for each in translation.talks) else ""


def excerpt(world: World, texts: Iterable[Text]) -> str:
    """The first words of the first text that has any."""
    rendered = (world.site.rendered.get(text.digest) for text in texts)
    return next((each.excerpt for each in rendered if each and each.excerpt), "")


def offered_translations(world: World, event: Event, talk: Talk | None = None) -> tuple[Translated, ...]:
    """`Translate to`: for each language of the setting our own translation, else, with a base URL, the service's."""
    found: list[Translated] = []
    own = (talk.language if talk else "") or event.language or world.settings.language
    ours = {each.language.casefold(): each for each in event.translations if each.url}
    for language in world.settings.translate_to:
        if language.casefold() == own.casefold():
            continue
        if known := ours.get(language.casefold()):
            anchor = _anchor_in(known, event, talk) if talk else ""
            found.append(Translated(language, f"{known.url}#{anchor}" if anchor else known.url))
        elif world.settings.base_url:
            here = absolute(world.settings.base_url, talk.url if talk else event.url)
            found.append(Translated(language, service_url(world, language, here), service=True))
    return tuple(found)
