"""Which files are notes, and why the others are not."""

import os

import pytest
from story import Story
from told import told

from notegen.load.discover import Discovered, discover, shown_folder


def found(story: Story) -> Discovered:
    return discover(story.project)


def notes(story: Story) -> list[str]:
    return [file.path for file in found(story).files]


def reasons(story: Story) -> dict[str, str]:
    return {item.path: item.reason for item in found(story).skipped}


def test_notes_are_told_by_their_endings_in_sorted_order(tmp_path):
    story = Story(tmp_path)
    for name in ("b.md", "a.markdown", "c.html.md", "d.md.erb", "e.txt", "f.rst", "G.MD", "sub/h.md"):
        story.note(name)
    for name in ("x.pdf", "x.html", "x.yml", "x.md.bak", "x.mdx"):
        story.note(name)
    assert notes(story) == ["G.MD", "a.markdown", "b.md", "c.html.md", "d.md.erb", "e.txt", "f.rst", "sub/h.md"]
    assert set(reasons(story).values()) == {"not a note by its ending"}


def test_a_file_without_an_ending_is_a_note_where_it_starts_with_a_heading(tmp_path):
    story = Story(tmp_path).note("one", "\n# One\n").note("two", "Two\n===\n").note("three", "text\n")
    story.file("notes/four", b"# \xff\xfe\n").file("notes/five", b"\xef\xbb\xbf# Five\n").file("notes/six", b"")
    assert notes(story) == ["five", "one", "two"]
    assert reasons(story)["three"] == "a file without an ending that does not start with a heading"


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "LICENSE.md",
        "licence.txt",
        "CHANGELOG.md",
        "requirements.txt",
        "requirements-dev.txt",
        "robots.txt",
        "CODE_OF_CONDUCT.md",
        "AUTHORS",
        "TODO.md",
    ],
)
def test_a_repository_s_own_files_are_no_notes(tmp_path, name):
    story = Story(tmp_path).note(name)
    assert notes(story) == []
    assert reasons(story) == {name: "belongs to the repository, by its name"}


@pytest.mark.parametrize(
    "name", ["license-talk.md", "requirements_of_ropes.md", "README.md", "history-of-knots.md", "CONTRIBUTING.md"]
)
def test_a_note_about_such_things_is_one(tmp_path, name):
    assert notes(Story(tmp_path).note(name)) == [name]


@pytest.mark.parametrize(
    "folder", [".git", ".hidden", "_includes", "_site", "node_modules", "venv", ".venv", "__pycache__"]
)
def test_hidden_and_foreign_folders_are_not_entered(tmp_path, folder):
    story = Story(tmp_path).note(f"{folder}/a.md").note("b.md")
    assert notes(story) == ["b.md"]
    assert f"{folder}/" in reasons(story)


def test_posts_and_drafts_are_entered_and_a_virtual_environment_of_any_name_is_not(tmp_path):
    story = Story(tmp_path).note("_posts/a.md").note("_drafts/b.md").note("mine/pyvenv.cfg", "").note("mine/lib/c.md")
    assert notes(story) == ["_drafts/b.md", "_posts/a.md"]


def test_dot_files_are_no_notes(tmp_path):
    assert notes(Story(tmp_path).note(".hidden.md")) == []


def test_what_gitignore_names_is_left_out_whether_it_lies_in_the_root_or_among_the_notes(tmp_path):
    story = Story(tmp_path).note("a.md").note("private/b.md").note("c.md").note("keep.md")
    story.file(".gitignore", "notes/private/\n# c\n").file("notes/.gitignore", "c.md\n*.tmp\n!keep.md\n")
    assert notes(story) == ["a.md", "keep.md"]
    assert reasons(story) == {
        ".gitignore": "its name starts with a dot",
        "c.md": "named by .gitignore",
        "private/": "named by .gitignore",
    }


@pytest.mark.parametrize("pattern", ["[", "\\", "a[b", "**/**/**/x", "!" * 50, "\x00"])
def test_an_odd_gitignore_hides_nothing_else(tmp_path, pattern):
    assert notes(Story(tmp_path).note("ab.md").file(".gitignore", pattern + "\n")) == ["ab.md"]


def test_links_are_not_followed_and_the_author_is_told(tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# Secret\n")
    story = Story(tmp_path).note("a.md")
    os.symlink(outside / "secret.md", tmp_path / "notes/link.md")
    os.symlink(outside, tmp_path / "notes/folder")
    os.symlink("nowhere", tmp_path / "notes/broken.md")
    os.symlink(".", tmp_path / "notes/loop")
    assert notes(story) == ["a.md"]
    assert told(found(story).diagnostics) == [
        f"notes/{name}:1:1: warning N130 is a link, and links are not followed; put the file itself here"
        for name in ("broken.md", "folder", "link.md", "loop")
    ]


def test_a_pipe_is_neither_read_nor_waited_for(tmp_path):
    story = Story(tmp_path).note("a.md")
    os.mkfifo(tmp_path / "notes/pipe.md")
    assert notes(story) == ["a.md"]
    assert reasons(story) == {"pipe.md": "neither a file nor a folder"}


def test_an_unreadable_note_is_a_warning(tmp_path, monkeypatch):
    story = Story(tmp_path).note("a.md").note("b.md")
    opened = os.open

    def refuse(path, *more):
        if str(path).endswith("b.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *more)

    project = story.project
    monkeypatch.setattr(os, "open", refuse)
    found = discover(project)
    assert [file.path for file in found.files] == ["a.md"]
    assert told(found.diagnostics) == [
        "notes/b.md:1:1: warning N131 cannot be read (Permission denied); the site is built without it"
    ]


def test_registries_are_read_and_are_no_notes(tmp_path):
    story = Story(tmp_path).note("speakers.yml", "").note("sub/groups.yml", "")
    assert [file.path for file in found(story).registries] == ["speakers.yml"]
    assert notes(story) == []


def test_no_more_of_a_huge_file_is_read_than_shows_that_it_is_too_large(tmp_path):
    story = Story(tmp_path).settings("limits: {note_bytes: 1000}\n").note("a.md", "x" * 5000)
    assert [len(file.data) for file in found(story).files] == [1001]


class TestRootMode:
    """Without settings and without `notes/` the root itself holds the notes."""

    def story(self, tmp_path, *names: str) -> Story:
        story = Story(tmp_path)
        for name in names:
            story.file(name, "# A\n")
        return story

    def found(self, story: Story) -> list[str]:
        from notegen.config.load import load_project

        project, _ = load_project(story.root, None, {})
        assert project is not None
        assert project.root_mode
        return [file.path for file in discover(project).files]

    def test_the_repository_s_readme_and_text_files_are_no_notes(self, tmp_path):
        story = self.story(
            tmp_path, "README.md", "CONTRIBUTING.md", "notes.txt", "2014-06-09-a.md", "conf/README.md", "conf/b.txt"
        )
        assert self.found(story) == ["2014-06-09-a.md", "conf/README.md"]

    def test_output_cache_templates_and_static_files_are_never_read(self, tmp_path):
        names = ("site/a.md", "templates/b.md", "static/c.md", ".notegen-cache/d.md", "talks/site/e.md")
        assert self.found(self.story(tmp_path, *names)) == ["talks/site/e.md"]


def test_the_folder_is_shown_as_a_person_would_type_it(tmp_path):
    story = Story(tmp_path).note("a.md")
    assert shown_folder(story.project) == "notes"
    assert found(story).files[0].shown == "notes/a.md"
