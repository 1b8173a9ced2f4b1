"""Every note of the folder read: from the cache where its file is as it was, else by as many processes as pay off."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from notegen.config.settings import Project
from notegen.load.ahead import Earlier, Early, render_early
from notegen.load.discover import NOTHING_FOUND, FoundFile, Surveyed, read_file
from notegen.load.gather import with_drafts_of_folders
from notegen.load.interpret import Interpreted
from notegen.load.kept import Kept, NoteRows, rows_of
from notegen.load.meant import folders_with_index, meant_alone
from notegen.load.read import read, translation_of
from notegen.markup import road
from notegen.model.classes import dataclass, replace
from notegen.model.crash import ended
from notegen.model.diagnostic import Diagnostic
from notegen.model.note import Note, Skipped, SourceFile
from notegen.runtime.digest import digest_bytes
from notegen.runtime.executor import Crashed, Executor
from notegen.runtime.progress import Progress
from notegen.runtime.store import Pack, Store

Source = SourceFile | Skipped | Diagnostic
"""The bytes of a file, or why there are none."""

Outcome = NoteRows | Skipped | Diagnostic
"""A note as rows, or why there is none."""

Outcomes = tuple[Outcome, list[Early], road.Counts]
"""What came of a file, the note's texts, and how its Markdown was read."""

_SHARE = 16
"""So many notes are read by a process at a time."""

_LEAST = 32
"""With fewer, starting another process takes longer than the work."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of the files of a notes folder."""

    notes: tuple[Note, ...]
    """The notes, by path."""
    read: tuple[tuple[FoundFile, Note], ...] = ()
    """Each note as it was read, before its folder was asked, with its file; bare where it is known what it means."""
    meant: Mapping[str, Interpreted] = field(default_factory=dict)
    """What notes come to by themselves, by path; those of which it must be asked are missing."""
    skipped: tuple[Skipped, ...] = ()
    """Files that turned out to be none."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Files that could not be read."""
    is_whole: bool = True
    """Whether every file that was found could be."""
    beside: Surveyed = NOTHING_FOUND
    """What else lies in the folder."""
    earlier: Earlier | None = None
    """The texts of the notes that no earlier build had read."""


@dataclass(slots=True)
class Unread:
    """Files whose notes are not known from an earlier build: what the processes that read them share."""

    files: tuple[FoundFile | Source, ...]
    """The files, or what was found in them."""
    project: Project
    """Its settings say how."""
    siblings: frozenset[str]
    """The paths of all notes."""
    indexed: frozenset[str] = frozenset()
    """The folders that one of them speaks for."""
    keeps: bool = False
    """Whether notes are kept, and so need not be held: what each comes to by itself is wanted instead."""
    recalls: bool = False
    """Whether what is known of a text is, too."""
    stores: tuple[Store | None, ...] = ()
    """Where notes, the HTML of their texts and what is known of these go; empty where all is handed back."""
    packs: tuple[Pack | None, ...] = ()
    """Where this process puts them."""

    def opened(self, number: int) -> Source:
        """What is found in one of the files."""
        file = self.files[number]
        return read_file(file, self.project.settings.limits.note_bytes) if isinstance(file, FoundFile) else file

    def shard(self, numbers: range) -> "Unread":
        """For another machine: with the bytes of these files, and of all notes and folders those that concern them."""
        files, languages = tuple(map(self.opened, numbers)), self.project.settings.languages
        paths = [file.path for file in files if isinstance(file, SourceFile)]
        siblings = frozenset(translation_of(path, languages, self.siblings)[0] for path in paths)
        above = {path[:at] for path in paths for at, letter in enumerate(path) if letter == "/"}
        return Unread(files, self.project, siblings, self.indexed & {"", *above}, self.keeps)

    def common(self) -> tuple[object, ...]:
        """The settings."""
        return (self.project,)


def read_all(found: Surveyed, project: Project, kept: Kept, *, executor: Executor, progress: Progress) -> Reading:
    """The notes of these files, in their order.

    Raises Stopped where reading one ended its process.
    """
    siblings = frozenset(file.path for file in found.files)
    earlier = Earlier(kept.content, kept.facts)
    limit = project.settings.limits.note_bytes
    known: dict[str, Note] = {}
    meant: dict[str, Interpreted] = {}
    unread: list[FoundFile] = []
    for file in found.files:
        there = _known(file, project, kept, siblings, limit)
        if there is None:
            unread.append(file)
            continue
        known[file.path], meaning = there
        if meaning is not None:
            meant[file.path] = meaning
    skipped: list[Skipped] = []
    diagnostics: list[Diagnostic] = []
    shared = Unread(
        tuple(unread),
        project,
        siblings,
        folders_with_index(siblings),
        kept.notes is not None,
        kept.recalls,
        (kept.notes, kept.content.store, kept.facts),
    )
    for file, outcome in zip(unread, _read_each(unread, shared, kept, earlier, executor, progress), strict=True):
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        elif isinstance(outcome, Diagnostic):
            diagnostics.append(outcome)
        else:
            known[file.path], meaning = outcome
            if meaning is not None:
                meant[file.path] = meaning
    if len(known) < len(siblings):
        # A file went between the walk and the look into it: no translation may wait for it.
        present = tuple(file for file in found.files if file.path in known)
        again = read_all(
            Surveyed(present, found.registries, (), ()), project, kept, executor=executor, progress=progress
        )
        return replace(
            again,
            skipped=(*skipped, *again.skipped),
            diagnostics=(*diagnostics, *again.diagnostics),
            is_whole=False,
            beside=replace(found, files=()),
        )
    pairs = tuple((file, known[file.path]) for file in found.files)
    notes = with_drafts_of_folders(tuple(note for _, note in pairs), project.settings.defaults)
    return Reading(notes, pairs, meant, beside=replace(found, files=()), earlier=earlier)


_NoteRead = tuple[Note, Interpreted | None]
"""A note, and what it comes to by itself where that is known."""


def _known(file: FoundFile, project: Project, kept: Kept, siblings: frozenset[str], limit: int) -> _NoteRead | None:
    """The note of a file as an earlier build read it; its bytes are looked at only where its identity changed."""
    if not kept.files:
        return None
    digest = kept.digest_of(file)
    if digest is None:
        source = read_file(file, limit)
        if not isinstance(source, SourceFile):
            return None
        digest = digest_bytes(source.data)
    translates, _ = translation_of(file.path, project.settings.languages, siblings)
    return kept.known_note(file, digest, translates)


def _read_each(
    files: Sequence[FoundFile], shared: Unread, kept: Kept, earlier: Earlier, executor: Executor, progress: Progress
) -> Iterator[_NoteRead | Skipped | Diagnostic]:
    outcomes = executor.spread(_read_share, shared, len(files), share=_SHARE, least=_LEAST)
    each = zip(files, _naming(files, shared, outcomes), strict=True)
    for number, (_, (outcome, texts, counts)) in enumerate(each, 1):
        road.count(counts)
        earlier.add(texts)
        yield kept.take(outcome) if isinstance(outcome, NoteRows) else outcome
        progress("reading", number, len(files))


def _naming(files: Sequence[FoundFile], shared: Unread, outcomes: Iterator[Outcomes]) -> Iterator[Outcomes]:
    try:
        yield from outcomes
    except Crashed as crash:
        raise ended("reading this note", files[crash.number].shown) from crash
    finally:
        for pack in shared.packs:
            if pack is not None:
                pack.close()


def _read_share(shared: Unread, numbers: range) -> list[Outcomes]:
    """Notes as rows, which travel between processes and lie in the cache in one form; their texts are rendered at once.

    Then a text has the tokens of its note, and to read it again would take as long as to read the note.
    """
    settings = shared.project.settings
    outcomes: list[Outcomes] = []
    road.choose(settings.fast_markdown)
    if shared.stores and not shared.packs:
        shared.packs = tuple(store.new_pack(os.getpid()) if store is not None else None for store in shared.stores)
    into, *packs = shared.packs or (None, None, None)
    for number in numbers:
        source = shared.opened(number)
        if isinstance(source, SourceFile):
            note = read(source, shared.project, shared.siblings)
            meant = meant_alone(note, shared.project, shared.indexed) if shared.keeps else None
            texts = render_early(note, meant, settings, *packs, recalls=shared.recalls)
            outcomes.append((_rows(note, meant, into, shared), texts, road.take()))
        else:
            outcomes.append((source, [], road.Counts()))
    return outcomes


def _rows(note: Note, meant: Interpreted | None, pack: Pack | None, shared: Unread) -> NoteRows:
    """A note and what it comes to; where a pack took it, the whole of it stays there."""
    rows = rows_of(note, meant)
    place = pack.append(rows.record()) if pack is not None else None
    # One that its folder may make something else of is wanted whole.
    if place is None:
        return rows
    return NoteRows(b"" if meant else rows.whole, rows.bare, rows.meant, place, b"" if shared.recalls else rows.said)
