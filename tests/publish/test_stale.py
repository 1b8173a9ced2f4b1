"""Which targets must be rendered again, and why."""

from dataclasses import replace

import pytest

from notegen.model.target import Target
from notegen.publish.stale import Last, Parts, Reason, parts, read_last, reason, write_last
from notegen.runtime.cache import write_state

TALK = Target("a/index.html", "/a/", "events", "event.html", ("data",), ("body",), ("a.md",))
NOW = parts(TALK, "template", "settings", "program")


def test_what_is_made_of_the_same_is_not_made_again():
    again = Target("a/index.html", "/a/", "events", "event.html", ("data",), ("body",), ("a.md",))
    assert reason("a/index.html", parts(again, "template", "settings", "program"), NOW, True) is None


@pytest.mark.parametrize(
    ("now", "part", "sentence"),
    [
        (parts(replace(TALK, data=("other",)), "template", "settings", "program"), "data", "its data changed"),
        (parts(replace(TALK, url="/b/"), "template", "settings", "program"), "data", "its data changed"),
        (parts(replace(TALK, renderer="x"), "template", "settings", "program"), "data", "its data changed"),
        (parts(replace(TALK, bodies=("b",)), "template", "settings", "program"), "bodies", "a text on it changed"),
        (parts(TALK, "other", "settings", "program"), "template", "the template event.html changed"),
        (
            parts(replace(TALK, template="talk.html"), "other", "settings", "program"),
            "template_name",
            "it is made by the template talk.html now",
        ),
        (parts(TALK, "template", "other", "program"), "settings", "a setting changed that every page shows"),
        (parts(TALK, "other", "other", "other"), "program", "notegen itself changed"),
    ],
)
def test_the_part_that_differs_is_the_reason(now, part, sentence):
    assert reason("a/index.html", now, NOW, True) == Reason(part, sentence)


def test_a_changed_file_is_copied_again():
    asset = Target("x.pdf", "/x.pdf", "assets", "", (), file="notes/x.pdf")
    before, after = (parts(asset, "", "settings", "program", digest) for digest in ("one", "two"))
    assert reason("x.pdf", after, before, True) == Reason("file", "the file it copies changed")


def test_what_was_never_made_is_new():
    assert reason("a/index.html", NOW, None, False) == Reason("new", "a/index.html is new")


def test_a_file_that_is_gone_from_the_output_is_made_again():
    assert reason("a/index.html", NOW, NOW, False) == Reason(
        "output", "its file in the output is missing or was changed by hand"
    )


def test_whose_a_target_is_does_not_make_it_stale():
    shared = parts(replace(TALK, sources=("a.md", "b.md")), "template", "settings", "program")
    assert reason("a/index.html", shared, NOW, True) is None


def test_the_next_build_knows_what_the_last_one_made(tmp_path):
    last = {"a/index.html": Last(NOW, "digest"), "b": Last(Parts("1", "2", "", "4", "5", "6", "7"), "8")}
    assert write_last(tmp_path, last)
    assert {path: read_last(tmp_path).get(path) for path in (*last, "c")} == {**last, "c": None}


COMMON = [["program", "settings", "", "", ""]]
ROW = [0, "data", "bodies", "artifact"]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"common": COMMON, "targets": []},
        {"common": COMMON, "targets": {"a": ROW[:3]}},
        {"common": COMMON, "targets": {"a": [1, *ROW[1:]]}},
        {"common": COMMON, "targets": {"a": [-1, *ROW[1:]]}},
        {"common": COMMON, "targets": {"a": [0, 1, 2, 3]}},
        {"common": [[1, 2, 3, 4, 5]], "targets": {"a": ROW}},
        {"common": [["program"]], "targets": {"a": ROW}},
        {"common": {}, "targets": {"a": ROW}},
    ],
)
def test_a_doubtful_memory_is_none(tmp_path, state):
    write_state(tmp_path, "last-build", {"common": COMMON, "targets": {"a": ROW}})
    assert read_last(tmp_path).get("a") == Last(Parts("program", "settings", "", "", "", "data", "bodies"), "artifact")
    write_state(tmp_path, "last-build", state)
    assert read_last(tmp_path).get("a") is None
