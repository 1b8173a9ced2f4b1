"""Which files of a project were changed, in one batch a save."""

import os
import queue
import threading
from collections.abc import Iterable
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.publish.as_it_stands import READ_BESIDE

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
    """On their own, for what is `named` there."""
    named: frozenset[str]
    """Files and folders that matter outside the deep ones, whether they are there or not, and the folders on the way to
    them; case folded, because a link finds its file in any case. Whatever else lies there is nothing to the site."""
    left_out: tuple[str, ...]
    """Folders inside that never matter: output and cache."""

    def matters(self, path: str) -> bool:
        """Whether a change of this file can change the site."""
        inner = Path(path)
        if inner.name.endswith(IGNORED_ENDINGS) or inner.name.startswith(".#"):
            return False
        if any(part in (".git", "node_modules", "__pycache__") for part in inner.parts):
            return False
        if any(inner.is_relative_to(folder) for folder in self.left_out):
            return False
        return any(inner.is_relative_to(folder) for folder in self.deep) or path.casefold() in self.named


def watched(project: Project, looked_at: Iterable[str] = ()) -> Watched:
    """What to watch for a project; `looked_at` are files in it where links of its notes lead, there or not."""
    root, folders = Path(project.root).resolve(), (project.notes, project.templates, project.static)
    deep = {Path(path).resolve() for path in folders}
    left_out = {Path(path).resolve() for path in (project.output, project.cache)}
    settings = _names_of(root / project.settings_file, Path(project.settings_file)) if project.settings_file else set()
    named = {root / name for name in READ_BESIDE} | settings | _names_of(*map(Path, folders))
    top = os.path.abspath(project.root)  # noqa: PTH100  # links may lead to thousands of places: nothing is looked up
    named |= {root / os.path.relpath(path, top) for path in looked_at}
    above = {place.parent for place in named}
    flat = {root, *(folder for folder in above if folder.is_relative_to(root)), *(place.parent for place in settings)}
    beside = {
        folder
        for folder in flat
        if folder.is_dir() and not any(folder.is_relative_to(other) for other in (*deep, *left_out))
    }
    on_the_way = {folder for parent in above for folder in (parent, *parent.parents) if folder.is_relative_to(root)}
    return Watched(
        tuple(sorted(str(path) for path in deep if path.is_dir())),
        tuple(sorted(map(str, beside))),
        frozenset(str(path).casefold() for path in named | on_the_way),
        tuple(sorted(map(str, left_out))),
    )


def _names_of(*places: Path) -> set[Path]:
    """What a system that watches may call these places: each by its own name, and where that leads."""
    return {name for place in places for name in (place.parent.resolve() / place.name, place.resolve())}


class Watch:
    """Watches folders from the moment it is made: what is saved while the caller builds is told of afterwards."""

    def __init__(self, what: Watched) -> None:
        self._changes: queue.Queue[frozenset[str]] = queue.Queue()
        self._what = what
        self._ending = self._begin(what)

    def move(self, what: Watched) -> None:
        """Watch other folders, where they are others: the new ones before the old ones are left."""
        before, self._what = self._what, what
        if (what.deep, what.flat) != (before.deep, before.flat):
            ending, self._ending = self._ending, self._begin(what)
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
