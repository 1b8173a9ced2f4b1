"""Which folders notegen publishes to, and what it says of the others."""

import os
from pathlib import Path

import pytest
from site_folder import project_at, publish_texts, put, seen_in

from notegen.model.codes import CODES
from notegen.publish import output_folder
from notegen.publish.write import Refused, publish, refusal

PROMISE = "notegen never deletes or overwrites a file it did not write"
ELSEWHERE = "name a folder of its own with -o"


def told(project) -> str:
    found = refusal(project)
    return f"{found.span}: {found.severity} {found.code} {found.message}" if found else ""


def everything_in(folder: Path) -> dict[str, str]:
    return seen_in(folder) | {str(path): "" for path in folder.rglob("*")}


def test_a_new_folder_and_an_empty_one_and_our_own_are_fine(tmp_path):
    project = project_at(tmp_path)
    assert told(project) == ""
    (tmp_path / "site").mkdir()
    assert told(project) == ""
    publish_texts(project, {"index.html": "home"})
    assert told(project) == ""


@pytest.mark.parametrize("output", ["../beside", "public/en", "notes/../out"])
def test_any_folder_of_its_own_is_fine(tmp_path, output):
    (tmp_path / "root").mkdir()
    assert told(project_at(tmp_path / "root", output=output)) == ""


@pytest.mark.parametrize("keeper", [".gitkeep", ".gitignore"])
def test_a_folder_that_only_keeps_itself_in_git_counts_as_empty(tmp_path, keeper):
    put(tmp_path, {f"site/{keeper}": ""})
    assert told(project_at(tmp_path)) == ""


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"thesis.md": ""}, '"thesis.md"'),
        ({"b": "", "a": "", "c/d": ""}, '"a" and 2 more'),
        ({".notegen": "{"}, '".notegen", and notegen\'s list in it cannot be read'),
    ],
)
def test_a_folder_somebody_else_filled_is_refused(tmp_path, files, words):
    put(tmp_path / "site", files)
    assert told(project_at(tmp_path)) == (
        f"site:1:1: error N901 the output folder was not made by notegen: it holds {words}; "
        f"{PROMISE}, so empty it or name another folder with -o"
    )


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"schema":2,"files":{}}',
        '{"schema":1}',
        '{"schema":1,"files":{"../precious":"' + "0" * 64 + '"}}',
        '{"schema":1,"files":{"/etc/passwd":"' + "0" * 64 + '"}}',
        '{"schema":1,"files":{"a":"0"}}',
        '{"schema":1,"files":{"a":1}}',
        "[" * 100_000,
        "\x00",
    ],
)
def test_one_doubtful_word_spoils_the_whole_list(tmp_path, text):
    put(tmp_path / "site", {".notegen": text, "a": "mine"})
    assert "N901" in told(project_at(tmp_path))


def test_a_list_that_is_a_link_is_no_list(tmp_path):
    publish_texts(project_at(tmp_path / "other"), {"index.html": "home"})
    put(tmp_path, {"site/index.html": "mine"})
    (tmp_path / "site/.notegen").symlink_to(tmp_path / "other/site/.notegen")
    assert "N901" in told(project_at(tmp_path))


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (".", "is the project's root"),
        ("..", "contains the project's root"),
        ("notes", "is the notes"),
        ("templates", "is the templates"),
        ("static", "is the static files"),
        ("docs", "contains the notes"),
        ("home", "is your home folder"),
    ],
)
def test_a_folder_that_holds_something_to_keep_is_refused(tmp_path, monkeypatch, output, words):
    monkeypatch.setenv("HOME", str(tmp_path / "root/home"))
    project = project_at(tmp_path / "root", output=output, notes="docs/notes" if output == "docs" else "notes")
    message = f"error N902 the output folder {words}, which publishing would replace; {ELSEWHERE}"
    assert told(project).endswith(message)


@pytest.mark.parametrize("output", [".git", ".GIT", ".git/pages"])
def test_a_place_where_git_keeps_its_own_is_refused(tmp_path, output):
    message = "error N902 the output folder lies in .git, which is git's own; name another one with -o"
    assert told(project_at(tmp_path, output=output)) == f"{output}:1:1: {message}"


def test_the_root_of_the_file_system_is_refused(tmp_path):
    assert told(project_at(tmp_path, output="/")) == (
        f"/:1:1: error N902 the output is the root of the file system; {ELSEWHERE}"
    )


def test_a_machine_without_a_home_folder_is_fine(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "")
    assert told(project_at(tmp_path)) == ""


@pytest.mark.parametrize(
    "make", [lambda path: path.mkdir(parents=True), lambda path: put(path.parent, {".git": "gitdir"})]
)
def test_a_repository_is_refused_even_if_the_rest_is_ours(tmp_path, make):
    publish_texts(project_at(tmp_path), {"index.html": "home"})
    make(tmp_path / "site/.git")
    assert told(project_at(tmp_path)) == (
        "site/.git:1:1: error N902 the output folder holds a git repository; "
        "publish to a folder without one and copy the site from there"
    )


def test_a_source_reached_by_a_link_is_still_a_source(tmp_path):
    put(tmp_path, {"out/talks/a.md": ""})
    (tmp_path / "notes").symlink_to(tmp_path / "out/talks")
    assert told(project_at(tmp_path, output="out")) == (
        f"out:1:1: error N902 the output folder contains the notes, which publishing would replace; {ELSEWHERE}"
    )


@pytest.mark.parametrize(
    ("output", "words"), [("notes/site", "notes"), ("templates/x", "templates"), ("static/x", "static")]
)
def test_a_folder_inside_a_source_folder_is_refused(tmp_path, output, words):
    assert told(project_at(tmp_path, output=output)) == (
        f"{output}:1:1: error N905 the output folder lies in the {words} folder, where it may not; "
        "name one outside of it with -o"
    )


def test_the_cache_is_no_output(tmp_path):
    assert told(project_at(tmp_path, output=".notegen-cache/site")) == (
        ".notegen-cache/site:1:1: error N905 the output folder lies in the cache folder, where it may not; "
        "name one outside of it with -o"
    )


@pytest.mark.parametrize("root_mode", [True, False])
def test_where_the_root_is_the_notes_folder_only_site_may_lie_in_it(tmp_path, root_mode):
    assert told(project_at(tmp_path, notes=".", root_mode=root_mode)) == ""
    assert told(project_at(tmp_path, notes=".", root_mode=root_mode, output="public")) == (
        "public:1:1: error N905 the output folder lies in the notes folder, where only site/ may; "
        "name one outside of it with -o"
    )


def test_a_linked_output_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "public").symlink_to(tmp_path / "elsewhere")
    message = "the output folder is reached through a link; name the folder that it leads to with -o"
    assert told(project_at(tmp_path)) == f"site:1:1: error N903 {message}"
    assert told(project_at(tmp_path, output="public/en")) == f"public:1:1: error N903 {message}"


def test_a_link_above_the_project_is_nobodys_business(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    publish_texts(project_at(tmp_path / "link"), {"index.html": "home"})
    assert seen_in(tmp_path / "real/site") == {"index.html": "home"}


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), os.mkfifo])
def test_an_output_that_is_a_file_is_refused(tmp_path, make):
    make(tmp_path / "site")
    assert told(project_at(tmp_path)) == (
        f"site:1:1: error N904 the output is a file, not a folder; {PROMISE}, so name another folder with -o"
    )


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("elsewhere")])
@pytest.mark.parametrize("place", [".notegen-cache", ".notegen-cache/published"])
def test_a_cache_that_is_no_folder_is_refused(tmp_path, make, place):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / place).parent.mkdir(exist_ok=True)
    make(tmp_path / place)
    assert told(project_at(tmp_path)) == (
        f"{place}:1:1: error N906 this is notegen's own folder, but a link or a file stands there; remove it"
    )


def test_a_mount_point_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "site")
    assert told(project_at(tmp_path)) == (
        "site:1:1: error N907 the output folder cannot be exchanged as a whole, because it is a mount point or on a "
        "layered file system; name a folder inside of it with -o, or remove it before the build"
    )


def test_an_output_outside_the_project_is_named_as_the_user_did(tmp_path, monkeypatch):
    (tmp_path / "root").mkdir()
    monkeypatch.chdir(tmp_path / "root")
    put(tmp_path, {"out/mine.txt": ""})
    assert told(project_at(Path(), output="../out")).startswith("../out:1:1: error N901 ")


def test_refusing_changes_nothing(tmp_path):
    put(tmp_path, {"site/mine.txt": "mine"})
    project = project_at(tmp_path)
    before = everything_in(tmp_path)
    with pytest.raises(Refused):
        publish(project, [])
    assert everything_in(tmp_path) == before


def test_a_busy_lock_has_words(tmp_path):
    found = output_folder.busy(project_at(tmp_path))
    assert f"{found.span}: {found.code} {found.message}" == (
        ".notegen-cache:1:1: N911 another build of this project is running; wait for it to end, or stop it"
    )


def test_every_code_of_this_room_has_a_manual():
    known = {code.code for code in CODES}
    assert {f"N{number}" for number in range(901, 913)} <= known
