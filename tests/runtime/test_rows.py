"""Frozen values as rows of JSON and back, and nothing else taken for one."""

import json
import threading
from dataclasses import dataclass

import pytest

from notegen.model.civil_date import CivilDate
from notegen.model.diagnostic import Severity, warning
from notegen.model.event import Fact, Link, Speaker, Talk, Text
from notegen.model.note import Field, FoundEvent, FoundTalk, Note
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar
from notegen.runtime import rows
from notegen.runtime.rows import Unfit, from_json, to_json

PLACE = Span("notes/a.md", 3, 1)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One field of each kind."""

    names: tuple[str, ...] = ()
    pairs: tuple[tuple[str, int], ...] = ()
    severity: Severity = Severity.ERROR
    size: tuple[int, int] | None = None
    weight: float = 0.5
    next: "Shelf | None" = None


@dataclass(frozen=True, slots=True)
class Crate:
    """A text as a field and in a tuple."""

    label: str
    names: tuple[str, ...]


def a_note() -> Note:
    value = Mapping(
        (Entry(Scalar("k", PLACE), Items((Scalar("1", PLACE, quoted=True), Mapping((), PLACE)), PLACE)),), PLACE
    )
    facts = tuple(
        Fact("title", value, PLACE, "heading", 0.7)
        for value in ("T\u00fcr \udc80", CivilDate(2031, 2), Speaker("Ada", ("Org",)), Link("x", "https://x.example"))
    )
    talk = FoundTalk(facts, (Text("a.md", 4, "markdown", "- one\n"),), 4)
    return Note(
        "a.md",
        "notes/a.md",
        "d" * 64,
        "plain",
        (Field("extra", "Extra", value, PLACE),),
        (FoundEvent(facts, (talk,), (), 1, whole=talk),),
        (warning("N201", PLACE, "odd"),),
        paths=None,
    )


def test_a_thread_waits_for_a_class_that_another_one_looks_at(monkeypatch):
    @dataclass(frozen=True, slots=True)
    class Bare:
        name: str = ""

    looking, looked = threading.Event(), threading.Event()

    def slowly(kind):
        looking.set()
        looked.wait(5)
        return {"name": str}

    monkeypatch.setattr(rows, "get_type_hints", slowly)
    first = threading.Thread(target=to_json, args=(Bare("a"), Bare))
    read: list[object] = []
    second = threading.Thread(target=lambda: read.append(from_json(b'["b"]', Bare)))
    first.start()
    looking.wait(5)
    second.start()
    second.join(0.05)  # without the wait it is done by now, with a list in place of the value
    looked.set()
    first.join()
    second.join()
    assert read == [Bare("b")]


@pytest.mark.parametrize(
    "value",
    [
        a_note(),
        Talk(title="x", speakers=(Speaker("Ada"),)),
        Shelf(("a",), (("b", 1),), Severity.WARNING, (1, 2), 2.0, Shelf()),
    ],
)
def test_a_value_comes_back_as_it_was(value):
    assert from_json(to_json(value, type(value)), type(value)) == value


def test_a_row_is_plain_ascii_json():
    data = to_json(Shelf(("\u00fc",)), Shelf)
    assert json.loads(data) == [["\u00fc"], [], "error", None, 0.5, None]
    assert data.isascii()


@pytest.mark.parametrize(
    "row",
    [
        "null",
        "{}",
        "[]",
        "[",
        '[["a"],[],"error",null,0.5]',
        '[["a"],[],"error",null,0.5,null,1]',
        '[[1],[],"error",null,0.5,null]',
        '[["a"],[["b"]],"error",null,0.5,null]',
        '[["a"],[["b","c"]],"error",null,0.5,null]',
        '[["a"],[],"fatal",null,0.5,null]',
        '[["a"],[],"error",[0,[1,"x"]],0.5,null]',
        '[["a"],[],"error",[7,[1,2]],0.5,null]',
        '[["a"],[],"error",[-2,[1,2]],0.5,null]',
        '[["a"],[],"error",null,1,null]',
        '[["a"],[],"error",null,0.5,[0]]',
        "[" * 100_000,
    ],
)
def test_what_is_no_such_row_is_refused(row):
    with pytest.raises(Unfit):
        from_json(row.encode(), Shelf)


def test_a_date_that_cannot_be_is_refused():
    with pytest.raises(Unfit):
        from_json(b"[2031,13,1]", CivilDate)


def test_a_class_that_is_no_plain_data_is_a_fault_of_ours():
    with pytest.raises(TypeError, match="not plain data"):
        to_json((object(),), tuple[object, ...])


def twice(text: str) -> tuple[Crate, Crate]:
    """A value that says this text as a field and in a tuple, read two times."""
    row = to_json(Crate(text, (text,)), Crate)
    return from_json(row, Crate), from_json(row, Crate)


def test_short_texts_are_one_object_wherever_they_are_equal_and_long_ones_are_let_go():
    one, other = twice("By the quay, " * 15)
    assert one.label is other.label is one.names[0] is other.names[0]
    one, other = twice("By the quay, " * 16)
    assert (one, len({id(text) for text in (one.label, other.label, *one.names, *other.names)})) == (other, 4)


def test_where_python_would_keep_them_for_ever_no_text_is_interned(monkeypatch):
    versions = [(3, 11, 9), (3, 12, 0), (3, 12, 5), (3, 12, 6), (3, 13, 0)]
    assert [version for version in versions if not rows._lets_go(version)] == [(3, 12, 0), (3, 12, 5)]
    monkeypatch.setattr(rows, "_FORMS", {})
    monkeypatch.setattr(rows, "_INTERNS", False)
    one, other = twice("By the quay")
    assert (one, one.label is other.label, one.names[0] is other.names[0]) == (other, False, False)
