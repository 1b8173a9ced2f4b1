"""What can be answered before click is loaded: the version, and a build for which nothing at all has changed."""

import sys
import time

from notegen import __version__

SECONDS = "{seconds}"
"""Stands in what is printed for how long it took, the last time that it stands there."""


def at_once(arguments: list[str]) -> int | None:
    """The exit status of a command line that is answered already; None where it must be read word by word."""
    if arguments in (["--version"], ["-V"]):
        sys.stdout.write(f"notegen {__version__}\n")
        return 0
    return _built(arguments) if "build" in arguments else None


def _built(arguments: list[str]) -> int | None:
    """Tells again what the last build of this very command line told, where that still stands."""
    began = time.monotonic()
    from notegen.publish.unchanged import answer

    told = answer(arguments, _root(arguments))
    if told is None:
        return None
    head, _, rest = told.partition(b"\n")
    status, plain, *lengths = map(int, head.split())
    first, errors, last, whole = _parted(rest, lengths)
    if not plain or (errors and sys.stderr.isatty()):
        # colours, or a document
        from notegen.cli.told import Told, tell

        return tell(Told.from_bytes(whole), began)
    sys.stdout.write(first.decode())
    if errors:
        sys.stdout.flush()
        sys.stderr.write(errors.decode())
    sys.stdout.write(f"{time.monotonic() - began:.1f}".join(last.decode().rsplit(SECONDS, 1)))
    return status


def _parted(data: bytes, lengths: list[int]) -> list[bytes]:
    """Parts of these lengths, and what is left."""
    parts = []
    for length in lengths:
        parts.append(data[:length])
        data = data[length:]
    return [*parts, data]


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
