"""The first road on one screen: discover, read, gather, interpret, merge, collect, and the texts rendered."""

from collections.abc import Callable

from notegen.config.settings import Project
from notegen.load.bare import Whole, as_it_is
from notegen.load.bodies import follow_links, name_texts, options_of, render_texts
from notegen.load.collect import name_events
from notegen.load.discover import shown_folder, survey
from notegen.load.folding import fold
from notegen.load.gather import Gathered, gather
from notegen.load.identities import Identities, identify
from notegen.load.interpret import Interpreted
from notegen.load.joined import joined_talk
from notegen.load.kept import Kept
from notegen.load.known_groups import with_known_groups
from notegen.load.languages import with_language
from notegen.load.left_out import talks_placed, things_placed
from notegen.load.mail import event_without_mail, thing_without_mail
from notegen.load.meant import Meant, known_meaning, understood
from notegen.load.merge import merge
from notegen.load.paths import read_path
from notegen.load.reading import Reading, read_all
from notegen.load.registry import Registry, read_registries
from notegen.load.retold import stands_alone
from notegen.load.talks.single_talks import with_single_talks
from notegen.load.things import gather_things
from notegen.load.translations import with_translations
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Event
from notegen.model.note import Note, Skipped
from notegen.model.site import Site
from notegen.runtime.executor import HERE, Executor
from notegen.runtime.progress import Progress, silent


def load_site(project: Project, kept: Kept, *, executor: Executor = HERE, progress: Progress = silent) -> Site:
    """Everything the notes folder means; the HTML of its texts is in `kept.content` afterwards.

    Faults are values in the result; a note with an error is left out of it. Raises model.diagnostic.Stopped where one
    of several processes ended over a note.
    """
    # Nobody but `site_of` holds what was found and read, which is as large as the notes: it goes when they are known.
    return site_of(
        read_all(survey(project), project, kept, executor=executor, progress=progress),
        project,
        kept,
        executor=executor,
        progress=progress,
    )


def site_of(
    reading: Reading,
    project: Project,
    kept: Kept,
    *,
    executor: Executor = HERE,
    progress: Progress = silent,
) -> Site:
    """The Site of notes that were read, which are kept for the next build."""
    notes, found = reading.notes, reading.beside
    shown_of = {note.path: note.shown for note in notes}

    def shown(path: str) -> str:
        return shown_of.get(path, path)

    diagnostics: list[Diagnostic] = [*found.diagnostics, *reading.diagnostics]
    diagnostics += (fault for note in notes for fault in note.diagnostics)
    registry = read_registries(found.registries, project.settings.limits.note_bytes)
    diagnostics += registry.diagnostics
    shown_notes = tuple(note for note in notes if not note.broken and (project.drafts or not note.draft))
    gathered, faults = gathered_notes(shown_notes, project, kept.whole)
    read_as = {note.path: note for _, note in reading.read}
    kept.alone.update(item.note.path for item in gathered if stands_alone(item, read_as.get(item.note.path)))
    diagnostics += faults
    meant = known_meaning(read_as, reading.meant, kept.whole, project.settings)
    merged, identities, faults = occasions(gathered, registry, project, shown, meant)
    diagnostics += faults
    unpublished = frozenset(note.path for note in notes) - {note.path for note in shown_notes}
    paths = tuple(note.path for note in notes)
    drafts = tuple(Skipped(note.path, "a draft") for note in notes if note.draft and not project.drafts)
    read = [(file, _emptied(note)) for file, note in reading.read]
    skipped, earlier, kept.read_all = reading.skipped, reading.earlier, reading.is_whole
    del reading, notes, shown_notes, gathered, read_as, meant
    read_path.cache_clear()  # nobody asks of all paths any more, and together they are as large as what they say
    named, faults = name_events(merged, shown)
    diagnostics += faults
    waiting = [*named]
    del merged, named
    events = _finished(waiting, project)
    rendered, faults = render_texts(events, project, kept, shown, executor=executor, progress=progress, earlier=earlier)
    diagnostics += faults
    kept.save(read, rendered)
    del read, earlier
    things, names = gather_things(events, identities)
    things = things_placed(things, project.settings)
    links = follow_links(events, rendered, project, shown, unpublished, things)
    diagnostics += links.diagnostics
    events = tuple(_without_hidden_authors(event, identities) for event in events)
    if not project.settings.publish_email:
        things = tuple(map(thing_without_mail, things))
    return Site(
        events=events,
        things=things,
        names=names,
        rendered=rendered,
        targets=links.targets,
        assets=links.assets,
        looked_at=links.looked_at,
        notes=paths,
        skipped=tuple(sorted((*found.skipped, *skipped, *drafts), key=lambda item: item.path)),
        diagnostics=tuple(sorted(set(diagnostics))),
        folder=shown_folder(project),
    )


def _finished(events: list[Event], project: Project) -> tuple[Event, ...]:
    """Named events with their talks placed and their texts named.

    Each is put in the place of what it was: all of them twice would be the most that a build ever holds.
    """
    options = options_of(events, project)
    for at, event in enumerate(events):
        events[at] = name_texts(talks_placed(event, project.settings), options)
    return tuple(events)


def _emptied(note: Note) -> Note:
    """A note without what its events were made of."""
    return replace(note, fields=(), events=())


def _without_hidden_authors(event: Event, identities: Identities) -> Event:
    """Who is hidden as a speaker is not named as the one who wrote the note either."""
    authors = tuple(name for name in event.authors if not identities.is_hidden("speaker", name))
    return event if authors == event.authors else replace(event, authors=authors)


def gathered_notes(
    notes: tuple[Note, ...], project: Project, whole: Whole = as_it_is
) -> tuple[tuple[Gathered, ...], tuple[Diagnostic, ...]]:
    """Sound notes in their folders; those of a folder that is an event are one talk each."""
    gathered, faults = gather(notes, project.settings.defaults)
    return with_single_talks(gathered, whole), faults


def occasions(
    gathered: tuple[Gathered, ...],
    registry: Registry,
    project: Project,
    shown: Callable[[str], str],
    meant: Meant | None = None,
) -> tuple[tuple[Event, ...], Identities, tuple[Diagnostic, ...]]:
    """The events of gathered notes, one for each occasion and not yet named, and who and what is one across them."""
    events, faults = understand_all(gathered, meant or (lambda item: understood(item, project.settings)))
    events = with_known_groups(events, registry, shown)
    identities = identify(events, registry)
    merged = merge(events, identities.key)
    if not project.settings.publish_email:
        merged = tuple(map(event_without_mail, merged))
    return merged, identities, faults


def understand_all(gathered: tuple[Gathered, ...], meant: Meant) -> tuple[tuple[Event, ...], tuple[Diagnostic, ...]]:
    """The events of all notes: each note's own, folder events with their siblings' talks, translations put beside."""
    read_as = {item.note.path: meant(item) for item in gathered}
    guests: dict[str, list[str]] = {}
    for item in gathered:
        if item.home:
            guests.setdefault(item.home, []).append(item.note.path)
    events: list[Event] = []
    translations: list[tuple[Gathered, Event]] = []
    for item in gathered:
        for event in read_as[item.note.path].events:
            if item.note.translates:
                translations.append((item, event))
            else:
                events.append(_with_guests(event, [read_as[path] for path in sorted(guests.get(item.note.path, ()))]))
    diagnostics = tuple(fault for item in gathered for fault in read_as[item.note.path].diagnostics)
    return with_translations(tuple(events), tuple(translations)), diagnostics


def _with_guests(event: Event, guests: list[Interpreted]) -> Event:
    """An event with the talks that notes beside it tell of; one it only lists by title takes the note's text."""
    if not guests:
        return event
    talks, texts = list(event.talks), list(event.texts)
    known: dict[str, int] = {}
    for at, own in enumerate(talks):
        if own.title:
            known.setdefault(fold(own.title), at)
    for guest in guests:
        texts += (replace(text, place=len(talks) + text.place) for text in guest.texts)
        for talk in guest.talks:
            at = known.setdefault(fold(talk.title), len(talks)) if talk.title else len(talks)
            if at == len(talks):
                talks.append(talk)
            else:
                told = joined_talk(talk, talks[at]) if not talks[at].texts else joined_talk(talks[at], talk)
                talks[at] = replace(told, sources=told.sources if talks[at].texts else talk.sources)
    tellers = (*(source for talk in talks for source in talk.sources), *(text.note for text in texts))
    sources = tuple(dict.fromkeys((*event.sources, *tellers)))
    authors = tuple(dict.fromkeys((*event.authors, *(name for guest in guests for name in guest.authors))))
    aliases = tuple(dict.fromkeys((*event.aliases, *(path for guest in guests for path in guest.aliases))))
    whole = replace(event, talks=tuple(talks), texts=tuple(texts), sources=sources, authors=authors, aliases=aliases)
    return with_language(whole)
