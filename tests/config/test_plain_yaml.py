"""Plain front matter is read line by line, and just as PyYAML's events would have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config import yaml_text
from notegen.config.plain_yaml import plain_value
from notegen.config.yaml_text import read_yaml
from notegen.model.value import plain

NOTE = """title: "Knots: that hold"
date: 2031-05-12
venue:
  name: 'Kontor Acht'
  city: Kiel

tags: [ropes, sails at-sea]
speakers:
- Ann Lee
- "Bob Ray"
links:
    - https://knots.example/one
draft: null
"""


def test_a_plain_note_is_read_without_pyyaml() -> None:
    value = plain_value(NOTE.split("\n"), "note.md", 2)
    assert value is not None
    assert plain(value) == {
        "title": "Knots: that hold",
        "date": "2031-05-12",
        "venue": {"name": "Kontor Acht", "city": "Kiel"},
        "tags": ["ropes", "sails at-sea"],
        "speakers": ["Ann Lee", "Bob Ray"],
        "links": ["https://knots.example/one"],
        "draft": "",
    }


@pytest.mark.parametrize(
    "doubtful",
    [
        "title: a # b",
        "title: a: b",
        "title: a\ntitle: b",
        "title: 'it''s'",
        'title: "a\\tb"',
        "title: &a b",
        "title: *a",
        "title: !!str a",
        "title: |\n  a",
        "title: a\n  b",
        "tags: [a, {b: c}]",
        "tags: [a,]",
        "tags:\n  - a\n b: c",
        "tags:\n  - - a",
        "talks:\n  - title: a\n   speaker: b",
        "talks:\n  - title: a\n     speaker: b",
        "talks:\n  - title: a\n    b",
        "talks:\n  -\n    title: a",
        "venue:\n  name: a\n    city: b",
        "null: a",
        '"": a',
        "'it''s': a",
        "a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: h",
        "<<: a",
        "- a",
        "? a\n: b",
        "title: a\u2028b",
        "title:\ta",
        " title: a",
        "{title: a}",
        "---\ntitle: a",
    ],
)
def test_whatever_is_not_quite_plain_is_left_to_pyyaml(doubtful: str) -> None:
    assert plain_value(doubtful.split("\n"), "note.md", 2) is None


_WORDS = ["title", "tags", "venue", "name", "a", "B c", "é", "東", "1", "2031-05-12", "19:30", "null", "~", "x:y", "C#"]
_SIGNS = [*": |:| |  |- |-|, |,|[|]|{|}|'|#| #|>|&|*|!|?|%|@|.".split("|"), "|", '"', "\\"]
_LINES = [
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "\n- name: ",
    "\n  'x': ",
    ":\n",
    "\ntags:\n  - ",
    "\nvenue:\n  name: ",
]
_PIECES = st.sampled_from([*_WORDS, *_SIGNS, *_LINES, "\n", "\n"])


@settings(max_examples=1500)
@given(st.lists(_PIECES, min_size=1, max_size=24).map("".join))
def test_what_is_read_line_by_line_is_what_pyyaml_reads(text: str) -> None:
    _agrees(text)


_KEYS = st.sampled_from(["title", "date", "tags", "group", "city", "x_y", "event-date"])
_VALUES = st.sampled_from(
    [
        "Ann Lee",
        "/a",
        "(a)",
        "['a, b', \"c\", d]",
        "[x: y]",
        '"a: b"',
        "'c #d'",
        "2031-05-12",
        "a:b",
        "[a, b c]",
        "[]",
        "it's",
        "a, b",
        "null",
        "Zoë",
    ]
)
_ENTRY = st.one_of(
    st.builds("{}: {}".format, _KEYS, _VALUES),
    st.builds("{}:  {}".format, _KEYS, _VALUES),
    st.builds("{}:\n  - {}\n  - {}".format, _KEYS, _VALUES, _VALUES),
    st.builds("{}:\n- {}".format, _KEYS, _VALUES),
    st.builds("{}:".format, _KEYS),
    st.builds("'{}': {}".format, _KEYS, _VALUES),
    st.builds("{}:\n  - {}: {}\n    x:\n    y:\n    - {}\n  - z: /a".format, _KEYS, _KEYS, _VALUES, _VALUES),
    st.builds("{}:\n- {}: {}\n  x:\n    {}: b\n    z:\n".format, _KEYS, _KEYS, _VALUES, _KEYS),
    st.builds("{}:\n\n   name: {}\n   city: {}".format, _KEYS, _VALUES, _VALUES),
    st.just(""),
)


@settings(max_examples=500)
@given(st.lists(_ENTRY, min_size=1, max_size=6).map("\n".join))
def test_likely_front_matter_is_what_pyyaml_reads(text: str) -> None:
    _agrees(text)


def _agrees(text: str) -> None:
    found = plain_value([line.rstrip(" ") for line in text.split("\n")], "note.md", 2)
    if found is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text, "plain_value", lambda *_: None)
        value, faults = read_yaml("\n".join(line.rstrip(" ") for line in text.split("\n")), "note.md", first_line=2)
    assert (value, faults) == (found, ())
