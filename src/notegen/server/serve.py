"""The preview: build in memory, answer from memory, build again when something is saved."""

import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.site import Site
from notegen.server.http import Server
from notegen.server.snapshot import base_of
from notegen.server.watch import Watch, Watched, watched


@dataclass(frozen=True, slots=True)
class Made:
    """What one build in memory came to."""

    project: Project | None
    """None where the settings cannot be used."""
    files: Mapping[str, bytes]
    """Output path → bytes; without the pages of notes that have errors."""
    site: Site | None
    """What was understood; None where there is no build."""
    diagnostics: tuple[Diagnostic, ...]
    """Those of the settings and of the notes."""
    failure: str = ""
    """Why there is no build, where that is neither the settings' nor the notes' fault."""


Make = Callable[[], Made]
"""Reads the settings anew and builds; told to the preview by the command line."""
Tell = Callable[[Made, tuple[str, ...]], None]
"""Is told each build and the notes (paths relative to the notes folder) that were saved before it."""


class Preview:
    """Keeps a server's snapshot up to date with the project."""

    def __init__(self, server: Server, project: Project, make: Make, tell: Tell) -> None:
        self._server = server
        self._project = project
        self._make = make
        self._tell = tell
        self._good: Mapping[str, bytes] = {}
        self._last: Made | None = None
        self._run = secrets.token_hex(4)
        """Pages of an earlier preview at the same address must not take themselves for pages of this one."""
        self._builds = 0

    def build(self, saved: frozenset[str] = frozenset()) -> Made:
        """Build once, show it, and tell of it."""
        made = self._make()
        self._builds += 1
        faults = tuple(one for one in made.diagnostics if one.severity is Severity.ERROR)
        snapshot = replace(self._server.snapshot, faults=faults, failure="", name=f"{self._run}-{self._builds}")
        if made.project is not None and made.site is not None:
            # What an error keeps out of this build stays as it last was.
            files = {**self._good, **made.files} if faults else made.files
            snapshot = replace(snapshot, files=files, base=base_of(made.project.settings.base_url))
            self._good = files
        else:
            failure = made.failure or "The settings cannot be used."
            snapshot = replace(snapshot, failure="" if self._good else failure)
        if made.project is not None:
            self._project, self._last = made.project, made
        self._tell(made, _notes(made, saved))
        self._server.show(snapshot)
        return made

    def watched(self) -> Watched:
        """What to watch after the last build, or before the first."""
        assets = self._last.site.assets if self._last and self._last.site else ()
        return watched(self._project, tuple(asset.file for asset in assets))

    def keep(self, stop: threading.Event, ready: Callable[[], None]) -> None:
        """Build, and build again after each save until `stop` is set; `ready` is called after the first build."""
        watch = Watch(self.watched())
        try:
            self.build()
            ready()
            while not stop.is_set():
                if saved := watch.batch(0.3):
                    self.build(saved)
                    watch.move(self.watched())
        finally:
            watch.close()


def serve(
    server: Server, project: Project, make: Make, tell: Tell, ready: Callable[[str], None], *, watch: bool = True
) -> None:
    """Preview until Ctrl-C, which is raised on; `ready` is told the address once the first build is shown."""
    preview, stop = Preview(server, project, make, tell), threading.Event()
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


def _notes(made: Made, saved: frozenset[str]) -> tuple[str, ...]:
    """Those of the saved files that lie in the notes folder, relative to it and sorted."""
    if made.project is None:
        return ()
    folder = Path(made.project.notes).resolve()
    inside = (Path(path) for path in saved)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in inside if path.is_relative_to(folder)))
