"""One digest for any frozen plain value."""

import datetime
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.model.civil_date import CivilDate
from notegen.model.event import Link, Speaker
from notegen.runtime.digest import Digests, digest, digest_bytes


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


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    colours: tuple[str, ...] = ()
    number: int = 0
    pair: Pair | None = None


@pytest.mark.parametrize(
    "value", [Named(type("Text", (str,), {})("a")), Named("a", (object(),)), Named("a", (), 1, [])]
)
def test_what_is_no_plain_data_is_refused_in_a_field_declared_to_hold_it(value):
    with pytest.raises(TypeError, match="not plain data: "):
        digest((value,))


@dataclass(frozen=True, slots=True)
class Odd:
    """Fields that are called what the function that walks them calls its own."""

    value: object = 1
    each: tuple[object, ...] = ()
    walks: "Odd | None" = None
    atoms: tuple[object, ...] | None = None


def test_what_fields_are_called_does_not_count_beside_what_they_hold():
    odd = (Odd(), Odd(2), Odd(each=(Pair("a", "b"),)), Odd(each=((),)), Odd(walks=Odd(2)), Odd(atoms=()), Odd((), (1,)))
    assert len({digest(value) for value in odd}) == len(odd)
    assert digest(odd) == digest(tuple(replace(value) for value in odd))


def test_a_word_of_a_list_of_choices_may_stand_where_text_is_declared():
    red = Named(Colour.RED)
    assert digest(red) == digest(Named(Colour.RED))
    assert digest(red) not in (digest(Named("red")), digest(Named("e")))


def test_numbers_and_truth_stay_apart_in_fields_declared_to_hold_either():
    assert len({digest(Named("a", (), each)) for each in (0, 1, True, False)}) == 4


def test_a_shared_part_is_walked_once_for_all_values_that_hold_it():
    asked: list[object] = []

    @dataclass(frozen=True, slots=True)
    class Card:
        told: object

    class Watched(tuple):
        pass

    digests = Digests((Card,))
    digests._walks[Watched] = lambda value: asked.append(value) or tuple(value)
    card = Card(Watched(("a",)))
    assert len({digests.of((number, card)) for number in range(9)}) == 9
    assert len(asked) == 1


def test_equal_values_have_equal_digests_whether_or_not_they_hold_one_and_the_same_part():
    part = Pair("a", ("b", None))
    one = Digests((Pair,)).of(((part, part), Couple(part, 1)))
    assert one == Digests((Pair,)).of(((part, Pair("a", ("b", None))), Couple(Pair("a", ("b", None)), 1)))
    assert one != Digests((Pair,)).of(((part, part), Couple(Pair("a", ("c", None)), 1)))


def test_a_part_that_is_gone_is_not_taken_for_one_made_where_it_was():
    digests = Digests((Pair,))
    assert len({digests.of(Pair(number, None)) for number in range(1000)}) == 1000


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


@settings(max_examples=300)
@given(plain, plain)
def test_encodings_are_equal_exactly_where_values_are(one, other):
    for digests in (Digests(), Digests((Pair,))):
        assert (digests.encoding(one) == digests.encoding(other)) == (typed(one) == typed(other))


@settings(max_examples=100)
@given(st.lists(plain, max_size=5))
def test_no_encoding_runs_into_the_next(values):
    parted = [Digests().encoding(value) for value in values]
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
