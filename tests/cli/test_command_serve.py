"""`notegen serve` as a program of its own: it previews, follows what is saved, and ends at Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from command_line import EVENING

import notegen

COMMAND = [sys.executable, "-c", "import sys; from notegen.cli import main; sys.exit(main())", "serve"]


class Running:
    """The program, and what it has printed so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        source = str(Path(notegen.__file__).parent.parent)
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": source}
        self.process = subprocess.Popen(
            [*COMMAND, *arguments], cwd=folder, env=environment, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=_hears_ctrl_c,
        )  # fmt: skip
        self.said = ""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.said += line

    def hears(self, pattern: str, seconds: float = 60.0) -> re.Match[str]:
        """Wait until something is printed."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if found := re.search(pattern, self.said, re.MULTILINE):
                return found
            time.sleep(0.05)
        raise AssertionError(f"{pattern!r} is not in {self.said!r}")


def _hears_ctrl_c() -> None:
    """What a shell starts in the background ignores Ctrl-C, and so would all that a test run there starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def page(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read().decode("utf-8")


@pytest.fixture
def served(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notegen.yml").write_text("title: Quay\nbase_url: https://quay.example/talks/\n", encoding="utf-8")
    (tmp_path / "notes/2025-03-11-quay.md").write_text(EVENING, encoding="utf-8")
    running = Running(tmp_path)
    yield running, tmp_path
    running.process.kill()
    running.process.wait(60)


def test_a_saved_note_is_built_told_of_and_a_fault_leaves_the_last_good_page(served):
    running, folder = served
    url = running.hears(r"^Serving (http://127\.0\.0\.1:\d+/talks/) \(Ctrl-C ends it\)$")[1]
    assert "Read notes/: 1 note\n" in running.said
    assert "Ropes and knots" in page(f"{url}2025/03-11-quay/")

    note = folder / "notes/2025-03-11-quay.md"
    note.write_text(EVENING.replace("Ropes and knots", "Sails") + "\n## Tar\nBy Bo Reed\n", encoding="utf-8")
    running.hears(r"^2025-03-11-quay\.md: 1 event, 2 talks \(Park; Reed\)$")
    assert "Sails" in page(f"{url}2025/03-11-quay/")

    note.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    running.hears(r"^notes/2025-03-11-quay\.md:\d+:\d+: error N1\d\d ")
    running.hears(r"^In all 1 error")
    assert "Sails" in page(f"{url}2025/03-11-quay/")

    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(60) == 130  # a busy disk holds a process for long that wrote just before it ended
    assert "Traceback" not in running.said
    assert not (folder / "site").exists()
    assert [path.name for path in (folder / ".notegen-cache").iterdir()] == ["preview"]


def test_a_preview_that_cannot_write_to_the_cache_ends_without_a_trace(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    for name in ("notes", "tmp"):
        (tmp_path / name).mkdir()
    (tmp_path / "notes/2025-03-11-quay.md").write_text(EVENING, encoding="utf-8")
    (tmp_path / ".notegen-cache").write_text("a file where the cache would be\n", encoding="utf-8")
    running = Running(tmp_path)
    running.hears(r"^Serving ")
    assert [path.name[:16] for path in (tmp_path / "tmp").iterdir()] == ["notegen-preview-"]
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(60) == 130
    assert not list((tmp_path / "tmp").iterdir())


def test_a_port_that_is_taken_is_exit_2_where_it_was_asked_for(served):
    running, folder = served
    port = running.hears(r"127\.0\.0\.1:(\d+)/")[1]
    second = Running(folder, "-p", port)
    assert second.process.wait(60) == 2
    second.hears(rf"^notegen serve: cannot answer at 127\.0\.0\.1:{port}: .*in use; leave out -p for a free port$")


def test_settings_that_cannot_be_used_are_exit_2(tmp_path):
    (tmp_path / "notegen.yml").write_text("titel: x\n", encoding="utf-8")
    running = Running(tmp_path)
    assert running.process.wait(60) == 2
    running.hears(r"^notegen\.yml:1:1: error N7\d\d ")
