"""The table of commands, and the group that imports each when it is asked for."""

from importlib import import_module
from keyword import iskeyword
from typing import cast

import click

from notegen.cli.options import everywhere
from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One command: a file of this folder whose `command` is the click command."""

    name: str
    """What a person types."""
    help: str
    """What it does, in a few words."""


COMMANDS: tuple[Row, ...] = (
    Row("init", "Start a site in a folder: settings, sample notes, a CI workflow."),
    Row("new", "Write a new note and say what was understood of it."),
    Row("build", "Build the site."),
    Row("serve", "Preview the site while you write."),
    Row("check", "Read and check the notes; with --fix, keep addresses that moved."),
    Row("explain", "Say what was understood of a note and why, what a code means, or what makes a page."),
    Row("export", "Print everything that was understood as JSON, or write it as JSON, CSV or SQLite."),
    Row("annotate", "Write what was understood of notes into their front matter."),
    Row("import", "Write notes of any convention anew, in notegen's own form."),
    Row("schema", "Print the JSON Schema of the settings."),
    Row("clean", "Remove what notegen built, and its cache."),
)
"""In the order that help shows them."""


class LazyGroup(click.Group):
    """Knows its commands by the table alone: help imports none of them, a command only itself."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [row.name for row in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if all(row.name != cmd_name for row in COMMANDS):
            return None
        # `import` is a word of Python's, and no module can be called so
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        return cast(click.Command, import_module(f"notegen.cli.{module}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.help) for row in COMMANDS])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and all(row.name != name for row in COMMANDS):
            from difflib import get_close_matches

            near = get_close_matches(name[:80], [row.name for row in COMMANDS], 1)
            raise click.UsageError(f'no command "{name}"' + (f'; did you mean "{near[0]}"?' if near else ""), ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@everywhere
@click.pass_context
def notegen(ctx: click.Context, /, **_: object) -> None:
    """Turn the notes you take at meetups and conferences into a site that knows events, talks, speakers and venues."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
