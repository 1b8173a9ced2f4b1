"""One command, run through click; and what is said where the command line, the system or notegen itself fails."""

import time
from collections.abc import Sequence

import click

from notegen.cli.commands import notegen
from notegen.cli.exit_status import OK, STOPPED, USAGE
from notegen.cli.options import Begun
from notegen.runtime.collecting import collecting_seldom


def run(arguments: list[str], *, more_changed: bool = False) -> int:
    """Run one command; the value is the exit status. `more_changed`: see Begun."""
    begun = Begun(arguments, time.time_ns(), more_changed)
    try:
        with collecting_seldom():  # while modules are imported, too: a tenth of what they take
            status = notegen.main(arguments, prog_name="notegen", standalone_mode=False, obj=begun)
    except click.Abort:
        return STOPPED
    except click.ClickException as fault:
        _say(*_words(fault))
        return USAGE
    return status if isinstance(status, int) else OK


def say_what_failed(fault: Exception) -> None:
    """A line about what the system refused, or about a failure of ours."""
    if isinstance(fault, OSError):
        where = f": {fault.filename}" if fault.filename else ""
        _say(f"notegen: {fault.strerror or fault}{where}")
    else:
        told = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
        _say(f"notegen itself failed: {told}; please report this, with the traceback that NOTEGEN_DEBUG=1 prints")


def _say(*lines: str) -> None:
    from notegen.model.visible import visible

    for line in lines:
        click.echo(visible(line)[:2000], err=True)


def _words(fault: click.ClickException) -> tuple[str, ...]:
    """What is wrong with the command line, the nearest name, and where help is."""
    context = getattr(fault, "ctx", None)
    asked = context.command_path if context is not None else "notegen"
    message = fault.format_message()
    candidates: tuple[str, ...] = ()
    if isinstance(fault, click.NoSuchOption):
        message = f"no option {fault.option_name}"
        candidates = _options(context)
    near = _nearest(getattr(fault, "option_name", ""), candidates)
    return f"{asked}: {message[:1].lower()}{message[1:].rstrip('.')}{near}", f"`{asked} --help` shows what it takes"


def _options(context: click.Context | None) -> tuple[str, ...]:
    if context is None:
        return ()
    return tuple(
        name for option in context.command.get_params(context) for name in (*option.opts, *option.secondary_opts)
    )


def _nearest(name: str, candidates: Sequence[str]) -> str:
    """`; did you mean --strict?`, where one is near."""
    from difflib import get_close_matches

    near = get_close_matches(name[:80], candidates, 1)
    return f"; did you mean {near[0]}?" if near else ""
