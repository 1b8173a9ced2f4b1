"""Notes that were saved, and nothing else: their own pages at once, from what the last whole build knows.

What a note says about itself is on its own pages; what others show of it (lists, neighbours, counts) follows with the
next whole build, unless the edit changed nothing that another page could show.
"""

from collections import ChainMap, Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import TypeVar

from notegen.config.settings import Project
from notegen.load.bodies import name_texts, options_of, render_texts
from notegen.load.collect import name_events
from notegen.load.discover import FoundFile, read_file
from notegen.load.gather import Gathered
from notegen.load.interpret import Interpreted, interpret
from notegen.load.kept import Kept
from notegen.load.mail import event_without_mail
from notegen.load.read import read
from notegen.markup.terms import terms
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event, Talk, Text, texts_in
from notegen.model.note import Note, SourceFile
from notegen.model.site import Rendered, Site
from notegen.model.target import Target
from notegen.publish.akin import is_idle
from notegen.publish.placing import event_card, talk_card
from notegen.publish.renderers import events, pages, talks
from notegen.publish.telling import near_of, tell
from notegen.publish.world import World
from notegen.retouch import told_beside
from notegen.runtime.executor import HERE
from notegen.runtime.progress import silent
from notegen.server.whole import Base

OF_ONE_NOTE = (events.RENDERER, talks.RENDERER, pages.RENDERER)
"""What plans the pages that are a note's own."""

MOST = 8
"""More notes than these take a whole build."""

T = TypeVar("T", Event, Talk)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Edited:
    """What came of the saved notes."""

    world: World
    """With the events as they are now."""
    targets: Mapping[str, Target]
    """Path → their own pages."""
    texts: Mapping[str, str]
    """Digest of a text → of the one in its place, where that is all that changed; other pages show it too."""
    faults: tuple[Diagnostic, ...]
    """Why notes cannot be read."""
    is_all: bool
    """Whether no other page can show anything of it."""
    words: frozenset[str] = frozenset()
    """What talks say now and did not, or did and do not now."""
    left: frozenset[str] = frozenset()
    """The notes that a whole build alone can show."""


def edited(base: Base, paths: Collection[str], kept: Kept) -> Edited:
    """The saved notes (paths relative to the notes folder), as far as that takes no whole build."""
    done = Edited(base.world, {}, {}, (), is_all=True)
    if len(paths) > MOST:
        return replace(done, left=frozenset(paths), is_all=False)
    for path in sorted(paths):
        done = _with_saved(base, done, path, kept) or replace(done, left=done.left | {path}, is_all=False)
    return done


def _with_saved(base: Base, done: Edited, path: str, kept: Kept) -> Edited | None:
    """With one more saved note; None where that takes a whole build."""
    file, known = base.notes[path]
    before = kept.note(file, known.digest, known.translates)
    source = read_file(file, base.project.settings.limits.note_bytes)
    if before is None or not isinstance(source, SourceFile):
        return None
    now = read(source, base.project, base.notes)
    if now.digest == before.digest:
        return done
    if now.broken:
        return replace(done, faults=(*done.faults, *now.diagnostics), is_all=False)
    return _edited(base, done, (file, before, now), kept)


def _edited(base: Base, done: Edited, note: tuple[FoundFile, Note, Note], kept: Kept) -> Edited | None:
    file, before, now = note
    live = event_of(base.world.site, before.path)
    if live is None or before.path not in base.alone or before.broken or now.draft != before.draft:
        return None
    was, comes_to = (interpret(Gathered(each, (), ""), base.project.settings) for each in (before, now))
    event = _revised(live, was, comes_to, base.project)
    if event is None:
        return None
    rendered, faults = render_texts((event,), base.project, kept, lambda _: file.shown, executor=HERE, progress=silent)
    world = _with_event(done.world, live, event, rendered)
    targets = {target.path: target for target in _own_targets(world, event)}
    gone = {target.path for target in _own_targets(base.world, live)} - targets.keys()
    if gone:
        return None
    old = base.world.site.rendered
    words = _changed_words(live, event, world.site.rendered)
    alike = (
        not faults
        and before.diagnostics == now.diagnostics
        and was.diagnostics == comes_to.diagnostics
        and told_beside(live) == told_beside(event)
        and _silenced(live) == _silenced(event)
        and all(
            _seen_by_others(old[one.digest]) == _seen_by_others(rendered[other.digest])
            for one, other in zip(texts_in(live), texts_in(event), strict=True)
        )
        and not done.words & words
        and _make_nothing_akin(base.world, live, words)
    )
    texts = {one.digest: other.digest for one, other in zip(texts_in(live), texts_in(event), strict=False)}
    return Edited(
        world, {**done.targets, **targets}, {**done.texts, **texts} if alike else done.texts, done.faults,
        is_all=done.is_all and alike, words=done.words | words,
    )  # fmt: skip


def event_of(site: Site, path: str) -> Event | None:
    """The event that a note alone tells of."""
    return next((event for event in site.events if event.sources == (path,)), None)


def _revised(live: Event, was: Interpreted, now: Interpreted, project: Project) -> Event | None:
    """The event on the site with what the note says otherwise now; None where its address may be another."""
    if len(was.events) != 1 or len(now.events) != 1:
        return None
    named = [name_events(each.events, str)[0][0] for each in (was, now)]
    if len({(live.id, live.kind), *((each.id, each.kind) for each in named)}) > 1:
        return None
    event = _merged(live, *named)
    if len(live.talks) == len(named[0].talks) == len(named[1].talks):
        given = zip(live.talks, named[0].talks, named[1].talks, strict=True)
        event = replace(event, talks=tuple(_merged(*three) for three in given))
    else:
        event = replace(event, talks=named[1].talks)
    if not project.settings.publish_email:
        event = event_without_mail(event)
    return name_texts(event, options_of((event,), project))


def _merged(live: T, was: T, now: T) -> T:
    """What the note states otherwise now in the place of what it stated; what other notes added to it stays."""
    changed = {
        each.name: getattr(now, each.name)
        for each in fields(live)
        if each.name != "talks" and getattr(was, each.name) != getattr(now, each.name)
    }
    return replace(live, **changed)


def _with_event(world: World, live: Event, now: Event, rendered: Mapping[str, Rendered]) -> World:
    """The world in which an event is as it is now, as far as its own pages show.

    Chains of mappings, because to copy those of 10,000 notes takes longer than all else here.
    """
    listed = tuple(now if event is live or event.id == now.id else event for event in world.site.events)
    site = replace(world.site, rendered=_over(rendered, world.site.rendered), events=listed)
    world = replace(world, site=site)
    if now.kind != "event":
        return replace(world, other_by=_over({now.id: now}, world.other_by))
    # While `talk_by` has the talks as they were, no card of theirs is taken for one of these.
    world = replace(world, event_by=_over({now.id: now}, world.event_by))
    world = replace(world, event_cards=_over({now.id: event_card(world, now)}, world.event_cards))
    cards = {talk.id: talk_card(world, now, talk) for talk in now.talks}
    talks = {talk.id: (now, talk) for talk in now.talks}
    world = replace(world, talk_cards=_over(cards, world.talk_cards), talk_by=_over(talks, world.talk_by))
    told, near = {now.id: tell(world, now)}, {now.id: near_of(world, now)}
    return replace(world, told=_over(told, world.told), near=_over(near, world.near))


def _over(newer: Mapping[str, V], known: Mapping[str, V]) -> Mapping[str, V]:
    return ChainMap(dict(newer), known)  # type: ignore[arg-type]  # nothing writes to it


def _own_targets(world: World, event: Event) -> Iterable[Target]:
    """The pages of one event, page or deck."""
    is_event = event.kind == "event"
    alone = replace(world, events=(event,) if is_event else (), others=() if is_event else (event,))
    for renderer in OF_ONE_NOTE:
        if renderer.kind is None or world.settings.makes(renderer.kind):
            yield from renderer.plan(world.site, alone)


def _silenced(event: Event) -> Event:
    """An event without what its texts say."""
    talks = tuple(replace(talk, texts=_emptied(talk.texts)) for talk in event.talks)
    return replace(event, texts=_emptied(event.texts), talks=talks)


def _emptied(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(replace(text, told="", digest="") for text in texts)


def _seen_by_others(known: Rendered) -> Rendered:
    """What another page may show of a text; its words are asked after on their own."""
    return replace(known, words=0, terms="", repeated="")


def _changed_words(live: Event, now: Event, rendered: Mapping[str, Rendered]) -> frozenset[str]:
    """The words that a talk says, or says again and again, before or after an edit alone."""
    found: set[str] = set()
    for one, other in zip(live.talks, now.talks, strict=False):
        found |= _said(one, rendered) ^ _said(other, rendered)
        found |= _said(one, rendered, again=True) ^ _said(other, rendered, again=True)
    return frozenset(found)


def _said(talk: Talk, rendered: Mapping[str, Rendered], *, again: bool = False) -> set[str]:
    known = [rendered[text.digest] for text in talk.texts if text.digest in rendered]
    return {word for each in known for word in (each.repeated if again else each.terms).split()}


def _make_nothing_akin(world: World, live: Event, words: Collection[str]) -> bool:
    """Whether it is the same to all other talks who says these words; an event's own talks are never akin."""
    if not words or not world.settings.makes("related"):
        return True
    own = Counter(
        word for talk in live.talks for word in {*terms((talk.title,)).all, *_said(talk, world.site.rendered)}
    )
    return all(is_idle(world.rare.counts.get(word, 0) - own[word]) for word in words)
