"""The example queries of docs/data.md find something in this repository's own notes, and the schema fits the data."""

import json
import re
import sqlite3
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from notegen.config.load import load_project
from notegen.pipeline import load
from notegen.publish.data_schema import data_schema
from notegen.publish.exports import BY_NAME
from notegen.publish.renderers.data import export

ROOT = Path(__file__).parents[2]
QUERIES = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/data.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def document() -> dict:
    project, _ = load_project(str(ROOT), "", {})
    assert project is not None
    return export(load(project), project)


@pytest.fixture(scope="module")
def archive(document: dict) -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    made.deserialize(BY_NAME["sqlite"].make(document, "x")["x"])
    return made


@pytest.mark.parametrize("query", QUERIES, ids=[" ".join(query.split())[:60] for query in QUERIES])
def test_an_example_query_finds_something(archive: sqlite3.Connection, query: str) -> None:
    assert archive.execute(query).fetchall()


def test_there_are_examples() -> None:
    assert len(QUERIES) >= 5


def test_the_archive_of_this_repository_holds_all_its_talks(archive: sqlite3.Connection, document: dict) -> None:
    assert archive.execute("PRAGMA foreign_key_check").fetchall() == []
    talks = sum(len(event["talks"]) for event in document["events"])
    assert archive.execute("SELECT (SELECT count(*) FROM talks), (SELECT count(*) FROM talk_list)").fetchall() == [
        (talks, talks)
    ]


def test_the_schema_fits_what_is_exported(document: dict) -> None:
    schema = data_schema()

    Draft202012Validator.check_schema(schema)
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(json.loads(json.dumps(document)))] == []


def test_the_schema_refuses_what_is_never_exported(document: dict) -> None:
    wrong = document | {"events": [{**document["events"][0], "kind": "party"}], "schema": 2}

    assert sorted(
        fault.json_path for fault in Draft202012Validator(data_schema()).iter_errors(json.loads(json.dumps(wrong)))
    ) == [
        "$.events[0].kind",
        "$.schema",
    ]
