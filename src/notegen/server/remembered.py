"""What the preview keeps between two saves: what notes come to, in memory, and notes and texts, in its own cache."""

import threading
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import ExitStack, suppress
from dataclasses import field, fields
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import finalize

from notegen.config.settings import Project
from notegen.load.discover import FoundFile
from notegen.load.interpret import Interpreted
from notegen.load.kept import Kept, TextFacts, nothing_kept, open_kept
from notegen.model.classes import dataclass, replace
from notegen.model.note import Note
from notegen.publish.program import program_digest
from notegen.runtime.content import Content
from notegen.runtime.lock import Busy, hold
from notegen.runtime.seal import empty, is_own, make_own

FOLDER = "preview"
"""The folder in the cache; drafts are shown in the preview, so what it keeps is not what a build keeps."""

_OTHERS = 8
"""So many previews, or settings of one whose pages are still shown, find a folder of their own in the cache."""


class Shared(Content):
    """The HTML of texts, for threads that draw and threads that answer."""

    def __init__(self, below: Content) -> None:
        super().__init__(below.store)
        self._lock = threading.RLock()
        self._last: frozenset[str] = frozenset()

    def get(self, digest: str) -> str | None:
        """As Content's."""
        with self._lock:
            return super().get(digest)

    def put(self, digest: str, text: str) -> None:
        """As Content's."""
        with self._lock:
            super().put(digest, text)

    def save(self, keep: Collection[str]) -> None:
        """Keeps what this build has and what the one before had, whose pages may still be asked for."""
        with self._lock:
            now = frozenset(keep)
            super().save(now | self._last)
            self._texts = {digest: text for digest, text in self._texts.items() if digest in now | self._last}
            self._last = now


@dataclass(slots=True)
class Remembered(Kept):
    """A cache that lives as long as the preview."""

    read: dict[str, tuple[FoundFile, Note]] = field(default_factory=dict)
    """Path → what the last build knew of each note, with its file; what its events are made of has gone by then."""
    known_notes: dict[str, Note] = field(default_factory=dict)
    """Path → each edited note as it was read, from when it was first asked for again."""
    meanings: dict[str, tuple[Note, Interpreted | None]] = field(default_factory=dict)
    """Path → each note, bare where it may be, and what it comes to by itself, likewise."""
    texts: dict[str, TextFacts] = field(default_factory=dict)
    """What is known of each text, by its digest."""
    let_go: Callable[[], object] = object
    """Closes the files and lets go of their folder; once nothing can ask for a text any more that happens by itself."""
    sweep: Callable[[], object] = object
    """Empties the folder where no later preview begins with it; for a process that ends without letting go."""

    def begin(self) -> None:
        """Before each build."""
        self.began = time.time_ns()
        self.alone.clear()

    def note(self, file: FoundFile, digest: str, translates: str) -> Note | None:
        """The note in memory, or that of the cache."""
        known = self.known_notes.get(file.path)
        if known is not None and (known.digest, known.translates) == (digest, translates):
            return known
        found = Kept.note(self, file, digest, translates)
        if found is not None:
            self.known_notes[file.path] = found
        return found

    def known_note(self, file: FoundFile, digest: str, translates: str) -> tuple[Note, Interpreted | None] | None:
        """The note, bare where it may be, and what it comes to by itself; in memory or of the cache."""
        known = self.meanings.get(file.path)
        if known is not None and (known[0].digest, known[0].translates) == (digest, translates):
            return known
        found = Kept.known_note(self, file, digest, translates)
        if found is not None:
            self.meanings[file.path] = found
        return found

    def text(self, name: str) -> TextFacts | None:
        """What is known of a text."""
        found = self.texts.get(name)
        if found is None:
            found = Kept.text(self, name)
            if found is not None:
                self.texts[name] = found
        return found

    def save(self, files: Iterable[tuple[FoundFile, Note]], texts: Iterable[str]) -> None:
        """Keeps what these notes and texts came to."""
        found, names = list(files), list(texts)
        Kept.save(self, found, names)
        if self.folder is not None:
            make_own(self.folder)
        self.read = {file.path: (file, note) for file, note in found}
        self.files = {file.path: [*file.seen, note.digest] for file, note in found}
        self.since = self.began
        self.known_notes = {path: note for path, note in self.known_notes.items() if path in self.files}
        self.meanings = {path: known for path, known in self.meanings.items() if path in self.files}
        wanted = set(names)
        self.texts = {name: facts for name, facts in self.texts.items() if name in wanted}


@dataclass(slots=True)
class Beside(Kept):
    """What is drawn for one answer to a save, in memory: a whole build may be writing to the cache meanwhile."""

    below: Kept = field(default_factory=nothing_kept)
    """Where a text may be known already."""

    def note(self, file: FoundFile, digest: str, translates: str) -> Note | None:
        """A note as it was read before."""
        return self.below.note(file, digest, translates)

    def text(self, name: str) -> TextFacts | None:
        """What is known of a text that was drawn before."""
        return self.below.text(name)

    def html(self, name: str) -> str | None:
        """The HTML of a text, drawn now or before."""
        return self.content.get(name) or self.below.content.get(name)


def remember(project: Project) -> Remembered:
    """What is kept for a project, in its cache; for this preview alone where that is taken or cannot be written."""
    for number in range(_OTHERS):
        folder, held = Path(project.cache, f"{FOLDER}-{number}" if number else FOLDER), ExitStack()
        try:
            held.enter_context(hold(folder))
            own = is_own(folder)
            if not own or number:
                empty(folder)
            sweep = partial(_swept, folder) if number else object
            return _opened(project, folder, held, sweep, trusting=own)
        except Busy:
            continue
        except OSError:
            held.close()
            break
    place = TemporaryDirectory(prefix="notegen-preview-", ignore_cleanup_errors=True)
    return _opened(project, Path(place.name), ExitStack(), place.cleanup, trusting=False)


def _swept(folder: Path) -> None:
    with suppress(OSError):
        empty(folder)


def _opened(
    project: Project, folder: Path, held: ExitStack, sweep: Callable[[], object], *, trusting: bool
) -> Remembered:
    opened = open_kept(replace(project, cache=str(folder)), program_digest(), trusting=trusting)
    held.callback(sweep)
    held.callback(opened.close)
    content = Shared(opened.content)
    given = {each.name: getattr(opened, each.name) for each in fields(opened)}
    # Pages of a build may be asked for long after the next one, made with other settings, has a cache of its own.
    return Remembered(**given | {"content": content}, let_go=finalize(content, held.close), sweep=sweep)
