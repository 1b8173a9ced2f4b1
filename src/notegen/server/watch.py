"""Which files of a project were changed, in one batch a save."""

import queue
import threading
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass

QUIET = 20
"""Milliseconds without a change that end a batch: an editor's save is several changes, a git checkout hundreds."""
LONGEST = 1_000
"""Milliseconds after which a batch ends in any case."""
LOOK = 100
"""Milliseconds between two looks at whether to go on."""
SLOWEST = 5.0
"""Seconds that beginning to watch may take: a recursive watch of a large folder on a slow disk."""
IGNORED_ENDINGS = ("~", "#", ".swp", ".swx", ".part", ".tmp", "___jb_tmp___", "___jb_old___")
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
    root = Path(project.root).resolve()
    files = [Path(file) for file in more]
    if project.settings_file:
        inside, named = root / project.settings_file, Path(project.settings_file)
        files.append(inside if inside.exists() else named)
    flat = {root, *(file.resolve().parent for file in files)}
    outside = {path for path in flat if not any(path.is_relative_to(folder) for folder in deep)}
    return Watched(
        tuple(sorted(str(path) for path in deep if path.is_dir())),
        tuple(sorted(str(path) for path in outside if path.is_dir())),
        (str(Path(project.output).resolve()), str(Path(project.cache).resolve())),
    )


class Watch:
    """Watches folders from the moment it is made: what is saved while the caller builds is told of afterwards."""

    def __init__(self, what: Watched) -> None:
        self._changes: queue.Queue[frozenset[str]] = queue.Queue()
        self._what = what
        self._ending = self._begin(what)

    def move(self, what: Watched) -> None:
        """Watch other folders, where they are others: the new ones before the old ones are left."""
        if what != self._what:
            ending, self._what, self._ending = self._ending, what, self._begin(what)
            ending.set()

    def batch(self, seconds: float) -> frozenset[str]:
        """The files that were changed and matter; none where nothing of the kind came within `seconds`."""
        try:
            paths = set(self._changes.get(timeout=seconds))
        except queue.Empty:
            return frozenset()
        while not self._changes.empty():
            paths |= self._changes.get_nowait()
        return frozenset(path for path in paths if self._what.matters(path))

    def close(self) -> None:
        """Watch no longer."""
        self._ending.set()

    def _begin(self, what: Watched) -> threading.Event:
        """Watch in threads that end when the event is set; returns when they do."""
        ending = threading.Event()
        begun: list[threading.Event] = []
        for folders, recursive in ((what.deep, True), (what.flat, False)):
            if folders:
                begun.append(threading.Event())
                given = (folders, recursive, self._changes, begun[-1], ending)
                threading.Thread(target=_watch, args=given, daemon=True).start()
        for event in begun:
            event.wait(SLOWEST)
        return ending


def _watch(
    folders: tuple[str, ...],
    recursive: bool,
    changes: "queue.Queue[frozenset[str]]",
    begun: threading.Event,
    ending: threading.Event,
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
                rust_timeout=LOOK,
                yield_on_timeout=True,  # the first yield is the only sign that watching has begun
                raise_interrupt=False,
                force_polling=polling,
                recursive=recursive,
                ignore_permission_denied=True,
            ):
                begun.set()
                if batch:
                    changes.put(frozenset(path for _, path in batch))
            return
        except (OSError, RuntimeError):
            # The system's watches are used up (inotify has a limit for each user): looking again and again works.
            continue
    begun.set()
