"""`notegen init`: a site that builds at once."""

import os
from pathlib import Path

import click

from notegen.cli.options import Run, everywhere


@click.command("init")
@everywhere
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False))
def command(run: Run, folder: str | None) -> int:
    """Start a site in a folder: settings, sample notes, a CI workflow.

    Files that are there stay as they are; a folder that has a notegen.yml is refused.
    """
    from notegen.cli.origin import UNKNOWN, requirement
    from notegen.cli.report import Printer
    from notegen.cli.starter import SETTINGS, WORKFLOW, starter_files
    from notegen.cli.summary import counted
    from notegen.cli.writing import names_in, write_new

    printer = Printer(run)
    place = Path(run.root) / (folder or "")
    if os.path.lexists(place / SETTINGS):
        raise click.UsageError(f"{place / SETTINGS} is there already; this folder is a site")
    has_notes = any(names_in(place / "notes"))
    loose = [] if has_notes else [name for name in names_in(place) if _is_note(name)]
    source = requirement()
    unfinished = False
    for name, text in starter_files(source, with_notes=not has_notes):
        written = write_new(place / name, text)
        unfinished = unfinished or (written and name == WORKFLOW and source == UNKNOWN)
        printer.say(f"Wrote {place / name}" if written else f"Kept {place / name}, which is yours")
    if loose:
        printer.say(f"notes/ is the notes folder now: move {counted(len(loose), 'note')} there, such as {loose[0]}")
    if unfinished:
        printer.say(f"In {place / WORKFLOW}, put the address that you have notegen from in the place of REPLACE-ME")
    there = "" if place == Path() else f" -C {place}"
    printer.say(f"Now: `notegen{there} serve` shows the site while you write, `notegen{there} build` makes it")
    return 0


def _is_note(name: str) -> bool:
    """Whether a file at the top of a folder was read as a note as long as there were no settings."""
    stem, _, ending = name.rpartition(".")
    return ending in ("md", "markdown") and stem.upper() not in ("README", "CONTRIBUTING", "CHANGELOG")
