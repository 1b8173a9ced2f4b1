"""`notegen explain --coverage`: how much of a folder is understood."""

ROPES = "---\ntitle: Rope Evening\n---\n## Splices\nBy Ben Ode · [Slides](https://decks.example/splices)\n\n- one\n"


def test_a_folder_is_summed_up_and_each_note_says_what_it_lacks(project):
    project.write({"notes/ropes/splices.md": ROPES, "notes/imprint.md": "---\nkind: page\ntitle: Imprint\n---\nWe.\n"})

    said = project.run("explain", "--coverage")

    assert said.status == 0
    assert said.out == (
        "Read notes/: 3 notes\n"
        "3 notes: 2 events, 1 page, 2 talks\n"
        "\n"
        "            notes     of\n"
        "title           2      2   100%\n"
        "date            1      2    50%\n"
        "venue           1      2    50%\n"
        "city            1      2    50%\n"
        "group           1      2    50%\n"
        "talks           2      2   100%\n"
        "speakers        2      2   100%\n"
        "slides          1      2    50%\n"
        "\n"
        "2025-03-11-quay.md  no slides\n"
        "ropes/splices.md    no date, venue, city, group\n"
    )


def test_only_the_notes_of_a_folder_are_summed_up_where_one_is_named(project):
    project.write({"notes/ropes/splices.md": ROPES})

    said = project.run("explain", "--coverage", "notes/ropes")

    assert "1 note: 1 event, 1 talk" in said.out.splitlines()
    assert "2025-03-11-quay.md" not in said.out


def test_a_folder_outside_the_notes_is_exit_2(project):
    project.write({"drafts/x.md": "# X\n"})
    said = project.run("explain", "--coverage", "drafts")
    assert (said.status, said.err.splitlines()[0]) == (2, 'notegen explain: "drafts" is not in the notes folder notes/')


def test_drafts_count_for_their_author_looks_at_them(project):
    project.write({"notes/later.md": "---\ndraft: true\ntitle: Later\n---\nWords.\n"})
    assert "later.md            no date, venue, city, group" in project.run("explain", "--coverage").out


def test_explain_without_a_subject_says_what_it_wants(project):
    said = project.run("explain")
    assert said.status == 2
    assert said.err.splitlines()[0] == (
        "notegen explain: say what to explain: a note, a code such as N601, a page's address, or --coverage"
    )
