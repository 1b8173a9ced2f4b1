"""Texts found again by digest, in memory and on disk."""

import pytest

from notegen.runtime.content import Content, Lost
from notegen.runtime.store import Store

A, B = "a" * 64, "b" * 64


def content(folder) -> Content:
    return Content(Store(folder, "texts", "key"))


def test_a_text_is_found_by_the_next_build_as_it_was(tmp_path):
    first = content(tmp_path)
    first.put(A, "<p>Gr\u00fc\u00dfe\r\n\udc80</p>")
    first.save({A})
    assert content(tmp_path).get(A) == "<p>Gr\u00fc\u00dfe\r\n\udc80</p>"


def test_without_a_folder_texts_lie_in_memory():
    kept = Content()
    kept.put(A, "one")
    assert (kept.get(A), kept.get(B), kept.has(A), kept.has(B)) == ("one", None, True, False)


def test_what_the_disk_does_not_take_stays_in_memory(tmp_path):
    (tmp_path / "cache").write_text("a file where a folder should be")
    kept = content(tmp_path / "cache")
    kept.put(A, "one")
    assert kept.get(A) == "one"


def test_a_text_that_was_altered_is_lost_and_never_shown(tmp_path):
    first = content(tmp_path)
    first.put(A, "one")
    first.save({A})
    (pack,) = tmp_path.glob("*.pack")
    pack.write_bytes(b"two")
    with pytest.raises(Lost):
        content(tmp_path).get(A)


def test_what_is_not_kept_is_forgotten(tmp_path):
    first = content(tmp_path)
    first.put(A, "one")
    first.put(B, "two")
    first.save({B})
    second = content(tmp_path)
    assert (second.get(A), second.get(B)) == (None, "two")


def test_only_a_digest_names_a_text(tmp_path):
    with pytest.raises(ValueError, match="not a digest"):
        content(tmp_path).put("../../x", "one")
