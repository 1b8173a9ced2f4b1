"""Raw HTML in notes: what is safe stays, what runs goes, what only looks like a tag is text."""

import pytest
from drawn import Judge, faults, html, known, plain_players, text
from told import told

from notegen.markup import html as door
from notegen.markup.html import Options, place, render


def test_old_notes_keep_their_marks_tables_and_pictures():
    source = (
        '<table border=1><tr><td colspan="2" align=right>a<sup>2</sup> <kbd>x</kbd></td></tr></table>\n\n'
        '<img src="a.png" width="50%">'
    )
    assert html(source) == (
        '<table tabindex="0"><tbody><tr><td colspan="2" class="align-right">'
        "a<sup>2</sup> <kbd>x</kbd></td></tr></tbody></table>\n"
        '<p><img loading="lazy" decoding="async" alt="" src="note-link:0" width="50%" data-file="a.png"></p>'
    )


def test_a_tag_of_no_element_is_words_whatever_tags_stand_before_it():
    shown = "<p>Rename &lt;name&gt; to <em>it</em>.</p>"
    assert html("Rename <name> to *it*.") == shown
    assert html("<b>First</b>\n\nRename <name> to *it*.") == f"<p><b>First</b></p>\n{shown}"
    assert known("Rename <name> to *it*.").excerpt == "Rename <name> to it."


def test_details_hold_markdown():
    assert html("<details><summary>More</summary>\n\n*inside*\n\n</details>") == (
        "<details><summary>More</summary>\n<p><em>inside</em></p>\n</details>"
    )


def test_classes_ids_and_styles_of_authors_go():
    assert html('<p class="highlight slide" id="main" style="color:red" onclick="x()">a</p>') == "<p>a</p>"


def test_html_shows_as_text_where_the_project_keeps_none():
    assert html("<b>a</b> <!-- c -->\n\n<div>\nx\n</div>", html=False) == (
        "<p>&lt;b&gt;a&lt;/b&gt; </p>\n<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>"
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("docker commit <id>", "docker commit &lt;id&gt;"),
        ("<missing point>", "&lt;missing point&gt;"),
        ("List<String> and Map<Object>", "List&lt;String&gt; and Map&lt;Object&gt;"),
        ("hello <your name>!", "hello &lt;your name&gt;!"),
        ("git config <section>", "git config &lt;section&gt;"),
        ("cp <source> <target>", "cp &lt;source&gt; &lt;target&gt;"),
        ("a < b > c", "a &lt; b &gt; c"),
        ("<id>\n*kept*", "&lt;id&gt;\n<em>kept</em>"),
    ],
)
def test_what_only_looks_like_a_tag_stays_visible(source, words):
    assert html(source) == f"<p>{words}</p>"


def test_a_note_cannot_close_an_element_of_the_page():
    assert html("</div></article></body>\n\na </section>b") == "<p>a b</p>"


def test_what_a_note_opens_ends_with_it():
    assert html("<div class=x><div id=y>a") == "<div><div>a</div></div>"


def test_unclosed_marks_end_with_their_paragraph():
    assert html('one <b title="x">two\n\nthree') == "<p>one <b>two</b></p>\n<p>three</p>"


def test_blocks_never_stand_in_lines():
    assert html("a <div>b</div> <b>c<p>d</p></b>") == "<p>a <br>b <b>c<br>d</b></p>"


def test_an_author_s_heading_has_the_level_of_its_place():
    assert html("<h1>a</h1>\n\n## b", heading_base=4) == '<h4>a</h4>\n<h5 id="b">b</h5>'


def test_frames_of_known_players_are_links_and_others_too():
    source = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n<iframe src="https://x.example/a">no</iframe>'
    assert plain_players(html(source)).split("\n")[0] == (
        '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk">Video · YouTube</a></p>'
    )
    assert '<p class="embed"><a href="https://x.example/a">x.example</a></p>' in plain_players(html(source))


def test_a_speaker_deck_script_is_a_link_to_the_slides():
    source = (
        '<script async class="speakerdeck-embed" data-id="0123456789abcdef" '
        'src="//speakerdeck.com/assets/embed.js"></script>'
    )
    assert plain_players(html(source)) == (
        '<p class="embed"><a href="https://speakerdeck.com/player/0123456789abcdef">Slides · Speaker Deck</a></p>'
    )
    assert faults(source) == ()


def test_a_script_goes_with_what_it_holds_and_is_reported():
    source = "a <script>alert(1)</script> b\n\n<script>\nalert(2)\n\n</script>\n\nc"
    assert html(source) == "<p>a  b</p>\n\n<p>c</p>"
    assert told(faults(source, line=5)) == [
        "notes/a.md:5:1: warning N502 <script> is left out, a page must not run it; link to it instead"
    ]


def test_a_script_that_nothing_closes_hides_nothing():
    assert html("<script>\nalert(1)\n\nthe rest") == "<p>&lt;script&gt;\nalert(1)</p>\n<p>the rest</p>"


def test_a_style_goes_without_a_word():
    assert (html("<style>p { color: red }</style>\n\na"), faults("<style>x</style>")) == ("<p>a</p>", ())


def test_links_in_html_are_numbered_like_those_of_markdown():
    assert known('<a href="a.md">a</a> [b](b.md)').links == ("a.md", "b.md")


def test_a_forged_place_is_no_place():
    source = '<a href="note-link:000000000000-0">x</a> [y](note-link:000000000000-0)'
    fragment, known, _ = render(text(source), "a.md", Options())
    assert place(fragment, ("/secret/",), "/") == "<p>x [y](note-link:000000000000-0)</p>\n"
    assert known.links == ()


ATTACKS = [
    "<img src=x onerror=alert(1)>",
    "<b onmouseover=alert(1)>x</b>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](<java&NewLine;script:alert(1)>)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x)",
    "<javascript:alert(1)>",
    "![e](javascript:alert(1))",
    "[ref]\n\n[ref]: javascript:alert(1)",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#1;java&#x0A;script:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    "<svg><script>alert(1)</script></svg>",
    '<svg onload="alert(1)">',
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<details open ontoggle=alert(1)>x</details>",
    '<form action="javascript:alert(1)"><input type=submit></form>',
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='javascript:alert(1)'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<style><img title='</style><img src=x onerror=alert(1)>'></style>",
    "<title><a id='</title><img src=x onerror=alert(1)>'></title>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<select><style></select><img src=x onerror=alert(1)></style></select>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<div title='&quot;><script>alert(1)</script>'>x</div>",
    '<p title="a" title="b" onclick=x>y</p>',
    "<a href='x' / onclick=alert(1)>y</a>",
    "<a\nhref='javascript:alert(1)'>y</a>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<<script>alert(1)//<</script>",
    "```\"><script>alert(1)</script>\nx\n```",
    "```python onload=alert(1) {.x onmouseover=alert(1)}\ny\n```",
    "# <img src=x onerror=alert(1)>",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "[x](y \"onclick=alert(1)\")",
    "[x](<y\" onclick=\"alert(1)>)",
    "![\"onerror=\"alert(1)](x)",
    "[^\"><script>]: x\n\n[^\"><script>]",
    "{% youtube \"><script>alert(1)</script> %}",
    '{{< figure src="javascript:alert(1)" >}}',
    '{{< youtube "abcdefgh\\" onload=alert(1)" >}}',
    "https://x.example/\"onmouseover=\"alert(1)",
    "<https://x.example/\"onmouseover=alert(1)>",
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", ["markdown", "slides", "text"])
def test_nothing_active_survives(attack, form):
    fragment = html(f"MARK before\n\n{attack}\n\nMARK after", form=form)
    judged = Judge(fragment)
    assert judged.wrong == []
    assert judged.words.count("MARK") == 2


def test_markdown_in_a_block_that_asks_for_it_is_markdown():
    assert html('<div class="x" markdown="1">\n**bold**\n\n- item\n</div>\n\nafter') == (
        "<div>\n<p><strong>bold</strong></p>\n<ul><li>item</li>\n</ul>\n</div>\n<p>after</p>"
    )


MARKDOWN = "# A *b*\n\n- <id> & `x<y>`\n\n[c](d.md) https://x.example/?a&b \"e\" 'f'\n\n| g |\n|---|\n| h |\n"


@pytest.mark.parametrize(
    ("source", "passes"),
    [
        (MARKDOWN, 0),
        (MARKDOWN + "\n<b>i</b>\n", 1),
        ("<div>i</div>\n", 1),
        ("[i](http://[j)", 1),
        ("[i](<http://j:99999/>)", 1),
        ("[i](mailto:j)", 1),
        ("i\x0bj", 1),
    ],
)
def test_only_what_the_writer_cannot_answer_for_passes_the_sanitiser(monkeypatch, source, passes):
    seen: list[str] = []
    sanitise = door.sanitise
    monkeypatch.setattr(door, "sanitise", lambda made, nonce: seen.append(made) or sanitise(made, nonce))
    html(source)
    assert len(seen) == passes
