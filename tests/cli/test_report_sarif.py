"""Diagnostics for code scanning."""

import json

from notegen.cli.report.sarif import document
from notegen.model.diagnostic import error, warning
from notegen.model.span import Span


def log(*found, root="."):
    return json.loads(document(found, root))


def test_the_log_has_the_shape_that_sarif_asks_for():
    made = log(warning("N601", Span("notes/a.md", 4, 2), "no date", excerpt="# A"), error("N101", Span("b.md"), "bad"))
    assert (made["version"], sorted(made)) == ("2.1.0", ["$schema", "runs", "version"])
    (run,) = made["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "notegen"
    assert [rule["id"] for rule in rules] == ["N101", "N601"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "notes/a.md"},
        "region": {"startLine": 4, "startColumn": 2, "endLine": 4, "snippet": {"text": "# A"}},
    }


def test_a_rule_brings_its_manual():
    (rule,) = log(warning("N601", Span("a.md"), "x"))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["name"] == "event-without-date"
    assert rule["fullDescription"]["text"].startswith("The notes of an event name no day")


def test_paths_are_uris_from_the_working_folder():
    (result,) = log(error("N101", Span("a b#é.md"), "x"), root="sub")["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/a%20b%23%C3%A9.md"


def test_an_empty_run_is_a_log_too():
    assert log()["runs"][0]["results"] == []
