"""What an open page is told is wrong."""

import json

from notegen.model.diagnostic import error, warning
from notegen.model.span import Span
from notegen.server.snapshot import Snapshot
from notegen.server.told import told

HERE = Span("notes/a.md", 3)


def heard(*faults):
    return json.loads(told(Snapshot(faults=faults, run="run", number=2), "run-1"))


def test_errors_and_warnings_are_told_apart_with_place_line_and_caret():
    given = heard(error("N101", Span("a.md", 3, 8), "odd", excerpt="title: ["), warning("N203", HERE, "unknown"))
    assert given["errors"] == [
        {
            "code": "N101", "place": "a.md:3:8", "line": 3, "message": "odd", "excerpt": "title: [", "column": 8,
            "fix": "",
        }
    ]  # fmt: skip
    assert [one["code"] for one in given["warnings"]] == ["N203"]
    assert (given["build"], given["copied"]) == ("run-2", [])


def test_hidden_characters_are_shown_and_then_no_caret_points_beside_its_place():
    given = heard(error("N101", Span("a.md", 1, 3), "a\x1b[31m\u202eb", excerpt="a\u202eb c"))
    assert given["errors"][0]["message"] == "a\\x1b[31m\\u202eb"
    assert (given["errors"][0]["excerpt"], given["errors"][0]["column"]) == ("a\\u202eb c", 0)


def test_what_is_not_shown_is_counted():
    given = heard(*(warning("N101", Span("a.md", n + 1), "x") for n in range(32)))
    assert (len(given["warnings"]), given["moreWarnings"], given["moreErrors"]) == (30, 2, 0)
