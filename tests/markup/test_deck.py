"""Slide decks: sections in reading order, nothing of them lost."""

import re

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


def test_each_slide_is_a_section_and_those_below_say_so():
    assert html("# a\n---\nb\n--\nc", form="slides", prefix="t", heading_base=2) == (
        '<section id="t-slide-1" class="slide"><h2 id="t-a">a</h2>\n</section>\n'
        '<section id="t-slide-2" class="slide"><p>b</p>\n</section>\n'
        '<section id="t-slide-3" class="slide below"><p>c</p>\n</section>'
    )


def test_a_line_above_a_separator_is_no_heading():
    assert "<h" not in html("words\n---\nmore\n-\nend", form="slides")


def test_marks_for_the_slide_program_do_not_show():
    source = "<!-- .slide: data-background='#fff' -->\na <!-- .element: class='x' -->\n---\nb"
    assert Judge(html(source, form="slides")).words.split() == ["a", "b"]


def test_speaker_notes_stand_aside():
    assert html("a\n\nNote:\nsay b\n\n- c\n---\nd", form="slides") == (
        '<section id="slide-1" class="slide"><p>a</p>\n'
        '<aside class="notes"><p>say b</p>\n<ul><li>c</li>\n</ul>\n</aside></section>\n'
        '<section id="slide-2" class="slide"><p>d</p>\n</section>'
    )


def test_markdown_inside_html_is_rendered_and_a_table_without_rows_is_none():
    rows = (" <div align=left>![logo](/images/a.png)</div>", "\t <div> - *one*</div>", "\t <div> - two</div>")
    source = "\n".join(("## a", "<table>", *rows, "</table>", "---", "b"))
    fragment = html(source, form="slides")
    assert "table" not in fragment
    assert '<figure class="image"><img loading="lazy" src="note-link:0" alt="logo"></figure>' in fragment
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


def test_heading_levels_hold_across_slides():
    fragment = html("### a\n---\n# b\n---\n## c", form="slides", heading_base=2)
    assert re.findall(r"<(h[1-6]) ", fragment) == ["h4", "h2", "h3"]


@settings(deadline=None, max_examples=60)
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


@settings(deadline=None, max_examples=60)
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
