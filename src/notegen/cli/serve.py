"""`notegen serve`: the site while you write it."""

import os
import sys

import click

from notegen.cli.exit_status import OK, STOPPED
from notegen.cli.options import BASE_URL, NOTES, NOW, Run, everywhere


@click.command("serve")
@everywhere
@NOTES
@BASE_URL
@click.option("-D", "--drafts/--no-drafts", default=True, help="Show drafts, marked; on.")
@click.option("-p", "--port", type=click.IntRange(1, 65535), help="The port; else 8000, or a free one.")
@click.option(
    "--host", default="127.0.0.1", metavar="HOST", help="Whose requests are answered; else this machine's only."
)
@click.option("--open", "opens", is_flag=True, help="Open a browser.")
@click.option("--search/--no-search", default=False, help="Make a search index too, at each build; off.")
@click.option("--reload/--no-reload", default=True, help="Build when something is saved, and show it in place; on.")
@NOW
def command(run: Run, drafts: bool, port: int | None, host: str, opens: bool, reload: bool, **overrides: object) -> int:
    """Preview the site while you write.

    Pages are made when they are looked at, and what is saved is shown in place. The output folder is left alone. Only
    this machine is answered, and no other web site that its browser has open. Ctrl-C ends it.
    """
    from notegen.cli.previewing import Teller
    from notegen.cli.project import open_project, read_project
    from notegen.cli.report import Printer
    from notegen.publish.search_index import NO_PROGRAM, find_indexer
    from notegen.server.engine import Engine
    from notegen.server.http import open_server
    from notegen.server.serve import serve

    printer = Printer(run)
    overrides |= {"drafts": drafts}
    project, _ = open_project(run, printer, **overrides)
    if project.search and find_indexer(project) is None:
        printer.say(NO_PROGRAM)
    try:
        server = open_server(host, port, reload=reload)
    except OSError as fault:
        hint = "; leave out -p for a free port" if port else ""
        raise click.UsageError(f"cannot answer at {host}:{port or 8000}: {fault.strerror}{hint}") from None

    def ready(url: str) -> None:
        printer.say(f"Serving {url} (Ctrl-C ends it)")
        if opens:
            click.launch(url)

    engine = Engine(lambda: read_project(run, **overrides))
    try:
        serve(server, project, engine, Teller(printer), ready, watch=reload)
    except KeyboardInterrupt:
        click.echo()  # behind the ^C of the terminal
        sys.stdout.flush()
        sys.stderr.flush()
        # To take apart all that is known of 10,000 notes would take seconds, and so would a build that is under way.
        engine.sweep()
        os._exit(STOPPED)
    finally:
        engine.close()
    return OK
