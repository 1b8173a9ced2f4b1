"""How `notegen` begins and ends, whatever the command."""

import json
import os
import subprocess
import sys
import time

import pytest

from notegen.cli import main
from notegen.cli.commands import COMMANDS
from notegen.cli.commands import notegen as group

HEAVY = (
    "jinja2",
    "markdown_it",
    "yaml",
    "pygments",
    "nh3",
    "ftfy",
    "asyncio",
    "anyio",
    "watchfiles",
    "frontmatter",
    "http",
)


def run(*arguments, **more):
    command = [sys.executable, "-c", "import sys; from notegen.cli import main; sys.exit(main())", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, **more)


AT_THE_START = ["notegen", "notegen.cli", "notegen.cli.at_once", "notegen.cli.exit_status"]
"""Modules of ours that every command line loads."""


def modules(*arguments, **more):
    """What a command line loads."""
    code = (
        f"import sys; from notegen.cli import main; main({list(arguments)!r}); "
        "loaded = sorted(sys.modules); import json; print(json.dumps(loaded), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, **more)
    return json.loads(done.stderr.splitlines()[-1])


def of_ours(loaded):
    return [name for name in loaded if name.partition(".")[0] == "notegen"]


def of_bare_python():
    code = "import sys; loaded = sorted(sys.modules); import json; print(json.dumps(loaded))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    return set(json.loads(done.stdout))


def test_the_version_is_said_by_bare_python():
    bare = of_bare_python()
    assert sorted(set(modules("--version")) - bare) == AT_THE_START
    assert sorted(set(modules("-V")) - bare) == AT_THE_START


def test_help_imports_click_and_little_else():
    loaded = modules("--help")
    assert not [name for name in loaded if name.partition(".")[0] in HEAVY]
    commands = (
        "notegen.cli.commands",
        "notegen.cli.manner",
        "notegen.cli.options",
        "notegen.cli.run",
        "notegen.model",
        "notegen.model.classes",
        "notegen.runtime",
        "notegen.runtime.collecting",
    )
    assert of_ours(loaded) == sorted((*AT_THE_START, *commands))


def test_a_build_of_nothing_new_imports_less_than_help(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/2025-03-11-quay.md").write_text("# Quay\n\nsee [x](gone.md)\n", encoding="utf-8")
    build = ("-C", str(tmp_path), "build", "--no-search")
    # The second one builds where the first was younger than the clock's tick.
    for _ in range(3):
        loaded = modules(*build)
    assert of_ours(loaded) == sorted(
        (
            *AT_THE_START,
            "notegen.publish",
            "notegen.publish.unchanged",
            "notegen.runtime",
            "notegen.runtime.flock",
            "notegen.runtime.looked",
        )
    )
    # All that is not ours is built into Python, or one file of machine code.
    others = set(loaded) - set(of_ours(loaded)) - of_bare_python()
    assert others <= {"struct", "_struct", "fcntl", "hashlib", "_hashlib", "_blake2", "_sha2"}


def test_an_edit_of_a_text_is_built_without_click_and_without_what_makes_pages(tmp_path):
    (tmp_path / "notes").mkdir()
    note = tmp_path / "notes/2025-03-11-quay.md"
    note.write_text("---\ntitle: Quay\ndescription: Boats.\n---\n\nBoats, and *ropes*.\n", encoding="utf-8")
    (tmp_path / "notegen.yml").write_text("leave_out: [related, feeds, data]\n", encoding="utf-8")
    build = ("-C", str(tmp_path), "build", "--no-search", "-j", "1")
    for _ in range(2):
        modules(*build)
        time.sleep(0.15)
    note.write_text(note.read_text(encoding="utf-8").replace("ropes", "knots"), encoding="utf-8")
    loaded = modules(*build)
    assert b"knots" in next(tmp_path.glob("site/2025/*/index.html")).read_bytes()
    assert "notegen.retouch" in loaded
    assert [name for name in loaded if name.partition(".")[0] in NOT_FOR_A_TEXT] == []
    assert [name for name in loaded if name.startswith(("notegen.sameness", "notegen.lint.checks"))] == []
    assert [name for name in loaded if name in ("notegen.pipeline", "notegen.publish.plan", "notegen.cli.build")] == []


NOT_FOR_A_TEXT = ("click", "jinja2", "pygments", "nh3", "babel", "icalendar", "subprocess", "tempfile")
"""What a build needs that makes pages, and one that only mends a text in them does not."""


def test_commands_load_what_they_use(tmp_path):
    bare = of_bare_python()
    schema = set(modules("schema")) - bare
    assert not [name for name in schema if name.partition(".")[0] in {*HEAVY, "docutils", "babel", "icalendar"}]
    assert {name.split(".")[1] for name in of_ours(schema) if "." in name} == {"cli", "config", "model", "runtime"}

    init = set(modules("init", str(tmp_path / "new"))) - bare
    assert not [name for name in init if name.partition(".")[0] in HEAVY]
    assert {name.split(".")[1] for name in of_ours(init) if "." in name} == {"cli", "model", "runtime"}

    cleaned = of_ours(modules("-C", str(tmp_path / "new"), "clean"))
    assert {name.split(".")[1] for name in cleaned if "." in name} == {"cli", "config", "model", "publish", "runtime"}


SELDOM = (
    "babel",
    "icalendar",
    "emoji",
    "docutils",
    "imagesize",
    "pathspec",
    "ftfy",
    "watchfiles",
    "anyio",
    "email",
    "ssl",
)
"""Libraries, and parts of Python's own, that a build needs only for some notes."""


def test_a_build_of_plain_notes_loads_no_library_that_they_do_not_need(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/2025-03-11-quay.md").write_text("# Quay\n\nBoats, and *ropes*.\n", encoding="utf-8")
    (tmp_path / "notegen.yml").write_text("feeds: false\n", encoding="utf-8")
    loaded = modules("-C", str(tmp_path), "build", "--no-search", "-j", "1")
    assert [name for name in SELDOM if name in loaded] == []


def test_a_bare_notegen_prints_help(capsys):
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Usage: notegen [OPTIONS] [COMMAND]")


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_every_command_has_the_shared_options_and_the_help_of_the_table(row, capsys):
    assert main([row.name, "-h"]) == 0
    help = capsys.readouterr().out
    for option in (
        "-C, --root DIR",
        "-c, --config FILE",
        "-q, --quiet",
        "-v, --verbose",
        "--color / --no-color",
        "-V, --version",
    ):
        assert option in help
    command = group.get_command(None, row.name)
    assert command.help.split("\n\n")[0].replace("\n", " ") == row.help


@pytest.mark.parametrize("arguments", [["-V"], ["build", "-V"]])
def test_the_version_is_asked_for_before_or_after_the_command(arguments, capsys):
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("notegen 0.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], 'notegen: no command "biuld"; did you mean "build"?\n`notegen --help` shows what it takes\n'),
        (["xyzzy"], 'notegen: no command "xyzzy"\n`notegen --help` shows what it takes\n'),
        (
            ["build", "--srtict"],
            "notegen build: no option --srtict; did you mean --strict?\n`notegen build --help` shows what it takes\n",
        ),
        (["--rot", "x"], "notegen: no option --rot; did you mean --root?\n`notegen --help` shows what it takes\n"),
        (
            ["check", "--format", "xml"],
            "notegen check: invalid value for '--format': 'xml' is not one of 'text', 'json', 'github', 'sarif'\n"
            "`notegen check --help` shows what it takes\n",
        ),
        (["new"], "notegen new: missing argument 'TITLE'\n`notegen new --help` shows what it takes\n"),
    ],
)
def test_a_slip_on_the_command_line_is_exit_2_with_the_nearest_name(arguments, said, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr().err == said


def test_what_is_quoted_from_the_command_line_is_made_visible(capsys):
    assert main(["\x1b[2J"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def boom(*_, **__):
    raise RuntimeError("boom")


def test_a_failure_of_ours_is_one_line_and_exit_1(monkeypatch, capsys):
    monkeypatch.setattr("notegen.config.setting_schema.settings_schema", boom)
    monkeypatch.delenv("NOTEGEN_DEBUG", raising=False)
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == (
        "notegen itself failed: RuntimeError: boom; "
        "please report this, with the traceback that NOTEGEN_DEBUG=1 prints\n"
    )


def test_notegen_debug_lets_the_traceback_out(monkeypatch):
    monkeypatch.setattr("notegen.config.setting_schema.settings_schema", boom)
    monkeypatch.setenv("NOTEGEN_DEBUG", "1")
    with pytest.raises(RuntimeError, match="boom"):
        main(["schema"])


def test_what_the_system_refuses_is_told_without_asking_for_a_report(monkeypatch, capsys):
    def refuse():
        raise PermissionError(13, "Permission denied", "notes/a.md")

    monkeypatch.setattr("notegen.config.setting_schema.settings_schema", refuse)
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == "notegen: Permission denied: notes/a.md\n"


def test_ctrl_c_is_exit_130(monkeypatch, capsys):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr("notegen.config.setting_schema.settings_schema", interrupt)
    assert main(["schema"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_reader_that_has_enough_is_no_event():
    command = [sys.executable, "-c", "import sys; from notegen.cli import main; sys.exit(main(['schema']))"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_json_is_utf_8_in_any_locale():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from notegen.cli import main; sys.exit(main(['schema']))"],
        capture_output=True, env=environment, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["type"] == "object"
