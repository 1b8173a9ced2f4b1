"""`notegen build`: the notes become the site."""

import click

from notegen.cli.exit_status import BUSY, FAULTS, OK, USAGE
from notegen.cli.options import BASE_URL, DRAFTS, FORMAT, NOTES, NOW, STRICT, Run, everywhere


@click.command("build")
@everywhere
@NOTES
@click.option("-o", "--output", metavar="DIR", type=click.Path(file_okay=False), help="Where the site goes; else site.")
@BASE_URL
@DRAFTS
@STRICT
@click.option("-k", "--keep-going", is_flag=True, help="Publish what is sound; exit 1 all the same.")
@FORMAT
@click.option(
    "-j", "--jobs", type=click.IntRange(0, 1024), expose_value=False, metavar="N", help="Processes; for now always one."
)
@click.option("--no-cache", is_flag=True, help="Read and hash everything.")
@click.option("--search/--no-search", default=None, help="Whether a search index is made; else as the settings say.")
@NOW
def command(run: Run, strict: bool, keep_going: bool, form: str, no_cache: bool, **overrides: object) -> int:
    """Build the site.

    Everything is published at once, at the end; a build with an error leaves the published site as it was.
    """
    from notegen.cli.project import open_project, shown_output
    from notegen.cli.report import Printer
    from notegen.cli.report.summary import built, fails, read
    from notegen.pipeline import build
    from notegen.publish.output_folder import UNUSABLE, busy
    from notegen.runtime.lock import Busy

    printer = Printer(run, form)
    project, found = open_project(run, printer, **overrides)
    try:
        report = build(project, keep_going=keep_going, strict=strict, cache=not no_cache, progress=printer.progress)
    except Busy:
        printer.diagnostics((*found, busy(project)), project.root)
        return BUSY
    diagnostics = (*found, *report.diagnostics)
    if report.published or report.site.notes:
        printer.say(read(report.site))
    for skipped in report.site.skipped:
        printer.detail(f"Skipped {skipped.path}: {skipped.reason}")
    printer.diagnostics(diagnostics, project.root)
    if report.notice:
        printer.say(report.notice)
    for path, sentence in report.reasons:
        printer.detail(f"Wrote {path}: {sentence.removeprefix(path).strip()}")
    printer.say(built(report, diagnostics, shown_output(project)))
    if any(one.code in UNUSABLE for one in report.diagnostics):
        return USAGE
    return FAULTS if fails(diagnostics, strict=strict) else OK
