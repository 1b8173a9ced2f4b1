"""Where a command does its work: in processes of this machine (`--jobs`), or on many machines (`--executor`)."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from notegen.runtime.executor import Executor


def _can_be_asked(context: click.Context, option: click.Parameter, address: str) -> str:
    """The address, where a scheduler could be at it; nothing is loaded for a command that names none."""
    if address:
        from notegen.runtime.cluster import ADDRESS, is_installed

        if not ADDRESS.fullmatch(address):
            raise click.UsageError(f'--executor takes an address as tcp://host:8786, and not "{address}"', context)
        if not is_installed():
            raise click.UsageError(
                "--executor needs Dask; install it with: pip install 'notegen-ssg[cluster]'", context
            )
    return address


JOBS = click.option(
    "-j", "--jobs", type=click.IntRange(0, 1024), default=0, metavar="N", help="Processes; else all that pay."
)
EXECUTOR = click.option(
    "--executor",
    "scheduler",
    metavar="URL",
    default="",
    callback=_can_be_asked,
    help="Let the machines of a Dask scheduler do the work.",
)


@contextmanager
def opened(jobs: int, scheduler: str) -> "Iterator[Executor]":
    """What does the work of a command."""
    if not scheduler:
        from notegen.runtime.executor import Processes, processors

        yield Processes(jobs or processors())
        return
    from notegen.publish.program import program_digest
    from notegen.runtime.cluster import Cluster

    with closing(Cluster(scheduler, program_digest, program_digest())) as cluster:
        yield cluster
