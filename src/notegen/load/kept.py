"""What earlier builds read and rendered, found again by what it was made from."""

import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Any

from notegen.config.settings import Project
from notegen.load.bare import bare, bare_meaning
from notegen.load.discover import FoundFile, shown_folder
from notegen.load.interpret import Interpreted
from notegen.load.said import Lately, apart, together, unheld
from notegen.load.seen_files import SeenFiles
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Keeper
from notegen.model.note import Note
from notegen.model.site import PLAIN, Rendered
from notegen.runtime.content import Closed, Content, Lost
from notegen.runtime.digest import digest, digest_bytes
from notegen.runtime.looked import tick_of
from notegen.runtime.place import Place
from notegen.runtime.rows import Unfit, from_json, to_json
from notegen.runtime.store import Store


@dataclass(frozen=True, slots=True)
class NoteRows:
    """A note as it travels between processes and lies in the cache: rows of JSON, each in a line."""

    whole: bytes
    """All that was found in it; empty where it lies in the store already."""
    bare: bytes = b""
    """What others ask of it; empty where it is held whole."""
    meant: bytes = b""
    """`Interpreted`: what it comes to by itself; empty where that must be asked with all notes at hand."""
    place: Place | None = None
    """Where they lie in the store."""
    said: bytes = b"[]"
    """What the texts say of what it comes to: see `load/said`; empty where that lies in the store, and stays there."""

    def record(self) -> bytes:
        """All of it, as the store has it."""
        return b"\n".join((self.bare, self.meant, self.said, self.whole))

    def note(self) -> Note:
        """The note, bare where it may be. Raises Unfit."""
        return from_json(self.bare or self.whole, Note)

    def meaning(self, name: str = "", keeper: Keeper | None = None) -> Interpreted | None:
        """What the note comes to by itself; None where nobody asked, or it cannot be read.

        With a `keeper`, who has the note under this name, its texts ask for what they say.
        """
        try:
            if not self.meant:
                return None
            meant = from_json(self.meant, Interpreted)
            return together(meant, from_json(self.said, _SAID)) if keeper is None else unheld(meant, name, keeper)
        except Unfit:
            return None


_SAID: Any = tuple[str, ...]


def rows_of(note: Note, meant: Interpreted | None) -> NoteRows:
    """The rows of a note; bare as well where it is known what it comes to by itself."""
    if meant is None:
        return NoteRows(to_json(note, Note))
    parted, said = apart(bare_meaning(meant))
    rows = to_json(parted, Interpreted), to_json(said, _SAID)
    return NoteRows(to_json(note, Note), to_json(bare(note), Note), rows[0], said=rows[1])


def rows_in(record: bytes) -> NoteRows:
    """The rows of a record. Raises Unfit for what is none."""
    bare, _, more = record.partition(b"\n")
    meant, _, more = more.partition(b"\n")
    said, newline, whole = more.partition(b"\n")
    if not newline:
        raise Unfit("no record of a note")
    return NoteRows(whole, bare, meant, said=said)


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What came of rendering one text, beside its HTML."""

    rendered: Rendered
    """What is known of it."""
    diagnostics: tuple[Diagnostic, ...]
    """What was cut or refused."""


NOTHING = TextFacts(PLAIN, ())
"""Stands for what came of a text that nothing must be held of: see `held`."""


def held(facts: TextFacts) -> TextFacts:
    """What must be held of a text whose facts can be had again, because it is asked of all texts at once."""
    known = facts.rendered
    return facts if known.links or known.players or known.pairs or facts.diagnostics else NOTHING


@dataclass(slots=True)
class Kept:
    """The cache of one build; without a folder it begins empty and ends with the process."""

    content: Content
    """The HTML of texts."""
    notes: Store | None = None
    """`NoteRows` by `note_name`."""
    facts: Store | None = None
    """`TextFacts` by the text's digest."""
    known: Store | None = None
    """What `load/retold` must know of a note, by `digest_bytes` of its path."""
    folder: Path | None = None
    """The cache folder."""
    alone: set[str] = field(default_factory=set)
    """The notes that come to what they say themselves: see `load/retold.stands_alone`."""
    read_all: bool = False
    """Whether every note that this build found could be read."""
    files: dict[str, list[object]] = field(default_factory=dict)
    """Path → identity on disk and digest of each note's file, as the last build saw it."""
    since: int = 0
    """When the build began that saw them, in nanoseconds."""
    seen: SeenFiles | None = None
    """Where they are written down."""
    began: int = field(default_factory=time.time_ns)
    """When this build began."""
    recalls: bool = False
    """Whether what is known of texts is looked up where it is asked for: nobody else writes to the cache meanwhile."""
    _lately: Lately = field(default_factory=Lately)
    """What notes said that were asked before."""

    def digest_of(self, file: FoundFile) -> str | None:
        """The digest of a file's bytes, where its whole identity says that they are those of the last build."""
        row, latest = self.files.get(file.path), max(file.seen[1:3])
        if row is None or row[:-1] != [*file.seen] or latest >= self.since - tick_of(latest):
            return None
        return str(row[-1])

    def note(self, file: FoundFile, digest: str, translates: str) -> Note | None:
        """The note that was read of these bytes at this path, whole; None where there is none."""
        rows = self._rows(note_name(file.path, file.shown, digest, translates))
        try:
            note = from_json(rows.whole, Note) if rows is not None else None
        except Unfit:
            return None
        return note if note is not None and (note.path, note.digest) == (file.path, digest) else None

    def known_note(self, file: FoundFile, digest: str, translates: str) -> tuple[Note, Interpreted | None] | None:
        """The same, bare where it may be, and what it comes to by itself."""
        rows = self._rows(name := note_name(file.path, file.shown, digest, translates))
        try:
            note = rows.note() if rows is not None else None
        except Unfit:
            return None
        if rows is None or note is None or (note.path, note.digest) != (file.path, digest):
            return None
        return note, rows.meaning(name, self if self.recalls else None)

    def is_understood(self, note: Note) -> bool:
        """Whether what the note comes to by itself is kept with it."""
        rows = self._rows(note_name(note.path, note.shown, note.digest, note.translates))
        return rows is not None and bool(rows.meant)

    def whole(self, note: Note) -> Note:
        """A note with all that was found in it. Raises runtime.content.Lost where the cache has it no more."""
        if not note.is_bare:
            return note
        name = note_name(note.path, note.shown, note.digest, note.translates)
        rows = self._rows(name)
        try:
            found = from_json(rows.whole, Note) if rows is not None else None
        except Unfit:
            found = None
        if found is None or (found.path, found.digest) != (note.path, note.digest):
            raise Lost(name)
        return replace(found, draft=note.draft)

    def take(self, rows: NoteRows) -> tuple[Note, Interpreted | None]:
        """A note that was just read, kept for the next build; bare only where the whole one can be had again.

        And what it comes to by itself, where that is known.
        """
        note = rows.note()
        if self.notes is None:
            return note, rows.meaning()
        name = note_name(note.path, note.shown, note.digest, note.translates)
        if rows.place is not None:
            self.notes.adopt({name: rows.place})
        elif not self.notes.put(name, rows.record()):
            return (from_json(rows.whole, Note) if note.is_bare else note), rows.meaning()
        return note, rows.meaning(name, self if self.recalls else None)

    def said(self, note: str) -> tuple[str, ...]:
        """What the texts of this note say. Raises runtime.content.Lost where they are gone, Closed after `close`."""
        return self._lately.of(note, self._said)

    def _said(self, note: str) -> tuple[str, ...]:
        if self.notes is None:
            raise Closed
        rows = self._rows(note)
        try:
            said: tuple[str, ...] = from_json(rows.said, _SAID) if rows is not None else ()
        except Unfit:
            said = ()
        if not said:
            raise Lost(note)
        return said

    def _rows(self, name: str) -> NoteRows | None:
        record = self.notes.get(name) if self.notes is not None else None
        try:
            return rows_in(record) if record is not None else None
        except Unfit:
            return None

    def text(self, name: str) -> TextFacts | None:
        """What came of rendering the text of this digest; None where its HTML is not there either."""
        if self.facts is None or not self.content.has(name):
            return None
        record = self.facts.get(name)
        try:
            return from_json(record, TextFacts) if record is not None else None
        except Unfit:
            return None

    def rendered(self, name: str) -> Rendered:
        """What is known of a text that was kept. Raises as `said` does."""
        if self.facts is None:
            raise Closed
        record = self.facts.get(name)
        try:
            if record is not None:
                return from_json(record, TextFacts).rendered
        except Unfit:
            pass
        raise Lost(name)

    def save(self, files: Iterable[tuple[FoundFile, Note]], texts: Iterable[str]) -> None:
        """Keeps what these notes and texts came to, and nothing else; where that cannot be written it costs time."""
        if self.seen is None or self.notes is None or self.facts is None:
            return
        found = list(files)
        self.notes.save({note_name(note.path, note.shown, note.digest, note.translates) for _, note in found})
        names = set(texts)
        self.facts.save(names)
        self.content.save(names)
        rows: dict[str, list[object]] = {file.path: [*file.seen, note.digest] for file, note in found}
        if rows != self.files or any(self.digest_of(file) is None for file, _ in found):
            with suppress(OSError):
                self.seen.keep({file.path: (file.seen, note.digest) for file, note in found}, self.began)

    def save_files(self, changed: Mapping[FoundFile, str]) -> None:
        """Keeps how files stand that have another digest now; all others are as they were."""
        if self.seen is not None:
            with suppress(OSError):
                self.seen.change({file.path: (file.seen, digest) for file, digest in changed.items()}, self.began)

    def close(self) -> None:
        """Let go of the files: nothing is kept from then on, and what texts say can be asked no more."""
        for store in (self.notes, self.facts, self.content.store, self.known):
            if store is not None:
                store.close()
        self.notes = self.facts = None
        self._lately.forget()


def note_name(path: str, shown: str, digest: str, translates: str) -> str:
    """Names a note as read: its bytes, its path, and the note it is a translation of, which other files decide."""
    return digest_bytes("\0".join((path, shown, translates, digest)).encode("utf-8", "surrogatepass"))


def nothing_kept() -> Kept:
    """A cache for one run that writes nothing."""
    return Kept(Content())


def open_kept(project: Project, program: str | None, *, trusting: bool = True, recalls: bool = False) -> Kept:
    """The cache of the project's last build, as far as it was made by the same program and settings.

    Without a `program` the caller knows already that both are the same, and asks for few files, each of what is `seen`.
    With `trusting=False` nothing of it counts. Who `recalls` keeps it open as long as the site is asked for anything.
    The caller holds the lock.
    """
    folder = Path(project.cache)
    made_by = (program, project.settings, project.drafts, project.root_mode, shown_folder(project))
    key = digest(made_by) if program is not None else None
    names = ("notes", "facts", "texts", "known")
    notes, facts, texts, known = (Store(folder, name, key, empty=not trusting) for name in names)
    seen = SeenFiles(folder, empty=not trusting)
    files, since = seen.all() if program is not None else ({}, 0)
    return Kept(Content(texts), notes, facts, known, folder, files=files, since=since, seen=seen, recalls=recalls)
