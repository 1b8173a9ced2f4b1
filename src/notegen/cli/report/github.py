"""Diagnostics as GitHub workflow commands, which show them beside the lines of a pull request."""

from collections.abc import Sequence

from notegen.cli.report.paths import from_working_folder
from notegen.model.diagnostic import Diagnostic
from notegen.model.visible import visible


def document(found: Sequence[Diagnostic], root: str) -> str:
    """One `::warning file=…::message` a line; GitHub itself shows the first ten of a step."""
    return "\n".join(_command(one, root) for one in found)


def _command(one: Diagnostic, root: str) -> str:
    place = {
        "file": from_working_folder(one.span.path, root),
        "line": str(one.span.line),
        "endLine": str(one.span.end_line or one.span.line),
        "col": str(one.span.column),
        "title": f"notegen {one.code}",
    }
    message = visible(one.message) + "".join(f"\n{visible(line)}" for line in one.fix.splitlines())
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{one.severity.value} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """What the runner unescapes behind `::`: a note cannot end the command and begin one of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
