"""How `notegen` begins and ends, whatever the command."""

import json
import os
import subprocess
import sys

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


def test_help_imports_click_and_little_else():
    code = (
        "import sys; from notegen.cli import main; main(['--help']); "
        "import json; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    modules = json.loads(done.stderr)
    assert not [name for name in modules if name.partition(".")[0] in HEAVY]
    ours = [name for name in modules if name.startswith("notegen")]
    assert ours == ["notegen", "notegen.cli", "notegen.cli.commands", "notegen.cli.exit_status", "notegen.cli.options"]


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
    monkeypatch.setattr("notegen.config.load.settings_schema", boom)
    monkeypatch.delenv("NOTEGEN_DEBUG", raising=False)
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == (
        "notegen itself failed: RuntimeError: boom; "
        "please report this, with the traceback that NOTEGEN_DEBUG=1 prints\n"
    )


def test_notegen_debug_lets_the_traceback_out(monkeypatch):
    monkeypatch.setattr("notegen.config.load.settings_schema", boom)
    monkeypatch.setenv("NOTEGEN_DEBUG", "1")
    with pytest.raises(RuntimeError, match="boom"):
        main(["schema"])


def test_what_the_system_refuses_is_told_without_asking_for_a_report(monkeypatch, capsys):
    def refuse():
        raise PermissionError(13, "Permission denied", "notes/a.md")

    monkeypatch.setattr("notegen.config.load.settings_schema", refuse)
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == "notegen: Permission denied: notes/a.md\n"


def test_ctrl_c_is_exit_130(monkeypatch, capsys):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr("notegen.config.load.settings_schema", interrupt)
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
