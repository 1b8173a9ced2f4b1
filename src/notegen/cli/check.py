"""`notegen check`: what is wrong or doubtful in the notes; with --fix, what can surely be mended is."""

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import FORMAT, NOTES, STRICT, Run, everywhere


@click.command("check")
@everywhere
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS]...")
@NOTES
@STRICT
@FORMAT
@click.option("--fix", is_flag=True, help="Write aliases for addresses that changed, and record new ones in urls.lock.")
def command(run: Run, paths: tuple[str, ...], strict: bool, form: str, fix: bool, **overrides: object) -> int:
    """Read and check the notes; with --fix, keep addresses that moved.

    All notes are read, because they explain each other; with PATHS, only what concerns those files and folders is told.
    """
    from notegen.cli.project import open_project, shown_path
    from notegen.cli.report import Printer
    from notegen.cli.summary import checked, fails, read
    from notegen.pipeline import check

    printer = Printer(run, form)
    if fix and paths:
        raise click.UsageError("--fix looks at all notes, because addresses move between them; leave the paths out")
    project, found = open_project(run, printer, **overrides)
    if fix:
        from notegen.authoring.fix_urls import fix_urls

        for line in fix_urls(project):
            printer.say(line)
    site, faults = check(project, tuple(shown_path(path, project) for path in paths))
    diagnostics = (*found, *faults)
    printer.say(read(site))
    for skipped in site.skipped:
        printer.detail(f"Skipped {skipped.path}: {skipped.reason}")
    printer.diagnostics(diagnostics, project.root)
    printer.say(checked(site, diagnostics))
    return FAULTS if fails(diagnostics, strict=strict) else OK
