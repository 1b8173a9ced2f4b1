"""`notegen annotate`: a diff unless --write is said, and the exit status of what went wrong."""

DIFF = (
    "--- notes/sails.md\n+++ notes/sails.md\n@@ -1,3 +1,7 @@\n"
    "+---\n+title: Sails\n+date: 2014-06-09\n+---\n # Sails\n \n 9 June 2014\n"
)


def test_without_a_flag_a_diff_is_printed_and_nothing_changes(project):
    project.write({"notes/sails.md": "# Sails\n\n9 June 2014\n"})
    said = project.run("annotate", "notes/sails.md")
    assert (said.status, said.out) == (0, DIFF)
    assert said.err == "1 note: 1 to change\n"
    assert (project.folder / "notes/sails.md").read_text() == "# Sails\n\n9 June 2014\n"


def test_diff_may_be_said_in_words(project):
    project.write({"notes/sails.md": "# Sails\n\n9 June 2014\n"})
    assert project.run("annotate", "--diff", "notes").out == DIFF


def test_write_changes_the_notes_and_says_how_many(project):
    project.write({"notes/sails.md": "# Sails\n\n9 June 2014\n"})
    said = project.run("annotate", "notes", "--write")
    assert (said.status, said.out, said.err) == (0, "2 notes: 1 changed, 1 unchanged\n", "")
    assert (project.folder / "notes/sails.md").read_text().startswith("---\ntitle: Sails\n")
    assert project.run("annotate", "notes", "--write").out == "2 notes: 2 unchanged\n"


def test_a_path_that_is_no_note_is_exit_2(project):
    project.write({"notes/LICENSE.md": "free\n", "else.txt": "words\n"})
    said = project.run("annotate", "notes/LICENSE.md")
    assert said.status == 2
    assert said.err.startswith(
        'notegen annotate: "notes/LICENSE.md" is no note and holds none: belongs to the repository, by its name'
    )
    assert project.run("annotate", "else.txt").status == 2
    assert project.run("annotate", "nowhere.md").status == 2
    assert project.run("annotate").status == 2


def test_a_note_with_errors_is_exit_1_and_the_others_are_written(project):
    project.write({"notes/sails.md": "# Sails\n\n9 June 2014\n", "notes/broken.md": "---\ntitle: [Sails\n---\n"})
    said = project.run("annotate", "notes", "--write")
    assert said.status == 1
    assert "notes/broken.md:1:1: warning N250 left as it is: it has errors; mend them first" in said.err
    assert said.out == "3 notes: 1 changed, 1 unchanged, 1 left alone\n"


def test_a_draft_is_annotated_too(project):
    project.write({"notes/_drafts/sails.md": "# Sails\n\n9 June 2014\n"})
    assert project.run("annotate", "notes/_drafts", "--write").out == "1 note: 1 changed\n"
