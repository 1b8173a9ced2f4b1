"""`notegen import`: notes of any convention, written anew in notegen's own form."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import NOTES, Run, everywhere

if TYPE_CHECKING:
    from notegen.config.settings import Project


@click.command("import")
@everywhere
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATHS...")
@click.option("--to", metavar="DIR", help="Where the new notes go; else the notes folder.")
@NOTES
def command(run: Run, paths: tuple[str, ...], to: str | None, **overrides: object) -> int:
    """Write notes of any convention anew, in notegen's own form.

    Each event becomes one note. PATHS are files or folders anywhere; they are only read, and read together, so that a
    folder's README explains the talks beside it. Nothing is overwritten. Each new note is read again, and what differs
    from its source is told.
    """
    from notegen.authoring.import_notes import import_notes, write
    from notegen.authoring.sources import NoNote, find_sources
    from notegen.cli.project import from_root, open_project
    from notegen.cli.report import Printer
    from notegen.cli.summary import counted, fails

    printer = Printer(run)
    project, warnings = open_project(run, printer, **{**overrides, "drafts": True})
    folder = _folder(to, project)
    for path in paths:
        if not os.path.lexists(path):
            raise click.UsageError(f'no file or folder "{path}"')
    try:
        sources = find_sources(paths, project, folder)
    except NoNote as why:
        raise click.UsageError(str(why)) from None
    imported = import_notes(sources, project, folder)
    written = write(imported, folder, project)
    printer.diagnostics((*warnings, *imported.diagnostics, *written.diagnostics), project.root)
    counts = ((written.written, "written"), (written.there, "already there"), (len(written.diagnostics), "not written"))
    files = ", ".join(f"{count:,} {word}" for count, word in counts if count)
    read = f"{counted(len(sources.files), 'note')} → {counted(imported.notes, 'note')}"
    printer.say(f"{read} in {to or from_root(str(folder), project)}: {files or 'nothing to write'}")
    return FAULTS if fails((*imported.diagnostics, *written.diagnostics)) else OK


def _folder(to: str | None, project: "Project") -> Path:
    """Where the notes go: what the user named, else the notes folder, which must lie in the project then."""
    from notegen.load.discover import lexical

    root = lexical(project.root)
    folder = lexical(to) if to else root / "notes" if project.root_mode else lexical(project.notes)
    if not to and not folder.is_relative_to(root):
        raise click.UsageError(f"the notes folder {project.notes} lies outside the project; name it with --to")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise click.UsageError(f"{to or folder} is no folder, but a link or a file; name another with --to")
    if any(folder.is_relative_to(lexical(built)) for built in (project.output, project.cache)):
        raise click.UsageError(f"{to or folder} is where a build writes, and no notes are read; name another with --to")
    return folder
