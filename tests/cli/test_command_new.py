"""`notegen new`: a note in the form that notegen writes itself."""


def test_a_note_is_written_and_what_was_understood_is_said(project):
    said = project.run(
        "new", "Quay Evening, May", "--date", "2025-05-13", "--group", "Quay Evenings",
        "--talk", "Sails by the wind by Bo Reed (Tidewater)", "--tag", "sails", "--tag", "wind",
    )  # fmt: skip
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "Wrote notes/2025-05-13-quay-evening-may.md\n2025-05-13-quay-evening-may.md: 1 event, 1 talk (Reed), no venue\n"
    )
    assert (project.folder / "notes/2025-05-13-quay-evening-may.md").read_text(encoding="utf-8") == (
        "---\ntitle: Quay Evening, May\ndate: 2025-05-13\ngroup: Quay Evenings\ntags: [sails, wind]\n---\n"
        "## Sails by the wind\nBy Bo Reed (Tidewater)\n\n- \n"
    )


def test_a_note_without_talks_shows_how_to_write_one_and_invents_none(project):
    said = project.run("new", "Quay Evening", "--date", "13.5.2025", "--venue", "Old Rope Store")
    assert said.out.splitlines()[1] == "2025-05-13-quay-evening.md: 1 event, no talk"
    assert "By Name (Organisation)" in (project.folder / "notes/2025-05-13-quay-evening.md").read_text(encoding="utf-8")


def test_the_day_is_today_unless_said(project):
    assert project.run("new", "Quay").out.startswith("Wrote notes/2025-06-15-quay.md\n")


def test_a_note_that_is_there_is_never_overwritten(project):
    before = (project.folder / "notes/2025-03-11-quay.md").read_bytes()
    said = project.run("new", "Quay", "--date", "2025-03-11")
    assert said.status == 2
    assert said.err.startswith("notegen new: notes/2025-03-11-quay.md is there already; choose another title or --date")
    assert (project.folder / "notes/2025-03-11-quay.md").read_bytes() == before


def test_a_date_that_is_none_is_exit_2(project):
    assert 'there is no day "2025-02-30"' in project.run("new", "Quay", "--date", "2025-02-30").err
    assert (
        '"soon" is no date; write YYYY-MM-DD, YYYY-MM, YYYY or D.M.YYYY'
        in project.run("new", "Q", "--date", "soon").err
    )


def test_a_title_that_yaml_could_misread_comes_back_as_it_was(project):
    said = project.run("new", "Ropes: the #1 - [really]", "--date", "2025-05-13", "--draft")
    assert said.status == 0
    assert ", a draft" in said.out
    assert "event  Ropes: the #1 - [really]" in project.run("explain", "notes/2025-05-13-ropes-the-1-really.md").out


def test_the_first_note_of_an_empty_folder_makes_the_notes_folder(shell):
    assert shell.run("new", "Quay").out.startswith("Wrote notes/2025-06-15-quay.md\n2025-06-15-quay.md: 1 event, ")


def test_where_notes_lie_at_the_top_a_new_one_lies_beside_them(shell):
    said = shell.write({"2025-03-11-quay.md": "# Quay\n"}).run("new", "Quay")
    assert said.out.startswith("Wrote 2025-06-15-quay.md\n")
    assert shell.run("check").out.startswith("Read ./: 2 notes\n")
