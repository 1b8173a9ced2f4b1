"""Slide decks: sections in reading order, nothing of them lost."""

import re

import pytest
from drawn import Judge, html, known
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup.deck import is_deck, slides

DECK = "# Pods\n\n---\n## What\n- a\n-\n## Why\n--\n## How\n"


def test_slides_are_parted_by_three_kinds_of_lines():
    assert [(slide.separator, slide.line, slide.end) for slide in slides(DECK)] == [
        ("", 1, 2),
        ("---", 4, 5),
        ("-", 7, 7),
        ("--", 9, 10),
    ]


def test_separators_in_fences_comments_and_lists_part_nothing():
    assert len(slides("# a\n\n```yaml\n---\n- x\n-\n```\n\n<!--\n---\n-->\n\n- b\n - \n- c")) == 1


def test_a_comment_that_nothing_closes_hides_no_separator():
    assert len(slides("<!-- a\n---\nb")) == 2


def test_a_deck_needs_a_sign_and_four_slides():
    assert is_deck(DECK)
    assert is_deck("<!-- .slide: data-x -->\n# a\n\n---\n\n# b\n\n---\n\n# c\n\n---\n\n# d")
    assert not is_deck("# a\n\n---\n\n# b\n\n---\n\n# c\n\n---\n\n# d")
    assert not is_deck("# a\n--\n# b\n--\n# c")
    assert not is_deck("One\n--\ntext\n\nTwo\n--\ntext\n\nThree\n-\ntext\n\nFour\n-\ntext")
    assert is_deck("a\n\n---\n\nb", stated=True)
    assert is_deck("class: center\n# a\n\n---\n\n# b\n\n---\n\n# c\n\n???\nsay d\n---\n\n# d")


def test_each_slide_is_a_section_and_those_below_say_so():
    assert html("# a\n---\nb\n--\nc", form="slides", prefix="t", heading_base=2) == (
        '<section id="t-slide-1" role="group" aria-label="1. a" class="slide"><h2 id="t-a">a</h2>\n</section>\n'
        '<section id="t-slide-2" role="group" aria-label="2. b" class="slide"><p>b</p>\n</section>\n'
        '<section id="t-slide-3" role="group" aria-label="3. c" class="slide below"><p>c</p>\n</section>'
    )


def test_a_line_above_a_separator_is_no_heading():
    assert "<h" not in html("words\n---\nmore\n-\nend", form="slides")


def test_marks_for_the_slide_program_do_not_show():
    source = "<!-- .slide: data-background='#fff' -->\na <!-- .element: class='x' -->\n---\nb"
    assert Judge(html(source, form="slides")).words.split() == ["a", "b"]


def test_speaker_notes_stand_aside():
    assert html("a\n\nNote:\nsay b\n\n- c\n---\nd", form="slides") == (
        '<section id="slide-1" role="group" aria-label="1. a" class="slide"><p>a</p>\n'
        '<div class="notes"><p>say b</p>\n<ul><li>c</li>\n</ul>\n</div></section>\n'
        '<section id="slide-2" role="group" aria-label="2. d" class="slide"><p>d</p>\n</section>'
    )


@pytest.mark.parametrize(
    "notes",
    ["Note: say b", "notes:\nsay b", "???\nsay b", "???\n\nsay b", "<!-- note -->\nsay b", "<!-- Note: say b -->"],
)
def test_speaker_notes_are_known_in_the_forms_of_three_programs(notes):
    fragment = html(f"# a\n\n{notes}\n---\nd", form="slides")

    assert re.findall(r'<div class="notes">(.*?)</div>', fragment, re.DOTALL) == ["<p>say b</p>\n"]
    assert "note" not in Judge(fragment).words.casefold()


def test_a_comment_of_notes_may_have_lines_and_leaves_the_text_below_it_on_the_slide():
    judged = Judge(html("# a\n\n<!-- notes:\nsay b\n\n- c -->\n\nd\n---\ne", form="slides"))

    assert judged.words.split() == ["a", "d", "say", "b", "c", "e"]


def test_what_is_said_is_no_excerpt_of_what_is_shown():
    assert known("# a\n\nshown\n\nNote: said\n---\nb", form="slides").excerpt == "shown b"


def test_other_comments_are_no_notes_and_stay_hidden():
    assert Judge(html("a <!-- say b -->\n\n<!-- noted\nc -->\n---\nd", form="slides")).words.split() == ["a", "d"]


def test_a_line_of_code_is_no_speaker_note():
    fragment = html("a\n```yaml\nnote: b\n???\n```\nc\n---\nd", form="slides")

    assert "notes" not in fragment
    assert Judge(fragment).words.split() == ["a", "note:", "b", "???", "c", "d"]


def test_lines_that_remark_reads_on_top_of_a_slide_do_not_show():
    source = (
        "class: center, middle\nname: start\n\n# a\n---\nlayout: true\nbackground-image: url(a.png)\nb\n---\nclass: c\n"
    )

    assert Judge(html(source, form="slides")).words.split() == ["a", "b"]


@pytest.mark.parametrize("line", ["name: Ada Brook", "count: 3", "class: a word, and more", "text\nclass: center"])
def test_what_a_slide_says_with_a_colon_is_no_property(line):
    assert Judge(html(f"{line}\n---\nb", form="slides")).words.split() == [*line.split(), "b"]


def test_a_slide_of_comments_alone_is_none():
    fragment = html("# a\n---\n<!-- .slide: data-background='b.png' -->\n<!-- pause -->\n---\n# c", form="slides")

    assert re.findall('id="(slide-.)".*?aria-label="(.*?)"', fragment) == [("slide-1", "1. a"), ("slide-2", "2. c")]


def test_slides_of_one_title_have_names_of_their_own():
    fragment = html("# a\n---\n# a\n---\n![a picture](p.png)\n---\n***", form="slides")

    assert re.findall('aria-label="(.*?)"', fragment) == ["1. a", "2. a", "3. a picture", "4"]


def test_the_name_of_a_slide_is_short_and_gives_no_address_away():
    source = f'## by Ann <ann@example.org>\n---\n{"word " * 40}\n---\n# a "b" & <c>'
    labels = re.findall('aria-label="(.*?)"', html(source, form="slides"))

    assert labels[0] == "1. by Ann"
    assert labels[1].endswith("word…") and len(labels[1]) < 90
    assert labels[2] == "3. a &quot;b&quot; &amp; &lt;c&gt;"


def test_markdown_inside_html_is_rendered_and_a_table_without_rows_is_none():
    rows = (" <div align=left>![logo](/images/a.png)</div>", "\t <div> - *one*</div>", "\t <div> - two</div>")
    source = "\n".join(("## a", "<table>", *rows, "</table>", "---", "b"))
    fragment = html(source, form="slides")
    assert "table" not in fragment
    assert (
        '<figure class="image"><img loading="lazy" decoding="async" src="note-link:0" alt="logo"></figure>' in fragment
    )
    assert "<div><ul><li><em>one</em></li>\n</ul>\n</div>" in fragment


def test_code_in_html_is_no_markdown():
    assert '<pre tabindex="0"><code> docker *ps* $(a_b_c) </code></pre>' in html(
        "- a\n  <pre><code> docker *ps* $(a_b_c) </code></pre>\n---\nb", form="slides"
    )


def test_an_entity_in_html_stays_text():
    assert "<p>&lt;b&gt;x</p>" in html("<div>&lt;b&gt;x</div>\n---\nb", form="slides")


def test_a_table_with_rows_is_one():
    assert "<td><p>x</p>" in html("<table><tr><td>x</td></tr></table>\n---\nb", form="slides")


def test_links_and_their_definitions_are_shared_by_all_slides():
    found = known("[a][x] ![p](p.png)\n---\n[b](c.md) ![p](p.png)\n<div>[e][x]</div>\n\n[x]: d.md", form="slides")
    assert found.links == ("d.md", "p.png", "c.md")
    assert html("a\n\n<div>[e][x]</div>\n\n[x]: d.md", form="slides").count('<a href="note-link:0">e</a>') == 1


def test_footnotes_of_several_slides_keep_apart():
    judged = Judge(html("a[^1]\n\n[^1]: x\n---\nb[^1]\n\n[^1]: y", form="slides"))
    assert judged.wrong == []
    assert [name for name in judged.ids if name.startswith("fn-")] == ["fn-1", "fn-1-2"]


def test_every_slide_begins_at_the_same_level_and_leaves_none_out():
    fragment = html("### a\n---\n# b\n### c\n## d\n---\n## e\n<h4>f</h4>\n\n# g", form="slides", heading_base=2)
    assert re.findall(r"<(h[1-6])", fragment) == ["h2", "h2", "h3", "h3", "h2", "h3", "h2"]
    assert Judge(fragment).wrong == []


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["---", "--", "-", "# h{}", "w{}", "- i{}", "", "```", "<div>d{}</div>", "Note: n{}"]),
        max_size=25,
    )
)
def test_no_word_of_a_deck_is_lost(rows):
    source = "\n".join(row.format(f"x{number}x") for number, row in enumerate(rows))
    judged = Judge(html(source, form="slides"))
    assert judged.wrong == []
    for number, row in enumerate(rows):
        if "{}" in row:
            assert judged.words.count(f"x{number}x") == 1


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["---", "--", "-", "# h", "w", "", "```", "<!--", "-->"]), max_size=25))
def test_slides_are_in_order_and_hold_all_lines_but_separators(rows):
    source = "\n".join(rows)
    lines = source.split("\n")
    covered: list[int] = []
    for slide in slides(source):
        assert slide.source == "\n".join(lines[slide.line - 1 : slide.end])
        covered += range(slide.line, slide.end + 1)
    assert covered == sorted(set(covered))
    left = [lines[number - 1] for number in range(1, len(lines) + 1) if number not in covered]
    assert all(line.strip() in ("", "---", "--", "-") for line in left)
