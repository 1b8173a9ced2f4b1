"""What is known of each file of a generation is kept whole or not at all, and asks little."""

import json
import os
from array import array
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_folder import publish_texts, seen_in, spare_of

from notegen.model.address import output_path
from notegen.publish import identities, manifest
from notegen.publish.exchange import places_of
from notegen.publish.identities import Table, is_settled, read_table, write_table
from notegen.publish.write import published

TABLE = Table(
    at=5,
    files={"a/ä.html": "0" * 64, "b": "f" * 64},
    rows=array("q", (1, -2, 3, 4, 5, 6, 7, 8)),
    folders=["a"],
    folder_rows=array("q", (9, 10, 11, 12)),
    manifest=(13, 14, 15, 16),
    manifest_digest="a" * 64,
)


@pytest.mark.parametrize("table", [TABLE, Table(1, {}, array("q"), [], array("q"), (1, 2, 3, 4), "b" * 64)])
def test_a_table_comes_back_as_it_was_written(tmp_path, table):
    write_table(tmp_path, 77, table)
    assert read_table(tmp_path, 77) == table
    assert read_table(tmp_path, 78) is None


def test_a_table_that_was_cut_or_changed_anywhere_is_absent(tmp_path):
    write_table(tmp_path, 77, TABLE)
    (place,) = tmp_path.iterdir()
    whole = place.read_bytes()
    for at in range(len(whole)):
        place.write_bytes(whole[:at])
        assert read_table(tmp_path, 77) is None
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_table(tmp_path, 77) is None
    place.write_bytes(whole + b"\0")
    assert read_table(tmp_path, 77) is None


def test_a_table_is_asked_for_the_list_without_being_read_whole(tmp_path, monkeypatch):
    write_table(tmp_path, 77, TABLE)
    monkeypatch.setattr(identities, "is_settled", lambda changed, at: True)
    assert identities.lists(tmp_path, 77, (13, 14, 15, 16))
    assert not identities.lists(tmp_path, 77, (13, 14, 15, 17))
    (place,) = tmp_path.iterdir()
    place.write_bytes(place.read_bytes().replace(b" 13 14 ", b" 13 99 "))
    assert not identities.lists(tmp_path, 77, (13, 99, 15, 16))


def test_times_that_fit_in_no_table_are_read_again_next_time(tmp_path):
    write_table(tmp_path, 77, TABLE)
    write_table(tmp_path, 77, Table(5, {"b": "f" * 64}, [1, 1 << 63, 3, 4], [], [], (1, 2, 3, 4), "a" * 64))
    assert list(tmp_path.iterdir()) == []


def test_what_changed_just_before_a_look_may_change_again_without_a_trace():
    second = 1_000_000_000
    fine, coarse = 7 * second + 123_456_789, 7 * second
    assert not is_settled(fine, fine + second // 20)
    assert is_settled(fine, fine + second // 5)
    assert not is_settled(coarse, coarse + second // 5)
    assert is_settled(coarse, coarse + 3 * second)


PARTS = ("a", ".", "..", ".notegen", ".a", "", "\\", "\0", "ä", "\n", ".notegen.x")


@given(st.lists(st.sampled_from(PARTS), max_size=5))
def test_the_fast_judgement_of_output_paths_is_that_of_the_function_that_makes_them(parts):
    path = "/".join(parts)
    try:
        is_one = output_path("/" + path) == path and path.split("/")[0] != manifest.NAME
    except ValueError:
        is_one = False
    assert manifest.is_output_path(path) == is_one


ODD = [*product(["0" * 64], ["../x", "a/", "a\0b", ".notegen"]), ("0" * 63, "a"), ("G" * 64, "a"), (1, "a")]


@pytest.mark.parametrize(("digest", "path"), ODD)
def test_one_odd_row_spoils_a_list(tmp_path, digest, path):
    good = manifest.to_bytes({"index.html": "1" * 64, "z": "2" * 64})
    assert manifest.listed_in(good) == {"index.html": "1" * 64, "z": "2" * 64}
    text = json.dumps({"schema": 1, "files": {"index.html": "1" * 64, path: digest, "z": "2" * 64}})
    assert manifest.listed_in(text.encode()) is None


def test_a_list_is_written_as_json_would_write_it():
    for files in ({}, {"b": "1" * 64, 'a"\\\n\x7fä\u2028.html': "2" * 64}):
        expected = {"schema": 1, "files": dict(sorted(files.items()))}
        assert manifest.to_bytes(files).decode() == (
            json.dumps(expected, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
        )


def calls_of_lstat(monkeypatch):
    """Counts every question about a place."""
    count = []
    asked = os.lstat

    def lstat(path, **options):
        count.append(path)
        return asked(path, **options)

    monkeypatch.setattr(os, "lstat", lstat)
    return count


def test_a_look_at_a_site_asks_once_for_each_file(project, site, monkeypatch):
    pages = {f"2024/p{number}/index.html": f"{number}" for number in range(100)}
    for text in ("one", "two"):
        publish_texts(project, pages | {"index.html": text})
    asked = calls_of_lstat(monkeypatch)
    assert published(project).sound.keys() == {*pages, "index.html"}
    assert len([path for path in asked if str(path).startswith(f"{site}/2024")]) <= 2 * len(pages)


@pytest.mark.usefixtures("by_exchange")
def test_a_lost_table_costs_reading_and_no_more(project, site):
    for text in ("one", "two"):
        publish_texts(project, {"index.html": text, "a/index.html": "a"})
    for table in places_of(project).workshop.glob("generation-*"):
        table.unlink()
    assert published(project).hashed == 2
    publish_texts(project, {"index.html": "three", "a/index.html": "a"})
    assert seen_in(site) == {"index.html": "three", "a/index.html": "a"}
    assert seen_in(spare_of(project)) == {"index.html": "two", "a/index.html": "a"}
