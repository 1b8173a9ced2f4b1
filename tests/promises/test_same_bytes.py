"""The same notes and the same day give the same bytes, whatever the machine is like."""

from pathlib import Path

import pytest
from harbour import FILES
from owned_project import NOW, Owned, everything_in, spawned

SHUFFLED = '''\
"""Folders list what they hold in another order than the system gives."""
import os

_scandir, _listdir = os.scandir, os.listdir


class _Reversed:
    def __init__(self, path):
        with _scandir(path) as found:
            self._entries = sorted(found, key=lambda entry: entry.name, reverse=True)

    def __iter__(self):
        return iter(self._entries)

    def __next__(self):
        return self._entries.pop(0)

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        self._entries = []

    def close(self):
        self._entries = []


os.scandir = lambda path=".": _Reversed(path)
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
'''

MACHINES = {
    "west": {"TZ": "America/Adak", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"},
    "east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4711"},
}


@pytest.fixture
def reference(harbour: Owned) -> dict[str, bytes]:
    """The archive as this process builds it."""
    return harbour.built()


@pytest.mark.parametrize("machine", MACHINES)
def test_another_zone_locale_hash_seed_and_order_of_folders_give_the_same_bytes(
    machine: str, reference: dict[str, bytes], tmp_path: Path
) -> None:
    first = tmp_path / "first"
    Owned(first).put({"sitecustomize.py": SHUFFLED})
    root = tmp_path / f"another folder, {machine}"
    Owned(root).put(dict(reversed(FILES.items())))

    said = spawned(root, "build", "--no-search", "--now", NOW, first=first, **MACHINES[machine])

    assert said.status == 0, said.err
    assert everything_in(root / "site") == reference


def test_the_day_of_source_date_epoch_is_as_good_as_now(reference: dict[str, bytes], tmp_path: Path) -> None:
    Owned(tmp_path).put(FILES)

    said = spawned(tmp_path, "build", "--no-search", SOURCE_DATE_EPOCH="1717200000")

    assert said.status == 0, said.err
    assert everything_in(tmp_path / "site") == reference


def test_a_root_named_from_elsewhere_gives_the_same_bytes(reference: dict[str, bytes], tmp_path: Path) -> None:
    Owned(tmp_path / "deep" / "down").put(FILES)

    said = spawned(tmp_path / "deep", "build", "--no-search", "-C", "../deep/down", "--now", NOW)

    assert said.status == 0, said.err
    assert everything_in(tmp_path / "deep" / "down" / "site") == reference


def test_no_path_of_this_machine_is_in_the_site(harbour: Owned) -> None:
    told = [path for path, data in harbour.built().items() if str(harbour.root).encode() in data]

    assert told == []
