"""`notegen serve`: the site while you write it."""

from typing import TYPE_CHECKING

import click

from notegen.cli.exit_status import OK
from notegen.cli.options import BASE_URL, NOTES, NOW, Run, everywhere

if TYPE_CHECKING:
    from notegen.server.serve import Made


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
@click.option("--reload/--no-reload", default=True, help="Build and reload when something is saved; on.")
@NOW
def command(run: Run, drafts: bool, port: int | None, host: str, opens: bool, reload: bool, **overrides: object) -> int:
    """Preview the site while you write.

    It is built in memory and nothing is written. Only this machine is answered, and no other web site that its browser
    has open. Ctrl-C ends it.
    """
    from notegen.cli.previewing import Teller, make
    from notegen.cli.project import open_project
    from notegen.cli.report import Printer
    from notegen.publish.search_index import NO_PROGRAM, find_indexer
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

    def build() -> "Made":
        return make(run, overrides)

    def ready(url: str) -> None:
        printer.say(f"Serving {url} (Ctrl-C ends it)")
        if opens:
            click.launch(url)

    serve(server, project, build, Teller(printer), ready, watch=reload)
    return OK
