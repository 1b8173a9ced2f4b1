"""The fast road through Markdown gives what the library gives, on the specification, fixtures and generated notes."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup import fast
from notegen.markup.parser import parser

TESTS = Path(__file__).parents[1]
EXAMPLES = json.loads((TESTS / "data" / "commonmark-0.31.2.json").read_text(encoding="utf-8"))
NOTES = sorted(path for folder in ("fixtures", "wild", "golden") for path in (TESTS / folder).rglob("*.md"))

LINES = (
    "", "", "", " ", "\t", "words of a line", "and more ", "two blanks  ", "back\\", "# Head", "## Head ##",
    "##Tight", "#tag", "####### seven", "===", "---", "--", "--- -", "-", "- ", "- a", "- b", "* a", "+ a",
    "- [ ] to do", "- [x] done", "- [x]", "- [ ]  far", "1. one", "2. two", "1) one", "7. seven", "10. ten",
    "01. one", "-a", "1.a", "- - a", "1. - a", "- # head", "- ```", "-     code", "-\ta", "***", "* * *", "_ _ _",
    "```", "```py", "~~~", "```` a", "``` a`b", "> quote", ">", "> - a", "> [!NOTE]", "| a | b |", "|---|:-:|",
    "a | b", "-|-", "---|---", "|", ":--", "| \\| | c |", "[a]: /b", "[a]: /b 'c'", "[^1]: note", "see [^1]", "[a]",
    "[a][b]", "[a] [b]", "[TOC]", "[[_TOC_]]", "{:toc}", "{: .x}", "{% raw %}", "{% endraw %}", "{% comment %}",
    "{% endcomment %}", "{{ x }}", "{{ site.url }}", "<div>", "</div>", "<div markdown=1>", "<!-- a", "-->",
    "<b>x</b>", "<x>", "<https://e.org>", "<img src=a>", "term", ": meaning", "~ meaning", ":", "--8<-- 'a'", "$x$",
    "${toc}", "=", "= x", "+", "*", "1.", "\u2028", "\xa0", "\x0b", "א ב", "a\x00b", "a\rb", "http://e.org",
    "www.e.org.", "## a {#b}", "## *a* ##",
)  # fmt: skip
MARKS = (
    "a", "b c", " ", "  ", "\n", " \n", "  \n", "\n  ", "*", "**", "***", "_", "__", "~", "~~", "`", "``", "[", "]",
    "](", ")", "(", "!", "![", "<", ">", "&", "&amp;", "&#35;", "\\", "\\*", "\\\n", ":", "://", "http://e.org",
    "https://", "https://é.org/a_b_(c)*", "http", "www.e.org", "[a](b)", "[a](<b c>)", '[a](b "c")', "[a](b 'c')",
    "[a](javascript:b)", "[*a*](b)", "[`]`](b)", "[a]( b )", "[http://a.org](b)", "(a)[http://b.org]", "[a] [b]",
    "[a]", "[a][]", "![a](b)", "`c`", "` c `", "`` ` ``", "*e*", "**s**", "_e_", "__s__", "~~d~~", "a_b_c", "<b>",
    "</b>", "<http://e.org>", "<a@b.c>", ":tada:", ":x:", "10:30:15", "{{ a }}", "{% x %}", "{: .a}", "[^1]", "é",
    "“", "\xa0", "\t", "-", ".", ",", '"', "'", ":fontawesome-a:", "{.a}", "#",
)  # fmt: skip

lines = st.tuples(st.sampled_from(("", "", "", "", " ", "  ", "   ", "    ", "      ", "\t")), st.sampled_from(LINES))
notes = st.lists(lines.map("".join), max_size=12).map("\n".join)
texts = st.lists(st.sampled_from(MARKS), max_size=12).map("".join)
both = st.lists(st.one_of(lines.map("".join), st.lists(st.sampled_from(MARKS), max_size=5).map("".join)), max_size=8)


def read(source, *, quick, env=None):
    """The tokens of a text, and what its reading leaves in `env` for others."""
    left = dict(env or {})
    tokens = fast.parse(parser(), source, left) if quick else parser().parse(source, left)
    return tokens, {name: left.get(name) for name in ("references", "cut", "duplicate_refs")}


def assert_same(source, env=None):
    assert read(source, quick=True, env=env) == read(source, quick=False, env=env)


@pytest.mark.parametrize("section", sorted({example["section"] for example in EXAMPLES}))
def test_a_section_of_the_specification_has_the_same_tokens_on_both_roads(section):
    for example in EXAMPLES:
        if example["section"] == section:
            assert_same(example["markdown"])


@pytest.mark.parametrize("note", NOTES, ids=lambda path: str(path.relative_to(TESTS)))
def test_a_note_of_the_fixtures_has_the_same_tokens_on_both_roads(note):
    assert_same(note.read_text(encoding="utf-8", errors="replace"))


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(notes)
def test_notes_of_odd_lines_have_the_same_tokens_on_both_roads(note):
    assert_same(note)


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(texts)
def test_texts_of_odd_marks_have_the_same_tokens_on_both_roads(text):
    assert_same(text)
    assert_same(text, env={"references": {"A": {"title": "", "href": "/a", "map": [0, 1]}}})


@settings(max_examples=1000, derandomize=True, deadline=None)
@given(both.map("\n".join))
def test_lines_and_marks_together_have_the_same_tokens_on_both_roads(note):
    assert_same(note)
