"""`notegen schema`: the settings, for editors that complete and check them."""

import click

from notegen.cli.exit_status import OK
from notegen.cli.options import Run, everywhere


@click.command("schema")
@everywhere
def command(run: Run) -> int:
    """Print the JSON Schema of the settings."""
    from notegen.cli.report import Printer
    from notegen.config.setting_schema import settings_schema

    Printer(run, document=True).document(settings_schema())
    return OK
