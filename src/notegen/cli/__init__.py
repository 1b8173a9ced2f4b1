"""The command line: what `notegen` does with its arguments, and the exit status it ends with."""

import io
import os
import sys
from collections.abc import Sequence

import click

from notegen.cli.commands import notegen
from notegen.cli.exit_status import FAULTS, OK, STOPPED, USAGE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the value is the exit status. No traceback is printed unless NOTEGEN_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        # A file name or a title may hold what the terminal's encoding lacks; that must not end the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = notegen.main(arguments, prog_name="notegen", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else OK
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except click.ClickException as fault:
        _say(*_words(fault))
        return USAGE
    except BrokenPipeError:
        # Whoever read us has enough: `notegen export | head`. The interpreter flushes once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except OSError as fault:
        _reraise_for_us()
        where = f": {fault.filename}" if fault.filename else ""
        _say(f"notegen: {fault.strerror or fault}{where}")
        return FAULTS
    except Exception as fault:
        _reraise_for_us()
        told = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
        _say(f"notegen itself failed: {told}; please report this, with the traceback that NOTEGEN_DEBUG=1 prints")
        return FAULTS


def _reraise_for_us() -> None:
    """Let the exception that is being handled end the run with its traceback, where NOTEGEN_DEBUG asks for it."""
    if os.environ.get("NOTEGEN_DEBUG"):
        raise


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
