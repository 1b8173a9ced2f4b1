"""`notegen check`: what is wrong or doubtful in the notes, and nothing written."""

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import FORMAT, NOTES, STRICT, Run, everywhere


@click.command("check")
@everywhere
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS]...")
@NOTES
@STRICT
@FORMAT
def command(run: Run, paths: tuple[str, ...], strict: bool, form: str, **overrides: object) -> int:
    """Read and check the notes, writing nothing.

    All notes are read, because they explain each other; with PATHS, only what concerns those files and folders is told.
    """
    from notegen.cli.project import open_project, shown_path
    from notegen.cli.report import Printer
    from notegen.cli.report.summary import checked, fails, read
    from notegen.pipeline import check

    printer = Printer(run, form)
    project, found = open_project(run, printer, **overrides)
    site, faults = check(project, tuple(shown_path(path, project) for path in paths))
    diagnostics = (*found, *faults)
    printer.say(read(site))
    for skipped in site.skipped:
        printer.detail(f"Skipped {skipped.path}: {skipped.reason}")
    printer.diagnostics(diagnostics, project.root)
    printer.say(checked(site, diagnostics))
    return FAULTS if fails(diagnostics, strict=strict) else OK
