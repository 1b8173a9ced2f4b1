"""What Markdown of notes becomes: headings, lists, tables, footnotes, links and the words known of a text."""

import pytest
from drawn import faults, html, known
from told import told


def test_headings_nest_below_the_page_and_leave_no_gap():
    assert html("# One\n\n#### Two\n\n###### Three\n\n# Four", heading_base=3) == (
        '<h3 id="one">One</h3>\n<h4 id="two">Two</h4>\n<h5 id="three">Three</h5>\n<h3 id="four">Four</h3>'
    )


def test_no_heading_is_deeper_than_the_sixth():
    assert html("# a\n\n## b\n\n### c", heading_base=5).count("<h6") == 2


def test_equal_headings_are_numbered_and_carry_the_prefix_of_their_text():
    ids = html("# Demo\n\n# Demo\n\n# Demo 2\n\n# Demo", prefix="intro").split('id="')[1:]
    assert [each.split('"')[0] for each in ids] == ["intro-demo", "intro-demo-2", "intro-demo-2-2", "intro-demo-3"]


def test_a_heading_without_words_has_an_id_all_the_same():
    assert (
        html("# ![](a.png)")
        == '<h3 id="section"><img loading="lazy" decoding="async" src="note-link:0" alt="" data-file="a.png"></h3>'
    )


def test_a_fragment_of_the_same_text_leads_to_the_prefixed_heading():
    assert '<a href="#t-live-demo">here</a>' in html("# Live Demo\n\n[here](#live-demo)", prefix="t")


def test_kramdown_names_a_heading_and_does_not_show():
    fragment = html("# Live Demo {#show .big}\n\n[here](#show)")
    assert fragment == '<h3 id="live-demo">Live Demo</h3>\n<p><a href="#live-demo">here</a></p>'


def test_a_fragment_the_text_does_not_have_is_left_for_the_site_to_find():
    assert known("[there](#other-talk)").links == ("#other-talk",)


def test_task_lists_say_what_is_done():
    assert html("- [x] bake\n- [ ] eat") == (
        '<ul class="contains-task-list"><li class="task-list-item done">☑ bake</li>\n'
        '<li class="task-list-item">☐ eat</li>\n</ul>'
    )


def test_a_table_aligns_by_class():
    fragment = html("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<td class="align-right">2</td>' in fragment
    assert "style" not in fragment


def test_an_alert_is_named():
    assert html("> [!TIP]\n> Try it.") == (
        '<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">Tip</p>\n<p>Try it.</p>\n</div>'
    )


def test_definition_lists_and_strikethrough():
    assert html("Pod\n: containers that ~~live~~ die together") == (
        "<dl><dt>Pod</dt>\n<dd>containers that <s>live</s> die together</dd>\n</dl>"
    )


def test_a_footnote_leads_there_and_back():
    assert html("So it is.[^1]\n\n[^1]: Says who?", prefix="t") == (
        '<p>So it is.<sup class="footnote-ref"><a href="#t-fn-1" id="t-fnref-1">1</a></sup></p>\n'
        '<div class="footnotes"><ol><li id="t-fn-1"><p>Says who? '
        '<a href="#t-fnref-1" class="footnote-backref">↩︎</a></p>\n</li></ol></div>'
    )


def test_a_footnote_that_nothing_refers_to_is_not_lost():
    assert '<li id="fn-1"><p>forgotten</p>' in html("text\n\n[^x]: forgotten")


def test_bare_urls_and_www_are_links_and_file_names_are_not():
    assert html("see https://a.example/x_y_z). or www.b.example, not README.md") == (
        '<p>see <a href="https://a.example/x_y_z">https://a.example/x_y_z</a>). or '
        '<a href="http://www.b.example">www.b.example</a>, not README.md</p>'
    )


def test_reference_links_with_a_blank_and_reversed_links_are_links():
    source = "[Ada Brook] [ada], (tool)[https://t.example], [https://u.example](site)\n\n[ada]: https://ada.example"
    assert html(source) == (
        '<p><a href="https://ada.example">Ada Brook</a>, <a href="https://t.example">tool</a>, '
        '<a href="https://u.example">site</a></p>'
    )


def test_slips_of_links_in_code_stay_as_they_are():
    assert html("`(a)[https://b.example]`") == "<p><code>(a)[https://b.example]</code></p>"


def test_two_bracketed_words_are_no_link_where_no_label_is_defined():
    assert html("[a] [b]") == "<p>[a] [b]</p>"


def test_relative_links_stand_as_places_until_a_page_is_known():
    found = known("[a](x%20y.pdf) ![b](/images/c.png) [d](e.md?q=1#f) [g](x%20y.pdf)")
    assert found.links == ("x y.pdf", "/images/c.png", "e.md?q=1#f")


def test_a_link_without_words_shows_where_it_leads():
    assert html("See [](https://piers.example.org/a)") == (
        '<p>See <a href="https://piers.example.org/a">https://piers.example.org/a</a></p>'
    )


def test_a_link_with_nowhere_to_go_is_plain_words():
    assert html("[Slides]()") == "<p>Slides</p>"


def test_pictures_of_the_site_are_loaded_late():
    assert html("![A map](map.png)") == (
        '<figure class="image"><img loading="lazy" decoding="async" src="note-link:0" alt="A map"></figure>'
    )


def test_a_picture_from_elsewhere_names_its_host_and_fetches_nothing():
    assert html("![A chart](https://pics.example/c.png)") == (
        '<figure class="remote-image">A chart <a href="https://pics.example/c.png">pics.example</a></figure>'
    )


def test_a_picture_from_elsewhere_is_shown_where_the_project_says_so():
    assert '<img loading="lazy" decoding="async" src="https://pics.example/c.png" alt="A chart">' in html(
        "![A chart](https://pics.example/c.png)", remote_images="show"
    )


def test_a_linked_picture_from_elsewhere_is_one_link():
    assert html("see [![build](https://ci.example/b.svg)](https://ci.example)") == (
        '<p>see <a href="https://ci.example"><span class="remote-image">build</span></a></p>'
    )


def test_a_text_knows_its_first_words_and_their_number():
    found = known("# Title\n\nOne *two* [three](x.md).\n\n- four\n\n```\nfive six\n```")
    assert (found.excerpt, found.words) == ("One two three. four", 7)


def test_an_excerpt_ends_at_a_word():
    excerpt = known("harbour " * 100).excerpt
    assert len(excerpt) <= 280
    assert excerpt.endswith("harbour…")


def test_blocks_nested_too_deep_are_shown_as_lines_and_reported():
    source = "text\n\n" + "> " * 500 + "the deepest\n\nand after"
    fragment = html(source)
    assert fragment.count("<blockquote>") == 100
    assert "the deepest</p>" in fragment
    assert fragment.endswith("<p>and after</p>")
    assert told(faults(source, line=10)) == [
        "notes/a.md:12:1: warning N501 blocks inside each other more than 100 levels deep (a list counts twice); "
        "what stands deeper is shown as plain lines"
    ]


def test_what_follows_a_list_nested_too_deep_is_not_lost():
    fragment = html("- " * 60 + "deep\n- next\n\nend")
    assert "deep" in fragment
    assert "<li>next</li>" in fragment
    assert fragment.endswith("<p>end</p>")


def test_a_diagnostic_names_the_line_of_the_note_where_lines_were_left_out():
    source = "a\n\n" + "> " * 200 + "b"
    assert [str(found.span) for found in faults(source, lines=(3, 4, 90))] == ["notes/a.md:90:1"]


def test_a_knot_of_brackets_is_text():
    assert html("[" * 50 + "x") == f"<p>{'[' * 50}x</p>"


def test_a_long_reference_cannot_be_repeated_without_end():
    source = f"[a]: /{'x' * 3000}\n\n" + "[a] " * 2000
    assert len(html(source)) < 3_000_000
    assert [found.code for found in faults(source)] == ["N503"]


def test_an_unclosed_fence_runs_to_the_end_and_shows():
    assert html("```\nnever closed") == '<div class="highlight"><pre tabindex="0"><code>never closed</code></pre></div>'


def test_the_same_text_gives_the_same_bytes():
    assert html("# a\n\n[b](c.md) `d`") == html("# a\n\n[b](c.md) `d`")


def test_text_where_a_language_should_be_is_not_lost():
    assert html("- ```SELECT a FROM b\n- next") == (
        '<ul><li><div class="highlight"><pre tabindex="0"><code>SELECT a FROM b</code></pre></div>\n</li>\n'
        "<li>next</li>\n</ul>"
    )


def test_markdown_goes_on_below_a_picture_in_html():
    assert html('<img src="a.png" alt="Ada">\n**Ada** speaks') == (
        '<p><img loading="lazy" decoding="async" alt="Ada" src="note-link:0">\n<strong>Ada</strong> speaks</p>'
    )


def test_a_picture_from_elsewhere_inside_a_line_stays_in_it():
    assert html("see ![it](//pics.example/c.png)") == (
        '<p>see <span class="remote-image">it <a href="//pics.example/c.png">pics.example</a></span></p>'
    )


@pytest.mark.parametrize("form", ["markdown", "slides", "text"])
def test_what_no_feed_could_hold_is_replaced(form):
    assert "a\ufffdb\ufffdc" in html("a\x1bb\x00c", form=form)


def test_a_line_above_a_lone_hyphen_is_a_paragraph():
    assert html("one\n-\ntwo") == "<p>one</p>\n<p>two</p>"
    assert html("> one\n> -\n> two") == "<blockquote><p>one</p>\n<p>two</p>\n</blockquote>"


def test_a_line_above_two_hyphens_is_a_heading():
    assert html("one\n--\ntwo") == '<h3 id="one">one</h3>\n<p>two</p>'


def test_a_heading_without_a_blank_behind_its_marks_is_one():
    assert html("words\n##Links ##\nmore") == '<p>words</p>\n<h3 id="links">Links</h3>\n<p>more</p>'


def test_a_hashtag_is_no_heading():
    assert html("#release\n\n##") == '<p>#release</p>\n<h3 id="section"></h3>'


def test_a_link_in_the_form_of_githubs_anchors_finds_its_heading():
    assert html("[go](#11---mission)\n\n# 1.1 - Mission") == (
        '<p><a href="#1-1-mission">go</a></p>\n<h3 id="1-1-mission">1.1 - Mission</h3>'
    )
