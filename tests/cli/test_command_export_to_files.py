"""`notegen export --output`: which format, and what it never writes over."""

import json
import os
import sqlite3

import pytest


def test_a_json_file_is_what_is_printed(project):
    printed = project.run("export").out
    said = project.run("export", "-o", "archive.json")
    assert (said.status, said.out, said.err) == (0, "", "Read notes/: 1 note\nWrote archive.json\n")
    assert (project.folder / "archive.json").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("name", ["archive.sqlite", "archive.sqlite3", "archive.DB"])
def test_a_database_is_known_by_its_ending(project, name):
    assert project.run("export", "-o", name).status == 0
    found = sqlite3.connect(project.folder / name).execute("SELECT title, speakers FROM talk_list").fetchall()
    assert found == [("Ropes and knots", "Ada Park")]


def test_a_folder_holds_a_table_for_each_kind(project):
    assert project.run("export", "-o", "out/archive/").status == 0
    assert sorted(os.listdir(project.folder / "out/archive")) == [
        "events.csv",
        "groups.csv",
        "organisations.csv",
        "speakers.csv",
        "tags.csv",
        "talk_speakers.csv",
        "talks.csv",
        "venues.csv",
    ]


def test_what_is_said_wins_over_the_ending(project):
    assert project.run("export", "-o", "archive.txt", "--as", "json").status == 0
    assert json.loads((project.folder / "archive.txt").read_text(encoding="utf-8"))["schema"] == 1


def test_a_dash_is_standard_output(project):
    assert project.run("export", "-o", "-").out == project.run("export").out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ("-o", "archive"),
            '"archive" names no format: let it end in .json, .sqlite or / (a folder of CSV), or say --as',
        ),
        (
            ("-o", "talks.csv"),
            '"talks.csv" is one file, and CSV is a file for each kind; name a folder for them: -o archive/',
        ),
        (("--as", "csv"), "--as csv needs a place to write to: -o archive/"),
        (("--as", "sqlite"), "--as sqlite needs a place to write to: -o archive.sqlite"),
        (("--as", "xml"), "invalid value for '--as': 'xml' is not one of 'json', 'csv', 'sqlite'"),
    ],
)
def test_what_cannot_be_told_is_exit_2(project, options, words):
    said = project.run("export", *options)
    assert (said.status, said.out) == (2, "")
    assert said.err.splitlines()[-2] == f"notegen export: {words}"


def test_an_export_is_replaced_by_a_newer_one(project):
    for _ in range(2):
        for place in ("a.json", "a.db", "a/"):
            assert project.run("export", "-o", place).status == 0


@pytest.mark.parametrize("place", ["mine.json", "mine.sqlite", "mine/"])
def test_a_file_of_somebody_else_is_not_touched(project, place):
    mine = "mine/talks.csv" if place == "mine/" else place
    project.write({mine: "mine"})
    said = project.run("export", "-o", place)
    assert said.status == 2
    assert (
        f"notegen export: {mine} is there already and is no export of notegen; name another, or replace it with"
        in said.err
    )
    assert (project.folder / mine).read_text(encoding="utf-8") == "mine"
    assert os.listdir((project.folder / mine).parent).count("events.csv") == 0
    assert project.run("export", "-o", place, "--force").status == 0


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("mine.txt/a.json", "Not a directory"),
        ("mine.txt/", "Not a directory"),
        (f"{'long' * 80}.json", "File name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_exit_2(project, place, why):
    project.write({"mine.txt": "mine"})
    said = project.run("export", "-o", place)
    named = f"{place}events.csv" if place.endswith("/") else place
    assert (said.status, said.err.splitlines()[-2]) == (
        2,
        f"notegen export: {named} cannot be written ({why}); name another place",
    )


@pytest.mark.parametrize("place", ["link.json", "link.db"])
def test_nothing_is_written_through_a_link(project, place):
    project.write({"else/precious.json": "mine"})
    (project.folder / place).symlink_to(project.folder / "else/precious.json")
    said = project.run("export", "-o", place, "--force")
    assert said.status == 2
    assert f"notegen export: {place} is a link or no file; nothing is written through it, so name another\n" in said.err
    assert (project.folder / "else/precious.json").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_tables_is_no_link(project):
    project.write({"else/keep.txt": "mine"})
    (project.folder / "link").symlink_to(project.folder / "else")
    said = project.run("export", "-o", "link/")
    assert said.status == 2
    assert "notegen export: link is a link; name the folder that it leads to\n" in said.err
    assert os.listdir(project.folder / "else") == ["keep.txt"]


def test_drafts_are_exported_only_where_they_are_asked_for(project):
    project.write({"notes/2026-01-01-draft.md": "---\ntitle: Soon\ndraft: true\n---\n# Soon\n"})
    project.run("export", "-o", "a.db")
    assert sqlite3.connect(project.folder / "a.db").execute("SELECT count(*) FROM events").fetchone() == (1,)
    project.run("export", "-o", "a.db", "--drafts")
    assert sqlite3.connect(project.folder / "a.db").execute("SELECT title FROM events WHERE draft").fetchall() == [
        ("Soon",)
    ]


def test_what_could_be_read_is_written_also_when_a_note_is_broken(project):
    project.write({"notes/bad.md": "---\ntitle: [\n---\n"})
    said = project.run("export", "-o", "a.db")
    assert said.status == 1
    assert sqlite3.connect(project.folder / "a.db").execute("SELECT count(*) FROM events").fetchone() == (1,)
