"""Texts by digest: whole, or absent."""

import pickle

import pytest

from notegen.runtime.content import Content
from notegen.runtime.digest import digest

A, B = digest("a"), digest("b")


def file_of(folder, name):
    return folder / name[:2] / name[2:]


def test_a_text_is_found_again_by_the_next_build(tmp_path):
    Content(tmp_path).put(A, "<p>Grüße\r\n</p>")
    assert Content(tmp_path).get(A) == "<p>Grüße\r\n</p>"


def test_without_a_folder_a_text_lives_as_long_as_the_store():
    content = Content()
    content.put(A, "one")
    assert (content.get(A), content.get(B)) == ("one", None)


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data.replace(b"one", b"two"),
        lambda data: b"",
        lambda data: data.split(b"\n")[0],
        lambda data: data.replace(b"content 1", b"content 0"),
    ],
)
def test_a_text_that_is_not_whole_counts_as_absent(tmp_path, harm):
    Content(tmp_path).put(A, "one\n")
    file = file_of(tmp_path, A)
    file.write_bytes(harm(file.read_bytes()))
    assert Content(tmp_path).get(A) is None


def test_a_text_that_was_harmed_is_put_again(tmp_path):
    Content(tmp_path).put(A, "one")
    file_of(tmp_path, A).write_bytes(b"")
    Content(tmp_path).put(A, "one")
    assert Content(tmp_path).get(A) == "one"


def test_only_the_kept_texts_survive_pruning(tmp_path):
    content = Content(tmp_path)
    content.put(A, "one")
    content.put(B, "two")
    (file_of(tmp_path, A).parent / "killed.123.part").write_text("half")
    assert content.prune({B}) == 2
    assert [content.get(A), content.get(B)] == [None, "two"]
    assert [Content(tmp_path).get(A), Content(tmp_path).get(B)] == [None, "two"]


def test_a_link_in_the_cache_leads_nowhere(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    Content(tmp_path / "cache").put(A, "one")
    file_of(tmp_path / "cache", A).rename(outside / A[2:])
    file_of(tmp_path / "cache", A).symlink_to(outside / A[2:])
    assert Content(tmp_path / "cache").get(A) is None
    (tmp_path / "linked").symlink_to(outside)
    linked = Content(tmp_path / "linked")
    linked.put(B, "two")
    assert linked.get(B) == "two"
    assert [entry.name for entry in outside.iterdir()] == [A[2:]]


def test_a_disk_that_cannot_be_written_leaves_the_text_in_memory(tmp_path):
    (tmp_path / "cache").write_text("a file")
    content = Content(tmp_path / "cache")
    content.put(A, "one")
    assert content.get(A) == "one"


def test_a_worker_gets_the_texts_that_are_not_on_disk(tmp_path):
    on_disk, in_memory = Content(tmp_path), Content()
    for content in (on_disk, in_memory):
        content.put(A, "a long text " * 1000)
    assert len(pickle.dumps(on_disk)) < 1000
    assert pickle.loads(pickle.dumps(on_disk)).get(A) == "a long text " * 1000
    assert pickle.loads(pickle.dumps(in_memory)).get(A) == "a long text " * 1000


def test_a_name_that_is_no_digest_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"not a digest: '\.\./\.\./x'"):
        Content(tmp_path).put("../../x", "one")
    assert Content(tmp_path).get("../../x") is None
