"""The fast road through Markdown gives what the library gives, on the specification, fixtures and generated notes."""

import json
import random
import threading
from pathlib import Path

import linkify_it
import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup import road
from notegen.markup.html import Options, render
from notegen.markup.outline import outline
from notegen.markup.parser import parse, parser
from notegen.markup.words import known
from notegen.model.event import Text

TESTS = Path(__file__).parents[1]
ROOM = TESTS.parent / "src/notegen/markup/fast"
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

INDENTS = ("", "", "", "", " ", "  ", "   ", "    ", "      ", "\t", " \t", "- ", "> ", "1. ", "  - ", "    - ")

lines = st.tuples(st.sampled_from(INDENTS), st.sampled_from(LINES))
notes = st.lists(lines.map("".join), max_size=12).map("\n".join)
texts = st.lists(st.sampled_from(MARKS), max_size=12).map("".join)
both = st.lists(st.one_of(lines.map("".join), st.lists(st.sampled_from(MARKS), max_size=5).map("".join)), max_size=8)


def read(source, *, quick, env=None):
    """The tokens of a text, and what its reading leaves in `env` for others."""
    left = dict(env or {})
    tokens = parser().parse_fast(source, left) if quick else parser().parse(source, left)
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


@settings(max_examples=300, derandomize=True)
@given(notes)
def test_notes_of_odd_lines_have_the_same_tokens_on_both_roads(note):
    assert_same(note)


@settings(max_examples=300, derandomize=True)
@given(texts)
def test_texts_of_odd_marks_have_the_same_tokens_on_both_roads(text):
    assert_same(text)
    assert_same(text, env={"references": {"A": {"title": "", "href": "/a", "map": [0, 1]}}})


@settings(max_examples=300, derandomize=True)
@given(both.map("\n".join))
def test_lines_and_marks_together_have_the_same_tokens_on_both_roads(note):
    assert_same(note)


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_notes_put_together_by_chance_have_the_same_tokens_on_both_roads(seed):
    chance = random.Random(seed)
    for _ in range(1000):
        rows = []
        for _ in range(chance.randint(1, 10)):
            marks = (chance.choice(MARKS) for _ in range(chance.randint(1, 6)))
            rows.append(chance.choice(INDENTS) + (chance.choice(LINES) if chance.random() < 0.6 else "".join(marks)))
        assert_same("\n".join(rows) + chance.choice(("", "\n", " ")))


@settings(max_examples=200, derandomize=True)
@given(both.map("\n".join), st.sampled_from(["link", "show"]))
def test_outline_and_html_are_the_same_on_both_roads(note, pictures):
    made = []
    with pytest.MonkeyPatch.context() as patch:
        for fast in (True, False):
            patch.setattr(road, "_wanted", fast)
            options = Options(remote_images=pictures)
            alone = render(Text("a.md", 1, "markdown", note + "\n\nOther."), "a.md", options)
            made.append((alone, outline(note, 1), render(Text("a.md", 1, "markdown", note), "a.md", options)))
    assert made[0] == made[1]


PLAIN = """\
# Meetup in March

## Harbour cranes by Ada Example

Cranes lift **boxes**, and [the slides](https://example.org/slides) show how; see `crane.py`.
There is a recording at https://example.org/watch?v=1 as well.

- first the hook
- then the box
  - red ones
  - *blue* ones

1. up
2. down

```python
lift(box)
```
"""


@pytest.fixture
def fresh_counts(monkeypatch):
    monkeypatch.setattr(road, "_local", threading.local())
    monkeypatch.setattr(road, "_wanted", True)


def test_a_plain_note_is_read_without_the_library(fresh_counts):
    parse(PLAIN, {})
    found = road.counts()
    assert (found.lines, found.handed_lines, found.handed_runs) == (18, 0, 0)


def test_what_is_odd_goes_back_to_the_library_and_what_stands_around_it_does_not(fresh_counts):
    parse("# Plain\n\n> A quotation\n> of two lines\n\nAn &amp; in a run.\n\n*Plain*\n", {})
    assert road.counts() == road.Counts(lines=8, handed_lines=2, runs=3, handed_runs=1)


def test_of_a_note_with_definitions_they_alone_go_back_to_the_library(fresh_counts):
    parse("[Slides](a.pdf) and\nmore.\n\n- [Slides](b.pdf)\n- $5 each\n\n[label]: https://example.org\n", {})
    assert road.counts().handed_lines == 1


def test_a_link_over_two_lines_is_no_definition_where_nothing_is_defined(fresh_counts):
    source = "[Slides\nof March](a.pdf)\n"
    parse(source, {})
    assert road.counts().handed_lines == 0
    parse(f"{source}\n[b]: c\n", {})
    assert road.counts().handed_lines == 3


def test_a_tag_of_no_element_leaves_the_words_around_it_known(fresh_counts):
    tokens = parse("Rename <name> here.\n\nMake it <b>bold</b>.\n", {})
    assert known(tokens[1]) is not None
    assert known(tokens[4]) is None


def test_counts_of_several_workers_add_up():
    assert road.Counts(5, 1, 3, 2) + road.Counts(4, 0, 2, 1) == road.Counts(9, 1, 5, 3)


def test_a_worker_sends_what_it_read_once(fresh_counts):
    parse(PLAIN, {})
    assert road.take().lines == 18
    assert road.take() == road.Counts()


def test_verbose_says_how_much_the_library_read():
    assert road.sentence(road.Counts(41526, 1964, 8242, 592)) == (
        "Markdown: markdown-it-py read 1,964 of 41,526 lines and the marks of 592 of 8,242 runs of text, "
        "the fast road the others"
    )
    assert road.sentence(road.Counts()) == ""


def test_with_a_version_of_a_library_that_it_was_not_tested_with_the_fast_road_is_not_taken(monkeypatch, fresh_counts):
    monkeypatch.setattr(linkify_it, "__version__", "99.1")
    monkeypatch.setattr(road, "_UNTESTED", road.untested())
    assert road.untested() == "linkify-it-py 99.1"
    assert parse(PLAIN, {}) == parser().parse(PLAIN, {})
    assert road.counts().lines == 0
    assert road.sentence(road.counts()) == (
        "Markdown was read by markdown-it-py alone: fast_markdown is not tested with linkify-it-py 99.1"
    )


def test_the_setting_switches_the_fast_road_off(fresh_counts):
    road.choose(False)
    assert parse(PLAIN, {}) == parser().parse(PLAIN, {})
    assert road.counts().lines == 0
    assert road.sentence(road.counts()) == "Markdown was read by markdown-it-py alone, as fast_markdown says"


def test_the_libraries_of_this_project_are_those_it_was_tested_with():
    assert road.untested() == ""


def test_the_room_of_the_fast_road_has_at_most_300_lines():
    assert sum(path.read_text(encoding="utf-8").count("\n") for path in ROOM.glob("*.py")) <= 300


HOSTILE = {
    "definitions": "[a\nb]: c\n",
    "brackets": "[",
    "links": "[a](",
    "labels": "[a `b",
    "parentheses": "[a]((",
    "marks": "*a **b ",
    "backticks": "`a``",
    "colons": "a:b",
    "ampersands": "&a",
    "tags": "<a",
    "items": "- a\n",
    "items below items": "- ",
    "rules that are none": "* - ",
    "fences never closed": "```\n\n",
    "tables that are none": "a|b\n-|\n",
    "lazy lines": "- a\nb\n",
    "addresses": "http://a.b/",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_on_the_fast_road_grows_with_the_text(name):
    unit = HOSTILE[name]

    def reading(size):
        source = unit * (size // len(unit))
        return lambda: parser().parse_fast(source, {})

    assert growth_of_time(reading, 1_000) < 24
