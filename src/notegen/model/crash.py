"""What is told where a worker process ended over a note."""

from notegen.model.diagnostic import Stopped, error
from notegen.model.span import Span


def ended(doing: str, shown: str, line: int = 1) -> Stopped:
    """The end of a run: `doing` (`reading this note`) ended the process that did it."""
    told = f"{doing} ended the process at work on it; it may want too much memory: part the note, or try --jobs 1"
    return Stopped(error("N914", Span(shown, line), told))
