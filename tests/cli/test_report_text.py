"""Diagnostics as a person reads them."""

import click

from notegen.cli.report.text import lines
from notegen.model.diagnostic import error, warning
from notegen.model.span import Span


def printed(*found):
    return [click.unstyle(line) for line in lines(found)]


def test_a_diagnostic_is_one_line():
    assert printed(warning("N203", Span("notes/a.md", 14, 3), 'unknown key "tgas"; did you mean "tags"?')) == [
        'notes/a.md:14:3: warning N203 unknown key "tgas"; did you mean "tags"?'
    ]


def test_the_source_line_stands_below_with_a_caret_at_the_place():
    assert printed(error("N101", Span("a.md", 3, 8), "bad", excerpt="title: a: b")) == [
        "a.md:3:8: error N101 bad",
        "    3 | title: a: b",
        "      |        ^",
    ]


def test_a_place_at_the_beginning_of_a_line_needs_no_caret():
    assert printed(error("N101", Span("a.md", 3), "bad", excerpt="title: a: b"))[1:] == ["    3 | title: a: b"]


def test_the_caret_stands_right_below_wide_letters_and_accents():
    assert printed(error("N101", Span("a.md", 3, 4), "bad", excerpt="日本e\u0301: x"))[1:] == [
        "    3 | 日本e\u0301: x",
        "      |      ^",
    ]


def test_a_tab_is_one_blank_wide():
    assert printed(error("N101", Span("a.md", 3, 2), "bad", excerpt="\tx"))[1:] == ["    3 |  x", "      |  ^"]


def test_a_long_line_is_shown_around_the_place():
    line = "a" * 300 + "!" + "b" * 300
    _, shown, caret = printed(error("N101", Span("a.md", 3, 301), "bad", excerpt=line))
    assert len(shown) < 115
    assert shown[caret.index("^")] == "!"
    assert "| …a" in shown
    assert shown.endswith("b…")


def test_a_column_beyond_the_line_does_no_harm():
    assert printed(error("N101", Span("a.md", 3, 99), "bad", excerpt="x"))[1:] == ["    3 | x"]


def test_what_to_paste_stands_on_lines_of_its_own():
    assert printed(warning("N603", Span("a.md"), "alike", fix="Ada Park:\n  aliases: [Ada Prak]"))[1:] == [
        "  fix: Ada Park:",
        "         aliases: [Ada Prak]",
    ]


def test_nothing_in_a_note_can_reach_the_terminal():
    hostile = "\x1b[2J\u202e\x9b31m\r\n"
    text = "\n".join(lines([error("N101", Span(f"a{hostile}.md", 1, 2), hostile, excerpt=hostile + "x", fix=hostile)]))
    plain = click.unstyle(text)
    assert not any(letter in plain for letter in "\x1b\u202e\x9b\r")
    assert plain.split("\n")[0] == "a\\x1b[2J\\u202e\\x9b31m\\r\\n.md:1:2: error N101 \\x1b[2J\\u202e\\x9b31m\\r\\n"


def test_ten_of_one_code_are_all_shown():
    assert len(printed(*(warning("N601", Span("a.md", n), "x") for n in range(1, 11)))) == 10


def test_more_than_ten_of_one_code_are_three_and_a_count():
    many = [warning("N601", Span("a.md", n), "x") for n in range(1, 15)]
    assert printed(*many, error("N101", Span("b.md"), "y")) == [
        "a.md:1:1: warning N601 x",
        "a.md:2:1: warning N601 x",
        "a.md:3:1: warning N601 x",
        "… and 11 more N601; `--format json` of `check` and `build` shows all",
        "b.md:1:1: error N101 y",
    ]
