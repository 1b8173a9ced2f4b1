"""`notegen init`: a site that builds at once."""

import json

import pytest

from notegen import __version__
from notegen.cli import origin
from notegen.cli.origin import UNKNOWN
from notegen.config.urls_lock import HEADER


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
        ".gitattributes",
        ".github/workflows/site.yml",
        ".gitignore",
        "README.md",
        "notegen.yml",
        "notes/2025-03-11-harbour-evening.md",
        "notes/2025-04-08-harbour-evening.md",
        "urls.lock",
    ]


def test_the_workflow_pins_this_version_and_never_asks_pypi_for_notegen(shell, monkeypatch):
    monkeypatch.setattr("notegen.cli.origin.requirement", lambda: UNKNOWN)
    said = shell.run("init")
    assert "In .github/workflows/site.yml, put the address that you have notegen from in the place of REPLACE-ME\n" in (
        said.out
    )
    workflow = (shell.folder / ".github/workflows/site.yml").read_text(encoding="utf-8")
    assert f'NOTEGEN: "notegen-ssg @ git+https://REPLACE-ME/notegen.git@v{__version__}"\n' in workflow
    assert "*REPLACE-ME*) echo" in workflow  # it says so instead of asking a host that is not there
    assert "--format github" in workflow
    assert "deploy-pages" in workflow
    assert "pip install notegen" not in workflow
    assert "@VERSION@" not in workflow
    assert "@NOTEGEN@" not in workflow


COMMIT = "1234567890abcdef1234567890abcdef12345678"


@pytest.mark.parametrize(
    ("stated", "requirement"),
    [
        (
            {"url": "https://code.example/notegen.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            f"notegen-ssg @ git+https://code.example/notegen.git@{COMMIT}",
        ),
        (
            {"url": "https://code.example/notegen_ssg-0.1.0-py3-none-any.whl", "archive_info": {}},
            "notegen-ssg @ https://code.example/notegen_ssg-0.1.0-py3-none-any.whl",
        ),
        ({"url": "file:///home/ada/notegen", "dir_info": {"editable": True}}, UNKNOWN),
        ({"url": "https://ada:secret@code.example/x.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}, UNKNOWN),
        ({"url": "https://code.example/$(x).git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_the_workflow_installs_notegen_from_where_it_came(stated, requirement, monkeypatch):
    class Installed:
        def read_text(self, name: str) -> str:
            return json.dumps(stated) if name == "direct_url.json" else ""

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Installed())
    assert origin.requirement() == requirement


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


def test_the_first_urls_lock_records_nothing_until_it_is_asked_to(shell):
    shell.run("init")
    assert (shell.folder / "urls.lock").read_text(encoding="utf-8") == HEADER
    assert "warning N323 " in shell.run("check").err
    assert "Wrote urls.lock: " in shell.run("check", "--fix").out
    said = shell.run("check", "--strict")
    assert (said.status, "N323" in said.err) == (1, False)  # there is no base_url yet


def test_git_keeps_the_addresses_of_both_branches(shell):
    shell.run("init")
    assert "urls.lock merge=union\n" in (shell.folder / ".gitattributes").read_text(encoding="utf-8")
