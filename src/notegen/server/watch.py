"""Which files of a project were changed, in one batch a save."""

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notegen.config.settings import Project

QUIET = 60
"""Milliseconds without a change that end a batch: an editor's save is several changes, a git checkout hundreds."""
LONGEST = 1_000
"""Milliseconds after which a batch ends in any case."""
IGNORED_ENDINGS = ("~", ".swp", ".swx", ".part", ".tmp")
"""What editors write beside the file they save."""


@dataclass(frozen=True, slots=True)
class Watched:
    """The folders of a project in which a change means another build; as the system names them, links resolved."""

    deep: tuple[str, ...]
    """With all folders below."""
    flat: tuple[str, ...]
    """On their own: where a settings file or a folder of templates may appear."""
    left_out: tuple[str, ...]
    """Folders inside that never matter: output and cache."""

    def matters(self, path: str) -> bool:
        """Whether a change of this file can change the site."""
        inner = Path(path)
        if inner.name.endswith(IGNORED_ENDINGS) or inner.name.startswith(".#"):
            return False
        if any(part in (".git", "node_modules", "__pycache__") for part in inner.parts):
            return False
        return not any(inner.is_relative_to(folder) for folder in self.left_out)


def watched(project: Project, more: tuple[str, ...] = ()) -> Watched:
    """What to watch for a project; `more` are files of it that lie elsewhere, such as linked pictures."""
    deep = {Path(path).resolve() for path in (project.notes, project.templates, project.static)}
    files = [project.settings_file, *more]
    flat = {Path(project.root).resolve(), *(Path(file).resolve().parent for file in files if file)}
    outside = {path for path in flat if not any(path.is_relative_to(folder) for folder in deep)}
    return Watched(
        tuple(sorted(str(path) for path in deep if path.is_dir())),
        tuple(sorted(str(path) for path in outside if path.is_dir())),
        (str(Path(project.output).resolve()), str(Path(project.cache).resolve())),
    )


def batches(what: Callable[[], Watched], stop: threading.Event) -> Iterator[frozenset[str]]:
    """Changed files, batch by batch, until `stop` is set; after each batch `what` is asked anew what to watch.

    Nothing is missed between two batches: watching goes on while the caller builds, and begins anew only where the
    folders are others.
    """
    changes: queue.Queue[frozenset[str]] = queue.Queue()
    current, ending = what(), threading.Event()
    _begin(current, changes, ending)
    try:
        while not stop.is_set():
            try:
                batch = set(changes.get(timeout=0.3))
            except queue.Empty:
                continue
            while not changes.empty():
                batch |= changes.get_nowait()
            paths = frozenset(path for path in batch if current.matters(path))
            if paths:
                yield paths
                if (wanted := what()) != current:
                    ending.set()
                    current, ending = wanted, threading.Event()
                    _begin(current, changes, ending)
    finally:
        ending.set()


def _begin(what: Watched, changes: "queue.Queue[frozenset[str]]", ending: threading.Event) -> None:
    """Watch in threads that end when `ending` is set."""
    for folders, recursive in ((what.deep, True), (what.flat, False)):
        if folders:
            threading.Thread(target=_watch, args=(folders, recursive, changes, ending), daemon=True).start()


def _watch(
    folders: tuple[str, ...], recursive: bool, changes: "queue.Queue[frozenset[str]]", ending: threading.Event
) -> None:
    from watchfiles import watch

    for polling in (None, True):
        try:
            for batch in watch(
                *folders,
                watch_filter=None,
                debounce=LONGEST,
                step=QUIET,
                stop_event=ending,
                rust_timeout=500,
                raise_interrupt=False,
                force_polling=polling,
                recursive=recursive,
                ignore_permission_denied=True,
            ):
                changes.put(frozenset(path for _, path in batch))
            return
        except (OSError, RuntimeError):
            # The system's watches are used up (inotify has a limit for each user): looking again and again works.
            continue
