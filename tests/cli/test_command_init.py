"""`notegen init`: a site that builds at once."""

from notegen import __version__


def test_a_new_site_builds_without_a_word_of_complaint(shell):
    said = shell.run("init", "quay")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[-1] == (
        "Now: `notegen -C quay serve` shows the site while you write, `notegen -C quay build` makes it"
    )
    built = shell.run("-C", "quay", "build", "--strict")
    assert (built.status, built.err) == (0, "")
    assert "2 notes → 2 events, 4 talks" in built.out


def test_it_has_settings_notes_a_workflow_and_what_git_leaves_out(shell):
    shell.run("init")
    assert sorted(path.relative_to(shell.folder).as_posix() for path in shell.folder.rglob("*") if path.is_file()) == [
        ".github/workflows/site.yml",
        ".gitignore",
        "README.md",
        "notegen.yml",
        "notes/2025-03-11-harbour-evening.md",
        "notes/2025-04-08-harbour-evening.md",
    ]


def test_the_workflow_pins_this_version_and_never_asks_pypi_for_notegen(shell):
    shell.run("init")
    workflow = (shell.folder / ".github/workflows/site.yml").read_text(encoding="utf-8")
    assert f"git+https://git.example/notegen.git@v{__version__}" in workflow
    assert "--format github" in workflow
    assert "deploy-pages" in workflow
    assert "pip install notegen" not in workflow
    assert "@VERSION@" not in workflow


def test_files_that_are_there_stay_and_no_sample_is_put_among_real_notes(shell):
    shell.write({"README.md": "mine", "notes/a.md": "# A\n"})
    said = shell.run("init")
    assert said.status == 0
    assert "Kept README.md, which is yours\n" in said.out
    assert (shell.folder / "README.md").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in (shell.folder / "notes").iterdir()] == ["a.md"]


def test_a_folder_that_is_a_site_is_refused(project):
    said = project.run("init")
    assert said.status == 2
    assert said.err.startswith("notegen init: notegen.yml is there already; this folder is a site\n")


def test_notes_that_lay_at_the_top_are_not_forgotten(shell):
    shell.write({"2025-03-11-quay.md": "# Quay\n"})
    assert "notes/ is the notes folder now: move 1 note there, such as 2025-03-11-quay.md\n" in shell.run("init").out
