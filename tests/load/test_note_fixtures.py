"""Notes in every convention beside the events they must become; `NOTEGEN_REWRITE=1` writes the goldens anew."""

import json
import os
import shutil
from pathlib import Path

import pytest
from story import Story

from notegen.load.readers import READERS

FOLDER = Path(__file__).parents[1] / "fixtures" / "notes"
FIXTURES = sorted(
    path
    for convention in FOLDER.iterdir()
    for path in convention.iterdir()
    if path.suffix != ".json" and path.name[0] != "."
)
REWRITE = os.environ.get("NOTEGEN_REWRITE") == "1"


def understood(story: Story) -> list[dict]:
    """What `notegen export` says of the notes, as far as a note says it; in the notes' order, empty values left out."""
    events = [_event(event) for event in story.export()["events"]]
    return sorted(events, key=lambda event: (event["sources"], event.get("start", "")))


def _event(event: dict) -> dict:
    venue = event["venue"] or {}
    told = {
        "sources": event["sources"],
        "kind": event["kind"],
        "title": event["title"],
        "start": event["start"],
        "end": event["end"],
        "time": event["time"],
        "groups": [group["name"] for group in event["groups"]],
        "venue": ", ".join(part for part in (venue.get("name"), venue.get("address")) if part),
        "city": event["city"],
        "link": event["link"],
        "series": event["series"],
        "status": "" if event["status"] == "scheduled" else event["status"],
        "language": event["language"],
        "tags": event["tags"],
        "authors": event["authors"],
        "published": event["published"],
        "talks": [_talk(talk) for talk in event["talks"]],
    }
    return {key: value for key, value in told.items() if value}


def _talk(talk: dict) -> dict:
    told = {
        "title": talk["title"],
        "speakers": [
            person["name"] + (f" ({', '.join(person['affiliations'])})" if person["affiliations"] else "")
            for person in talk["speakers"]
        ],
        "session": talk["session"],
        "kind": "" if talk["kind"] == "talk" else talk["kind"],
        "slides": talk["slides"],
        "videos": talk["videos"],
        "links": [link["url"] for link in talk["links"]],
        "tags": talk["tags"],
        "line": talk["line"],
    }
    return {key: value for key, value in told.items() if value}


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_note_becomes_the_event_beside_it(fixture, tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    if fixture.is_dir():
        shutil.copytree(fixture, notes / fixture.name)
    else:
        shutil.copy(fixture, notes)
    found = understood(Story(tmp_path))
    golden = fixture.parent / f"{fixture.name.removesuffix('.md').removesuffix('.txt').removesuffix('.rst')}.json"
    if REWRITE:
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_every_golden_has_its_notes():
    names = {path.name.removesuffix(".md").removesuffix(".txt").removesuffix(".rst") for path in FIXTURES}
    assert {path.stem for path in FOLDER.glob("*/*.json")} == names


def test_every_convention_has_a_fixture():
    assert {row.name for row in READERS} <= {path.parent.name for path in FIXTURES}


def test_no_trap_names_a_speaker():
    for golden in (FOLDER / "traps").glob("*.json"):
        assert all(not event.get("talks") for event in json.loads(golden.read_text(encoding="utf-8"))), golden.name
