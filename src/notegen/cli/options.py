"""The options that several commands share, written once; those of EVERYWHERE stand before or after the command."""

import functools
import os
from collections.abc import Callable
from typing import Any

import click

from notegen import __version__
from notegen.cli.manner import Run as Run
from notegen.model.classes import dataclass

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Begun:
    """How a command began: click's object of every context."""

    arguments: list[str]
    """The command line, as typed."""
    at: int
    """When, in nanoseconds since 1970: before anything of the project was read."""
    more_changed: bool = False
    """Whether it was found already that more has changed than a text."""


FORMS = ("text", "json", "github", "sarif")
"""How diagnostics print; each is a file of cli/report, all but `text` with `document(diagnostics, root) -> str`."""
EXISTING_FOLDER = click.Path(exists=True, file_okay=False)

EVERYWHERE: tuple[Decorator, ...] = (
    click.option(
        "-C", "--root", type=EXISTING_FOLDER, metavar="DIR", help="The project root; else the working folder."
    ),
    click.option(
        "-c", "--config", type=click.Path(dir_okay=False), metavar="FILE", help="The settings; else notegen.yml."
    ),
    click.option("-q", "--quiet", is_flag=True, default=None, help="Print diagnostics only."),
    click.option("-v", "--verbose", is_flag=True, default=None, help="Print reasons too."),
    click.option("--color/--no-color", default=None, help="Colours, or none; else as the terminal and NO_COLOR say."),
    click.version_option(__version__, "-V", "--version", message="notegen %(version)s"),
)
"""Options of `notegen` itself and of every command; what stands behind the command wins."""

NOTES = click.option("--notes", type=EXISTING_FOLDER, metavar="DIR", help="The notes folder, wherever it is.")
BASE_URL = click.option("-b", "--base-url", metavar="URL", help="Where the site will be; may have a path.")
DRAFTS = click.option("-D", "--drafts", is_flag=True, default=None, help="Include drafts, marked and unlisted.")
NOW = click.option("--now", metavar="DATE", help="The day that decides what is upcoming; else today.")
STRICT = click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="How diagnostics print; json and sarif are one document on stdout.",
)


def everywhere(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of EVERYWHERE, and hand them over as one `run`."""

    @functools.wraps(function)
    def with_run(*arguments: Any, **given: Any) -> Any:
        context = click.get_current_context()
        own = {name: given.pop(name) for name in ("root", "config", "quiet", "verbose", "color")}
        before = context.parent.params if context.parent else {}
        said = {name: before.get(name) if value is None else value for name, value in own.items()}
        run = Run(
            said["root"] or ".", said["config"] or "", bool(said["quiet"]), bool(said["verbose"]), _color(said["color"])
        )
        context.color = run.color
        return function(*arguments, run=run, **given)

    decorated: Callable[..., Any] = with_run
    for option in reversed(EVERYWHERE):
        decorated = option(decorated)
    return decorated


def _color(said: bool | None) -> bool | None:
    """What the option says, else what NO_COLOR (no-color.org: any text but none) and a dumb terminal say."""
    if said is None and (os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"):
        return False
    return said
