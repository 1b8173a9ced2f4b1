"""JSON that is safe to print on a terminal, and diagnostics as one such document."""

import json
import re
from collections.abc import Sequence
from typing import Any

from notegen import __version__
from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.visible import HIDDEN

_HIDDEN_IN_STRINGS = re.compile(f"(?!\\n){HIDDEN.pattern}")
"""Line breaks stand between JSON's tokens; all other hidden characters stand inside strings."""


def json_text(value: Any) -> str:
    """`value` as JSON in readable UTF-8, with hidden characters escaped as JSON does."""
    return _HIDDEN_IN_STRINGS.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=2))


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


def document(found: Sequence[Diagnostic], root: str) -> str:
    """All diagnostics, by place, and their counts; paths are as in the text form."""
    errors = sum(one.severity is Severity.ERROR for one in found)
    return json_text(
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
