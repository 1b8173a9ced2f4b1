"""`notegen clean`: what notegen made goes away, and nothing else."""

import click

from notegen.cli.exit_status import BUSY, FAULTS, OK, USAGE
from notegen.cli.options import Run, everywhere


@click.command("clean")
@everywhere
@click.option("-o", "--output", metavar="DIR", type=click.Path(file_okay=False), help="The built site; else site.")
def command(run: Run, **overrides: object) -> int:
    """Remove what notegen built, and its cache.

    Of the output only what the list in it names is removed: files of others, CNAME or .gitkeep, stay.
    """
    from notegen.cli.project import open_project, shown_output
    from notegen.cli.report import Printer
    from notegen.cli.summary import counted
    from notegen.publish.clean import clean
    from notegen.publish.output_folder import UNUSABLE, busy
    from notegen.publish.write import Refused
    from notegen.runtime.lock import Busy

    printer = Printer(run)
    project, _ = open_project(run, printer, **overrides)
    try:
        removed = clean(project)
    except Busy:
        printer.diagnostics((busy(project),), project.root)
        return BUSY
    except Refused as fault:
        printer.diagnostics((fault.diagnostic,), project.root)
        return USAGE if fault.diagnostic.code in UNUSABLE else FAULTS
    output = shown_output(project).rstrip("/")
    printer.say(f"Removed {counted(removed, 'file')} of {output}/ and the cache" if removed else "Removed the cache")
    return OK
