"""The catalogue of what `notegen export` can write: one format a file, all made of the document that it prints."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from notegen.model.classes import dataclass
from notegen.publish.exports import csv_folder, json_file, sqlite_file


@dataclass(frozen=True, slots=True)
class Format:
    """One format: an entry of the table."""

    name: str
    """As `--as` names it."""
    endings: tuple[str, ...]
    """Of the files it is known by; none where it is a folder."""
    make: Callable[[dict[str, Any], str], dict[str, bytes]]
    """(the document, the path to write to) → the bytes of each file."""
    is_ours: Callable[[str, bytes], bool]
    """Whether a file of that name which begins with those bytes is one that it made."""


FORMATS: tuple[Format, ...] = (
    Format("json", (".json",), json_file.make, json_file.is_ours),
    Format("csv", (), csv_folder.make, csv_folder.is_ours),
    Format("sqlite", (".sqlite", ".sqlite3", ".db"), sqlite_file.make, sqlite_file.is_ours),
)

BY_NAME = {each.name: each for each in FORMATS}


class Unclear(Exception):
    """It cannot be told what to write, or where; the text says why, and what to write instead."""


def format_of(place: str, said: str) -> Format | None:
    """The format of a path, as `--as` says or else as its name does; None for standard output, which gets JSON.

    Raises Unclear.
    """
    if place in ("", "-"):
        if said in ("", "json"):
            return None
        raise Unclear(f"--as {said} needs a place to write to: {_example(said)}")
    if said:
        return BY_NAME[said]
    ending = Path(place).suffix.lower()
    # Path.is_dir raises for a name that is too long.
    if place.endswith("/") or os.path.isdir(place):  # noqa: PTH112
        return BY_NAME["csv"]
    if ending == ".csv":
        raise Unclear(
            f'"{place}" is one file, and CSV is a file for each kind; name a folder for them: {_example("csv")}'
        )
    found = next((each for each in FORMATS if ending in each.endings), None)
    if found is None:
        raise Unclear(f'"{place}" names no format: let it end in .json, .sqlite or / (a folder of CSV), or say --as')
    return found


def _example(name: str) -> str:
    return {"csv": "-o archive/", "sqlite": "-o archive.sqlite"}[name]
