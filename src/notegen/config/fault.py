"""A stated value that cannot be read: raised by the typed readers, caught by who asked."""

from collections.abc import Callable
from typing import TypeVar

from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.span import Span
from notegen.model.value import Items, Value

T = TypeVar("T")


class Fault(Exception):
    """One value that means nothing in its place; stays inside config and load."""

    def __init__(
        self, span: Span, message: str, code: str, severity: Severity = Severity.ERROR, *, fix: str = ""
    ) -> None:
        super().__init__(message)
        self.span = span
        self.message = message
        self.code = code
        self.severity = severity
        self.fix = fix

    def diagnostic(self) -> Diagnostic:
        """The fault as a value."""
        return Diagnostic(self.span, self.code, self.severity, self.message, fix=self.fix)


def doubtful(span: Span, message: str, code: str, *, fix: str = "") -> Fault:
    """A fault that leaves one fact out and lets the note appear: its diagnostic is a warning."""
    return Fault(span, message, code, Severity.WARNING, fix=fix)


def read_each(reader: Callable[[Value], tuple[T, ...]], value: Value) -> tuple[tuple[T, ...], tuple[Diagnostic, ...]]:
    """What `reader` makes of each item of a list by itself, so that one bad item costs only itself."""
    read: list[T] = []
    found: list[Diagnostic] = []
    for item in value.items if isinstance(value, Items) else (value,):
        try:
            read += reader(item)
        except Fault as fault:
            found.append(fault.diagnostic())
    return tuple(dict.fromkeys(read)), tuple(found)
