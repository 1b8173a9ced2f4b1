"""What notegen has to tell a person about a place in a file, as a value."""

from enum import StrEnum

from notegen.model.classes import dataclass
from notegen.model.span import Span


class Severity(StrEnum):
    """An error could lose text, publish a draft, overwrite a page or be unsafe; everything else is a warning."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One message; sorted by place, printed only by cli/report and server/told."""

    span: Span
    """Where; the path is what the user would type."""
    code: str
    """`N` and three digits, from `model/codes.py` or a check's file; a code is never reused."""
    severity: Severity
    """Error or warning."""
    message: str
    """What is wrong and, after a semicolon, what to do; one line, no full stop, no control characters needed."""
    excerpt: str = ""
    """The source line, where it helps to see it; empty otherwise."""
    fix: str = ""
    """Text to paste or a command to run, shown on a line of its own."""


def error(code: str, span: Span, message: str, *, excerpt: str = "", fix: str = "") -> Diagnostic:
    """A diagnostic that stops the build."""
    return Diagnostic(span, code, Severity.ERROR, message, excerpt, fix)


def warning(code: str, span: Span, message: str, *, excerpt: str = "", fix: str = "") -> Diagnostic:
    """A diagnostic that lets the note appear."""
    return Diagnostic(span, code, Severity.WARNING, message, excerpt, fix)


class Stopped(Exception):
    """The run cannot go on, and this is why: for what no value could carry further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        """What to tell."""
