"""Records in packs: whole or absent, made by one process or by several."""

import os

import pytest

from notegen.runtime.digest import digest_bytes
from notegen.runtime.store import Store


def kept(folder, records: dict[str, bytes], key: str = "key") -> None:
    store = Store(folder, "notes", key)
    for name, record in records.items():
        store.put(name, record)
    assert store.save(records)
    store.close()


def found(folder, key: str | None = "key") -> dict[str, bytes | None]:
    store = Store(folder, "notes", key)
    return {name: store.get(name) for name in store.names()}


def test_records_are_found_again(tmp_path):
    kept(tmp_path, {"a": b"one", "b": b"", "c": b"\n\0"})
    assert found(tmp_path) == {"a": b"one", "b": b"", "c": b"\n\0"}


def test_nothing_is_put_where_a_closed_pack_lies(tmp_path):
    store = Store(tmp_path, "notes", "key")
    store.put("a", b"one")
    assert store.save({"a"})
    store.close()
    assert not store.put("b", b"two")
    assert found(tmp_path) == {"a": b"one"}


def test_records_under_another_key_do_not_count(tmp_path):
    kept(tmp_path, {"a": b"one"})
    assert found(tmp_path, "other settings") == {}


def test_an_index_that_was_altered_counts_as_absent(tmp_path):
    kept(tmp_path, {"a": b"one"})
    index = tmp_path / "notes.index"
    for damaged in (b"", b"x", index.read_bytes()[:-1], index.read_bytes() + b"b x 0 1 2\n", index.read_bytes()[:40]):
        index.write_bytes(damaged)
        assert found(tmp_path) == {}


def test_a_record_that_was_altered_or_cut_counts_as_absent(tmp_path):
    kept(tmp_path, {"a": b"one", "b": b"two"})
    (pack,) = tmp_path.glob("*.pack")
    pack.write_bytes(b"oneTw")
    assert found(tmp_path) == {"a": b"one", "b": None}


def test_a_link_in_place_of_a_pack_is_not_followed(tmp_path):
    kept(tmp_path, {"a": b"one"})
    (pack,) = tmp_path.glob("*.pack")
    elsewhere = tmp_path / "elsewhere"
    pack.rename(elsewhere)
    pack.symlink_to(elsewhere)
    assert found(tmp_path) == {"a": None}


def test_what_another_process_appended_is_taken_in(tmp_path):
    store = Store(tmp_path, "notes", "key")
    store.put("a", b"own")
    places = [store.new_pack(number).append(b"of worker %d" % number) for number in (7, 8)]
    store.adopt({"b": places[0], "c": places[1]})
    assert store.save({"a", "b", "c"})
    assert found(tmp_path) == {"a": b"own", "b": b"of worker 7", "c": b"of worker 8"}


def test_records_that_are_written_at_once_are_found_one_by_one(tmp_path, monkeypatch):
    store, written, sizes = Store(tmp_path, "notes", "key"), os.write, []
    monkeypatch.setattr(os, "write", lambda descriptor, data: sizes.append(len(data)) or written(descriptor, data))
    pack = store.new_pack(7)
    places = [pack.append(b"one"), *pack.append_all([b"two", b"", b"three"])]
    assert sizes == [3, 8]
    assert [store.read(place) for place in places] == [b"one", b"two", b"", b"three"]


def test_of_records_that_a_full_disk_cuts_short_none_is_kept_and_those_after_them_are(tmp_path, monkeypatch):
    store, written = Store(tmp_path, "notes", "key"), os.write
    pack = store.new_pack(7)
    monkeypatch.setattr(os, "write", lambda descriptor, data: written(descriptor, data[:4]))
    assert pack.append_all([b"one", b"two"]) is None
    monkeypatch.undo()
    assert [store.read(place) for place in pack.append_all([b"three", b"four"])] == [b"three", b"four"]


def test_a_store_that_outlives_many_builds_keeps_what_each_of_them_made(tmp_path):
    store = Store(tmp_path, "notes", "key")
    for number in range(20):
        store.put(f"n{number}", b"%d" % number * 100)
        assert store.save({f"n{number}"})
        assert store.get(f"n{number}") is not None
        assert found(tmp_path) == {f"n{number}": b"%d" % number * 100}
        assert len(list(tmp_path.glob("*.pack"))) <= 2
    store.close()


def test_a_few_records_are_swapped_for_others(tmp_path):
    kept(tmp_path, {"a": b"one", "b": b"two", "c": b"three"})
    assert Store(tmp_path, "notes", "key").swap({"b": ("d", b"four"), "unknown": ("e", b"five"), "c": ("c", b"six")})
    assert found(tmp_path) == {"a": b"one", "d": b"four", "e": b"five", "c": b"six"}


def test_who_knows_that_nothing_changed_need_not_know_the_key(tmp_path):
    kept(tmp_path, {"a": b"one"})
    assert found(tmp_path, None) == {"a": b"one"}
    assert Store(tmp_path, "notes", None).swap({"a": ("a", b"two")})
    assert found(tmp_path) == {"a": b"two"}
    assert found(tmp_path / "nowhere", None) == {}


def test_many_small_packs_become_one(tmp_path):
    for number in range(70):
        kept(tmp_path, {"a": b"x" * number}) if not number else Store(tmp_path, "notes", None).swap(
            {f"{number - 1}" if number > 1 else "none": (f"{number}", b"y")}
        )
    store = Store(tmp_path, "notes", "key")
    store.put("new", b"z")
    store.save({"a", "69", "new"})
    assert found(tmp_path) == {"a": b"", "69": b"y", "new": b"z"}
    assert len(list(tmp_path.glob("*.pack"))) <= 3


@pytest.mark.parametrize("of", [1, 200], ids=["one record", "many records"])
def test_packs_of_what_was_swapped_do_not_heap_up(tmp_path, of):
    kept(tmp_path, {str(number): b"old" for number in range(of)})
    for number in range(200):
        store = Store(tmp_path, "notes", None)
        assert store.swap({str(number % of): (str(number % of), b"%d" % number)})
        store.close()
    assert len(list(tmp_path.glob("*.pack"))) < 70
    assert found(tmp_path) == {str(number % of): b"%d" % number for number in range(200)}


def test_a_large_pack_is_left_where_it_lies_while_small_ones_become_one(tmp_path):
    kept(tmp_path, {"large": b"x" * 10_000})
    (large,) = tmp_path.glob("*.pack")
    before = large.stat().st_ino
    for number in range(100):
        store = Store(tmp_path, "notes", "key")
        store.put(str(number), b"y")
        assert store.save([*store.names()])
        store.close()
    assert large.stat().st_ino == before and len(list(tmp_path.glob("*.pack"))) < 70
    assert found(tmp_path) == {"large": b"x" * 10_000} | {str(number): b"y" for number in range(100)}


def test_a_disk_that_refuses_what_is_swapped_has_its_pack_closed(tmp_path, monkeypatch):
    kept(tmp_path, {"a": b"one"})
    store, written, opened = Store(tmp_path, "notes", None), os.write, []
    monkeypatch.setattr(
        os, "write", lambda descriptor, data: opened.append(descriptor) or written(descriptor, data[:1])
    )
    assert not store.swap({"a": ("a", b"two")})
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])
    assert found(tmp_path) == {"a": b"one"}


def test_packs_that_no_index_names_go_with_the_next_save(tmp_path):
    kept(tmp_path, {"a": b"one"})
    killed = Store(tmp_path, "notes", "key")
    killed.put("b", b"never saved")
    killed.close()
    assert len(list(tmp_path.glob("*.pack"))) == 2
    store = Store(tmp_path, "notes", "key")
    store.put("c", b"three")
    store.save({"a", "c"})
    assert found(tmp_path) == {"a": b"one", "c": b"three"}
    assert len(list(tmp_path.glob("*.pack"))) == 2


def test_a_pack_of_old_records_is_written_anew_when_most_of_it_is_waste(tmp_path):
    kept(tmp_path, {str(number): b"x" * 100 for number in range(10)})
    store = Store(tmp_path, "notes", "key")
    store.put("new", b"y")
    store.save({"3", "new"})
    assert found(tmp_path) == {"3": b"x" * 100, "new": b"y"}
    assert sum(pack.stat().st_size for pack in tmp_path.glob("*.pack")) == 101


def test_nothing_is_written_where_nothing_changed(tmp_path):
    kept(tmp_path, {"a": b"one"})
    before = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    store = Store(tmp_path, "notes", "key")
    store.save({"a"})
    assert {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path):
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache", "notes", "key")
    assert store.put("a", b"one") is False


def test_a_full_disk_keeps_what_was_there_before(tmp_path, monkeypatch):
    store = Store(tmp_path, "notes", "key")
    store.put("a", b"one")
    written = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: written(descriptor, data[:1]))
    assert store.put("b", b"two") is False
    monkeypatch.undo()
    assert store.put("c", b"three") is True
    assert (store.get("a"), store.get("b"), store.get("c")) == (b"one", None, b"three")


def forged(folder, **columns: str) -> dict[str, bytes | None]:
    """What is found where a line of the index says something else, under a checksum that is right."""
    kept(folder, {"a": b"one", "b": b"two"})
    head, _, body = (folder / "notes.index").read_bytes().partition(b"\n")
    lines = [line.split(" ") for line in body.decode().splitlines()]
    places = ("name", "pack", "start", "length", "check")
    lines[0] = [columns.get(place, word) for place, word in zip(places, lines[0], strict=True)]
    body = "".join(" ".join(line) + "\n" for line in lines).encode()
    *front, _, _ = head.split(b" ")
    (folder / "notes.index").write_bytes(
        b"%b %d %b\n%b" % (b" ".join(front), len(body), digest_bytes(body).encode(), body)
    )
    return found(folder)


@pytest.mark.parametrize(
    "columns",
    [
        {"length": str(10**30)},
        {"length": "60000000000"},
        {"start": "999999999999"},
        {"length": "x"},
        {"length": "-1"},
        {"check": "0"},
        {"pack": "../../../etc/passwd"},
        {"pack": "notes-0-0.pack more"},
        {"pack": "\0"},
    ],
)
def test_a_line_that_nobody_wrote_names_no_record(tmp_path, columns):
    assert forged(tmp_path, **columns).get("a") is None
    assert Store(tmp_path, "notes", "key").get("a") is None
    assert Store(tmp_path, "notes", "key").get("b") == b"two"
