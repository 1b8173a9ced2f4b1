"""Renders every text of the site once, keeps its HTML in the content store, and follows its links."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path

from notegen import __version__
from notegen.config.settings import Project
from notegen.load.ahead import TALK_HEADINGS, Earlier, settled
from notegen.load.id_prefixes import IdPrefixes
from notegen.load.kept import NOTHING, Kept, TextFacts, held
from notegen.load.links import LinkOf, Resolved, resolve
from notegen.load.said import forget_name, name_of
from notegen.markup import road
from notegen.markup.html import Options, render
from notegen.model.classes import dataclass, replace
from notegen.model.crash import ended
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event, Talk, Text, Translation, texts_in
from notegen.model.site import Recalled, Rendered, Thing, linking
from notegen.model.span import Span
from notegen.runtime.content import to_bytes
from notegen.runtime.digest import digest
from notegen.runtime.executor import Crashed, Executor
from notegen.runtime.place import Place
from notegen.runtime.progress import Progress
from notegen.runtime.rows import from_json, to_json
from notegen.runtime.store import Pack, Store
from notegen.theme.sources import TemplateFault, find_catalogues
from notegen.theme.translations import words

OptionsOf = Callable[[Text, str], Options]
"""What a text is rendered with, whose ids begin with a prefix."""

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

_SHARE = 32
"""So many texts are rendered by a process at a time."""

_LEAST = 100
"""With fewer, starting another process takes longer than the work."""


def name_texts(event: Event, options: OptionsOf) -> Event:
    """Gives every text of an event the prefix of its ids and the digest that names it."""
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
        named.append(named_text(text, prefixes.give(front, number), about, options))
    return tuple(named)


def named_text(text: Text, prefix: str, about: str, options: OptionsOf) -> Text:
    """A text with what its ids begin with and what it is about, under a digest of all that it is and is rendered with.

    That is more than its HTML is made of: by its digest a page also knows where among its talks a text stands.
    """
    told = name_of(text), text.language, text.place, text.session, prefix, about
    made_by = _digest_of(options(text, prefix)), __version__
    return replace(text, prefix=prefix, about=about, digest=digest((*told, *made_by)))


@lru_cache(maxsize=64)
def _digest_of(options: Options) -> str:
    """Of options that most texts of a site share."""
    return digest(options)


def options_of(events: Iterable[Event], project: Project) -> OptionsOf:
    """What each text is rendered with; how many texts its note has is rounded up, so that one more changes little."""
    counts = Counter(text.note for _, text in all_texts(events))
    own = _own_words(Path(project.templates))
    known: dict[tuple[str, int, int], Options] = {}

    def options(text: Text, prefix: str) -> Options:
        texts = 1 << (counts[text.note] - 1).bit_length()
        base = 2 if text.form == "slides" or not prefix else TALK_HEADINGS
        asked = text.language, texts, base
        if asked not in known:
            kinds = _kinds(text.language or project.settings.language, own)
            known[asked] = replace(settled(project.settings), texts=texts, heading_base=base, kinds=kinds)
        return known[asked]

    return options


def _own_words(templates: Path) -> OwnWords:
    """The site's catalogues; none where one is faulty, which is told with its line when pages are planned."""
    try:
        return find_catalogues(templates)
    except TemplateFault:
        return ()


@cache
def _kinds(language: str, own: OwnWords) -> tuple[tuple[str, str], ...]:
    """What players are called in a language, the site's own words before ours."""
    known = words(language, own)
    return tuple((kind, known.word(message)) for kind, message in KINDS)


@dataclass(slots=True)
class Unrendered:
    """Texts that no earlier build rendered: what the processes that render them share."""

    texts: tuple[tuple[Text, str, Options], ...]
    """Each text, the path of its note as a person would type it, and what it is rendered with."""
    store: Store | None
    """Where the HTML goes; None where it is handed back."""
    pack: Pack | None = None
    """Where this process puts it."""
    fast: bool = True
    """The setting `fast_markdown`."""

    def shard(self, numbers: range) -> "Unrendered":
        """For another machine, which hands the HTML back."""
        return Unrendered(tuple(self.texts[number] for number in numbers), None, fast=self.fast)

    def common(self) -> tuple[object, ...]:
        """Nothing: each text says all that it is rendered with."""
        return ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text rendered, as it travels between processes: its HTML stays where it was made."""

    facts: bytes
    """`TextFacts` as a row."""
    html: str = ""
    """The HTML, where no store took it."""
    place: Place | None = None
    """Where the HTML lies in the store."""
    read: road.Counts = field(default_factory=road.Counts)
    """How its Markdown was read."""


def render_texts(
    events: tuple[Event, ...],
    project: Project,
    kept: Kept,
    shown: Callable[[str], str],
    *,
    executor: Executor,
    progress: Progress,
    earlier: Earlier | None = None,
) -> tuple[Mapping[str, Rendered], tuple[Diagnostic, ...]]:
    """Renders each text that neither the cache knows nor `earlier`; what was cut or refused comes back as diagnostics.

    Raises Stopped where rendering one ended its process.
    """
    options = options_of(events, project)
    known: dict[str, TextFacts | None] = {}
    facts: TextFacts | None
    waiting: list[Text] = []
    for _, text in all_texts(events):
        if text.digest not in known:
            facts = kept.text(text.digest)
            if facts is not None and kept.recalls:
                facts = held(facts)
            if facts is None and earlier is not None:
                facts = earlier.take(text, options(text, text.prefix))
            forget_name(text)
            known[text.digest] = facts
            if facts is None:
                waiting.append(text)
    shared = Unrendered(
        tuple((text, shown(text.note), options(text, text.prefix)) for text in waiting),
        kept.content.store,
        fast=project.settings.fast_markdown,
    )
    so_far = road.take()  # which forked processes would count once more
    for number, (text, one) in enumerate(zip(waiting, _drawn(shared, executor), strict=True), 1):
        road.count(one.read)
        facts = from_json(one.facts, TextFacts)
        is_kept = kept.facts is not None and kept.facts.put(text.digest, one.facts)
        known[text.digest] = held(facts) if is_kept and kept.recalls else facts
        if one.place is not None and kept.content.store is not None:
            kept.content.store.adopt({text.digest: one.place})
        else:
            kept.content.put(text.digest, one.html)
        progress("rendering texts", number, len(waiting))
    road.count(so_far)
    found = {digest: facts for digest, facts in known.items() if facts is not None}
    faults = (fault for facts in found.values() for fault in facts.diagnostics)
    rendered = {digest: facts.rendered for digest, facts in found.items() if facts is not NOTHING}
    plain = [digest for digest, facts in found.items() if facts is NOTHING]
    return Recalled(rendered, plain, kept.rendered) if plain else rendered, tuple(faults)


def _drawn(shared: Unrendered, executor: Executor) -> Iterator[Drawn]:
    try:
        yield from executor.spread(_draw_share, shared, len(shared.texts), share=_SHARE, least=_LEAST)
    except Crashed as crash:
        text, shown, _ = shared.texts[crash.number]
        raise ended("rendering this text", shown, text.line) from crash
    finally:
        if shared.pack is not None:
            shared.pack.close()


def _draw_share(shared: Unrendered, numbers: range) -> list[Drawn]:
    drawn: list[Drawn] = []
    road.choose(shared.fast)
    if shared.store is not None and shared.pack is None:
        shared.pack = shared.store.new_pack(os.getpid())
    for number in numbers:
        text, shown, options = shared.texts[number]
        html, known, faults = render(text, shown, options)
        facts = to_json(TextFacts(known, faults), TextFacts)
        place = shared.pack.append(to_bytes(html)) if shared.pack is not None else None
        drawn.append(Drawn(facts, "" if place is not None else html, place, road.take()))
    return drawn


def all_texts(events: Iterable[Event]) -> Iterator[tuple[str, Text]]:
    """Every text with the page beside which its files lie."""
    for event in events:
        yield from ((event.url, text) for text in texts_in(event))
        for other in event.translations:
            yield from ((event.url, text) for text in texts_in(other))


def follow_links(
    events: tuple[Event, ...],
    rendered: Mapping[str, Rendered],
    project: Project,
    shown: Callable[[str], str],
    unpublished: frozenset[str],
    things: tuple[Thing, ...] = (),
) -> Resolved:
    """Where the links of all texts lead, and those of the talks' slides, videos and links; the files to copy."""
    links: list[LinkOf] = []
    for page, text in all_texts(events):
        if urls := linking(rendered, text.digest).links:
            span = Span(shown(text.note), text.line)
            links += (LinkOf(text.note, url, page, span) for url in urls)
    for event in events:
        for talk in event.talks:
            told = [*talk.slides, *talk.videos, *[link.url for link in talk.links]]
            if inside := [url for url in told if "://" not in url and not url.startswith("#")]:
                note = (talk.sources or event.sources)[0]
                span = Span(shown(note), talk.line)
                links += (LinkOf(note, url, event.url, span) for url in inside)
    return resolve(tuple(links), events, project, unpublished, things)
