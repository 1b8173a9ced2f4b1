"""What is answered before click is loaded: the version, and builds for which nothing, or a text alone, has changed."""

import sys
import time

from notegen import __version__

SECONDS = "{seconds}"
"""Stands in what is printed for how long it took, the last time that it stands there."""


def at_once(arguments: list[str]) -> tuple[int | None, bool]:
    """The exit status of a command line that is answered already; None where it must be read word by word.

    And whether it was found that more changed than a text.
    """
    if arguments in (["--version"], ["-V"]):
        sys.stdout.write(f"notegen {__version__}\n")
        return 0, False
    return _built(arguments) if "build" in arguments else (None, False)


def _built(arguments: list[str]) -> tuple[int | None, bool]:
    """Tells again what the last build of this very command line told, where that still stands."""
    began, at = time.monotonic(), time.time_ns()
    from notegen.publish.unchanged import answer

    answered = answer(arguments, _root(arguments))
    if answered is None:
        return None, False
    told, seen = answered
    status, plain, (first, errors, last, said, found) = parted(told)
    if not plain or (errors and sys.stderr.isatty()):
        # colours, or a document
        if seen is not None:
            return None, False
        from notegen.cli.telling import tell_again

        return tell_again(said, found, began), False
    if seen is not None:
        from notegen.cli.mending import mended

        ending = mended(arguments, told, seen, at)
        if ending is None:
            return None, True
        last = ending
    sys.stdout.write(first.decode())
    if errors:
        sys.stdout.flush()
        sys.stderr.write(errors.decode())
    sys.stdout.write(f"{time.monotonic() - began:.1f}".join(last.decode().rsplit(SECONDS, 1)))
    return status, False


def parted(told: bytes) -> tuple[int, int, list[bytes]]:
    """What `Account.kept` kept: the exit status, whether the lines are all there is to print, and the parts."""
    head, _, data = told.partition(b"\n")
    status, plain, *lengths = map(int, head.split())
    parts = []
    for length in lengths:
        parts.append(data[:length])
        data = data[length:]
    return status, plain, [*parts, data]


def _root(arguments: list[str]) -> str:
    """The root, as `-C` names it; where that is misread, no state of this command line is found there."""
    root = "."
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word in ("-C", "--root"):
            root = following
        elif word.startswith("--root="):
            root = word[7:]
        elif word.startswith("-C"):
            root = word[2:]
    return root
