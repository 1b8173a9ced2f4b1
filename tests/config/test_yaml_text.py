"""The strict YAML loader: nothing is guessed, everything has a place, nothing grows."""

import pytest
import yaml
from growing import bounded
from told import told

from notegen.config.yaml_text import read_yaml
from notegen.model.value import Items, Mapping, Scalar, plain


@pytest.fixture(params=["libyaml", "pure Python"])
def either_parser(request, monkeypatch):
    """Both of PyYAML's parsers, for not every machine has the fast one."""
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def read(text, **more):
    value, found = read_yaml(text, "a.md", **more)
    return (None if value is None else plain(value)), told(found)


def test_plain_scalars_stay_what_the_author_wrote(either_parser):
    text = "a: 19:30\nb: no\nc: 01234\nd: 1.10\ne: 2024-02-30\nf: .nan\ng: 0x1F\nh: 1e3\n"

    assert read(text) == (
        {"a": "19:30", "b": "no", "c": "01234", "d": "1.10", "e": "2024-02-30", "f": ".nan", "g": "0x1F", "h": "1e3"},
        [],
    )


def test_null_is_empty_and_quoted_null_is_a_word():
    value, _ = read_yaml('a: null\nb: ~\nc:\nd: "null"\n', "a.md")

    assert isinstance(value, Mapping)
    scalars = [entry.value for entry in value.entries]
    assert [(s.text, s.quoted) for s in scalars if isinstance(s, Scalar)] == [
        ("", False),
        ("", False),
        ("", False),
        ("null", True),
    ]


def test_every_value_knows_its_place_in_the_whole_note():
    value, _ = read_yaml("title: Boats\ntags:\n  - tide\ntext: |\n  one\n  two\n", "a.md", first_line=2)

    assert isinstance(value, Mapping)
    title, tags, text = value.entries
    assert (str(title.key.span), str(title.value.span)) == ("a.md:2:1", "a.md:2:8")
    assert isinstance(tags.value, Items)
    assert str(tags.value.items[0].span) == "a.md:4:5"
    assert (text.value.span.line, text.value.span.end_line) == (5, 7)


def test_no_text_at_all_is_an_empty_mapping():
    assert read("") == ({}, [])
    assert read("# only a comment\n") == ({}, [])


def test_all_faults_come_in_one_run(either_parser):
    value, found = read("title: Boats: a story\nvenue: @home\ntags: [a, b\ndate: 2024-05-06\nx: *y\n", first_line=2)

    assert value is None
    assert found == [
        'a.md:2:8: error N111 YAML cannot read the value of "title": a colon inside it begins another key; '
        'put it in quotes => title: "Boats: a story"',
        'a.md:3:8: error N111 YAML cannot read the value of "venue": a value cannot begin with `@`; '
        'put it in quotes => venue: "@home"',
        "a.md:4:7: error N110 the `[` that opens here is never closed, or a comma is missing",
        'a.md:6:4: error N118 aliases such as "*y" are not read; write the value out',
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1", 'a.md:1:4: error N118 anchors such as "&x" are not read; delete it'),
        ("a: *x", 'a.md:1:4: error N118 aliases such as "*x" are not read; write the value out'),
        ("a: !!int 1", 'a.md:1:4: error N118 tags such as "tag:yaml.org,2002:int" are not read; delete it'),
        ("a: !x 1", 'a.md:1:4: error N118 tags such as "!x" are not read; delete it'),
        ("<<: {a: b}", "a.md:1:1: error N118 merge keys (`<<`) are not read; write the keys out"),
        ("%YAML 1.2\n---\na: b", "a.md:1:1: error N118 directives such as `%YAML` are not read; delete the line"),
        ("a: b\n---\nc: d", "a.md:2:1: error N118 a second document begins here; keep one, without `---` between"),
        ("a: b\nc: d\na: e", 'a.md:3:1: error N119 "a" stands twice, first on line 1; keep one'),
        (
            "? [a, b]\n: c",
            "a.md:1:3: error N120 a key must be text; if this is text with brackets, put it in quotes",
        ),
        ('a: "\\x1b[31m"', "a.md:1:4: error N121 U+001B is a control character; delete it"),
        ('a: "\\N"', "a.md:1:4: error N121 U+0085 is a control character; delete it"),
        ("a: \x1b[31m", "a.md:1:4: error N121 U+001B is a control character; delete it"),
        ("a: \ud83d", "a.md:1:4: error N121 U+D83D is a control character; delete it"),
        ("a: b\u2028c", "a.md:1:5: error N115 U+2028 LINE SEPARATOR is a line end to some readers; make it a blank"),
        ("a: b\n\tc: d", "a.md:2:1: error N110 a tab cannot indent; use blanks"),
        (
            "a: b\n  c: d",
            "a.md:2:4: error N110 a key cannot stand here; indent the line less, or quote the value it belongs to",
        ),
    ],
)
def test_what_is_refused_says_where_and_what_to_do(either_parser, text, message):
    value, found = read(text)

    assert value is None
    assert message in found


@pytest.mark.parametrize(
    ("line", "pasted"),
    [
        ("title: Boats: a story", 'title: "Boats: a story"'),
        ("title: @home", 'title: "@home"'),
        ("title: [draft] notes", 'title: "[draft] notes"'),
        ('title: "Boats" and more', "title: '\"Boats\" and more'"),
        ("title: 'It's me'", "title: \"'It's me'\""),
        ("title: *star* boats", 'title: "*star* boats"'),
        ("title: %boats", 'title: "%boats"'),
        ("title: `boats`", 'title: "`boats`"'),
        ("title: - boats", 'title: "- boats"'),
        ("title: | boats", 'title: "| boats"'),
        ("title: {{ boats }}", 'title: "{{ boats }}"'),
        ("title: !boats ahoy", 'title: "!boats ahoy"'),
        ('title: "boats', 'title: "boats"'),
        ('title: "C:\\quay"', "title: 'C:\\quay'"),
        ("title:Boats", "title: Boats"),
        ("  - title: Boats: a story", '  - title: "Boats: a story"'),
        ("- @home", '- "@home"'),
    ],
)
def test_a_value_that_needs_quotes_comes_as_a_line_to_paste(either_parser, line, pasted):
    text = f"x:\n{line}\n" if line.startswith(" ") else f"{line}\n"
    _, found = read_yaml(text, "a.md")

    assert [d.fix for d in found] == [pasted]
    assert read_yaml(text.replace(line, pasted), "a.md")[1] == ()


def test_a_missing_blank_behind_the_colon_is_told_at_the_key_that_misses_it(either_parser):
    assert read("draft:true\ndate: 2024\n") == (
        None,
        [
            'a.md:1:7: error N111 YAML cannot read the value of "draft": a blank is missing behind the colon'
            " => draft: true"
        ],
    )


def test_a_title_cut_at_a_number_sign_is_a_warning_with_the_line_to_paste():
    assert read("title: C # for all\n") == (
        {"title": "C"},
        [
            'a.md:1:10: warning N112 "# for all" is read as a comment and left out; '
            'put the value in quotes if it is text => title: "C # for all"'
        ],
    )


def test_a_hashtag_for_a_value_is_a_warning():
    assert read("tags: #tide #boats\n")[1] == [
        'a.md:1:7: warning N112 "#tide #boats" is read as a comment and left out; '
        'put the value in quotes if it is text => tags: "#tide #boats"'
    ]


def test_a_comment_behind_a_flag_or_on_its_own_line_is_no_warning():
    text = (
        "# first\ndraft: true # until May\ndate: 2024-05-06  # moved\nslug: x\ntags: # none yet\ntitle: 'C' # quoted\n"
    )

    assert read(text)[1] == []


def test_blanks_tabs_and_separators_at_a_line_end_are_stripped_with_a_warning(either_parser):
    value, found = read("a: b \nc: d\t\ne: f\u2028\ng: h\x85\n", first_line=2)

    assert value == {"a": "b", "c": "d", "e": "f", "g": "h"}
    assert found == [
        "a.md:2:5: warning N113 the line ends in blanks, which are left out; delete them",
        "a.md:3:5: warning N113 the line ends in tabs, which are left out; delete them",
        "a.md:4:5: warning N114 U+2028 LINE SEPARATOR at the end of the line is left out; delete it",
        "a.md:5:5: warning N114 U+0085 at the end of the line is left out; delete it",
    ]


def test_text_turned_round_is_a_warning_and_stays():
    value, found = read("title: a\u202eb\n")

    assert value == {"title": "a\u202eb"}
    assert found == [
        "a.md:1:8: warning N108 U+202E RIGHT-TO-LEFT OVERRIDE changes the order in which text is shown; "
        "delete it unless it is meant"
    ]


def test_twenty_levels_are_read_and_twenty_one_are_not(either_parser):
    assert read("a: " + "[" * 19 + "]" * 19)[1] == []
    assert read("a: " + "[" * 20 + "]" * 20) == (
        None,
        ["a.md:1:23: error N117 more than 20 lists and mappings inside each other; write it flatter"],
    )


def test_more_than_64_kib_is_not_looked_at():
    assert read("a: " + "b" * 65_536, first_line=2) == (
        None,
        ["a.md:2:1: error N116 more than 64 KiB of front matter or settings; keep long text in the body"],
    )
    assert read("a: " + "ä" * 32_767) == (
        None,
        ["a.md:1:1: error N116 more than 64 KiB of front matter or settings; keep long text in the body"],
    )
    assert read("a: " + "b" * 65_533)[1] == []


HOSTILE = {
    "brackets": "[" * 65_000,
    "braces": "a: " + "{a: " * 16_000,
    "one long key": "k" * 60_000 + ": v",
    "blanks in a key": "a" + " " * 60_000 + "b",
    "a merge bomb": "a: &a {k: 1}\n" + "".join(f"b{i}: &b{i} {{<<: [*b{i - 1}, *b{i - 1}]}}\n" for i in range(1, 900)),
    "a fault on every line": "".join(f"k{i}: a: b\n" for i in range(5_000)),
    "complex keys": "? " * 30_000,
    "lists in lists": "- " * 30_000,
    "quotes": "a: '" + "'" * 60_000,
    "escapes": 'a: "' + "\\" * 60_000,
    "control characters": "\x01" * 60_000,
    "separators": "\u2028" * 20_000,
    "number signs": "a: b #" * 10_000,
    "tags": "!a " * 20_000,
    "documents": "---\n" * 16_000,
    "indented tabs": "a: b\n" + "\tc\n" * 20_000,
    "an impossible escape": 'a: "\\UFFFFFFFF"',
    "emoji": "a: [" + "🎉" * 15_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_ends_soon_and_in_words(either_parser, name):
    with bounded(steps=200):
        value, found = read_yaml(HOSTILE[name], "a.md")

    assert value is None or name in ("number signs", "separators", "blanks in a key")
    assert found or name == "blanks in a key"
