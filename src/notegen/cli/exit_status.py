"""The exit statuses of every command."""

OK = 0
"""Done, and nothing is wrong."""
FAULTS = 1
"""Errors in the notes, warnings under --strict, or a failure of ours."""
USAGE = 2
"""The command line or the settings cannot be used."""
BUSY = 75
"""Another build holds the lock (sysexits.h: EX_TEMPFAIL)."""
STOPPED = 130
"""Ctrl-C."""
