"""`notegen export`: everything that was understood, for other programs."""

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import DRAFTS, NOTES, Run, everywhere


@click.command("export")
@everywhere
@click.option("-o", "--output", "place", default="", metavar="PATH", help="Write to FILE.json, FILE.sqlite or FOLDER/.")
@click.option(
    "--as",
    "form",
    type=click.Choice(("json", "csv", "sqlite")),
    default=None,
    help="What to write, where the path does not say it.",
)
@click.option("--force", is_flag=True, help="Replace a file that is no export of notegen, too.")
@NOTES
@DRAFTS
def command(run: Run, place: str, form: str | None, force: bool, **overrides: object) -> int:
    """Print everything that was understood as JSON, or write it as JSON, CSV or SQLite.

    `-o archive.json` writes what is printed, `-o archive.sqlite` one database, `-o archive/` a folder of tables for
    spreadsheets. All that could be read is written, also when errors in the notes make the exit status 1.
    """
    from notegen.cli.project import open_project
    from notegen.cli.report import Printer
    from notegen.cli.summary import fails, read
    from notegen.model.classes import replace
    from notegen.pipeline import load
    from notegen.publish.exports import Unclear, format_of
    from notegen.publish.exports.put import put
    from notegen.publish.renderers.data import export

    printer = Printer(run, document=True)
    try:
        how = format_of(place, form or "")
        project, found = open_project(run, printer, **overrides)
        # Addresses in an export tell things apart, also those to which a site may give no page.
        project = replace(project, settings=replace(project.settings, leave_out=()))
        site = load(project)
        diagnostics = (*found, *site.diagnostics)
        printer.say(read(site))
        printer.diagnostics(diagnostics, project.root)
        document = export(site, project)
        if how is None:
            printer.document(document)
        else:
            put(how.make(document, place.rstrip("/") or "/"), how, force=force)
            printer.say(f"Wrote {place}")
    except Unclear as fault:
        raise click.UsageError(str(fault)) from None
    return FAULTS if fails(diagnostics) else OK
