"""Diagnostics and documents as JSON."""

import json

from notegen import __version__
from notegen.cli.report.json import document
from notegen.model.diagnostic import error, warning
from notegen.model.printable_json import printable_json
from notegen.model.span import Span


def test_the_document_holds_every_field_and_the_counts():
    found = [error("N101", Span("a.md", 2, 3, 4), "bad", excerpt="x", fix="y")]
    assert json.loads(document(found, ".")) == {
        "schema": 1,
        "generator": f"notegen {__version__}",
        "errors": 1,
        "warnings": 0,
        "diagnostics": [
            {
                "path": "a.md",
                "line": 2,
                "column": 3,
                "end_line": 4,
                "severity": "error",
                "code": "N101",
                "message": "bad",
                "excerpt": "x",
                "fix": "y",
            }
        ],
    }


def test_all_of_a_code_are_listed():
    found = [warning("N601", Span("a.md", n + 1), "x") for n in range(40)]
    assert len(json.loads(document(found, "."))["diagnostics"]) == 40


def test_nothing_wrong_is_an_empty_list():
    assert json.loads(document([], "."))["diagnostics"] == []


def test_hidden_characters_are_escaped_and_come_back_the_same():
    hostile = {"title": "a\x1b\x7f\x9b\u202e\ud800\U000e0041é日\n"}
    text = printable_json(hostile)
    assert "é日" in text
    assert not any(letter in text for letter in "\x1b\x7f\x9b\u202e\ud800\U000e0041")
    assert json.loads(text) == hostile
