"""Scores notegen on the private test material beside the project; says plainly when it is not there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import rules_against_labels
import shared_markdown
from shared_builds import faults_of

SHARED = Path(__file__).resolve().parents[2] / "shared"

SEEDS = {"title": 0.80, "pair": 0.75}
"""F1 that the five founding documents must reach, at least."""

REACH = {
    "title": (0.90, 0.95),
    "speaker": (0.88, 0.95),
    "pair": (0.85, 0.0),
    "slides": (0.85, 0.0),
    "video": (0.85, 0.0),
    "session": (0.80, 0.0),
    "affiliation": (0.80, 0.0),
}
"""What the open labels must reach: F1 and precision."""

EVENTS = {"date_start": 38, "title": 50, "group": 16, "venue": 23, "city": 22, "url": 22}
"""So many facts of events must be right."""

INVENTED = 1
"""So many notes without a talk may be given one."""


FOLDERS = 3
"""The pages of so many folders of notes, those with the most notes, are judged as this repository's are."""


def main() -> int:
    """Runs all measurements; 1 where one falls short."""
    if not (SHARED / "tools").is_dir():
        print(f"The private test material is not here ({SHARED}); the shared scores were not measured.")
        return 0
    notegen = shutil.which("notegen")
    if notegen is None:
        print("notegen is not on the path; run this with `make test-shared`.")
        return 2
    failures = [*_seeds(notegen), *_corpus(notegen), *_hostile(notegen), *faults_of(notegen, SHARED / "corpus/notes")]
    failures += shared_markdown.faults_of(SHARED / "corpus/notes")
    for failure in failures:
        print("NOT REACHED:", failure)
    return 1 if rules_against_labels.main([]) or _pages() or failures else 0


def _pages() -> bool:
    """Whether the judges of published pages find a fault in those of the fullest folders; they print it."""
    folders = sorted((SHARED / "corpus/notes").iterdir())
    fullest = sorted(folders, key=lambda folder: -sum(1 for file in folder.rglob("*") if file.is_file()))[:FOLDERS]
    judges = Path(__file__).parent / "quality" / "run.py"
    command = [sys.executable, str(judges), "--brief", *map(str, fullest)]
    return subprocess.run(command, check=False, timeout=1200).returncode != 0


def _output(tool: str, *arguments: str) -> list[str]:
    """The lines that a tool prints; its last one is shown."""
    command = [sys.executable, str(SHARED / "tools" / tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    lines = done.stdout.strip().splitlines() or [done.stderr.strip()[-300:]]
    print(f"{tool} {' '.join(a for a in arguments if not a.startswith('/'))}: {lines[-1]}", flush=True)
    return lines


def _seeds(notegen: str) -> list[str]:
    line = _output("score.py", "--notegen", notegen, "--only", "seeds")[-1]
    found = {name: float(value) for value, name in re.findall(r"([\d.]+) (title|pair|invented|crashed)", line)}
    low = [
        f"{name} {found.get(name, 0)} < {floor} (seeds)" for name, floor in SEEDS.items() if found.get(name, 0) < floor
    ]
    bad = [f"{found.get(name, 1):.0f} {name} (seeds)" for name in ("invented", "crashed") if found.get(name, 1)]
    return low + bad


def _corpus(notegen: str) -> list[str]:
    lines = _output("score.py", "--notegen", notegen)
    print("\n".join(lines[:-1]), flush=True)
    text = "\n".join(lines)
    failures = [] if lines[-1].endswith(" 0 crashed") else [f"the whole corpus: {lines[-1]}"]
    for name, (f1, precision) in REACH.items():
        found = re.search(rf"^{name} +F1 +([\d.]+).*precision +([\d.]+)", text, re.MULTILINE)
        if found is None or float(found[1]) < f1:
            failures.append(f"{name}: F1 {found[1] if found else '?'} < {f1}")
        if found is None or float(found[2]) < precision:
            failures.append(f"{name}: precision {found[2] if found else '?'} < {precision}")
    for name, floor in EVENTS.items():
        found = re.search(rf"^event\.{name} +right (\d+)/(\d+)", text, re.MULTILINE)
        if found is None or int(found[1]) < floor:
            failures.append(f"event {name}: {found[1] if found else '?'} right, not {floor}")
    found = re.search(r"^invented +(\d+) of", text, re.MULTILINE)
    if found is None or int(found[1]) > INVENTED:
        failures.append(f"{found[1] if found else '?'} notes without a talk were given one")
    return failures


def _hostile(notegen: str) -> list[str]:
    line = _output("hostile.py", "--cmd", f"{notegen} build")[-1]
    passed = re.search(r"hostile: (\d+)/(\d+) pass", line)
    return [] if passed and passed[1] == passed[2] else [f"hostile notes: {line}"]


if __name__ == "__main__":
    sys.exit(main())
