"""`notegen build`: what is printed, what is written, and how it ends."""

import json
import re

from command_line import EVENING


def test_a_build_says_what_it_read_and_what_it_made(project):
    said = project.run("build")
    assert (said.status, said.err) == (0, "")
    first, last = said.out.splitlines()
    assert first == "Read notes/: 1 note"
    assert re.fullmatch(r"Built site/: 1 note → 1 event, 1 talk, \d+ pages \(\d+ written\), in \d+\.\d s", last)
    assert (project.folder / "site/2025/03-11-quay/index.html").is_file()


def test_a_second_build_writes_nothing(project):
    project.run("build")
    assert "written" not in project.run("build").out


def test_quiet_prints_diagnostics_only(project):
    project.write({"notes/2025-04-08-quay.md": "# Quay\n\nsee [x](gone.md)\n"})
    said = project.run("build", "-q")
    assert said.out == ""
    assert said.err.startswith(
        'notes/2025-04-08-quay.md:3:9: warning N606 no note or file "gone.md"; the words are shown without a link\n'
    )


def test_verbose_says_why_each_page_is_written(project):
    said = project.run("build", "-v")
    assert "Wrote 2025/03-11-quay/index.html: is new\n" in said.out
    project.write({"notes/2025-03-11-quay.md": EVENING.replace("one knot", "two knots")})
    assert "Wrote 2025/03-11-quay/index.html: its data changed\n" in project.run("build", "-v").out


def test_verbose_says_how_much_of_the_markdown_the_library_read(project):
    assert re.search(
        r"^Markdown: markdown-it-py read \d+ of \d+ lines and the marks of ", project.run("build", "-v").out, re.M
    )


def test_with_fast_markdown_off_verbose_says_so_and_the_pages_are_the_same(project):
    project.run("build", "-o", "quick")
    settings = (project.folder / "notegen.yml").read_text(encoding="utf-8")
    project.write({"notegen.yml": f"{settings}\nfast_markdown: false\n"})
    said = project.run("build", "-v", "-o", "plain")
    assert "Markdown was read by markdown-it-py alone, as fast_markdown says\n" in said.out
    page = "2025/03-11-quay/index.html"
    assert (project.folder / "plain" / page).read_bytes() == (project.folder / "quick" / page).read_bytes()


def test_an_error_leaves_the_site_as_it_was(project):
    project.run("build")
    before = (project.folder / "site/index.html").read_bytes()
    project.write({"notes/bad.md": "---\ntitle: [\n---\n"})
    said = project.run("build")
    assert said.status == 1
    assert re.search(r"^notes/bad\.md:\d+:\d+: error N1\d\d ", said.err)
    assert said.out.splitlines()[-1].startswith("Left site/ as it was: 1 error, in ")
    assert (project.folder / "site/index.html").read_bytes() == before


def test_an_output_folder_that_is_refused_is_exit_2(project):
    project.write({"mine/letter.txt": "dear you"})
    said = project.run("build", "-o", "mine")
    assert said.status == 2
    assert said.err == (
        'mine:1:1: error N901 the output folder was not made by notegen: it holds "letter.txt"; notegen never deletes '
        "or overwrites a file it did not write, so empty it or name another folder with -o\n"
    )
    assert project.run("build", "-o", "notes/site").status == 2
    assert (project.folder / "mine/letter.txt").read_text(encoding="utf-8") == "dear you"


def test_keep_going_publishes_what_is_sound_and_exits_1_all_the_same(project):
    project.write({"notes/bad.md": "---\ntitle: [\n---\n"})
    said = project.run("build", "-k")
    assert said.status == 1
    assert said.out.splitlines()[-1].startswith("Built site/: ")
    assert (project.folder / "site/2025/03-11-quay/index.html").is_file()


def test_strict_makes_a_warning_exit_1(project):
    project.write({"notes/2025-04-08-quay.md": "# Quay\n\nsee [x](gone.md)\n"})
    assert project.run("build").status == 0
    assert project.run("build", "--strict").status == 1


def test_another_build_is_exit_75(project):
    from pathlib import Path

    from notegen.runtime.lock import hold

    with hold(Path(project.folder / ".notegen-cache")):
        said = project.run("build")
    assert said.status == 75
    assert said.err == (
        ".notegen-cache:1:1: error N911 another build of this project is running; wait for it to end, or stop it\n"
    )


def test_root_and_settings_stand_before_or_behind_the_command(shell):
    shell.write({"far/q.yml": "title: Far\n", "far/notes/2025-03-11-quay.md": EVENING})
    assert shell.run("-C", "far", "-c", "far/q.yml", "build", "-o", "one").status == 0
    assert shell.run("build", "-C", "far", "-c", "far/q.yml", "-o", "two").status == 0
    assert (shell.folder / "one/index.html").read_bytes() == (shell.folder / "two/index.html").read_bytes()
    assert "<title>Far" in (shell.folder / "one/index.html").read_text(encoding="utf-8")


def test_a_slip_in_the_settings_is_exit_2(project):
    said = project.write({"notegen.yml": "titel: Quay\n"}).run("build")
    assert said.status == 2
    assert said.err.startswith("notegen.yml:1:1: error N7")
    assert '"title"' in said.err


def test_a_check_that_the_settings_invent_is_exit_2(project):
    said = project.write({"notegen.yml": "checks: {N609x: off}\n"}).run("build")
    assert (said.status, said.out) == (2, "")
    assert said.err == 'notegen.yml:1:1: error N790 `checks`: there is no check "N609x"; did you mean "N609"?\n'


def test_json_has_stdout_for_itself(project):
    project.write({"notes/2025-04-08-quay.md": "# Quay\n\nsee [x](gone.md)\n"})
    said = project.run("build", "--format", "json")
    assert [one["code"] for one in json.loads(said.out)["diagnostics"]] == ["N606"]
    assert said.err.startswith("Read notes/: 2 notes\nBuilt site/: ")


def test_annotations_name_the_file_as_the_repository_does(shell):
    shell.write({"far/notes/2025-04-08-quay.md": "# Quay\n\nsee [x](gone.md)\n"})
    said = shell.run("-C", "far", "build", "--format", "github", "-o", "out")
    assert said.out.startswith("::warning file=far/notes/2025-04-08-quay.md,line=3,")


def test_colour_is_for_terminals_or_on_demand(project, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    project.write({"notes/2025-04-08-quay.md": "# Quay\n\nsee [x](gone.md)\n"})
    assert "\x1b[" not in project.run("build").err
    assert "\x1b[" in project.run("--color", "build").err
    assert "\x1b[" in project.run("build", "--color").err
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in project.run("build").err
