"""The import contract of docs/architecture.md holds."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_imports_run_strictly_downwards():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    assert "0 broken" in done.stdout


def test_every_file_says_in_its_first_line_what_the_room_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "src").rglob("*.py"))
        if not path.read_text(encoding="utf-8").startswith('"""')
    ]

    assert silent == []


MADE = ROOT / "src/notegen/theme/made.py"
"""What the build hook makes of the templates; nobody writes or reads it, and git ignores it."""


def test_no_file_is_two_rooms():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sorted((ROOT / "src").rglob("*.py"))
        if path != MADE and (lines := path.read_text(encoding="utf-8").count("\n")) > 300
    }

    assert long == {}
