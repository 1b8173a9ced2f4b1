"""Plain text dumps: every line once, in order, escaped."""

from drawn import Judge, html, known
from hypothesis import given, settings
from hypothesis import strategies as st


def dumped(source: str) -> str:
    return html(source, form="text")


def test_bullets_nest_by_their_indent():
    assert dumped("  • a\n    • b\n      • c\n  • d") == (
        "<ul><li>a\n<ul><li>b\n<ul><li>c\n</li></ul></li></ul></li><li>d\n</li></ul>"
    )


def test_a_line_alone_is_a_heading_and_a_sentence_is_none():
    assert dumped("Live Demo\n\nWhat is it?\n\nWe are fast when:\n\nIt ended.") == (
        '<h3 id="live-demo">Live Demo\n</h3><h3 id="what-is-it">What is it?\n</h3>'
        "<p>We are fast when:\n</p><p>It ended.\n</p>"
    )


def test_lines_of_a_paragraph_stay_lines():
    assert dumped("By Ada\nfrom Dock") == "<p>By Ada\n<br>from Dock\n</p>"


def test_marks_of_other_languages_are_text():
    assert dumped('  • >>CMD ["/sbin/init"]<<\n  • docker commit <id> *a* `b` {% x %}') == (
        "<ul><li>&gt;&gt;CMD [&quot;/sbin/init&quot;]&lt;&lt;\n</li>"
        "<li>docker commit &lt;id&gt; *a* `b` {% x %}\n</li></ul>"
    )


def test_bare_urls_are_links():
    assert dumped("  • see https://x.example/a_(b). and (https://y.example)") == (
        '<ul><li>see <a href="https://x.example/a_(b)">https://x.example/a_(b)</a>. and '
        '(<a href="https://y.example">https://y.example</a>)\n</li></ul>'
    )


def test_an_indented_line_below_a_bullet_belongs_to_it():
    assert dumped("  • a\n    more") == "<ul><li>a\n<br>more\n</li></ul>"


def test_a_dump_knows_its_first_words():
    found = known("Title\n\n  • one two\n  • three", form="text")
    assert (found.excerpt, found.words) == ("one two three", 4)


def test_equal_headings_are_numbered():
    assert dumped("Demo\n\nDemo").count('id="demo-2"') == 1


LINES = st.sampled_from(["  • ", "    • ", "• ", "   ", "", "\t", "◦ ", "- "])


@settings(max_examples=80)
@given(st.lists(st.tuples(LINES, st.text("ab <>&\"'*_`[]{}().:?#", max_size=12)), max_size=20))
def test_every_line_stands_once_and_in_order(rows):
    source = "\n".join(indent + words for indent, words in rows)
    judged = Judge(dumped(source))
    assert judged.wrong == []
    shown = [line.strip() for line in judged.words.split("\n")]
    wanted = [line.strip().lstrip("•◦").strip() for line in source.split("\n")]
    assert [line for line in shown if line] == [line for line in wanted if line]
