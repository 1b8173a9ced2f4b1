"""A build for which nothing at all has changed says so at once; whatever did change, a build finds out."""

import os
import re
import shutil
import time
from pathlib import Path

import pytest
from command_line import EVENING, Shell

from notegen.cli import main
from notegen.publish import unchanged
from notegen.runtime.lock import hold
from notegen.runtime.looked import Looking

BUILD = ("build", "--no-search")


class Quay(Shell):
    """A project that is built again and again."""

    builds = 0
    """How many builds were real ones."""

    def settle(self) -> "Quay":
        """Lets the clock tick, so that what was written is older than what comes."""
        time.sleep(0.15)
        return self

    def build(self, *arguments):
        """What a build says, and whether it was answered at once."""
        before = self.builds
        said = self.run(*(arguments or BUILD))
        return said, self.builds == before

    def stands(self, *arguments) -> bool:
        """Whether a build is answered at once."""
        return self.build(*arguments)[1]

    def is_clean(self) -> bool:
        """Whether the site is what a build from nothing makes of the notes."""
        self.run(*BUILD, "--no-cache", "-o", "clean")
        clean = files(self.folder / "clean")
        shutil.rmtree(self.folder / "clean")
        return files(self.folder / "site") == clean


def files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


@pytest.fixture
def quay(tmp_path, shell, capsys, monkeypatch) -> Quay:
    """A site that was built, and stands."""
    from notegen.cli import run

    project = Quay(tmp_path, capsys)
    real = run.run

    def counted(arguments, **more):
        project.builds += 1
        return real(arguments, **more)

    program = tmp_path / "program"
    program.mkdir()
    monkeypatch.setattr("notegen.cli.run.run", counted)
    # While tests run, their own folders change.
    monkeypatch.setattr(unchanged, "program", lambda: _looked(program))
    project.write({
        "notegen.yml": "title: Quay\nbase_url: https://quay.example/\n",
        "notes/2025-03-11-quay.md": EVENING + "\n[knots](../more/knots.pdf) and [bends](../more/bends.pdf)\n",
        "more/knots.pdf": "knots",
        "static/robots.txt": "all",
        "templates/footer.html": "<p>by the quay</p>",
        "notes/.gitignore": "drafts/\n",
    })  # fmt: skip
    project.settle().build()
    return project


def _looked(folder: Path) -> Looking:
    looking = Looking()
    looking.tree(str(folder))
    return looking


def test_nothing_is_read_where_nothing_changed(quay):
    first = (quay.folder / "site/.notegen").stat().st_mtime_ns, sorted(os.listdir(quay.folder / ".notegen-cache"))
    said, at_once = quay.build()
    assert at_once
    assert said.status == 0
    assert re.fullmatch(
        r"Read notes/: 1 note\n"
        r"Built site/: 1 note → 1 event, 1 talk, \d+ pages \(\d+ unchanged\), 1 warning, in \d+\.\d s\n",
        said.out,
    )
    assert said.err.startswith('notes/2025-03-11-quay.md:12:40: warning N606 no note or file "../more/bends.pdf"')
    assert first == (
        (quay.folder / "site/.notegen").stat().st_mtime_ns,
        sorted(os.listdir(quay.folder / ".notegen-cache")),
    )


def test_what_is_said_at_once_is_what_a_build_says(quay):
    at_once, _ = quay.build()
    shutil.rmtree(quay.folder / ".notegen-cache")
    real, was_at_once = quay.build()
    assert not was_at_once
    assert (at_once.status, at_once.err) == (real.status, real.err)
    assert re.sub(r" in .*", "", at_once.out) == re.sub(r"\d+ written, | in .*", "", real.out)


def same_size(quay):
    file = quay.folder / "notes/2025-03-11-quay.md"
    times = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("one knot", "two knot"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def by_hand(quay):
    page = quay.folder / "site/index.html"
    times = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Quay", b"Kwai"))
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))


CHANGES = {
    "a note has other bytes, and the size and the time that it had": same_size,
    "a page was edited by hand, its size and time kept": by_hand,
    "what a note links to has come": lambda quay: quay.write({"more/bends.pdf": "bends"}),
    "a template has changed": lambda quay: quay.write({"templates/footer.html": "<p>by the pier</p>"}),
    "the output is gone": lambda quay: shutil.rmtree(quay.folder / "site"),
}
"""Each kind of thing once; tests/publish/test_unchanged.py has them all."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_finds_out(quay, change):
    assert quay.stands()
    CHANGES[change](quay)
    assert not quay.settle().stands()
    assert quay.is_clean()


def test_after_a_change_that_was_built_nothing_changed_again(quay):
    quay.write({"notes/2025-04-08-quay.md": "# Quay in April\n"}).settle()
    assert not quay.stands()
    assert quay.stands()


@pytest.mark.parametrize(
    "arguments",
    [(*BUILD, "-o", "two"), (*BUILD, "-q"), (*BUILD, "--now", "2025-01-01")],
)
def test_another_command_line_is_another_build(quay, arguments):
    assert not quay.stands(*arguments)
    assert quay.settle().stands(*arguments)


def test_no_cache_asks_for_a_build(quay):
    assert not quay.stands(*BUILD, "--no-cache")
    assert not quay.stands(*BUILD, "--no-cache")


def test_pages_that_stand_are_not_called_new_where_no_cache_counts(quay):
    said = quay.run(*BUILD, "--no-cache", "-v").out
    assert "\nWrote index.html: nothing that earlier builds made counts in this one\n" in said
    assert ": is new" not in said


def test_verbose_says_that_nothing_changed(quay):
    quay.run(*BUILD, "-v")
    said, at_once = quay.build(*BUILD, "-v")
    assert at_once
    assert (
        "\nSkipped .gitignore: its name starts with a dot\nNothing has changed since the last build\nBuilt " in said.out
    )


def test_documents_are_told_again_whole(quay):
    first, _ = quay.build(*BUILD, "--format", "json")
    again, at_once = quay.build(*BUILD, "--format", "json")
    assert at_once
    assert (again.status, again.out) == (first.status, first.out)


def test_colours_asked_for_are_there_again(quay):
    first, _ = quay.build(*BUILD, "--color")
    again, at_once = quay.build(*BUILD, "--color")
    assert at_once
    assert "\x1b[" in again.err
    assert again.err == first.err


def test_the_exit_status_is_the_same_again(quay):
    quay.write({"notes/bad.md": "---\ntitle: [\n---\n"}).settle()
    assert quay.run(*BUILD, "-k").status == 1
    said, at_once = quay.build(*BUILD, "-k")
    assert at_once
    assert said.status == 1
    assert "\nnotes/bad.md:3:1: error N110 " in said.err


def test_a_build_that_published_nothing_leaves_no_word(quay):
    quay.write({"notes/bad.md": "---\ntitle: [\n---\n"}).settle()
    assert quay.run(*BUILD).status == 1
    said, at_once = quay.build()
    assert (said.status, at_once) == (1, False)


def test_the_day_matters_where_an_event_goes_by(quay, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1741305600))  # 7 March 2025
    quay.build()
    assert quay.stands()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1741305600 + 4 * 86_400))  # the 11th, the evening itself
    assert quay.stands()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1741305600 + 5 * 86_400))
    assert not quay.stands()
    assert quay.is_clean()


def test_a_day_that_makes_no_sense_is_told_as_ever(quay, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert quay.run(*BUILD).status == 2


def test_a_folder_that_was_moved_is_built(quay, tmp_path_factory, monkeypatch):
    there = tmp_path_factory.mktemp("there") / "quay"
    shutil.move(quay.folder, there)
    monkeypatch.chdir(there)
    quay.folder = there
    assert not quay.stands()
    assert quay.is_clean()


def test_another_build_that_is_running_is_told_of(quay):
    with hold(Path(".notegen-cache")):
        assert quay.run(*BUILD).status == 75


def test_the_root_is_found_as_click_finds_it(quay, monkeypatch):
    monkeypatch.chdir(quay.folder.parent)
    name = quay.folder.name
    for words in (("-C", name, *BUILD), (f"--root={name}", *BUILD), (*BUILD, f"-C{name}")):
        quay.build(*words)
        assert quay.stands(*words)


def test_main_takes_any_sequence_of_words():
    assert main(("-V",)) == 0
