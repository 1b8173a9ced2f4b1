"""Diagnostics as one JSON document."""

from collections.abc import Sequence

from notegen import __version__
from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.printable_json import printable_json


def document(found: Sequence[Diagnostic], root: str) -> str:
    """All diagnostics, by place, and their counts; paths are as in the text form."""
    errors = sum(one.severity is Severity.ERROR for one in found)
    return printable_json(
        {
            "schema": 1,
            "generator": f"notegen {__version__}",
            "errors": errors,
            "warnings": len(found) - errors,
            "diagnostics": [_row(one) for one in found],
        }
    )


def _row(one: Diagnostic) -> dict[str, str | int]:
    return {
        "path": one.span.path,
        "line": one.span.line,
        "column": one.span.column,
        "end_line": one.span.end_line or one.span.line,
        "severity": one.severity.value,
        "code": one.code,
        "message": one.message,
        "excerpt": one.excerpt,
        "fix": one.fix,
    }
