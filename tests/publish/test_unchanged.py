"""Whether anything has changed since the last build: each thing that a build reads or has written is asked for."""

import os
import shutil
import time
from pathlib import Path

import pytest

from notegen.config.load import load_project
from notegen.model.civil_date import from_iso
from notegen.model.event import Event
from notegen.model.site import Site
from notegen.model.target import Artifact
from notegen.publish import as_it_stands, unchanged
from notegen.publish.upcoming import same_until
from notegen.publish.write import publish
from notegen.runtime.lock import hold
from notegen.runtime.looked import Looking

BUILD = ["build"]
SITE = Site(looked_at=("more/Knots.pdf", "more/bends.pdf", "more/"))
"""A site whose notes link to files besides the notes, of which one is there."""


class Quay:
    """A project that was published, of which a word was left that all stands."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, text: str) -> None:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def publish(self, *, arguments=BUILD, site=SITE, told_the_day=False, at=None, **overrides) -> bool:
        """Publishes three files, as any build does; whether it left a word."""
        project, faults = load_project(".", "", {"now": "2025-03-01", **overrides})
        assert project is not None, faults
        before = as_it_stands.look(
            project,
            arguments,
            time.time_ns() if at is None else at,
            config="",
            told_the_day=told_the_day,
            never_entered=["node_modules"],
        )
        with hold(Path(project.cache)):
            files = {"index.html": b"home", "2025/quay/index.html": b"an evening", "2025/quay/knots.pdf": b"knots"}
            done = publish(project, [Artifact(path, data) for path, data in sorted(files.items())])
            return as_it_stands.keep(before, site, b"told", wrote=bool(done.written or done.removed))

    def stands(self, *arguments: str) -> bool:
        return unchanged.answer(list(arguments or BUILD), ".") == (b"told", None)


def settle() -> None:
    """Lets the clock tick, so that what was written is older than what comes."""
    time.sleep(0.15)


@pytest.fixture
def empty(tmp_path, monkeypatch) -> Quay:
    """A project that was never built; the program is a folder that nobody else changes."""
    root = tmp_path / "quay"
    root.mkdir()
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740787200")  # 1 March 2025
    (tmp_path / "program").mkdir()
    monkeypatch.setattr(unchanged, "program", lambda: _looked(tmp_path / "program"))
    quay = Quay(root)
    quay.write("notegen.yml", "title: Quay\n")
    quay.write("notes/a.md", "# A note\n")
    quay.write("notes/node_modules/x.md", "# Not ours\n")
    quay.write("notes/.obsidian/cache", "hidden")
    quay.write("more/Knots.pdf", "knots")
    quay.write("static/robots.txt", "all")
    quay.write("templates/footer.html", "by the quay")
    settle()
    return quay


@pytest.fixture
def quay(empty) -> Quay:
    assert empty.publish()
    return empty


def _looked(folder: Path) -> Looking:
    looking = Looking()
    looking.tree(str(folder))
    return looking


def test_where_nothing_changed_the_same_is_told_again(quay):
    assert quay.stands()
    assert quay.stands()


def keeping_its_times(file: Path, text: str) -> None:
    """Other bytes of the same length, and the time of the change set back."""
    times = file.stat()
    assert len(text) == times.st_size
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def linked(path: Path) -> None:
    """Moves what stands there aside and leads to it."""
    aside = path.parent.parent / f"aside-{path.name}"
    path.rename(aside)
    path.symlink_to(aside)


CHANGES = {
    "a note is touched": lambda quay: Path("notes/a.md").touch(),
    "a note has other bytes, and the size and time it had": lambda quay: keeping_its_times(
        Path("notes/a.md"), "# B note\n"
    ),
    "a note is new": lambda quay: quay.write("notes/b.md", "# B note\n"),
    "a note is new in a folder of its own": lambda quay: quay.write("notes/2025/b.md", "# B note\n"),
    "a note is gone": lambda quay: Path("notes/a.md").unlink(),
    "a note is renamed": lambda quay: Path("notes/a.md").rename("notes/b.md"),
    "a note is a link": lambda quay: linked(Path("notes/a.md").absolute()),
    "the notes are a link": lambda quay: linked(Path("notes").absolute()),
    "a registry is new": lambda quay: quay.write("notes/speakers.yml", "Ada Park: {}\n"),
    "the notes ignore some": lambda quay: quay.write("notes/.gitignore", "a.md\n"),
    "the root ignores some": lambda quay: quay.write(".gitignore", "notes/a.md\n"),
    "a linked file has other bytes": lambda quay: keeping_its_times(Path("more/Knots.pdf"), "KNOTS"),
    "a linked file is gone": lambda quay: Path("more/Knots.pdf").unlink(),
    "a linked file lies behind a link": lambda quay: linked(Path("more").absolute()),
    "a linked file has come": lambda quay: quay.write("more/bends.pdf", "bends"),
    "a linked file has come in another case": lambda quay: quay.write("more/BENDS.pdf", "bends"),
    "the settings are others": lambda quay: quay.write("notegen.yml", "title: Pier\n"),
    "a second settings file has come": lambda quay: quay.write("notegen.yaml", "title: Pier\n"),
    "addresses are recorded": lambda quay: quay.write("urls.lock", ""),
    "a template is another": lambda quay: keeping_its_times(Path("templates/footer.html"), "on the quay"),
    "a template has come": lambda quay: quay.write("templates/styles/tokens.css", "x"),
    "a static file has come": lambda quay: quay.write("static/deep/new.txt", "new"),
    "a static file is gone": lambda quay: Path("static/robots.txt").unlink(),
    "the static folder is gone": lambda quay: shutil.rmtree("static"),
    "a page is gone": lambda quay: Path("site/index.html").unlink(),
    "a page was changed by hand": lambda quay: keeping_its_times(Path("site/index.html"), "HOME"),
    "the list of the output is another": lambda quay: Path("site/.notegen").touch(),
    "the output is gone": lambda quay: shutil.rmtree("site"),
    "a part of the output is elsewhere, with a link to it": lambda quay: linked(Path("site/2025/quay").absolute()),
    "the output is a link": lambda quay: linked(Path("site").absolute()),
    "a file of others has come into the output": lambda quay: quay.write("site/CNAME", "quay.example"),
    "there is a repository in the output": lambda quay: Path("site/.git").mkdir(),
    "notegen is another": lambda quay: quay.write("../program/markup.py", "pass"),
    "the lock is another": lambda quay: (Path(".notegen-cache/lock").unlink(), quay.write(".notegen-cache/lock", "")),
    "the cache is gone": lambda quay: shutil.rmtree(".notegen-cache"),
    "the state is cut short": lambda quay: os.truncate(".notegen-cache/unchanged", 900),
    "the state is somebody's text": lambda quay: quay.write(".notegen-cache/unchanged", "hello"),
    "the state is a link": lambda quay: linked(Path(".notegen-cache/unchanged").absolute()),
    "the state is of another version": lambda quay: Path(".notegen-cache/unchanged").write_bytes(
        Path(".notegen-cache/unchanged").read_bytes().replace(b"unchanged 1", b"unchanged 0")
    ),
    "the home folder is another": lambda quay: os.environ.update(HOME="/somewhere"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(quay, change, monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    assert quay.publish()
    assert quay.stands()
    CHANGES[change](quay)
    assert not quay.stands()


UNREAD = {
    "in a hidden folder": "notes/.obsidian/cache",
    "in a folder of other people's files": "notes/node_modules/x.md",
    "in the root, and nothing leads to it": "todo.txt",
    "in the cache": ".notegen-cache/other.json",
}


@pytest.mark.parametrize("where", UNREAD)
def test_what_no_build_reads_may_change(quay, where):
    quay.write(UNREAD[where], "another")
    assert quay.stands()


def test_the_very_same_command_line_is_answered_and_no_other(quay):
    assert not quay.stands("build", "--drafts")
    assert not quay.stands("build", "build")
    assert quay.stands("build")


def test_the_site_stands_until_the_next_event_is_over(empty, monkeypatch):
    days = [Event(id=day, start=from_iso(day)) for day in ("2025-02-20", "2025-03-11", "2025-06-01")]
    empty.publish(site=Site(events=tuple(days)))
    for day, stands in ((-1, False), (0, True), (10, True), (11, False), (200, False)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1740787200 + day * 86_400))
        assert empty.stands() is stands, day


def test_a_site_of_what_is_over_stands_for_ever():
    past = Event(id="a", start=from_iso("2019-05-01"))
    assert same_until([past, Event(id="b")], "2025-03-01") == "9999-12-31"


def test_an_event_of_a_month_may_be_over_on_its_first_day():
    # As `upcoming` counts: surely not over.
    assert same_until([Event(id="a", start=from_iso("2025-05"))], "2025-03-01") == "2025-05-01"


def test_a_day_that_makes_no_sense_is_no_day_at_all(quay, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert not quay.stands()


def test_a_day_on_the_command_line_is_a_part_of_it(empty, monkeypatch):
    empty.publish(arguments=["build", "--now", "2025-03-01"], told_the_day=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert empty.stands("build", "--now", "2025-03-01")
    assert not empty.stands("build", "--now", "2025-03-02")


def test_a_moved_folder_is_another_one(quay, tmp_path, monkeypatch):
    quay.root.rename(tmp_path / "pier")
    monkeypatch.chdir(tmp_path / "pier")
    assert not quay.stands()


def test_a_copy_with_all_its_times_is_another_one(quay, tmp_path, monkeypatch):
    # What a CI restores, or a clone brings along: the bytes are the same, the files are not.
    shutil.copytree(quay.root, tmp_path / "aside")
    shutil.rmtree(quay.root)
    shutil.copytree(tmp_path / "aside", quay.root)
    monkeypatch.chdir(quay.root)
    assert not quay.stands()


def test_a_stranger_cannot_say_what_stands(quay, tmp_path, monkeypatch):
    # A pull request brings a cache in which every word is theirs. What they cannot know is this lock file.
    state = unchanged.read(".notegen-cache")
    there = tmp_path / "clone"
    shutil.copytree(quay.root, there)
    monkeypatch.chdir(there)
    nothing = dict.fromkeys(("inputs", "places", "late_inputs", "late_places", "folders", "folders_seen"), b"")
    forged = {**state, **nothing, "asked": unchanged.asked(BUILD)}
    (there / ".notegen-cache/unchanged").write_bytes(unchanged.packed(forged))
    assert not quay.stands()


def test_places_that_a_strangers_state_names_are_not_even_looked_at(quay, monkeypatch):
    state = unchanged.read(".notegen-cache")
    strange = {**state, "seal": b"1 1", "places": unchanged.listed(["tree:/"])}
    Path(".notegen-cache/unchanged").write_bytes(unchanged.packed(strange))

    def looked(*_):
        raise AssertionError("looked at what a stranger named")

    monkeypatch.setattr(Looking, "at", looked)
    assert not quay.stands()


@pytest.mark.parametrize("places", [b"walk:/", b"\xff\xfe", b":", b"file:\0"])
def test_a_state_of_odd_words_is_none(quay, places):
    state = unchanged.read(".notegen-cache")
    Path(".notegen-cache/unchanged").write_bytes(unchanged.packed({**state, "places": places}))
    assert not quay.stands()


def test_a_note_as_young_as_the_build_leaves_no_word(empty):
    # It could change again within the tick of the clock, and nothing would tell.
    assert not empty.publish(at=Path("notes/a.md").stat().st_ctime_ns + 1_000_000)
    assert not empty.stands()


def test_a_linked_file_that_changes_while_the_site_is_built_leaves_no_word(empty):
    began = time.time_ns()
    empty.write("more/Knots.pdf", "other")
    assert not empty.publish(at=began)


def test_a_note_that_changes_while_the_site_is_built_is_noticed(empty, monkeypatch):
    real = as_it_stands.look

    def look(*arguments, **more):
        before = real(*arguments, **more)
        empty.write("notes/a.md", "# Another\n")
        return before

    monkeypatch.setattr(as_it_stands, "look", look)
    empty.publish()
    assert not empty.stands()


def test_a_page_changed_within_the_tick_in_which_it_was_written_is_noticed(quay, monkeypatch):
    # As if the clock had stood still: all times are what they were, and only the bytes are not.
    page = Path("site/index.html")
    state = unchanged.read(".notegen-cache")
    keeping_its_times(page, "HOME")
    outputs, _ = unchanged.files_of("./site" if state["paths"].startswith(b"./") else "site", _paths(state))
    Path(".notegen-cache/unchanged").write_bytes(unchanged.packed({**state, "outputs": outputs}))
    assert b"index.html" in state["young"]
    assert not quay.stands()


def _paths(state) -> list[str]:
    return state["paths"].decode().split("\0")[1:]


def test_many_young_pages_are_seen_to_be_as_written_once_the_clock_has_ticked(empty, monkeypatch):
    monkeypatch.setattr(as_it_stands, "_FEW_YOUNG", 0)
    assert empty.publish()
    assert unchanged.read(".notegen-cache")["young"] == b""
    assert empty.stands()


def test_a_clock_that_is_too_coarse_leaves_no_word_until_the_next_build(empty, monkeypatch):
    monkeypatch.setattr(as_it_stands, "_FEW_YOUNG", 0)
    monkeypatch.setattr(as_it_stands, "_PATIENCE", -1.0)
    assert not empty.publish()
    settle()
    assert empty.publish()
    assert unchanged.read(".notegen-cache")["young"] == b""


def test_a_root_that_is_the_notes_folder_stands_beside_its_own_output(tmp_path, empty):
    for name in ("notes", "templates", "static"):
        shutil.rmtree(name)
    Path("notegen.yml").unlink()
    empty.write("a.md", "# A note\n")
    settle()
    assert empty.publish()
    assert empty.stands()
    empty.write("b.md", "# B note\n")
    assert not empty.stands()


def test_who_holds_the_lock_builds(quay):
    with hold(Path(".notegen-cache")):
        assert not quay.stands()
    assert quay.stands()


def test_libraries_that_come_and_go_are_another_program(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    before = unchanged.program().data()
    assert before == unchanged.program().data()
    (tmp_path / "jinja2-9.dist-info").mkdir()
    assert before != unchanged.program().data()


def test_modules_in_the_working_folder_are_the_program_of_python_m(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [""])
    before = unchanged.program().data()
    (tmp_path / "site").mkdir()
    assert before == unchanged.program().data()
    (tmp_path / "jinja2.py").write_text("", encoding="utf-8")
    assert before != unchanged.program().data()


def test_a_note_named_in_no_encoding_stands_too(empty):
    Path(os.fsdecode(b"notes/\xff.md")).write_text("# X", encoding="utf-8")
    settle()
    assert empty.publish()
    assert empty.stands()
