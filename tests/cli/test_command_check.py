"""`notegen check`: reading and judging, and nothing written."""

import json

TWO = {"notes/a.md": "# Alpha\n\n## Ropes\n", "notes/sub/b.md": "# Beta\n"}


def test_what_is_missing_is_told_and_nothing_is_written(shell):
    said = shell.write({"notegen.yml": "base_url: https://quay.example/\n", **TWO}).run("check")
    assert said.status == 0
    assert 'notes/a.md:1:1: warning N601 event "Alpha" has no date;' in said.err
    assert said.out.startswith("Read notes/: 2 notes\nChecked 2 notes: ")
    assert sorted(path.name for path in shell.folder.iterdir()) == ["notegen.yml", "notes"]


def test_nothing_to_mend_is_said_so(project):
    assert project.run("check").out == "Read notes/: 1 note\nChecked 1 note: nothing to mend\n"


def test_paths_choose_what_is_told(shell):
    shell.write({"notegen.yml": "base_url: https://quay.example/\n", **TWO})
    for path in ("notes/sub", "notes/sub/b.md"):
        found = json.loads(shell.run("check", path, "--format", "json").out)["diagnostics"]
        assert {one["path"] for one in found} == {"notes/sub/b.md"}


def test_a_path_is_looked_for_from_here_and_from_the_root(shell, monkeypatch):
    shell.write({f"far/{name}": text for name, text in TWO.items()})
    for path in ("far/notes/sub", "notes/sub"):
        found = json.loads(shell.run("-C", "far", "check", path, "--format", "json").out)["diagnostics"]
        assert {one["path"] for one in found} == {"notes/sub/b.md"}


def test_a_path_that_is_not_there_is_exit_2(project):
    said = project.run("check", "notes/gone.md")
    assert said.status == 2
    assert said.err == 'notegen check: no file or folder "notes/gone.md"\n`notegen check --help` shows what it takes\n'


def test_strict_fails_on_a_warning(shell):
    shell.write(TWO)
    assert shell.run("check", "--strict").status == 1


def test_sarif_is_one_document(shell):
    said = shell.write(TWO).run("check", "--format", "sarif")
    assert json.loads(said.out)["version"] == "2.1.0"


def test_a_theme_that_cannot_be_read_is_told_and_ends_nothing(project):
    project.write({"elsewhere.css": "a {}"})
    (project.folder / "templates" / "assets").mkdir(parents=True)
    (project.folder / "templates" / "assets" / "theme.css").symlink_to(project.folder / "elsewhere.css")

    said = project.run("check")

    assert said.status == 1
    told = "templates/assets/theme.css:1:1: error N803 a link is not followed; put the file itself here\n"
    assert said.err == told


def test_fix_records_addresses_and_says_so(project):
    said = project.run("check", "--fix")
    assert said.status == 0
    assert said.out.splitlines()[0] == "Wrote urls.lock: 6 new addresses recorded"
    assert said.out.splitlines()[-1] == "Checked 1 note: nothing to mend"
    assert project.run("check", "--fix").out.splitlines()[0] == "Read notes/: 1 note"


def test_fix_writes_the_alias_and_the_exit_status_is_that_of_what_is_left(project):
    project.run("check", "--fix")
    (project.folder / "notes/2025-03-11-quay.md").rename(project.folder / "notes/2025-03-11-kai.md")
    assert project.run("check").status == 1
    said = project.run("check", "--fix")
    assert said.status == 0
    assert said.out.splitlines()[0] == "Wrote notes/2025-03-11-kai.md: aliases: [/2025/03-11-quay/]"
    (project.folder / "notes/2025-03-11-kai.md").unlink()
    assert project.run("check", "--fix").status == 1


def test_fix_looks_at_all_notes_or_none(project):
    said = project.run("check", "--fix", "notes")
    assert said.status == 2
    assert said.err.startswith(
        "notegen check: --fix looks at all notes, because addresses move between them; leave the paths out\n"
    )
    assert not (project.folder / "urls.lock").exists()


def test_a_template_that_does_not_parse_is_told_before_any_page_is_made(project):
    project.write({"templates/talk.html": "<p>\n{% if %}\n"})

    said = project.run("check")

    assert said.status == 1
    assert said.err == "templates/talk.html:2:1: error N801 Expected an expression, got 'end of statement block'\n"


def test_what_the_policy_would_stop_is_a_warning_that_settings_can_weigh(shell):
    shell.write({"templates/footer.html": '<p style="color: red">Hi</p>\n', "notes/2024-01-02-a.md": "# A\n"})
    base = "base_url: https://quay.example/\n"
    for weight, status in (("warning", 0), ("error", 1), ("off", 0)):
        shell.write({"notegen.yml": f"{base}checks: {{N805: {weight}}}\n"})
        said = shell.run("check")
        told = f"templates/footer.html:1:1: {weight} N805 a style attribute on <p>," in said.err
        assert (said.status, told) == (status, weight != "off")
