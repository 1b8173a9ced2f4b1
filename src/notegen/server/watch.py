"""Which files of a project were changed, in one batch a save."""

import os
import queue
import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.address import claim_key
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
TICK = 20_000_000
"""Nanoseconds by which the clock of a file system may be behind ours."""
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
    them, as `claim_key` folds them, because a link finds its file in any case. Whatever else lies there is nothing to
    the site."""
    left_out: tuple[str, ...]
    """Folders inside that never matter: output and cache."""

    def matters(self, path: str) -> bool:
        """Whether a change of this file can change the site."""
        inner = Path(path)
        is_deep = any(inner.is_relative_to(folder) for folder in self.deep)
        return self.may_matter(path) and (is_deep or claim_key(path) in self.named)

    def may_matter(self, path: str) -> bool:
        """Whether a change of this file could change the site if a link led to it."""
        inner = Path(path)
        if inner.name.endswith(IGNORED_ENDINGS) or inner.name.startswith(".#"):
            return False
        folder = next((each for each in (*self.deep, *self.flat) if inner.is_relative_to(each)), inner.parent)
        if any(part in (".git", "node_modules", "__pycache__") for part in inner.relative_to(folder).parts):
            return False
        return not any(inner.is_relative_to(folder) for folder in self.left_out)


def watched(project: Project, looked_at: Iterable[str] = ()) -> Watched:
    """What to watch for a project; `looked_at` are `Site.looked_at`, which is there or not."""
    root, folders = Path(project.root).resolve(), (project.notes, project.templates, project.static)
    deep = {Path(path).resolve() for path in folders}
    left_out = {Path(path).resolve() for path in (project.output, project.cache)}
    settings = _names_of(root / project.settings_file, Path(project.settings_file)) if project.settings_file else set()
    named = {root / name for name in READ_BESIDE} | settings | _names_of(*map(Path, folders))
    files, above = set(map(str, named)), {str(place.parent) for place in named}
    top = os.path.join(os.path.abspath(project.root), "")  # noqa: PTH100, PTH118  # there may be thousands of links
    for path in looked_at:
        place = os.path.abspath(path)  # noqa: PTH100
        if place.startswith(top):
            place = os.path.join(root, place[len(top) :])  # noqa: PTH118
            files.add(place)
            above.add(place if path.endswith("/") else os.path.dirname(place))  # noqa: PTH120
    on_the_way = {
        folder for inner in map(Path, above) for folder in (inner, *inner.parents) if folder.is_relative_to(root)
    }
    beside = {
        folder
        for folder in {root, *on_the_way, *(place.parent for place in settings)}
        if folder.is_dir() and not any(folder.is_relative_to(other) for other in (*deep, *left_out))
    }
    return Watched(
        tuple(sorted(str(path) for path in deep if path.is_dir())),
        tuple(sorted(map(str, beside))),
        frozenset(map(claim_key, (*files, *map(str, on_the_way)))),
        tuple(sorted(map(str, left_out))),
    )


def _names_of(*places: Path) -> set[Path]:
    """What a system that watches may call these places: each by its own name, and where that leads."""
    return {name for place in places for name in (place.parent.resolve() / place.name, place.resolve())}


class Watch:
    """Watches folders from the moment it is made: what is saved while the caller builds is told of afterwards."""

    def __init__(self, what: Watched) -> None:
        self._changes: queue.Queue[frozenset[str]] = queue.Queue()
        self._nothing: set[str] = set()
        """What was changed since the last move and did not matter; it may by the next one, made by the same build."""
        self._renewed: set[str] = set()
        """Watched folders that came or went since the last move: what has the name now may be another."""
        self._what = what
        self._ending = self._begin(what)

    def move(self, what: Watched, began: int) -> None:
        """Watch other folders, where they are others: the new ones before the old ones are left.

        What changed in these since the build `began` (nanoseconds, as `time.time_ns`) is told of, too.
        """
        before, self._what = {*self._what.deep, *self._what.flat} - self._renewed, what
        now = {*what.deep, *what.flat}
        if now != before:
            ending, self._ending = self._ending, self._begin(what)
            ending.set()
            newer = (_changed_in(folder, folder in what.deep, began - TICK, what.left_out) for folder in now - before)
            self._nothing.update(*newer)
            self._renewed.clear()
        if self._nothing:
            self._changes.put(frozenset(self._nothing))
            self._nothing.clear()

    def batch(self, seconds: float) -> frozenset[str]:
        """The files that were changed and matter; none where nothing of the kind came within `seconds`."""
        try:
            paths = set(self._changes.get(timeout=seconds))
        except queue.Empty:
            return frozenset()
        while not self._changes.empty():
            paths |= self._changes.get_nowait()
        folders = (*self._what.deep, *self._what.flat)
        self._renewed |= {folder for folder in folders if any(Path(folder).is_relative_to(path) for path in paths)}
        given = frozenset(path for path in paths if self._what.matters(path))
        self._nothing |= {path for path in paths - given if self._what.may_matter(path)}
        return given

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


def _changed_in(folder: str, is_deep: bool, since: int, left_out: Collection[str]) -> Iterator[str]:
    """What was changed in a folder, or came into it, since a moment in nanoseconds."""
    waiting = [folder]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.stat(follow_symlinks=False).st_ctime_ns >= since:
                    yield entry.path
                if is_deep and entry.is_dir(follow_symlinks=False) and entry.path not in left_out:
                    waiting.append(entry.path)


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
