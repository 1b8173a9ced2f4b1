"""Which changes matter to a project."""

from notegen.config.settings import Project, Settings
from notegen.server.watch import Watched, watched

HERE = Watched(("/p/notes",), ("/p",), ("/p/site", "/p/.notegen-cache"))


def test_the_output_and_the_cache_never_matter():
    assert not HERE.matters("/p/site/index.html")
    assert not HERE.matters("/p/.notegen-cache/state.json")
    assert HERE.matters("/p/notes/a.md")
    assert HERE.matters("/p/notegen.yml")


def test_what_editors_and_git_leave_beside_a_note_does_not_matter():
    for name in ("a.md~", ".a.md.swp", ".#a.md", "#a.md#", "a.md.tmp", "a.md___jb_tmp___"):
        assert not HERE.matters(f"/p/notes/{name}")
    assert not HERE.matters("/p/.git/index")


def test_folders_that_are_there_are_watched_and_the_root_is_for_those_to_come(tmp_path):
    (tmp_path / "notes").mkdir()
    names = {name: str(tmp_path / name) for name in ("notes", "output", "cache", "templates", "static")}
    what = watched(Project(str(tmp_path), root_mode=False, settings=Settings(), **names))
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
    names = {name: str(tmp_path / name) for name in ("notes", "output", "cache", "templates", "static")}
    project = Project(str(tmp_path), root_mode=False, settings=Settings(), settings_file="conf/quay.yml", **names)
    here = tmp_path.resolve()
    assert watched(project, (str(tmp_path / "pictures/a.png"),)).flat == (
        str(here),
        str(here / "conf"),
        str(here / "pictures"),
    )
