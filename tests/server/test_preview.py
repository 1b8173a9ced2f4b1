"""What is shown before, during and after each build, whatever is saved meanwhile."""

import dataclasses
import threading
import time

import pytest
from preview_client import ask, serving

from notegen.config.settings import Project, Settings
from notegen.model.diagnostic import error
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.server.engine import Made
from notegen.server.pages import Pages
from notegen.server.serve import Preview

FAULT = error("N101", Span("notes/a.md", 2), "this is not UTF-8")


def project_in(folder, **settings) -> Project:
    places = {name: str(folder / name) for name in ("notes", "templates", "static")}
    for place in ("notes", "templates"):
        (folder / place).mkdir(exist_ok=True)
    return Project(
        str(folder), root_mode=False, output=str(folder / "site"), cache=str(folder / ".notegen-cache"),
        settings=Settings(**settings), **places,
    )  # fmt: skip


def made(project, home: bytes, *faults, **more) -> Made:
    return Made(project, Pages({"index.html": b"<body>" + home + b"</body>"}), Site(), faults, **more)


class Scripted:
    """An engine whose builds are known beforehand."""

    def __init__(self, *builds, edits=()):
        self.builds = iter(builds)
        self.edits = iter(edits)
        self.seen = []

    def whole(self):
        given = next(self.builds)
        return given() if callable(given) else given

    def edited(self, last, since, saved):
        self.seen.append(since)
        return next(self.edits, None)


def preview_of(server, folder, engine, told=lambda *_: None):
    return Preview(server, project_in(folder), engine, told)


def based(project, home, *faults):
    """A whole build that edits can start from."""
    return made(project, home, *faults, base=NO_BASE)


class NoBase:
    copied = {}


NO_BASE = NoBase()


def test_each_build_is_shown_and_told_of(tmp_path):
    told, project = [], project_in(tmp_path)
    with serving(reload=False) as server:
        engine = Scripted(made(project, b"one"), made(project, b"two"))
        preview = preview_of(server, tmp_path, engine, lambda build, saved: told.append(saved))
        preview.build()
        assert ask(server)[2] == b"<body>one</body>"
        preview.saved(frozenset({str(tmp_path / "notes/a.md"), str(tmp_path / "notegen.yml")}))
        assert preview.is_waiting
        preview.build()
        assert ask(server)[2] == b"<body>two</body>"
        assert not preview.is_waiting
    assert told == [(), ("a.md",)]


def test_an_edit_is_shown_before_the_whole_site_is_built(tmp_path):
    project = project_in(tmp_path)
    with serving(reload=False) as server:
        quick = dataclasses.replace(made(project, b"quick"), is_all=False)
        preview = preview_of(server, tmp_path, Scripted(based(project, b"one"), made(project, b"all"), edits=[quick]))
        preview.build()
        preview.saved(frozenset({str(tmp_path / "notes/a.md")}))
        assert ask(server)[2] == b"<body>quick</body>"
        assert preview.is_waiting
        preview.build()
        assert ask(server)[2] == b"<body>all</body>"


def test_an_edit_that_no_other_page_shows_takes_no_whole_build(tmp_path):
    project = project_in(tmp_path)
    with serving(reload=False) as server:
        preview = preview_of(server, tmp_path, Scripted(based(project, b"one"), edits=[made(project, b"all of it")]))
        preview.build()
        preview.saved(frozenset({str(tmp_path / "notes/a.md")}))
        assert ask(server)[2] == b"<body>all of it</body>"
        assert not preview.is_waiting


def test_what_is_saved_while_a_build_runs_is_never_lost_behind_it(tmp_path):
    project, path = project_in(tmp_path), frozenset({str(tmp_path / "notes/a.md")})
    with serving(reload=False) as server:

        def slow():
            preview.saved(path)  # the note is saved again while the site is built that has read it
            return based(project, b"stale")

        newer = made(project, b"newest")
        engine = Scripted(based(project, b"one"), slow, edits=[None, newer, newer])
        preview = preview_of(server, tmp_path, engine)
        preview.build()
        preview.saved(path)
        preview.build()
        assert ask(server)[2] == b"<body>newest</body>"
        assert engine.seen[-1] == path


def test_where_that_cannot_be_shown_one_more_build_follows(tmp_path):
    project, path = project_in(tmp_path), frozenset({str(tmp_path / "notes/a.md")})
    with serving(reload=False) as server:

        def slow():
            preview.saved(path)
            return based(project, b"stale")

        preview = preview_of(server, tmp_path, Scripted(based(project, b"one"), slow, made(project, b"newest")))
        preview.build()
        preview.saved(path)
        preview.build()
        assert preview.is_waiting
        preview.build()
        assert ask(server)[2] == b"<body>newest</body>"
        assert not preview.is_waiting


def test_what_is_all_there_once_a_build_ends_takes_no_other(tmp_path):
    project, path = project_in(tmp_path), frozenset({str(tmp_path / "notes/a.md")})
    with serving(reload=False) as server:

        def slow():
            preview.saved(path)  # shown as far as the build before knows it
            return based(project, b"stale")

        quick = dataclasses.replace(made(project, b"quick"), is_all=False)
        engine = Scripted(based(project, b"one"), slow, edits=[None, quick, made(project, b"newest")])
        preview = preview_of(server, tmp_path, engine)
        preview.build()
        preview.saved(path)
        preview.build()
        assert ask(server)[2] == b"<body>newest</body>"
        assert not preview.is_waiting


def test_the_last_good_page_stays_below_the_faults_and_comes_back_clean(tmp_path):
    project = project_in(tmp_path)
    with serving() as server:
        broken = Made(project, Pages({}), Site(), (FAULT,))
        preview = preview_of(server, tmp_path, Scripted(made(project, b"good"), broken, made(project, b"mended")))
        preview.build()
        preview.build()
        assert b"good" in ask(server)[2]
        assert server.snapshot.faults == (FAULT,)
        preview.build()
        assert b"mended" in ask(server)[2]
        assert server.snapshot.faults == ()


def test_settings_that_cannot_be_used_leave_the_site_up(tmp_path):
    with serving() as server:
        broken = Made(None, Pages({}), None, (FAULT,))
        preview = preview_of(server, tmp_path, Scripted(made(project_in(tmp_path), b"good"), broken))
        preview.build()
        preview.build()
        assert b"good" in ask(server)[2]
        assert server.snapshot.faults == (FAULT,)


def test_a_first_build_that_fails_says_so(tmp_path):
    with serving(reload=False) as server:
        failed = Made(None, Pages({}), None, (), "notegen itself failed: boom")
        preview_of(server, tmp_path, Scripted(failed)).build()
        status, _, body = ask(server)
        assert status == 503
        assert b"notegen itself failed: boom" in body


def test_a_first_build_that_an_error_keeps_back_says_so_and_hears_when_it_is_mended(tmp_path):
    with serving() as server:
        broken = Made(project_in(tmp_path), Pages({}), Site(), (FAULT,))
        preview = preview_of(server, tmp_path, Scripted(broken, made(project_in(tmp_path), b"good")))
        preview.build()
        status, _, body = ask(server)
        assert status == 503
        assert b"What is wrong keeps back the whole site." in body
        assert b"/_notegen/preview.js" in body
        preview.build()
        assert ask(server)[0] == 200


def test_the_base_path_follows_the_settings(tmp_path):
    project = project_in(tmp_path)
    under = dataclasses.replace(project, settings=Settings(base_url="https://quay.example/talks/"))
    with serving(reload=False) as server:
        preview_of(server, tmp_path, Scripted(made(under, b"x"))).build()
        assert ask(server, "/talks/")[0] == 200


def test_what_links_of_notes_look_for_is_watched_and_other_files_of_the_project_are_not(tmp_path):
    project, places = project_in(tmp_path), (f"{tmp_path}/", f"{tmp_path}/pictures/quay.png")
    site = Site(looked_at=places)
    with serving(reload=False) as server:
        preview = preview_of(server, tmp_path, Scripted(Made(project, Pages({}), site, ())))
        picture = str(tmp_path.resolve() / "pictures/quay.png")
        assert not preview.watched().matters(picture)
        preview.build()
        assert preview.watched().matters(picture)
        assert not preview.watched().matters(str(tmp_path.resolve() / "serve.log"))


def test_saves_without_end_do_not_keep_the_whole_site_from_being_built(tmp_path, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("notegen.server.serve.time.monotonic", lambda: now[0])
    with serving(reload=False) as server:
        project = project_in(tmp_path)
        preview = preview_of(server, tmp_path, Scripted(based(project, b"one"), based(project, b"two")))
        preview.build()
        for _ in range(100):
            now[0] += 0.05
            preview.saved(frozenset({str(tmp_path / "notes/app.log")}))
        assert preview.is_due
        preview.build()
        preview.saved(frozenset({str(tmp_path / "notes/app.log")}))
        assert not preview.is_due
        now[0] += 1
        assert preview.is_due


class Always(Scripted):
    def __init__(self, build):
        super().__init__()
        self.whole = build


def saved_until(preview, told, write, seconds=30.0):
    """Watch, call `write` until one more build than the first has come, and stop; what that build was told of."""
    stop, ready = threading.Event(), threading.Event()
    thread = threading.Thread(target=preview.keep, args=(stop, ready.set), daemon=True)
    thread.start()
    assert ready.wait(60)
    before, deadline = len(told), time.monotonic() + seconds
    while len(told) == before and time.monotonic() < deadline:
        write()
        time.sleep(0.3)
    stop.set()
    thread.join(60)
    return told[before:][:1]


def toggle(folder):
    return folder.rmdir() if folder.exists() else folder.mkdir()


def test_a_saved_note_new_settings_and_a_new_static_folder_build_again(tmp_path):
    project, told = project_in(tmp_path), []
    with serving() as server:
        engine = Always(lambda: made(project, b"x"))
        preview = preview_of(server, tmp_path, engine, lambda build, saved: told.append(saved))
        note, settings, static = tmp_path / "notes/a.md", tmp_path / "notegen.yml", tmp_path / "static"
        assert saved_until(preview, told, lambda: note.write_text("# A", encoding="utf-8")) == [("a.md",)]
        assert saved_until(preview, told, lambda: settings.write_text("title: A", encoding="utf-8")) == [()]
        assert saved_until(preview, told, lambda: toggle(static)) == [()]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_build_that_is_left_to_the_debugger_keeps_no_later_one_away(tmp_path):
    project, told, builds = project_in(tmp_path), [], []

    def fails_once():
        builds.append(len(builds))
        if builds[-1] == 1:
            raise RuntimeError("as NOTEGEN_DEBUG lets it through")
        return made(project, b"x")

    with serving() as server:
        preview = preview_of(server, tmp_path, Always(fails_once), lambda build, saved: told.append(saved))
        note = tmp_path / "notes/a.md"
        assert saved_until(preview, told, lambda: note.write_text(f"# A{len(builds)}", encoding="utf-8")) == [("a.md",)]
    assert len(builds) >= 3


def test_what_is_saved_while_the_first_build_runs_is_built_afterwards(tmp_path):
    project, told = project_in(tmp_path), []

    def slow_first():
        if not told:
            time.sleep(0.1)
            (tmp_path / "notes/late.md").write_text("# Late", encoding="utf-8")
        return made(project, b"x")

    with serving() as server:
        preview = preview_of(server, tmp_path, Always(slow_first), lambda build, saved: told.append(saved))
        assert saved_until(preview, told, lambda: None) == [("late.md",)]
