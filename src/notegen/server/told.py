"""What an open page is told of a build: which copied files are new, and what is wrong with the notes, as JSON."""

import json

from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.visible import visible
from notegen.server.snapshot import Snapshot

MOST = 30
"""Faults of each kind that are shown; the terminal has all."""

LONGEST = 400
"""Characters of a source line that are shown."""


def told(snapshot: Snapshot, known: str) -> str:
    """One line of JSON for a page that knows the build named `known`."""
    errors = [one for one in snapshot.faults if one.severity is Severity.ERROR]
    warnings = [one for one in snapshot.faults if one.severity is not Severity.ERROR]
    return json.dumps(
        {
            "build": snapshot.name,
            "copied": snapshot.copied_since(known),
            "errors": list(map(_fault, errors[:MOST])),
            "moreErrors": max(0, len(errors) - MOST),
            "warnings": list(map(_fault, warnings[:MOST])),
            "moreWarnings": max(0, len(warnings) - MOST),
        }
    )


def _fault(one: Diagnostic) -> dict[str, str | int]:
    source = one.excerpt.split("\n")[0].rstrip().replace("\t", " ")[:LONGEST]
    return {
        "code": one.code,
        "place": visible(str(one.span)),
        "line": one.span.line,
        "message": visible(one.message),
        "excerpt": visible(source),
        # Hidden characters are shown as several: then the caret's place is not the column.
        "column": one.span.column if 1 < one.span.column <= len(source) + 1 and visible(source) == source else 0,
        "fix": "\n".join(visible(line) for line in one.fix[:2000].splitlines()),
    }
