"""What `serve` does and says around each build: the settings read anew, a line for each saved note."""

import os
from typing import TYPE_CHECKING

from notegen.cli.options import Run
from notegen.cli.project import read_project
from notegen.cli.report.summary import faults, read
from notegen.cli.understood import sentence
from notegen.model.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from notegen.cli.report import Printer
    from notegen.server.serve import Made

MOST_NAMED = 5
"""Saved notes that get a line of their own: a git checkout may change hundreds."""


def make(run: Run, overrides: dict[str, object]) -> "Made":
    """One build in memory, settings included; a failure of ours is a sentence, so that the preview goes on."""
    from notegen.pipeline import build_in_memory
    from notegen.server.serve import Made

    project = None
    try:
        project, found = read_project(run, **overrides)
        if project is None:
            return Made(None, {}, None, found)
        files, report = build_in_memory(project)
    except Exception as fault:
        if os.environ.get("NOTEGEN_DEBUG"):
            raise
        return Made(project, {}, None, (), f"notegen itself failed: {type(fault).__name__}: {fault}")
    return Made(project, files, report.site, (*found, *report.diagnostics))


class Teller:
    """Says what was read, what was understood of each saved note, and what is wrong that was not wrong before."""

    def __init__(self, printer: "Printer") -> None:
        self._printer = printer
        self._told: frozenset[Diagnostic] = frozenset()

    def __call__(self, made: "Made", saved: tuple[str, ...]) -> None:
        """After each build; `saved` are notes, relative to the notes folder."""
        say = self._printer.say
        if made.site is not None and not saved:
            say(read(made.site))
        now = frozenset(made.diagnostics)
        self._printer.diagnostics(tuple(now - self._told), made.project.root if made.project else ".")
        self._told = now
        if made.failure:
            self._printer.complain(made.failure)
        notes = [note for note in saved if made.site is not None and note in made.site.notes]
        broken = [one.span.path for one in now if one.severity is Severity.ERROR]
        for note in notes[:MOST_NAMED]:
            events = [event for event in made.site.events if note in event.sources] if made.site else []
            say(sentence(note, events, kept_out=any(path.endswith(note) for path in broken)))
        if len(notes) > MOST_NAMED:
            say(f"… and {len(notes) - MOST_NAMED} more notes")
        if wrong := faults(now):
            say(f"In all {', '.join(wrong)}")
