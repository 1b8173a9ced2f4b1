"""`notegen import`: new notes in the native form, and what became of each."""


def test_notes_are_written_where_they_are_told_to(project):
    project.write({"old/2014-06-09-sails.md": "# Sail Evening\n\n## Sails by Bo Reed\n\n- two\n"})
    said = project.run("import", "old", "--to", "notes/old")
    assert (said.status, said.err) == (0, "")
    assert said.out == "1 note → 1 note in notes/old: 1 written\n"
    assert (project.folder / "notes/old/2014-06-09-sails.md").read_text(encoding="utf-8") == (
        "---\ntitle: Sail Evening\ndate: 2014-06-09\n---\n## Sails\nBy Bo Reed\n\n- two\n"
    )


def test_the_notes_folder_is_where_they_go_unless_said(project):
    project.write({"old/2014-06-09-sails.md": "# Sail Evening\n\nwords\n"})
    said = project.run("import", "old/2014-06-09-sails.md")
    assert (said.status, said.out) == (0, "1 note → 1 note in notes: 1 written\n")
    assert (project.folder / "notes/2014-06-09-sails.md").exists()


def test_a_file_that_is_there_is_exit_1_and_stays(project):
    project.write({"old/2014-06-09-sails.md": "# Sail Evening\n\nwords\n", "notes/2014-06-09-sails.md": "mine\n"})
    said = project.run("import", "old")
    assert said.status == 1
    assert "notes/2014-06-09-sails.md:1:1: error N253 stands there with other content" in said.err
    assert said.out.endswith("1 not written\n")
    assert (project.folder / "notes/2014-06-09-sails.md").read_text() == "mine\n"


def test_a_second_run_finds_all_there(project):
    project.write({"old/2014-06-09-sails.md": "# Sail Evening\n\nwords\n"})
    project.run("import", "old")
    said = project.run("import", "old")
    assert (said.status, said.out.endswith(": 1 already there\n")) == (0, True)


def test_what_is_no_note_is_exit_2(project):
    project.write({"old/a.pdf": "x", "empty/x.png": "x"})
    assert project.run("import", "old/a.pdf").err.startswith('notegen import: "old/a.pdf" is no note: its name ends in')
    assert project.run("import", "empty").err.startswith('notegen import: no note in "empty"')
    assert project.run("import", "nowhere").err.startswith('notegen import: no file or folder "nowhere"')
    assert project.run("import").status == 2


def test_a_link_is_no_folder_to_write_into(project):
    project.write({"old/2014-06-09-sails.md": "# Sail Evening\n\nwords\n", "else/keep.txt": "x"})
    (project.folder / "link").symlink_to(project.folder / "else")
    said = project.run("import", "old", "--to", "link")
    assert said.status == 2
    assert "link is no folder, but a link or a file; name another with --to" in said.err
    assert [file.name for file in (project.folder / "else").iterdir()] == ["keep.txt"]


def test_old_addresses_stay_whatever_way_leads_to_the_root(project):
    project.write({"notes/a/2014-06-09-x.md": "# Sail Evening\n\n## Sails\nBy Bo Reed\n"})
    project.write({"notes/b/2014-06-09-x.md": "# Rope Evening\n\n## Ropes\nBy Ann Lee\n"})
    assert project.run("-C", f"../{project.folder.name}", "import", "notes", "--to", "new").status == 0
    assert "aliases:\n- '/2014/06-09-x-a/'\n" in (project.folder / "new/2014-06-09-x.md").read_text(encoding="utf-8")


def test_nothing_is_written_where_a_build_writes(project):
    project.write({"old/2014-06-09-a.md": "# Docks\n\n## Ropes\nBy Ann Lee\n"})
    for folder in ("site", "site/old", ".notegen-cache"):
        said = project.run("import", "old", "--to", folder)
        assert said.status == 2
        assert f"{folder} is where a build writes, and no notes are read; name another with --to" in said.err
        assert not (project.folder / folder).exists()
