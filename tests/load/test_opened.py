"""A talk's text is cut out of its note and brings along the definitions it refers to."""

import pytest
from growing import growth_of_time
from story import opened

from notegen.load.opened import definitions, heading_lines, with_definitions


def test_link_and_footnote_definitions_are_found_by_folded_label():
    body = "[Cody  Hiar]: https://cody.example\n\n[^1]: a note\n    that goes on\n\ntext\n"
    assert definitions(body) == {
        "cody hiar": "[Cody  Hiar]: https://cody.example",
        "^1": "[^1]: a note\n    that goes on",
    }


def test_the_first_of_two_definitions_counts():
    assert definitions("[a]: /one\n[A]: /two\n") == {"a": "[a]: /one"}


@pytest.mark.parametrize(
    "body", ["```\n[a]: /x\n```\n", "~~~~\n```\n[a]: /x\n~~~~\n", "    [a]: /x\n", "see [a]: no\n", "[a]:\n"]
)
def test_what_only_looks_like_a_definition_is_none(body):
    assert definitions(body) == {}


def test_a_text_gets_the_definitions_it_uses_and_does_not_hold():
    known = {"a": "[a]: /a", "b": "[b]: /b", "c d": "[c d]: /c"}
    assert (
        with_definitions("[x][a] and [b] and [C\nD]\n\n[b]: /b\n", known)
        == "[x][a] and [b] and [C\nD]\n\n[b]: /b\n\n[a]: /a\n[c d]: /c\n"
    )


def test_a_text_that_refers_to_nothing_stays_as_it_is():
    assert with_definitions("text\n", {"a": "[a]: /a"}) == "text\n"


@pytest.mark.parametrize(
    ("text", "lines"), [("# A", 1), ("A\n=", 2), ("A\nB\n---\nC", 3), ("A\n\n---", 1), ("<h1>A</h1>\n---", 1), ("A", 1)]
)
def test_a_heading_takes_one_line_or_as_many_as_its_underline_says(text, lines):
    assert heading_lines(text.split("\n")) == lines


def test_lines_are_numbered_in_the_note_and_not_in_its_body():
    note = opened("---\ntitle: A\n---\n# One\n\ntext\n")
    assert note.lines(4, 6) == ["# One", "", "text"]
    assert str(note.span(6)) == "notes/a.md:6:1"
    assert note.states("title")
    assert not note.states("date")


def test_very_many_definitions_take_time_in_proportion():
    def reading(count):
        body = "".join(f"[a{n}]: /x\n" for n in range(count))
        return lambda: with_definitions("[a1]\n" * (count // 10), definitions(body))

    assert growth_of_time(reading, 200) < 24
