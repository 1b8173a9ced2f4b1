"""What was measured so far, kept beside the bench: a run replaces what it measures again and leaves the rest."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from measure import Cost
from peer import HERE

RECORD = HERE / "measured.json"
"""A row a line, so that a change of one shows as one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One generator, one number of notes, one thing that was done."""

    notes: int
    """How many."""
    change: str
    """What was done before the build."""
    generator: str
    """Which one, as the tables show it."""
    version: str
    """Of the generator."""
    day: str
    """When, `2031-06-09`."""
    rounds: int
    """Of how many runs the figures are the medians."""
    load: float
    """How many processes wanted each core meanwhile; far above 1, wall times tell little."""
    cost: Cost
    """The medians."""
    beside: Cost | None
    """Those of Hugo in the same rounds, where it ran in them: ratios are to these."""
    pages: int
    """How many pages it made."""
    files: int
    """How many files in all."""

    @property
    def key(self) -> tuple[int, str, str]:
        """What a newer row of the same replaces."""
        return self.notes, self.change, self.generator


@dataclass(frozen=True, slots=True)
class Shown:
    """How long after a save a browser shows it."""

    generator: str
    """Which server."""
    version: str
    """Of the generator."""
    notes: int
    """How many."""
    median: float
    """Milliseconds from the save to the page that shows it."""
    worst: float
    """The same of the slowest save."""
    saves: int
    """How many there were."""
    day: str
    """When."""


@dataclass(frozen=True, slots=True)
class Record:
    """All of it, of one machine."""

    machine: str
    """Figures of another machine are not kept beside these."""
    rows: tuple[Row, ...] = ()
    """Of notes of our own invention."""
    real: tuple[Row, ...] = ()
    """Of real notes, those of one folder."""
    refused: int = 0
    """How many of the real notes Hugo would not read."""
    shown: tuple[Shown, ...] = ()
    """Of previews."""
    left_out: dict[str, str] = field(default_factory=dict)
    """Generator → why it was not measured, in a sentence."""

    def with_rows(self, rows: Sequence[Row]) -> "Record":
        """With these in the place of older ones."""
        newer = {row.key: row for row in rows}
        measured = {row.generator for row in rows}
        return replace(
            self,
            rows=(*(row for row in self.rows if row.key not in newer), *rows),
            left_out={name: why for name, why in self.left_out.items() if name not in measured},
        )

    def with_shown(self, shown: Shown) -> "Record":
        """With this in the place of an older one."""
        others = (each for each in self.shown if (each.generator, each.notes) != (shown.generator, shown.notes))
        return replace(self, shown=(*others, shown))


def read(machine: str, path: Path = RECORD) -> Record:
    """What was measured on this machine; nothing where it was another one."""
    if not path.exists():
        return Record(machine)
    kept = json.loads(path.read_text(encoding="utf-8"))
    if kept["machine"] != machine:
        return Record(machine)
    return Record(
        machine,
        tuple(map(_row, kept["rows"])),
        tuple(map(_row, kept["real"])),
        kept["refused"],
        tuple(Shown(**each) for each in kept["shown"]),
        kept["left_out"],
    )


def write(record: Record, path: Path = RECORD) -> None:
    """All of it, by one exchange: who ends a run loses nothing."""
    beside = path.with_suffix(".new")
    beside.write_text("\n".join(_lines(record)) + "\n", encoding="utf-8", newline="\n")
    beside.replace(path)


def _lines(record: Record) -> Iterator[str]:
    yield "{"
    yield f'"machine": {json.dumps(record.machine)},'
    for name, rows in (("rows", record.rows), ("real", record.real), ("shown", record.shown)):
        yield f'"{name}": ['
        yield ",\n".join(json.dumps(asdict(row)) for row in rows)
        yield "],"
    yield f'"refused": {record.refused},'
    yield f'"left_out": {json.dumps(record.left_out)}'
    yield "}"


def _row(kept: dict[str, Any]) -> Row:
    beside = Cost(**kept["beside"]) if kept["beside"] else None
    return Row(**(kept | {"cost": Cost(**kept["cost"]), "beside": beside}))
