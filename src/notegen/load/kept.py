"""What earlier builds read and rendered, found again by what it was made from."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from notegen.config.settings import Project
from notegen.load.discover import FoundFile, shown_folder
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.note import Note
from notegen.model.site import Rendered
from notegen.runtime.cache import read_state, write_state
from notegen.runtime.content import Content
from notegen.runtime.digest import digest, digest_bytes
from notegen.runtime.looked import tick_of
from notegen.runtime.rows import Unfit, from_json
from notegen.runtime.store import Store

_FILES = "files"


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What came of rendering one text, beside its HTML."""

    rendered: Rendered
    """What is known of it."""
    diagnostics: tuple[Diagnostic, ...]
    """What was cut or refused."""


@dataclass(slots=True)
class Kept:
    """The cache of one build; without a folder it begins empty and ends with the process."""

    content: Content
    """The HTML of texts."""
    notes: Store | None = None
    """Notes as they were read, by `note_name`, and what each comes to by itself, by `meant_name`."""
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
    began: int = field(default_factory=time.time_ns)
    """When this build began."""

    def digest_of(self, file: FoundFile) -> str | None:
        """The digest of a file's bytes, where its whole identity says that they are those of the last build."""
        row, latest = self.files.get(file.path), max(file.seen[1:3])
        if row is None or row[:-1] != [*file.seen] or latest >= self.since - tick_of(latest):
            return None
        return str(row[-1])

    def note(self, file: FoundFile, digest: str, translates: str) -> Note | None:
        """The note that was read of these bytes at this path; None where there is none."""
        record = self.notes.get(note_name(file, digest, translates)) if self.notes is not None else None
        try:
            note = from_json(record, Note) if record is not None else None
        except Unfit:
            return None
        return note if note is not None and (note.path, note.digest) == (file.path, digest) else None

    def text(self, name: str) -> TextFacts | None:
        """What came of rendering the text of this digest; None where its HTML is not there either."""
        if self.facts is None or not self.content.has(name):
            return None
        record = self.facts.get(name)
        try:
            return from_json(record, TextFacts) if record is not None else None
        except Unfit:
            return None

    def save(self, files: Iterable[tuple[FoundFile, Note]], texts: Iterable[str]) -> None:
        """Keeps what these notes and texts came to, and nothing else; where that cannot be written it costs time."""
        if self.folder is None or self.notes is None or self.facts is None:
            return
        found = list(files)
        of = (name(file, note.digest, note.translates) for file, note in found for name in (note_name, meant_name))
        self.notes.save(set(of))
        names = set(texts)
        self.facts.save(names)
        self.content.save(names)
        rows: dict[str, list[object]] = {file.path: [*file.seen, note.digest] for file, note in found}
        if rows != self.files or any(self.digest_of(file) is None for file, _ in found):
            write_state(self.folder, _FILES, {"at": self.began, "files": rows})

    def save_files(self, changed: Mapping[FoundFile, str]) -> None:
        """Keeps how files stand that have another digest now; all others are as they were."""
        if self.folder is not None:
            rows: dict[str, list[object]] = {file.path: [*file.seen, digest] for file, digest in changed.items()}
            write_state(self.folder, _FILES, {"at": self.began, "files": self.files | rows})

    def close(self) -> None:
        """Let go of the files."""
        for store in (self.notes, self.facts, self.content.store, self.known):
            if store is not None:
                store.close()


def note_name(file: FoundFile, digest: str, translates: str) -> str:
    """Names a note as read: its bytes, its path, and the note it is a translation of, which other files decide."""
    return digest_bytes("\0".join((file.path, file.shown, translates, digest)).encode("utf-8", "surrogatepass"))


def meant_name(file: FoundFile, digest: str, translates: str) -> str:
    """Names what the note of that name comes to by itself."""
    return note_name(file, digest, translates) + "-meant"


def nothing_kept() -> Kept:
    """A cache for one run that writes nothing."""
    return Kept(Content())


def open_kept(project: Project, program: str | None, *, trusting: bool = True) -> Kept:
    """The cache of the project's last build, as far as it was made by the same program and settings.

    Without a `program` the caller knows already that both are the same. With `trusting=False` nothing of it counts.
    The caller holds the lock.
    """
    folder = Path(project.cache)
    made_by = (program, project.settings, project.drafts, project.root_mode, shown_folder(project))
    key = digest(made_by) if program is not None else None
    names = ("notes", "facts", "texts", "known")
    notes, facts, texts, known = (Store(folder, name, key, empty=not trusting) for name in names)
    state = (read_state(folder, _FILES) if trusting else None) or {}
    files, since = state.get("files"), state.get("at")
    sound = isinstance(files, dict) and isinstance(since, int) and all(map(_is_row, files.values()))
    return Kept(
        Content(texts),
        notes,
        facts,
        known,
        folder,
        files=files if sound and isinstance(files, dict) else {},
        since=since if sound and isinstance(since, int) else 0,
    )


def _is_row(row: object) -> bool:
    return isinstance(row, list) and list(map(type, row)) == [int, int, int, int, str]
