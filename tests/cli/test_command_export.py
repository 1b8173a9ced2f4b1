"""`notegen export`, `schema`, `clean`."""

import json

import pytest


def test_export_has_stdout_for_itself(project):
    said = project.run("export")
    assert said.status == 0
    assert [event["id"] for event in json.loads(said.out)["events"]] == ["2025/03-11-quay"]
    assert said.err == "Read notes/: 1 note\n"


def test_what_could_be_read_is_exported_also_when_a_note_is_broken(project):
    project.write({"notes/bad.md": "---\ntitle: [\n---\n"})
    said = project.run("export")
    assert said.status == 1
    assert [event["id"] for event in json.loads(said.out)["events"]] == ["2025/03-11-quay"]
    assert ": error N1" in said.err


def test_the_schema_is_json(shell):
    said = shell.run("schema")
    assert (said.status, said.err) == (0, "")
    assert "base_url" in json.loads(said.out)["properties"]


def test_clean_removes_the_site_and_the_cache(project):
    project.run("build")
    said = project.run("clean")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Removed ")
    assert said.out.endswith(" files of site/ and the cache\n")
    assert sorted(path.name for path in project.folder.iterdir()) == ["notegen.yml", "notes"]


def test_clean_leaves_what_others_put_there(project):
    project.run("build")
    project.write({"site/CNAME": "quay.example", "site/2025/mine.txt": "mine"})
    assert project.run("clean").status == 0
    left = sorted(path.relative_to(project.folder / "site").as_posix() for path in (project.folder / "site").rglob("*"))
    assert left == ["2025", "2025/mine.txt", "CNAME"]


def test_clean_touches_no_folder_that_notegen_did_not_write(project):
    project.write({"site/index.html": "mine"})
    said = project.run("clean")
    assert (said.status, said.out) == (0, "Removed the cache\n")
    assert (project.folder / "site/index.html").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", ["../../precious.txt", "../precious.txt", "/precious.txt", "a/../../precious.txt"])
def test_a_list_that_leads_out_of_the_output_is_not_believed(project, path):
    listed = json.dumps({"schema": 1, "files": {path: "0" * 64}})
    project.write({"precious.txt": "keep", "site/.notegen": listed}).run("clean")
    assert (project.folder / "precious.txt").read_text(encoding="utf-8") == "keep"
