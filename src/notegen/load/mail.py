"""Takes e-mail addresses out of whatever events and things say in words; `markup` does it in their texts."""

import re
from typing import Any, TypeVar

from notegen.markup.email import holds_email, without_emails
from notegen.model.classes import replace
from notegen.model.event import Event, Fact, Link, Speaker, Talk, Text, Translation, Venue
from notegen.model.site import Thing

Changed = TypeVar("Changed", Event, Link, Speaker, Talk, Text, Thing, Translation, Venue)


def event_without_mail(event: Event) -> Event:
    """An event none of whose names, titles and addresses holds an e-mail address; before it gets its URL."""
    return _with(
        event,
        title=_clean(event.title),
        groups=_each(event.groups),
        venue=_venue(event.venue) if event.venue else None,
        city=_clean(event.city),
        link="" if holds_email(event.link) else event.link,
        series=_clean(event.series),
        tags=_each(event.tags),
        authors=_each(event.authors),
        talks=tuple(map(_talk, event.talks)),
        texts=_texts(event.texts),
        translations=tuple(map(_translation, event.translations)),
        name=_clean(event.name),
        facts=tuple(map(_description, event.facts)),
    )


def thing_without_mail(thing: Thing) -> Thing:
    """A thing whose other spellings, links and address, which a registry may state, hold no e-mail address."""
    return _with(thing, aliases=_each(thing.aliases), links=_urls(thing.links), address=_clean(thing.address))


def _description(fact: Fact) -> Fact:
    """The stated description, which feeds and heads show; other facts are only told to the author."""
    is_shown = fact.field == "description" and isinstance(fact.value, str)
    return replace(fact, value=_clean(str(fact.value))) if is_shown else fact


def _talk(talk: Talk) -> Talk:
    return _with(
        talk,
        title=_clean(talk.title),
        speakers=tuple(speaker for speaker in map(_speaker, talk.speakers) if speaker.name),
        session=_clean(talk.session),
        slides=_urls(talk.slides),
        videos=_urls(talk.videos),
        links=tuple(
            _with(link, title=_clean(link.title) or _host(link.url)) for link in talk.links if not holds_email(link.url)
        ),
        tags=_each(talk.tags),
        marks=tuple([_mark(mark) if "@" in mark else mark for mark in talk.marks]),
    )


def _mark(mark: str) -> str:
    """The words of a session's heading stand in it."""
    element, _, line = mark.rpartition(":")
    return f"{_clean(element)}:{line}"


def _texts(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """Texts each under a session heading without addresses."""
    return tuple([_with(text, session=_clean(text.session)) for text in texts])


def _speaker(speaker: Speaker) -> Speaker:
    affiliations, links = _each(speaker.affiliations), _urls(speaker.links)
    return _with(speaker, name=_clean(speaker.name), affiliations=affiliations, links=links)


def _venue(venue: Venue) -> Venue | None:
    name = _clean(venue.name)
    if not name:
        return None
    address, city, country = map(_clean, (venue.address, venue.city, venue.country))
    return _with(venue, name=name, address=address, city=city, country=country)


def _translation(translation: Translation) -> Translation:
    talks, texts = tuple(map(_talk, translation.talks)), _texts(translation.texts)
    return _with(translation, title=_clean(translation.title), talks=talks, texts=texts)


def _with(value: Changed, **changes: object) -> Changed:
    """`value` with what differs; most notes hold no address, and then it is the very same object."""
    new: dict[str, Any] = {name: now for name, now in changes.items() if getattr(value, name) != now}
    return replace(value, **new) if new else value


def _urls(urls: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(url for url in urls if not holds_email(url)) if urls else urls


def _host(url: str) -> str:
    """What a link says where nothing else is left of its words."""
    host = re.match(r"https?://([^/?#@]+)(?:[/?#]|\Z)", url)
    return host[1] if host else ""


def _each(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names that still say something, each once."""
    return tuple(dict.fromkeys(clean for name in names if (clean := _clean(name)))) if names else names


def _clean(text: str) -> str:
    """A text without addresses, and without what then stands at its ends for nothing."""
    if "@" not in text:
        return text
    bare = without_emails(text)
    return text if bare == text else re.sub(r"\s+", " ", bare.replace("()", "")).strip(" ,;")
