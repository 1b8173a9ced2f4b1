"""`notegen build`: the notes become the site."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notegen.cli.exit_status import BUSY
from notegen.cli.machines import EXECUTOR, JOBS, opened
from notegen.cli.options import BASE_URL, DRAFTS, FORMAT, NOTES, NOW, STRICT, Begun, Run, everywhere

if TYPE_CHECKING:
    from notegen.cli.told import Account
    from notegen.pipeline import Report
    from notegen.retouch import Mended


@click.command("build")
@everywhere
@NOTES
@click.option("-o", "--output", metavar="DIR", type=click.Path(file_okay=False), help="Where the site goes; else site.")
@BASE_URL
@DRAFTS
@STRICT
@click.option("-k", "--keep-going", is_flag=True, help="Publish what is sound; exit 1 all the same.")
@FORMAT
@JOBS
@EXECUTOR
@click.option("--no-cache", is_flag=True, help="Read and hash everything.")
@click.option("--trust-cache", is_flag=True, help="Believe a cache that was restored or copied here.")
@click.option("--search/--no-search", default=None, help="Whether a search index is made; else as the settings say.")
@NOW
def command(
    run: Run,
    strict: bool,
    keep_going: bool,
    form: str,
    no_cache: bool,
    trust_cache: bool,
    jobs: int,
    scheduler: str,
    **said: object,
) -> int:
    """Build the site.

    Everything is published at once, at the end; a build with an error leaves the published site as it was.
    """
    from notegen.cli.project import open_project, shown_output
    from notegen.cli.report import Printer
    from notegen.cli.telling import kept, tell, tell_mended, told_of
    from notegen.cli.told import kept_of_mended
    from notegen.load.discover import NEVER_ENTERED
    from notegen.publish.as_it_stands import keep, look
    from notegen.publish.output_folder import NO_INDEX, busy
    from notegen.publish.reasons import keep_reasons
    from notegen.retouch import retouch
    from notegen.runtime.lock import Busy

    began = time.monotonic()
    printer = Printer(run, form)
    project, found = open_project(run, printer, **said)
    begun, before = click.get_current_context().find_object(Begun), None
    if begun is not None and not no_cache:
        day = said["now"] is not None
        before = look(
            project, begun.arguments, begun.at, config=run.config, told_the_day=day, never_entered=NEVER_ENTERED
        )

    def told(report: "Report") -> "Account":
        output = shown_output(project)
        return told_of(report, (*found, *report.diagnostics), run, form, output, said, strict=strict)

    def published(report: "Report") -> None:
        keep_reasons(Path(project.cache), report.reasons)
        # Without the search index that was asked for, the next build tries again.
        if before is not None and not any(one.code == NO_INDEX for one in report.diagnostics):
            words = kept(told(report), (*found, *report.diagnostics))
            keep(before, report.site, words, wrote=bool(report.written or report.removed))

    def mended(small: "Mended") -> None:
        small.stood.keep(kept_of_mended(small.stood.told(), small), small.pages, small.written.table)

    try:
        if before is not None and not (begun and begun.more_changed) and (small := retouch(before, mended)):
            return tell_mended(small.stood.told(), small, began, printer)
        from notegen.pipeline import build

        with opened(jobs, scheduler) as executor:
            report = build(
                project,
                keep_going=keep_going,
                strict=strict,
                cache=not no_cache,
                trust=trust_cache,
                executor=executor,
                progress=printer.progress,
                at_end=published,
            )
    except Busy:
        printer.diagnostics((*found, busy(project)), project.root)
        return BUSY
    return tell(told(report), (*found, *report.diagnostics), began, printer)
