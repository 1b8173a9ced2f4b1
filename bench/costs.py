"""Says what reading and understanding notes costs: by step, reader and rule, by both roads - and how that grows."""

import argparse
import importlib
import json
import math
import pkgutil
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from corpus import write_notes, write_plain_notes

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

STEPS = (
    ("survey", "notegen.load.discover", "survey"),
    ("read", "notegen.load.read", "read"),
    ("  decode", "notegen.markup.note_file", "decode"),
    ("  front matter", "notegen.markup.front_matter", "split"),
    ("  outline", "notegen.markup.outline", "outline"),
    ("texts of a read note", "notegen.load.ahead", "render_early"),
    ("rows of notes", "notegen.runtime.rows", "to_json"),
    ("notes of rows", "notegen.runtime.rows", "from_json"),
    ("drafts of folders", "notegen.load.gather", "with_drafts_of_folders"),
    ("gather", "notegen.load.gather", "gather"),
    ("understand", "notegen.load.load_site", "understand_all"),
    ("  interpret", "notegen.load.interpret", "interpret"),
    ("  translations", "notegen.load.translations", "with_translations"),
    ("merge", "notegen.load.merge", "merge"),
    ("collect", "notegen.load.collect", "name_events"),
    ("name texts", "notegen.load.bodies", "name_texts"),
    ("render texts", "notegen.load.bodies", "render_texts"),
    ("follow links", "notegen.load.bodies", "follow_links"),
    ("things", "notegen.load.things", "gather_things"),
)
"""(what is shown, module, function): indented steps are parts of the one above."""


@dataclass(slots=True)
class Cost:
    """What one step or rule took in all."""

    calls: int = 0
    """How often it was called."""
    seconds: float = 0.0
    """Of the processor, with what it calls; a call inside a call of itself is counted once."""
    depth: int = 0
    """How many calls of it are running."""


Costs = dict[tuple[str, str], Cost]
"""(kind, name): kinds are `step`, `reader` and, for a rule, the file of its table."""


def timed(costs: Costs, kind: str, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which adds what it takes to `costs`."""
    cost = costs.setdefault((kind, name), Cost())

    def call(*given: Any, **named: Any) -> Any:
        cost.calls += 1
        cost.depth += 1
        began = time.process_time()
        try:
            return function(*given, **named)
        finally:
            cost.depth -= 1
            if not cost.depth:
                cost.seconds += time.process_time() - began

    return call


def modules() -> list[ModuleType]:
    """Every module of the rooms that read and understand."""
    rooms = [importlib.import_module(f"notegen.{room}") for room in ("load", "markup")]
    names = [found.name for room in rooms for found in pkgutil.walk_packages(room.__path__, room.__name__ + ".")]
    return [*rooms, *(importlib.import_module(name) for name in sorted(names))]


def watch(costs: Costs) -> None:
    """Puts a stop-watch on every step and reader, and on every rule of every table."""
    everything = modules()
    for name, module, function in STEPS:
        original = getattr(importlib.import_module(module), function)
        _put(everything, original, timed(costs, "step", name, original))
    for module in everything:
        for table, rules in sorted(vars(module).items()):
            if isinstance(rules, tuple) and rules and table.isupper() and all(map(_is_rule, rules)):
                kind = "reader" if table == "READERS" else f"{module.__name__.removeprefix('notegen.')} {table}"
                watched = tuple(_watched(costs, kind, rule) for rule in rules)
                _put(everything, rules, watched)
    _renew_defaults(everything)


def _is_rule(entry: object) -> bool:
    """A named entry of a table that holds what reads: `Rule(name, read, …)`, `Reader(name, fits, read)`."""
    return hasattr(entry, "name") and callable(getattr(entry, "read", None))


_WATCHED: dict[int, tuple[object, object]] = {}


def _watched(costs: Costs, kind: str, rule: Any) -> object:
    """One stop-watch for a rule, whichever tables it stands in."""
    if id(rule) not in _WATCHED:
        made = replace(rule, read=timed(costs, kind, rule.name, rule.read))
        _WATCHED[id(rule)] = (rule, made)
        _WATCHED[id(made)] = (made, made)
    return _WATCHED[id(rule)][1]


def _put(everything: list[ModuleType], old: object, new: object) -> None:
    """Puts `new` wherever a module holds `old` by any name."""
    for module in everything:
        for name, value in list(vars(module).items()):
            if value is old:
                setattr(module, name, new)
                _REPLACED[id(old)] = (old, new)


_REPLACED: dict[int, tuple[object, object]] = {}


def _renew_defaults(everything: list[ModuleType]) -> None:
    """A table that is a parameter's default was bound when the function was made."""
    for module in everything:
        for value in list(vars(module).values()):
            defaults = getattr(value, "__defaults__", None)
            if defaults and any(id(default) in _REPLACED for default in defaults):
                value.__defaults__ = tuple(_REPLACED.get(id(one), (one, one))[1] for one in defaults)


@contextmanager
def notes_of(given: argparse.Namespace) -> Iterator[Path]:
    """The folder named, or a temporary one with as many generated notes as asked for."""
    if given.folder:
        yield given.folder
        return
    with tempfile.TemporaryDirectory(prefix="notegen-profile-") as folder:
        write = write_plain_notes if given.plain else write_notes
        write(Path(folder) / "notes", given.notes)
        yield Path(folder) / "notes"


def load(notes: Path) -> int:
    """Reads and understands a folder; how many notes it had."""
    from notegen import pipeline
    from notegen.config.load import load_project

    with tempfile.TemporaryDirectory() as empty:
        project, faults = load_project(Path(empty), None, {"notes": str(notes.resolve()), "now": "2024-01-01"})
        if project is None:
            raise SystemExit("\n".join(map(str, faults)))
        return len(pipeline.load(project).notes)


def table(costs: Costs, total: float) -> Iterator[str]:
    """The costs as lines, steps in their order, rules by what they took."""
    order = {name: at for at, (name, _, _) in enumerate(STEPS)}
    kinds = sorted({kind for kind, _ in costs}, key=lambda kind: (kind != "step", kind != "reader", kind))
    for kind in kinds:
        rows = [(name, cost) for (of, name), cost in costs.items() if of == kind]
        rows.sort(key=lambda row: (order.get(row[0], 0), -row[1].seconds, row[0]))
        yield ""
        yield f"{kind:<44}{'calls':>9}{'total ms':>11}{'µs a call':>11}{'share':>8}"
        for name, cost in rows:
            each = 1e6 * cost.seconds / cost.calls if cost.calls else 0.0
            share = 100 * cost.seconds / total
            yield f"{name:<44}{cost.calls:>9,}{1000 * cost.seconds:>11,.1f}{each:>11,.1f}{share:>7.1f}%"


def peak() -> float:
    """The most memory that this process held at once, in MiB."""
    # getrusage(2): kilobytes on Linux, bytes on macOS.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def growth(numbers: list[int], *, plain: bool) -> Iterator[str]:
    """Seconds and memory for each number of notes, and the power with which each grows from the least to the most.

    A power of 1.0 is linear. Memory stands above what the program itself needs.
    """
    found = [_apart(number, plain) for number in [1, *numbers]]
    least, grown = found[0]["peak MiB"], found[1:]
    yield f"{'':<24}" + "".join(f"{f'{number:,}':>12}" for number in numbers) + f"{'power':>9}"
    for what in grown[0]:
        values = [one.get(what, 0.0) - (least if what == "peak MiB" else 0.0) for one in grown]
        power = math.log(values[-1] / values[0]) / math.log(numbers[-1] / numbers[0]) if min(values) > 0.005 else None
        shown = "".join(f"{value:>12.2f}" for value in values)
        yield f"{what:<24}{shown}" + (f"{power:>9.2f}" if power is not None else f"{'-':>9}")


def _apart(number: int, plain: bool) -> dict[str, float]:
    """What a process of its own took for so many notes, step by step."""
    command = [sys.executable, __file__, "--notes", str(number), "--json", *(["--plain"] if plain else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def roads(notes: Path) -> Iterator[str]:
    """What reading the Markdown of a folder costs on the fast road and on the library's, in turns; the least counts."""
    from notegen.markup import road
    from notegen.markup.front_matter import split
    from notegen.markup.parser import parse

    files = [path for path in sorted(notes.rglob("*.md")) if path.is_file()]
    bodies = [split(path.read_text(encoding="utf-8", errors="replace"), path.name).body for path in files]
    taken = {True: math.inf, False: math.inf}
    for _ in range(5):
        for fast in taken:
            road.choose(fast)
            began = time.process_time()
            for body in bodies:
                parse(body, {})
            taken[fast] = min(taken[fast], time.process_time() - began)
        read = road.take()
    road.choose(True)
    yield f"Markdown of {len(bodies):,} notes: the library {taken[False]:.2f} s, the fast road {taken[True]:.2f} s"
    yield f"the fast road is {taken[False] / taken[True]:.1f} times as fast; {road.sentence(read)}"


def main() -> None:
    """Read, understand, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, help="notes to read; else some are generated")
    options.add_argument("--notes", type=int, default=1000, help="how many are generated")
    options.add_argument("--plain", action="store_true", help="generate notes without front matter, in many forms")
    options.add_argument(
        "--growth", type=int, nargs="+", metavar="N", help="measure these numbers of notes, and compare"
    )
    options.add_argument("--roads", action="store_true", help="read the Markdown only, on the fast road and without it")
    options.add_argument("--json", action="store_true", help="print the steps only, for programs")
    given = options.parse_args()
    if given.growth:
        sys.stdout.write("\n".join(growth(sorted(given.growth), plain=given.plain)) + "\n")
        return
    if given.roads:
        with notes_of(given) as notes:
            sys.stdout.write("\n".join(roads(notes)) + "\n")
        return
    costs: Costs = {}
    watch(costs)
    with notes_of(given) as notes:
        began = time.process_time()
        number = load(notes)
        total = time.process_time() - began
    if given.json:
        steps = {name.strip(): cost.seconds for (kind, name), cost in costs.items() if kind == "step"}
        sys.stdout.write(json.dumps({"all s": total, "peak MiB": peak(), **steps}))
        return
    sys.stdout.write(f"{number:,} notes read and understood in {total:.2f} s, at most {peak():.0f} MiB\n")
    sys.stdout.write("\n".join(table(costs, total)) + "\n")


if __name__ == "__main__":
    main()
