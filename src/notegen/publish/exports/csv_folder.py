"""The archive as a folder of tables for spreadsheets, a file a kind.

Good: `talks.csv` with the speakers of each talk in one cell, `talk_speakers.csv` with a row for each of them. Bad: a
title that begins with `=` and is calculated; a cell that a spreadsheet could run begins with `'`.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from notegen.model.classes import dataclass

BETWEEN = "; "
"""Between the entries of a cell that holds several."""

_RUN = tuple("=+-@\t\r\n＝＋－＠")
"""What a formula can begin with (OWASP, "CSV Injection"); full-width signs are read as the plain ones."""

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """One file."""

    name: str
    """Without `.csv`."""
    columns: tuple[tuple[str, Callable[[Record], object]], ...]
    """(heading, what stands in it)."""
    records: Callable[[dict[str, Any]], Iterable[Record]]
    """Its rows, of the document that `export` prints."""


def _plain(names: str) -> tuple[tuple[str, Callable[[Record], object]], ...]:
    """Columns that are keys of their records."""
    return tuple((name, lambda record, name=name: record[name]) for name in names.split())


def _names(key: str, of: str = "name") -> tuple[str, Callable[[Record], object]]:
    """A column of the names in a list of records."""
    return key, lambda record: [each[of] for each in record[key]]


def _count(key: str) -> tuple[str, Callable[[Record], object]]:
    return key, lambda record: len(record[key])


def _of_venue(key: str) -> tuple[str, Callable[[Record], object]]:
    return ("venue" if key == "name" else key), lambda event: (event["venue"] or {}).get(key)


def _talks(document: dict[str, Any]) -> Iterator[Record]:
    for event in document["events"]:
        for talk in event["talks"]:
            yield talk | {"event": event["id"], "event_title": event["title"], "start": event["start"]}


def _speakers(document: dict[str, Any]) -> Iterator[Record]:
    for talk in _talks(document):
        for speaker in talk["speakers"]:
            yield speaker | {"talk": talk["id"], "title": talk["title"], "start": talk["start"]}


_THING = _plain("name aliases url links")

TABLES = (
    Table(
        "events",
        (
            *_plain("id kind title start end time"),
            _names("groups"),
            *(_of_venue(key) for key in ("name", "address")),
            *_plain("city"),
            _of_venue("country"),
            *_plain("link series language tags authors published status draft"),
            _count("talks"),
            *_plain("url sources"),
        ),
        lambda document: document["events"],
    ),
    Table(
        "talks",
        (
            *_plain("id event event_title start title session kind"),
            _names("speakers"),
            *_plain("slides videos"),
            _names("links", "url"),
            *_plain("tags url sources line"),
        ),
        _talks,
    ),
    Table("talk_speakers", (*_plain("talk start title"), *_plain("name affiliations url")), _speakers),
    Table("speakers", (*_THING, _count("talks")), lambda document: document["speakers"]),
    Table("groups", (*_THING, _count("events"), _count("talks")), lambda document: document["groups"]),
    Table(
        "venues",
        (*_THING, *_plain("address city country"), _count("events"), _count("talks")),
        lambda document: document["venues"],
    ),
    Table("organisations", (*_THING, _count("events"), _count("talks")), lambda document: document["organisations"]),
    Table("tags", (*_THING, _count("events"), _count("talks")), lambda document: document["tags"]),
)
"""Every file, in the order in which they are written."""


def make(document: dict[str, Any], name: str) -> dict[str, bytes]:
    """The files of the folder `name`."""
    return {f"{name}/{table.name}.csv": _file(table, document) for table in TABLES}


def is_ours(name: str, beginning: bytes) -> bool:
    """Whether a file of this name that begins so was made here: its headings are ours."""
    table = next((each for each in TABLES if f"{each.name}.csv" == name), None)
    return table is not None and beginning.startswith(_encoded([[heading for heading, _ in table.columns]]))


def _file(table: Table, document: dict[str, Any]) -> bytes:
    rows = [[_cell(value(record)) for _, value in table.columns] for record in table.records(document)]
    return _encoded([[heading for heading, _ in table.columns], *rows])


def _encoded(rows: list[list[str]]) -> bytes:
    """RFC 4180, in UTF-8 with a byte order mark: without one Excel takes it for the encoding of the machine."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> str:
    """A value as text; what is not known is empty."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int):
        return "" if value is None else str(value)
    text = BETWEEN.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text.startswith(_RUN) else text
