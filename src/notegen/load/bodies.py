"""Renders every text of the site once, keeps its HTML in the content store, and follows its links."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from notegen import __version__
from notegen.config.settings import Project
from notegen.load.id_prefixes import IdPrefixes
from notegen.load.links import LinkOf, resolve
from notegen.markup.html import Options, render
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event, Talk, Text, Translation, texts_in
from notegen.model.site import Asset, Rendered, Thing
from notegen.model.span import Span
from notegen.runtime.content import Content
from notegen.runtime.digest import digest
from notegen.theme.sources import TemplateFault, find_catalogues
from notegen.theme.translations import words

OptionsOf = Callable[[Text], Options]
"""What a text is rendered with."""

OwnWords = tuple[tuple[str, str], ...]
"""(code, text) of the site's own catalogues."""

KINDS = (
    ("Video", "resource.video"),
    ("Slides", "resource.slides"),
    ("Code", "resource.code"),
    ("Audio", "resource.audio"),
    ("Recording", "resource.recording"),
)
"""What players of `markup/embeds` show, with the interface's word for it."""

TALK_HEADINGS = 3
"""The highest heading level of a text as rendered, below a talk's title in a feed; a page places it at its own."""


def name_texts(events: tuple[Event, ...], project: Project) -> tuple[Event, ...]:
    """Gives every text the prefix of its ids and the digest that names it."""
    options = _options_of(events, project)
    return tuple(_named(event, options) for event in events)


def _named(event: Event, options: OptionsOf) -> Event:
    translations: list[Translation] = []
    for other in event.translations:
        prefixes = IdPrefixes(talk.slug for talk in other.talks)
        talks = tuple(_talk(talk, prefixes, options) for talk in other.talks)
        texts = _texts(other.texts, "notes", other.title or event.title, prefixes, options)
        translations.append(replace(other, texts=texts, talks=talks))
    prefixes = IdPrefixes(talk.slug for talk in event.talks)
    talks = tuple(_talk(talk, prefixes, options) for talk in event.talks)
    texts = _texts(event.texts, "notes" if event.kind == "event" else "", event.title, prefixes, options)
    return replace(event, texts=texts, talks=talks, translations=tuple(translations))


def _talk(talk: Talk, prefixes: IdPrefixes, options: OptionsOf) -> Talk:
    return replace(talk, texts=_texts(talk.texts, talk.slug, talk.title, prefixes, options))


def _texts(
    texts: tuple[Text, ...], front: str, about: str, prefixes: IdPrefixes, options: OptionsOf
) -> tuple[Text, ...]:
    named: list[Text] = []
    for number, text in enumerate(texts, 1):
        made = replace(text, prefix=prefixes.give(front, number), about=about)
        named.append(replace(made, digest=digest((made, options(made), __version__))))
    return tuple(named)


def _options_of(events: tuple[Event, ...], project: Project) -> OptionsOf:
    """What each text is rendered with; how many texts its note has is rounded up, so that one more changes little."""
    counts = Counter(text.note for _, text in all_texts(events))
    own = _own_words(Path(project.templates))
    return lambda text: _options(text, 1 << (counts[text.note] - 1).bit_length(), project, own)


def _own_words(templates: Path) -> OwnWords:
    """The site's catalogues; none where one is faulty, which is told with its line when pages are planned."""
    try:
        return find_catalogues(templates)
    except TemplateFault:
        return ()


def _options(text: Text, texts: int, project: Project, own: OwnWords) -> Options:
    settings = project.settings
    base = 2 if text.form == "slides" or not text.prefix else TALK_HEADINGS
    return Options(
        html=settings.html,
        remote_images=settings.remote_images,
        publish_email=settings.publish_email,
        highlight_bytes=settings.limits.highlight_bytes,
        texts=texts,
        heading_base=base,
        kinds=_kinds(text.language or settings.language, own),
    )


@cache
def _kinds(language: str, own: OwnWords) -> tuple[tuple[str, str], ...]:
    """What players are called in a language, the site's own words before ours."""
    known = words(language, own)
    return tuple((kind, known.word(message)) for kind, message in KINDS)


def render_texts(
    events: tuple[Event, ...], project: Project, content: Content, shown: Callable[[str], str]
) -> tuple[dict[str, Rendered], tuple[Diagnostic, ...]]:
    """Renders each text into the content store; what was cut or refused comes back as diagnostics."""
    rendered: dict[str, Rendered] = {}
    diagnostics: list[Diagnostic] = []
    options = _options_of(events, project)
    for _, text in all_texts(events):
        if text.digest in rendered:
            continue
        html, known, faults = render(text, shown(text.note), options(text))
        content.put(text.digest, html)
        rendered[text.digest] = known
        diagnostics += faults
    return rendered, tuple(diagnostics)


def all_texts(events: tuple[Event, ...]) -> Iterator[tuple[str, Text]]:
    """Every text with the page beside which its files lie."""
    for event in events:
        yield from ((event.url, text) for text in texts_in(event))
        for other in event.translations:
            yield from ((event.url, text) for text in texts_in(other))


def follow_links(
    events: tuple[Event, ...],
    rendered: dict[str, Rendered],
    project: Project,
    shown: Callable[[str], str],
    unpublished: frozenset[str],
    things: tuple[Thing, ...] = (),
) -> tuple[dict[tuple[str, str], str], tuple[Asset, ...], tuple[Diagnostic, ...]]:
    """(note, link) → URL for the links of all texts and of the talks' slides, videos and links; the files to copy."""
    links: list[LinkOf] = []
    for page, text in all_texts(events):
        span = Span(shown(text.note), text.line)
        links += (LinkOf(text.note, url, page, span) for url in rendered[text.digest].links)
    for event in events:
        for talk in event.talks:
            note = (talk.sources or event.sources)[0]
            urls = (*talk.slides, *talk.videos, *(link.url for link in talk.links))
            span = Span(shown(note), talk.line)
            links += (
                LinkOf(note, url, event.url, span) for url in urls if "://" not in url and not url.startswith("#")
            )
    found = resolve(tuple(links), events, project, unpublished, things)
    return found.targets, found.assets, found.diagnostics
