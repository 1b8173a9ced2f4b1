"""Marks of other generators: known ones become what they mean, unknown ones do not show, code is left alone."""

import pytest
from drawn import html, known, plain_players

from notegen.markup.parser import parse


@pytest.mark.parametrize(
    "mark",
    [
        "{% include map.html %}",
        "{%- if page.x -%}",
        "{% image a class='b' %}",
        "{% emoji unheard_of %}",
        "{{ site.url }}",
        "{{ page.title | upcase }}",
        "{{ content }}",
        "{{< gallery >}}",
        "{{% notice tip %}}",
        "{:.center}",
        '{: rel="nofollow" target="_blank"}',
        "{:toc}",
        "{::options parse_block_html='true' /}",
        "<%= partial 'x' %>",
        ":fontawesome-brands-github:",
    ],
)
def test_a_mark_of_another_generator_does_not_show(mark):
    assert html(f"one {mark}two") == "<p>one two</p>"
    assert html(f"one\n\n{mark}\n\ntwo") == "<p>one</p>\n<p>two</p>"


@pytest.mark.parametrize(
    "words", ["{{ 7*7 }}", "{{ name }}", "{:ok, pid}", "{x}", "{% %}", "100%}", "a {{", "{% never closed"]
)
def test_what_is_no_known_mark_is_text(words):
    assert html(words) == f"<p>{words}</p>"


@pytest.mark.parametrize("code", ["`{% include x %}`", "```\n{% include x %}\n```", "    {{ site.url }}", "`<%= x %>`"])
def test_marks_in_code_are_code(code):
    marks = ("{% include x %}", "{{ site.url }}", "&lt;%= x %&gt;")
    assert any(mark in html(code) for mark in marks)


def test_a_video_tag_is_a_link_to_the_page_to_watch():
    paragraph = '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk">Video · YouTube</a></p>'
    assert plain_players(html("{% youtube abcdefghijk %}")) == paragraph
    assert plain_players(html('{{< youtube id="abcdefghijk" autoplay="true" >}}')) == paragraph


def test_a_video_tag_below_an_item_ends_the_list():
    assert html("- seen\n{% youtube abcdefghijk %}").startswith('<ul><li>seen</li>\n</ul>\n<p class="embed">')


def test_a_video_tag_inside_a_line_is_a_link_in_it():
    assert html("See {% vimeo 123456 %}!") == (
        '<p>See <a href="https://vimeo.com/123456" class="embed">Video · Vimeo</a>!</p>'
    )


def test_a_video_tag_without_an_id_does_not_show():
    assert html("{% youtube %}") == ""


def test_highlight_is_a_code_block_and_keeps_its_lines():
    source = "{% highlight text linenos %}\n{{ x }}\n\n# y\n{% endhighlight %}\nafter"
    assert (
        html(source)
        == '<div class="highlight"><pre tabindex="0"><code>{{ x }}\n\n# y\n</code></pre></div>\n<p>after</p>'
    )
    fence, paragraph = (token for token in parse(source, {}) if token.type in ("fence", "paragraph_open"))
    assert (fence.map, paragraph.map) == ([0, 5], [5, 6])


def test_highlight_without_end_hides_nothing():
    assert html("{% highlight ruby %}\nputs 1") == "<p>puts 1</p>"


def test_raw_shows_the_marks_it_holds():
    assert html("{% raw %}{{ site.url }}{% endraw %} {{ site.url }}.") == "<p>{{ site.url }} .</p>"
    assert html("{% raw %}\n\n{{ page.x }}\n\n{% endraw %}\n\n{{ page.x }}") == "<p>{{ page.x }}</p>"


def test_comments_go_with_what_they_hold():
    assert html("a {% comment %}b{% endcomment %}c {::comment}d{:/comment}e") == "<p>a c e</p>"
    assert html("{% comment %}\nb\n\nc\n{% endcomment %}\nd") == "<p>d</p>"
    assert html("a <!-- b --> c\n\n<!--\nd\n\ne\n-->\nf") == "<p>a  c</p>\n\n<p>f</p>"


def test_a_comment_that_nothing_closes_hides_nothing():
    assert html("<!-- a\n\nb") == "<p>&lt;!-- a</p>\n<p>b</p>"
    assert html("{% comment %}\nb") == "<p>b</p>"


def test_a_figure_is_a_picture():
    assert html('{{< figure src="/a b.png" caption="The hall" >}}') == (
        '<figure class="image"><img loading="lazy" decoding="async" src="note-link:0" alt="The hall"></figure>'
    )


def test_links_lose_the_site_they_are_written_with():
    source = (
        "[a]({{ site.url }}/x) ![b]({{site.baseurl}}/b.png) [c]({{ '/c.pdf' | relative_url }}) "
        '[d]({% link _talks/d.md %}) [e]({% post_url 2014-06-09-e %}) <a href="{{ site.url }}/f">f</a>'
    )
    assert known(source).links == ("/x", "/b.png", "/c.pdf", "/_talks/d.md", "2014-06-09-e.md", "/f")


def test_a_generated_list_of_contents_stays_and_its_comments_go():
    source = "<!-- MarkdownTOC -->\n\n- [Intro](#intro)\n\n<!-- /MarkdownTOC -->\n\n# Intro"
    assert html(source) == '<ul><li><a href="#intro">Intro</a></li>\n</ul>\n\n<h3 id="intro">Intro</h3>'


def test_a_mark_that_is_given_a_picture_shows_it():
    picture = '<figure class="image"><img loading="lazy" decoding="async" src="note-link:0" alt="The hall"></figure>'
    assert html('{% include figure.html url="{{ site.baseurl }}/hall.png" description="The hall" %}') == picture
    assert html('{% image a/hall.jpg 50% left alt="The hall" %}') == picture
    assert known("{% img left /a/hall.png 100 %}").links == ("/a/hall.png",)


def test_a_mark_with_a_picture_that_could_run_something_does_not_show():
    assert html('{% img src="javascript:alert(1).png" %}') == ""


def test_an_emoji_by_its_name_is_its_sign():
    assert html("done :tada: and {% emoji wink %}") == "<p>done 🎉 and 😉</p>"


def test_times_symbols_unknown_names_and_code_are_no_emoji():
    assert html("10:100:30 Foo::tada:: :unheard_of: `:tada:`") == (
        "<p>10:100:30 Foo::tada:: :unheard_of: <code>:tada:</code></p>"
    )


def test_marks_for_a_table_of_contents_do_not_show():
    assert html("[TOC]\n\na\n\n[[_TOC_]]\n\n* Contents\n{:toc}\n\nb") == "<p>a</p>\n<p>b</p>"
    assert html("    [TOC]") == '<div class="highlight"><pre tabindex="0"><code>[TOC]\n</code></pre></div>'


def test_a_list_item_above_other_words_is_no_table_of_contents():
    assert html("* Contents\ntoc") == "<ul><li>Contents\ntoc</li>\n</ul>"
