"""One digest for any frozen plain value."""

import datetime
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.model.civil_date import CivilDate
from notegen.model.event import Link, Speaker
from notegen.runtime.digest import digest, digest_bytes, encoding


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Pair:
    left: object
    right: object


@dataclass(frozen=True, slots=True)
class Couple:
    left: object
    right: object


def test_the_digest_of_bytes_is_their_sha256():
    assert digest_bytes(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab",), ("a", "b")),
        (("a", ("b",)), (("a", "b"),)),
        (1, True),
        (0, False),
        (1, 1.0),
        (1, "1"),
        ("red", Colour.RED),
        (b"a", "a"),
        (None, "None"),
        ((), {}),
        ({"a": ("b",)}, {"a": "b"}),
        ({("a", "b"): "c"}, {("a",): ("b", "c")}),
        (Pair(1, 2), Couple(1, 2)),
        (Pair(1, 2), (1, 2)),
        (Pair(Pair(1, 2), 3), Pair(1, Pair(2, 3))),
        (datetime.date(2024, 2, 1), CivilDate(2024, 2, 1)),
        (datetime.date(2024, 2, 1), "2024-02-01"),
        (Speaker("A", ("B",), ()), Speaker("A", (), ("B",))),
    ],
)
def test_values_that_look_alike_have_different_digests(one, other):
    assert digest(one) != digest(other)


def test_the_order_of_a_mapping_does_not_count():
    assert digest({"a": 1, "b": 2}) == digest(MappingProxyType({"b": 2, "a": 1}))


def test_equal_floats_have_equal_digests():
    assert digest(0.0) == digest(-0.0)


def test_an_undecodable_file_name_has_a_digest():
    assert digest(os.fsdecode(b"\xff.md")) != digest("\ufffd.md")


@pytest.mark.parametrize(
    "value", [["a"], {"a"}, object(), datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC), type("Text", (str,), {})("a")]
)
def test_what_is_not_plain_frozen_data_is_refused(value):
    with pytest.raises(TypeError, match="not plain data: "):
        digest((value,))


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=6)
    | st.binary(max_size=6)
    | st.dates()
    | st.just(Colour.RED)
    | st.builds(CivilDate, st.integers(1, 9999)),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=3) | st.tuples(st.text(max_size=2), st.text(max_size=2)), inner, max_size=3)
        | st.builds(Pair, inner, inner)
        | st.builds(Couple, inner, inner)
    ),
    max_leaves=12,
)


def typed(value: object) -> object:
    """`value` so that == tells 1, True and 1.0 apart, and the order of a mapping does not count."""
    if isinstance(value, Pair | Couple):
        return type(value).__name__, typed(value.left), typed(value.right)
    if isinstance(value, tuple):
        return "tuple", tuple(typed(item) for item in value)
    if isinstance(value, dict):
        return "dict", frozenset((key, repr(typed(item))) for key, item in value.items())
    return type(value).__name__, value


@settings(max_examples=300, deadline=None)
@given(plain, plain)
def test_encodings_are_equal_exactly_where_values_are(one, other):
    assert (encoding(one) == encoding(other)) == (typed(one) == typed(other))


@settings(max_examples=100, deadline=None)
@given(st.lists(plain, max_size=5))
def test_no_encoding_runs_into_the_next(values):
    parted = [encoding(value) for value in values]
    assert encoding(tuple(values)) == b"t%d:" % len(values) + b"".join(parted)
    assert len({b"".join(parted[:n]) for n in range(len(parted) + 1)}) == len(parted) + 1


def test_another_process_with_another_hash_seed_has_the_same_digest():
    code = (
        "from notegen.model.event import Link, Speaker\n"
        "from notegen.runtime.digest import digest\n"
        "print(digest({'b': Speaker('Ada', ('X',)), 'a': (Link('t', 'u'), 1.5), ('c', 'd'): None}))"
    )
    here = digest({("c", "d"): None, "a": (Link("t", "u"), 1.5), "b": Speaker("Ada", ("X",))})
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        there = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        assert there.stdout.strip() == here
