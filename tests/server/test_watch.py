"""Which changes matter to a project."""

import shutil
import time

import pytest

from notegen.config.settings import Project, Settings
from notegen.server.watch import Watch, Watched, watched

HERE = Watched(("/p/notes",), ("/p",), frozenset({"/p/notegen.yml"}), ("/p/site", "/p/.notegen-cache"))


def project_in(folder, **more):
    names = {name: str(folder / name) for name in ("notes", "output", "cache", "templates", "static")}
    return Project(str(folder), root_mode=False, settings=Settings(), **{**names, **more})


def test_the_output_and_the_cache_never_matter():
    assert not HERE.matters("/p/site/index.html")
    assert not HERE.matters("/p/.notegen-cache/state.json")
    assert HERE.matters("/p/notes/a.md")
    assert HERE.matters("/p/notegen.yml")


def test_what_lies_in_the_root_and_is_read_by_no_build_does_not_matter(tmp_path):
    (tmp_path / "notes").mkdir()
    here = tmp_path.resolve()
    what = watched(project_in(here, templates=str(here / "theme/own")))
    for name in ("README.md", "serve.log", "package-lock.json", "pictures", "notegen.yml.orig"):
        assert not what.matters(str(here / name)), name
    for name in ("notegen.yml", "notegen.yaml", "urls.lock", ".gitignore", "notes/a.md", "notes", "static", "theme"):
        assert what.matters(str(here / name)), name


def test_files_that_links_look_for_matter_before_they_are_there(tmp_path):
    for name in ("notes", "output"):
        (tmp_path / name).mkdir()
    here = tmp_path.resolve()
    what = watched(project_in(here), (str(here / "Pictures/Quay.png"), str(here / "output/old.png")))
    for name in ("Pictures/Quay.png", "pictures/quay.PNG", "pictures"):
        assert what.matters(str(here / name)), name
    for name in ("Pictures/other.png", "output/old.png", "output"):
        assert not what.matters(str(here / name)), name
    assert what.flat == (str(here),)


def test_folders_on_the_way_to_what_is_named_are_watched_as_far_as_they_are_there(tmp_path):
    for name in ("notes", "pictures", "photos", "a"):
        (tmp_path / name).mkdir()
    here = tmp_path.resolve()
    looked_at = [f"{here}/pictures/2024/a.png", f"{here}/Photos/b.png", f"{here}/photos/", "/elsewhere/c.png"]
    what = watched(project_in(here, templates=str(here / "a/b/templates")), looked_at)
    assert what.flat == tuple(str(here / name) for name in ("", "a", "photos", "pictures"))
    for name in ("pictures/2024", "photos/B.PNG", "a/b"):
        assert what.matters(str(here / name)), name


def test_a_name_is_one_however_its_letters_are_put_together(tmp_path):
    what = watched(project_in(tmp_path.resolve()), (str(tmp_path.resolve() / "k\u00fcche.png"),))
    assert what.matters(str(tmp_path.resolve() / "ku\u0308che.png"))


def test_a_file_saved_before_it_is_known_to_matter_is_told_of_afterwards(tmp_path):
    (tmp_path / "notes").mkdir()
    here = tmp_path.resolve()
    watch = Watch(watched(project_in(here)))
    try:
        for name in ("x.png", "serve.log"):
            (here / name).write_bytes(b"x")
        while not {str(here / name) for name in ("x.png", "serve.log")} <= watch._nothing:
            assert watch.batch(1) == frozenset()
        watch.move(watched(project_in(here), (str(here / "x.png"),)), time.time_ns())
        assert watch.batch(5) == {str(here / "x.png")}
        watch.move(watched(project_in(here)), time.time_ns())
        assert watch.batch(5) == frozenset()
    finally:
        watch.close()


def batches_until(watch, wanted, seconds=20.0):
    """What is told of until `wanted` is, all together."""
    told, deadline = set(), time.monotonic() + seconds
    while wanted not in told and time.monotonic() < deadline:
        told |= watch.batch(0.1)
    return told


@pytest.mark.parametrize("kind", ["deep", "flat"])
def test_a_folder_that_is_removed_and_made_again_is_watched_again(tmp_path, kind):
    here = tmp_path.resolve()
    folder, file = {"deep": (here / "templates", "footer.html"), "flat": (here / "pictures", "a.png")}[kind]
    (here / "notes").mkdir()
    folder.mkdir()
    (folder / file).write_bytes(b"1")
    what = watched(project_in(here), (str(here / "pictures/a.png"),))
    watch = Watch(what)
    try:
        shutil.rmtree(folder)
        folder.mkdir()
        assert str(folder) in batches_until(watch, str(folder))
        watch.move(what, time.time_ns())
        (folder / file).write_bytes(b"2")
        assert str(folder / file) in batches_until(watch, str(folder / file))
    finally:
        watch.close()


def test_what_came_into_a_folder_before_it_was_watched_is_told_of(tmp_path):
    here = tmp_path.resolve()
    (here / "notes").mkdir()
    watch = Watch(watched(project_in(here)))
    try:
        for name in ("static/css", "static/out", "pictures"):
            (here / name).mkdir(parents=True)
        (here / "static/css/old.css").write_bytes(b"x")
        time.sleep(0.1)
        began = time.time_ns()
        for name in ("static/css/new.css", "static/out/page.html", "pictures/a.png", "pictures/b.png"):
            (here / name).write_bytes(b"x")
        project = project_in(here, output=str(here / "static/out"))
        watch.move(watched(project, (f"{here}/pictures/a.png",)), began)
        told = batches_until(watch, str(here / "pictures/a.png"))
        assert {str(here / name) for name in ("static/css/new.css", "pictures/a.png")} <= told
        assert not {str(here / f"static/{name}") for name in ("css/old.css", "out/page.html")} & told
    finally:
        watch.close()


def test_a_project_may_lie_below_a_folder_that_is_ignored_inside(tmp_path):
    here = tmp_path.resolve() / "node_modules/site"
    (here / "notes").mkdir(parents=True)
    what = watched(project_in(here))
    assert what.matters(str(here / "notes/a.md"))
    assert what.matters(str(here / "notegen.yml"))
    assert not what.matters(str(here / "notes/node_modules/a.md"))


def test_a_project_behind_a_link_is_watched_by_the_names_that_the_system_tells(tmp_path, monkeypatch):
    (tmp_path / "real").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "real/notes").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "project").symlink_to(tmp_path / "real", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    names = {name: f"project/{name}" for name in ("notes", "output", "cache", "templates", "static")}
    what = watched(Project("project", root_mode=False, settings=Settings(), **names), ("project/a.png",))
    here = tmp_path.resolve()
    for name in ("real/notegen.yml", "real/notes", "real/templates", "real/a.png", "elsewhere/a.md"):
        assert what.matters(str(here / name)), name
    assert (what.deep, what.flat) == ((str(here / "elsewhere"),), (str(here / "real"),))


def test_what_editors_and_git_leave_beside_a_note_does_not_matter():
    for name in ("a.md~", ".a.md.swp", ".#a.md", "#a.md#", "a.md.tmp", "a.md___jb_tmp___"):
        assert not HERE.matters(f"/p/notes/{name}")
    assert not HERE.matters("/p/.git/index")


def test_folders_that_are_there_are_watched_and_the_root_is_for_those_to_come(tmp_path):
    (tmp_path / "notes").mkdir()
    what = watched(project_in(tmp_path))
    assert what.deep == (str(tmp_path.resolve() / "notes"),)
    assert what.flat == (str(tmp_path.resolve()),)


def test_in_root_mode_the_root_is_watched_once(tmp_path):
    names = {name: str(tmp_path / name) for name in ("output", "cache", "templates", "static")}
    what = watched(Project(str(tmp_path), str(tmp_path), root_mode=True, settings=Settings(), **names))
    assert (what.deep, what.flat) == ((str(tmp_path.resolve()),), ())


def test_settings_and_pictures_that_lie_elsewhere_are_watched_in_their_folders(tmp_path):
    for name in ("notes", "conf", "pictures"):
        (tmp_path / name).mkdir()
    (tmp_path / "conf/quay.yml").touch()
    project = project_in(tmp_path, settings_file="conf/quay.yml")
    here = tmp_path.resolve()
    assert watched(project, (str(tmp_path / "pictures/a.png"),)).flat == (
        str(here),
        str(here / "conf"),
        str(here / "pictures"),
    )
