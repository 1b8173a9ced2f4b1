"""The command line: what `notegen` does with its arguments, and the exit status it ends with.

Imports nothing by itself: what can be answered at once is answered before click is loaded.
"""

import io
import os
import sys

from notegen.cli.at_once import at_once
from notegen.cli.exit_status import FAULTS, STOPPED


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the value is the exit status. No traceback is printed unless NOTEGEN_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        # A file name or a title may hold what the terminal's encoding lacks; that must not end the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        status, more_changed = at_once(given)
        if status is None:
            from notegen.cli.run import run

            status = run(given, more_changed=more_changed)
        sys.stdout.flush()
        if arguments is None:
            # The process ends: with 1,000 notes Python looked for cycles in all that goes for 0.15 s.
            import gc

            gc.freeze()
        return status
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has enough: `notegen export | head`. The interpreter flushes once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except Exception as fault:
        # Let it end the run with its traceback, where we want to see it.
        if os.environ.get("NOTEGEN_DEBUG"):
            raise
        from notegen.cli.run import say_what_failed

        say_what_failed(fault)
        return FAULTS
