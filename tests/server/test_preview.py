"""Building again when something is saved: what is shown before, during and after a fault."""

import dataclasses
import threading
import time

from preview_client import ask, serving

from notegen.config.settings import Project, Settings
from notegen.model.diagnostic import error
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.server.serve import Made, Preview

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
    return Made(project, {"index.html": b"<body>" + home + b"</body>"}, Site(), faults, **more)


def test_each_build_is_shown_and_told_of(tmp_path):
    told = []
    with serving(reload=False) as server:
        builds = iter([made(project_in(tmp_path), b"one"), made(project_in(tmp_path), b"two")])
        preview = Preview(server, project_in(tmp_path), lambda: next(builds), lambda build, saved: told.append(saved))
        preview.build()
        assert ask(server)[2] == b"<body>one</body>"
        preview.build(frozenset({str(tmp_path / "notes/a.md"), str(tmp_path / "notegen.yml")}))
        assert ask(server)[2] == b"<body>two</body>"
    assert told == [(), ("a.md",)]


def test_the_last_good_page_stays_below_the_faults_and_comes_back_clean(tmp_path):
    project = project_in(tmp_path)
    with serving(reload=False) as server:
        builds = iter([made(project, b"good"), Made(project, {}, Site(), (FAULT,)), made(project, b"mended")])
        preview = Preview(server, project_in(tmp_path), lambda: next(builds), lambda *_: None)
        preview.build()
        preview.build()
        shown = ask(server)[2]
        assert b"good" in shown
        assert b"this is not UTF-8" in shown
        preview.build()
        assert ask(server)[2] == b"<body>mended</body>"


def test_settings_that_cannot_be_used_leave_the_site_up(tmp_path):
    with serving(reload=False) as server:
        builds = iter([made(project_in(tmp_path), b"good"), Made(None, {}, None, (FAULT,))])
        preview = Preview(server, project_in(tmp_path), lambda: next(builds), lambda *_: None)
        preview.build()
        preview.build()
        assert b"good" in ask(server)[2]
        assert b"this is not UTF-8" in ask(server)[2]


def test_a_first_build_that_fails_says_so(tmp_path):
    with serving(reload=False) as server:
        Preview(
            server,
            project_in(tmp_path),
            lambda: Made(None, {}, None, (), "notegen itself failed: boom"),
            lambda *_: None,
        ).build()
        status, _, body = ask(server)
        assert status == 503
        assert b"notegen itself failed: boom" in body


def test_the_base_path_follows_the_settings(tmp_path):
    project = project_in(tmp_path)
    under = dataclasses.replace(project, settings=Settings(base_url="https://quay.example/talks/"))
    with serving(reload=False) as server:
        Preview(server, project_in(tmp_path), lambda: made(under, b"x"), lambda *_: None).build()
        assert ask(server, "/talks/")[0] == 200


def saved_until(preview, told, write, seconds=8.0):
    """Watch, call `write` until one more build than the first has come, and stop; what that build was told of."""
    stop, ready = threading.Event(), threading.Event()
    thread = threading.Thread(target=preview.keep, args=(stop, ready.set), daemon=True)
    thread.start()
    assert ready.wait(5)
    before, deadline = len(told), time.monotonic() + seconds
    while len(told) == before and time.monotonic() < deadline:
        write()
        time.sleep(0.3)
    stop.set()
    thread.join(5)
    return told[before:][:1]


def toggle(folder):
    return folder.rmdir() if folder.exists() else folder.mkdir()


def test_a_saved_note_new_settings_and_a_new_static_folder_build_again(tmp_path):
    project, told = project_in(tmp_path), []
    with serving() as server:
        preview = Preview(server, project, lambda: made(project, b"x"), lambda build, saved: told.append(saved))
        note, settings, static = tmp_path / "notes/a.md", tmp_path / "notegen.yml", tmp_path / "static"
        assert saved_until(preview, told, lambda: note.write_text("# A", encoding="utf-8")) == [("a.md",)]
        assert saved_until(preview, told, lambda: settings.write_text("title: A", encoding="utf-8")) == [()]
        assert saved_until(preview, told, lambda: toggle(static)) == [()]


def test_what_is_saved_while_the_first_build_runs_is_built_afterwards(tmp_path):
    project, told = project_in(tmp_path), []

    def slow_first():
        if not told:
            time.sleep(0.3)
            (tmp_path / "notes/late.md").write_text("# Late", encoding="utf-8")
        return made(project, b"x")

    with serving() as server:
        preview = Preview(server, project, slow_first, lambda build, saved: told.append(saved))
        assert saved_until(preview, told, lambda: None) == [("late.md",)]
