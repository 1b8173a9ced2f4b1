"""TOML front matter gives the same values as YAML, with places, under the same limits."""

import pytest
from growing import bounded
from told import told

from notegen.config.toml_text import read_toml
from notegen.model.value import Mapping, plain


def read(text, **more):
    value, found = read_toml(text, "a.md", **more)
    return (None if value is None else plain(value)), told(found)


def test_dates_numbers_and_bools_become_text():
    text = 'title = "Boats"\ndate = 2014-06-09\ntime = 19:00:00\nn = 1_000\nf = 1.10\ndraft = true\nt = ["a", "b"]\n'

    assert read(text) == (
        {
            "title": "Boats",
            "date": "2014-06-09",
            "time": "19:00:00",
            "n": "1000",
            "f": "1.10",
            "draft": "true",
            "t": ["a", "b"],
        },
        [],
    )


def test_the_zone_of_an_instant_is_kept_as_text():
    assert read("date = 2024-03-10T00:30:00+09:00\n")[0] == {"date": "2024-03-10T00:30:00+09:00"}


def test_keys_and_values_know_their_places():
    value, _ = read_toml(
        'title = "Boats"\n\n[venue]\n  name = "Quay"\n[[talks]]\ntitle = "Tide"\n', "a.md", first_line=2
    )

    assert isinstance(value, Mapping)
    title, venue, talks = value.entries
    assert (str(title.key.span), str(title.value.span)) == ("a.md:2:1", "a.md:2:9")
    assert isinstance(venue.value, Mapping)
    assert str(venue.value.entries[0].value.span) == "a.md:5:10"
    assert str(talks.value.span) == "a.md:6:1"


def test_a_fault_of_grammar_names_its_place():
    assert read('title = "Boats"\ndate = 2024-02-30\n', first_line=2) == (
        None,
        ["a.md:3:8: error N125 TOML cannot read this: invalid date or datetime; check quotes and brackets"],
    )
    assert read("title = ]\n", first_line=2) == (
        None,
        ["a.md:2:9: error N125 TOML cannot read this: invalid value; check quotes and brackets"],
    )


def test_a_control_character_by_escape_is_refused():
    assert read('a = "\\u001b"\n') == (None, ["a.md:1:5: error N121 U+001B is a control character; delete it"])


def test_the_limits_are_those_of_yaml():
    assert read("a = " + "[" * 21 + "]" * 21) == (
        None,
        ["a.md:1:1: error N117 more than 20 lists and tables inside each other; write it flatter"],
    )
    assert read(".".join("a" * 30) + " = 1") == (
        None,
        ["a.md:1:1: error N117 more than 20 lists and tables inside each other; write it flatter"],
    )
    assert read("#" * 65_537)[1] == [
        "a.md:1:1: error N116 more than 64 KiB of front matter or settings; keep long text in the body"
    ]


HOSTILE = {
    "dots": ".".join("a" * 30_000) + " = 1",
    "a header of dots": "[" + ".".join("a" * 30_000) + "]",
    "brackets": "a = " + "[" * 60_000,
    "inline tables": "a = " + "{a=" * 20_000,
    "a huge number": "a = " + "9" * 60_000,
    "equals signs": "a = " * 16_000,
    "an open string": 'a = """' + '"' * 60_000,
    "blanks in a key": "a" + " " * 60_000 + "b",
    "a table in each table": "[[a]]\n[[a.b]]\nc=1\n" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_toml_ends_soon(name):
    with bounded(steps=100):
        value, found = read_toml(HOSTILE[name], "a.md")

    assert (value is None) == bool(found)
