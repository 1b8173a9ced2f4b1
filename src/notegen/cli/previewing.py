"""What `serve` does and says around each build: the settings read anew, and a line for each saved note."""

import os
from typing import TYPE_CHECKING

from notegen.cli.options import Run
from notegen.cli.project import read_project
from notegen.cli.report.summary import faults, read
from notegen.cli.understood import sentence

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


def tell(printer: "Printer", made: "Made", saved: tuple[str, ...]) -> None:
    """Say what was read, what is wrong, and what was understood of each note that was saved."""
    if made.site is not None and not saved:
        printer.say(read(made.site))
    printer.diagnostics(made.diagnostics, made.project.root if made.project else ".")
    if made.failure:
        printer.complain(made.failure)
    if made.site is None:
        return
    for note in saved[:MOST_NAMED]:
        if note in made.site.notes:
            printer.say(sentence(note, [event for event in made.site.events if note in event.sources]))
    if len(saved) > MOST_NAMED:
        printer.say(f"… and {len(saved) - MOST_NAMED} more files")
    if wrong := faults(made.diagnostics):
        printer.say(", ".join(wrong))
