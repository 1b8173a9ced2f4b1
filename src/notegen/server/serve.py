"""The preview: what is saved is shown at once as far as that is known, and then the whole site is built anew."""

import queue
import secrets
import sys
import threading
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from notegen.config.settings import Project
from notegen.model.classes import replace
from notegen.model.diagnostic import Severity
from notegen.server.engine import Made
from notegen.server.http import Server
from notegen.server.pages import Pages
from notegen.server.snapshot import base_of
from notegen.server.watch import Watch, Watched, watched

LOOK = 0.1
"""Seconds between two looks at what has happened."""
CALM = 0.4
"""Seconds without a save after which the whole site is built where the save is shown: the browser has its page then."""
BRIEF = 0.1
"""The same where it is not: a git checkout may come in several batches."""

LATEST = 2.0
"""Seconds after a save by which the whole site is built at the latest, however many others follow: a log may grow."""

TURN = 0.0005
"""Seconds that one thread computes while another waits. With Python's own 0.005 a stylesheet that is saved while 1,000
notes are built was shown after 485 ms, with this after 167."""

Tell = Callable[[Made, tuple[str, ...]], None]
"""Is told what was made and the notes (paths relative to the notes folder) that were saved before it."""


_Built = queue.Queue[tuple[Made | None, frozenset[str]]]
"""Whole builds with what was saved before them; None for one that was left to the debugger (NOTEGEN_DEBUG)."""


class Builder(Protocol):
    """What builds: server.engine.Engine."""

    def whole(self) -> Made:
        """The settings read anew and the whole site."""

    def edited(self, last: Made, since: Collection[str], saved: Collection[str]) -> Made | None:
        """A whole build with what was saved since, as far as that takes no other; None where none of `saved` shows."""


class Preview:
    """Keeps a server's snapshot up to date with the project.

    One thread does all of it, but for whole builds, which `keep` leaves to another one.
    """

    def __init__(self, server: Server, project: Project, engine: Builder, tell: Tell) -> None:
        self._server = server
        self._project = project
        self._engine = engine
        self._tell = tell
        self._run = secrets.token_hex(4)
        self._builds = 0
        self._good = Pages({})
        """What is shown."""
        self._last: Made | None = None
        """The last whole build; None where the next save takes another one."""
        self._looked_at: tuple[str, ...] = ()
        """Where links of notes lead beside the notes."""
        self._since: frozenset[str] = frozenset()
        """What was saved since the last whole build began, which may not have seen it."""
        self._during: frozenset[str] = frozenset()
        """What was saved since the one began that is running."""
        self._waiting: frozenset[str] = frozenset()
        """What a whole build has still to see."""
        self._due = 0.0
        """When to begin it."""
        self._latest = 0.0
        """When to begin it whatever is saved until then."""
        self._began = 0
        """When the last one began, in nanoseconds of the clock that files are dated by."""

    def build(self) -> None:
        """Build the whole site, show it, and tell of it."""
        saved = self._begin()
        self._take(self._engine.whole(), saved)

    def saved(self, paths: frozenset[str]) -> None:
        """Show what was saved, as far as that takes no whole build."""
        self._since |= paths
        self._during |= paths
        made = self._edited(paths)
        if made is None or not made.is_all:
            now = time.monotonic()
            self._latest = self._latest if self._waiting else now + LATEST
            self._due = min(now + (CALM if made is not None else BRIEF), self._latest)
            self._waiting |= paths
        if made is not None:
            self._show(made, paths)
            self._tell(made, _notes(self._project, paths))

    @property
    def is_waiting(self) -> bool:
        """Whether a whole build has something to see."""
        return bool(self._waiting)

    @property
    def is_due(self) -> bool:
        """Whether it has waited long enough."""
        return self.is_waiting and time.monotonic() >= self._due

    def watched(self) -> Watched:
        """What to watch after the last build, or before the first."""
        return watched(self._project, self._looked_at)

    def keep(self, stop: threading.Event, ready: Callable[[], None]) -> None:
        """Build, and again after each save until `stop` is set; `ready` is called after the first build."""
        watch = Watch(self.watched())
        built: _Built = queue.Queue()
        is_building = False
        try:
            self.build()
            ready()
            watch.move(self.watched(), self._began)
            while not stop.is_set():
                if paths := watch.batch(LOOK):
                    self.saved(paths)
                with suppress(queue.Empty):
                    made, saved = built.get_nowait()
                    is_building = False
                    if made is not None:
                        self._take(made, saved)
                        watch.move(self.watched(), self._began)
                if self.is_due and not is_building:
                    is_building = True
                    threading.Thread(target=self._build_into, args=(built, self._begin()), daemon=True).start()
        finally:
            watch.close()

    def _begin(self) -> frozenset[str]:
        """What the whole build sees that begins now."""
        self._began = time.time_ns()
        given, self._waiting, self._during = self._waiting, frozenset(), frozenset()
        return given

    def _build_into(self, built: "_Built", saved: frozenset[str]) -> None:
        made = None
        try:
            made = self._engine.whole()
        finally:
            built.put((made, saved))

    def _edited(self, saved: frozenset[str]) -> Made | None:
        return self._engine.edited(self._last, self._since, saved) if self._last is not None else None

    def _take(self, made: Made, saved: frozenset[str]) -> None:
        """Show a whole build that saw `saved`, with what was saved while it ran: it may have read that before."""
        self._project = made.project or self._project
        self._looked_at = made.site.looked_at if made.site is not None else self._looked_at
        self._last = made if made.base is not None else None
        self._since = self._during
        newer = self._edited(self._since) if self._since else made
        # What waits was saved since the build began, and may be all there by now.
        self._waiting = self._since if newer is None or not newer.is_all else frozenset()
        self._show(newer or made, saved)
        self._tell(newer or made, _notes(self._project, saved))

    def _show(self, made: Made, saved: frozenset[str]) -> None:
        self._builds += 1
        now = self._server.snapshot
        known = made.base.copied if made.base is not None else {}
        copied = {**now.copied, **{known[path]: self._builds for path in saved if path in known}}
        now = replace(now, faults=made.diagnostics, failure="", run=self._run, number=self._builds, copied=copied)
        if made.project is not None and made.site is not None:
            errors = {one.span.path for one in made.diagnostics if one.severity is Severity.ERROR}
            # What an error keeps out of this build stays as it last was.
            self._good = made.files.with_last_good(self._good, errors) if made.files or not errors else self._good
            now = replace(now, files=self._good, base=base_of(made.project.settings.base_url))
        if not self._good:
            why = "The settings cannot be used." if made.project is None else "What is wrong keeps back the whole site."
            now = replace(now, failure=made.failure or why)
        self._server.show(now)


def serve(
    server: Server, project: Project, engine: Builder, tell: Tell, ready: Callable[[str], None], *, watch: bool = True
) -> None:
    """Preview until Ctrl-C, which is raised on; `ready` is told the address once the first build is shown."""
    # A thread that answers while the site is built waits so long for its turn, again after each look at its socket.
    sys.setswitchinterval(TURN)
    preview, stop = Preview(server, project, engine, tell), threading.Event()
    answering = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True)
    answering.start()
    try:
        if watch:
            preview.keep(stop, lambda: ready(server.url))
        else:
            preview.build()
            ready(server.url)
            while not stop.wait(0.5):
                pass
    finally:
        stop.set()
        server.close()


def _notes(project: Project, saved: frozenset[str]) -> tuple[str, ...]:
    """Those of the saved files that lie in the notes folder, relative to it and sorted."""
    folder = Path(project.notes).resolve()
    inside = (Path(path) for path in saved)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in inside if path.is_relative_to(folder)))
