"""Scores notegen on the private test material beside the project; says plainly when it is not there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"

FLOORS = {"title": 0.80, "pair": 0.75}
"""What the five founding documents must reach, at least."""


def main() -> int:
    """Runs the three measurements; 1 where one falls short."""
    if not (SHARED / "tools").is_dir():
        print(f"The private test material is not here ({SHARED}); the shared scores were not measured.")
        return 0
    notegen = shutil.which("notegen")
    if notegen is None:
        print("notegen is not on the path; run this with `make test-shared`.")
        return 2
    failures = [*_seeds(notegen), *_corpus(notegen), *_hostile(notegen)]
    for failure in failures:
        print("NOT REACHED:", failure)
    return 1 if failures else 0


def _last_line(tool: str, *arguments: str) -> str:
    """The last line that a tool prints, printed again."""
    command = [sys.executable, str(SHARED / "tools" / tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    line = (done.stdout.strip().splitlines() or [done.stderr.strip()[-300:]])[-1]
    print(f"{tool} {' '.join(a for a in arguments if not a.startswith('/'))}: {line}", flush=True)
    return line


def _seeds(notegen: str) -> list[str]:
    line = _last_line("score.py", "--notegen", notegen, "--only", "seeds")
    found = {name: float(value) for value, name in re.findall(r"([\d.]+) (title|pair|invented|crashed)", line)}
    low = [
        f"{name} {found.get(name, 0)} < {floor} (seeds)" for name, floor in FLOORS.items() if found.get(name, 0) < floor
    ]
    bad = [f"{found.get(name, 1):.0f} {name} (seeds)" for name in ("invented", "crashed") if found.get(name, 1)]
    return low + bad


def _corpus(notegen: str) -> list[str]:
    line = _last_line("score.py", "--notegen", notegen)
    return [] if line.endswith(" 0 crashed") else [f"the whole corpus: {line}"]


def _hostile(notegen: str) -> list[str]:
    line = _last_line("hostile.py", "--cmd", f"{notegen} build")
    passed = re.search(r"hostile: (\d+)/(\d+) pass", line)
    return [] if passed and passed[1] == passed[2] else [f"hostile notes: {line}"]


if __name__ == "__main__":
    sys.exit(main())
