"""Our dataclasses are what `dataclasses` would make of them, and cost nothing until somebody makes one."""

import ast
import copy
import dataclasses
import pickle
from itertools import permutations
from pathlib import Path

import pytest

import notegen
from notegen.model import classes


@classes.dataclass(frozen=True, slots=True)
class Rope:
    """A frozen value."""

    name: str
    strands: int = 3
    knots: list[str] = dataclasses.field(default_factory=list)
    seen: int = dataclasses.field(default=0, compare=False, repr=False)


@classes.dataclass(slots=True)
class Coil:
    """One that changes."""

    ropes: list[Rope] = dataclasses.field(default_factory=list)
    turns: int = 0

    def __post_init__(self) -> None:
        self.turns += 1


def as_dataclasses_has_it(cls, *, frozen):
    body = {name: value for name, value in vars(cls).items() if name in ("__annotations__", "__post_init__")}
    for field in dataclasses.fields(cls):
        if field.default_factory is not dataclasses.MISSING:
            body[field.name] = dataclasses.field(default_factory=field.default_factory)
        elif field.default is not dataclasses.MISSING:
            body[field.name] = dataclasses.field(default=field.default, compare=field.compare, repr=field.repr)
    made = type(cls.__name__, (), body | {"__qualname__": cls.__qualname__, "__doc__": cls.__doc__})
    return dataclasses.dataclass(frozen=frozen, slots=True)(made)


@pytest.mark.parametrize(("cls", "frozen"), [(Rope, True), (Coil, False)])
def test_a_value_is_made_compared_and_shown_as_ever(cls, frozen):
    theirs = as_dataclasses_has_it(cls, frozen=frozen)
    for given in ({}, {"name": "hemp"}, {"name": "hemp", "strands": 4, "seen": 7}, {"turns": 2}, {"name": "", "x": 1}):
        try:
            other = theirs(**given)
        except TypeError:
            with pytest.raises(TypeError):
                cls(**given)
            continue
        one = cls(**given)
        assert repr(one) == repr(other)
        assert dataclasses.astuple(one) == dataclasses.astuple(other)
        assert one == cls(**given) == copy.copy(one)
        assert one != other
        assert one.__match_args__ == other.__match_args__
        assert not hasattr(one, "__dict__")


def test_what_is_compared_decides_equality_and_hash():
    assert Rope("hemp", seen=1) == Rope("hemp", seen=2)
    assert Rope("hemp") != Rope("hemp", 4)
    assert hash(classes.dataclass(frozen=True, slots=True)(type("Knot", (), {"__annotations__": {"a": str}}))("x")) == (
        hash(("x",))
    )
    with pytest.raises(TypeError, match="unhashable"):
        hash(Coil())


@classes.dataclass(frozen=True, slots=True, order=True)
class Place:
    """An ordered value."""

    path: str
    line: int = 1


def test_ordered_values_are_sorted_field_by_field_and_only_among_themselves():
    places = [Place("b"), Place("a", 2), Place("a")]
    assert sorted(places) == [Place("a"), Place("a", 2), Place("b")]
    assert Place("a") <= Place("a") < Place("a", 2) <= Place("b")
    assert Place("b") >= Place("b") > Place("a", 9)
    with pytest.raises(TypeError, match="not supported between instances"):
        sorted([Place("a"), ("b", 1)])
    with pytest.raises(TypeError, match="not supported between instances"):
        sorted([Rope("a"), Rope("b")])


def test_each_value_has_a_list_of_its_own():
    one, other = Coil(), Coil()
    one.ropes.append(Rope("hemp"))
    assert other.ropes == []


def test_a_frozen_value_stays_as_it_is_and_travels():
    rope = Rope("hemp", knots=["reef"])
    with pytest.raises(dataclasses.FrozenInstanceError):
        rope.name = "flax"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del rope.name
    assert pickle.loads(pickle.dumps(rope)) == rope == copy.deepcopy(rope)


def test_a_value_is_frozen_as_soon_as_it_is_made():
    """Its fields are set while it is of another class; before anybody sees it, it is of its own."""
    one = Rope("hemp")
    assert type(one) is Rope
    for name in ("name", "knots", "colour"):
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
            setattr(one, name, "new")
    with pytest.raises(TypeError):
        Rope("hemp", colour="red")
    assert one == Rope("hemp")


def test_a_value_is_copied_with_changes_as_ever():
    """What is not named stays; what is no field, or has no place among the fields, is refused."""
    rope = Rope("hemp", knots=["reef"], seen=2)
    assert classes.replace(rope, strands=4, seen=3) == dataclasses.replace(rope, strands=4, seen=3)
    copied = classes.replace(rope)
    assert copied is not rope
    assert (copied, copied.seen, type(copied)) == (rope, 2, Rope)
    assert classes.replace(Coil([rope], 1)).turns == 3
    with pytest.raises(TypeError):
        classes.replace(rope, colour="red")


def test_nothing_is_compiled_before_it_is_called():
    cls = classes.dataclass(frozen=True, slots=True)(type("Knot", (), {"__annotations__": {"name": str}}))
    stubs = [vars(cls)[name].__name__ for name in ("__init__", "__eq__", "__hash__")]
    assert stubs == ["first"] * 3
    assert cls("reef").name == "reef"
    assert [vars(cls)[name].__name__ for name in ("__init__", "__eq__", "__hash__")] == ["__init__", "first", "first"]


def test_every_class_of_the_house_is_made_this_way():
    sources = sorted(Path(notegen.__file__).parent.rglob("*.py"))
    others = [
        str(source)
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and node.module == "dataclasses"
        and any(name.name == "dataclass" for name in node.names)
    ]
    assert others == [str(Path(classes.__file__))]


@pytest.mark.parametrize("name", ["copy", "changes", "cls", "_old", "_made", "_new", "_twin", "_cls", "_given_0"])
@pytest.mark.parametrize("methods", [{}, {"__post_init__": lambda knot: None}], ids=["plain", "that looks at itself"])
def test_a_field_may_have_any_name_where_a_value_is_copied(name, methods):
    fields = {"__annotations__": {"value": str, name: int}}
    knot = classes.dataclass(frozen=True, slots=True)(type("Knot", (), fields | methods))
    for changes in ({"value": "hitch"}, {name: 2}, {name: 2, "value": "hitch"}, {}):
        expected = {"value": "bowline", name: 1} | changes
        copied = classes.replace(knot("bowline", 1), **changes)
        assert {field: getattr(copied, field) for field in expected} == expected


def test_names_in_ever_other_orders_leave_no_more_than_the_most(monkeypatch):
    """Callers say `**found`, whose order is that of a file."""
    monkeypatch.setattr(classes, "_MOST", 9)
    monkeypatch.setattr(classes, "_COPIES", {})
    sizes, rope = [], Rope("hemp")
    for names in permutations(("name", "strands", "knots", "seen")):
        found = {name: {"name": "flax", "strands": 4, "knots": ["reef"], "seen": 1}[name] for name in names}
        assert dataclasses.astuple(classes.replace(rope, **found)) == ("flax", 4, ["reef"], 1)
        sizes.append(len(classes._COPIES))
    assert max(sizes) == 9
    assert min(sizes) == 1


def test_a_class_has_one_twin_however_many_ways_its_values_are_made_and_copied():
    cls = classes.dataclass(frozen=True, slots=True)(type("Knot", (), {"__annotations__": {"name": str, "turns": int}}))
    twins = classes._unfrozen.cache_info().misses
    for changes in ({"name": "reef"}, {"turns": 2}, {"turns": 2, "name": "reef"}):
        classes.replace(cls("bowline", 1), **changes)
    assert classes._unfrozen.cache_info().misses == twins + 1
