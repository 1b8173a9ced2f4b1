"""`notegen export`: everything that was understood, for other programs."""

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import DRAFTS, NOTES, Run, everywhere


@click.command("export")
@everywhere
@NOTES
@DRAFTS
def command(run: Run, **overrides: object) -> int:
    """Print everything that was understood as JSON.

    All that could be read is printed, also when errors in the notes make the exit status 1.
    """
    from notegen.cli.project import open_project
    from notegen.cli.report import Printer
    from notegen.cli.report.summary import fails, read
    from notegen.pipeline import load
    from notegen.publish.renderers.data import export

    printer = Printer(run, document=True)
    project, found = open_project(run, printer, **overrides)
    site = load(project)
    diagnostics = (*found, *site.diagnostics)
    printer.say(read(site))
    printer.diagnostics(diagnostics, project.root)
    printer.document(export(site, project))
    return FAULTS if fails(diagnostics) else OK
