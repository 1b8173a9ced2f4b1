"""Diagnostics as SARIF 2.1.0 (OASIS), which code scanning tools read."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from notegen import __version__
from notegen.cli.manuals import manual_of
from notegen.cli.report.paths import from_working_folder
from notegen.model.diagnostic import Diagnostic
from notegen.model.printable_json import printable_json
from notegen.model.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def document(found: Sequence[Diagnostic], root: str) -> str:
    """One run with its rules and results."""
    codes = sorted({one.code for one in found})
    driver = {
        "name": "notegen",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    results = [_result(one, codes.index(one.code), root) for one in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return printable_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    manual = manual_of(code)
    rule: dict[str, Any] = {"id": code}
    if manual is not None:
        rule |= {
            "name": manual.name,
            "shortDescription": {"text": manual.name},
            "fullDescription": {"text": manual.text},
        }
    return rule


def _result(one: Diagnostic, rule: int, root: str) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": max(one.span.line, 1),
        "startColumn": max(one.span.column, 1),
        "endLine": max(one.span.end_line or one.span.line, 1),
    }
    if one.excerpt:
        region["snippet"] = {"text": one.excerpt}
    uri = quote(from_working_folder(one.span.path, root), safe="/", errors="surrogateescape")
    text = visible(one.message) + "".join(f"\n{visible(line)}" for line in one.fix.splitlines())
    return {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": one.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
    }
