"""Links of a rendered text as one page shows them."""

import pytest

from notegen.markup.html import Options, place, render
from notegen.model.event import Text


def placed(source: str, *links: str, page: str = "/2014/06-09-docker/", sizes=()) -> str:
    fragment, known, _ = render(Text("a.md", 1, "markdown", source), "a.md", Options())
    assert len(known.links) == len(links)
    return place(fragment, links, page, sizes).strip()


def test_a_link_inside_the_site_is_relative_to_its_page():
    assert placed("[a](b.md#x)", "/2014/other event/#x") == '<p><a href="../other%20event/#x">a</a></p>'


def test_a_link_to_the_page_itself_leads_there():
    assert placed("[a](b.md)", "/2014/06-09-docker/") == '<p><a href="./">a</a></p>'


def test_a_fragment_and_a_url_stay():
    assert placed("[a](#x) [b](y)", "#talk", "https://x.example/?a&b") == (
        '<p><a href="#talk">a</a> <a href="https://x.example/?a&amp;b">b</a></p>'
    )


def test_a_missing_target_leaves_its_words():
    assert placed("[a *b*](c.md) and [d](e.md)", "", "/e/") == (
        '<p><span class="missing">a <em>b</em></span> and <a href="../../e/">d</a></p>'
    )


def test_a_missing_picture_leaves_its_place_with_its_words_or_name():
    assert placed("![The hall](a.png)", "") == (
        '<figure class="image"><span class="missing-image">The hall</span></figure>'
    )
    assert placed("![](pics/a.png)", "") == '<figure class="image"><span class="missing-image">a.png</span></figure>'


def test_a_picture_that_is_there_carries_nothing_else():
    assert placed("![](a.png)", "/2014/a.png") == (
        '<figure class="image"><img loading="lazy" decoding="async" src="../a.png" alt=""></figure>'
    )


def test_a_picture_carries_its_size_so_that_the_page_does_not_move():
    found = placed("![a](a.png) ![b](b.png)", "/2014/a.png", "/b.png", sizes=((0, 0), (640, 480)))
    assert 'src="../a.png" alt="a">' in found
    assert 'src="../../b.png" alt="b" width="640" height="480">' in found


@pytest.mark.parametrize(
    ("stated", "made"),
    [
        ('width="320"', 'width="320" height="240"'),
        ('height="48"', 'height="48" width="64"'),
        ('width="50%"', 'width="50%"'),
        ('width="9" height="9"', 'width="9" height="9"'),
    ],
)
def test_the_size_an_author_states_counts(stated, made):
    found = placed(f'<img src="a.png" alt="" {stated}>', "/2014/a.png", sizes=((640, 480),))
    assert made in found
    assert (found.count("width="), found.count("height=")) == (made.count("width="), made.count("height="))


def test_a_missing_picture_has_no_size():
    assert "width" not in placed("![a](a.png)", "", sizes=((640, 480),))


def test_a_picture_in_a_missing_link_stays():
    assert placed("[![x](a.png)](b.md) c", "", "/a.png") == (
        '<p><span class="missing"><img loading="lazy" decoding="async" src="../../a.png" alt="x"></span> c</p>'
    )


def test_quotes_in_a_target_cannot_leave_the_attribute():
    assert placed("[a](b)", '/x"onclick="y/') == '<p><a href="../../x%22onclick=%22y/">a</a></p>'


def test_a_text_without_places_is_as_it_was():
    assert placed("plain") == "<p>plain</p>"


def test_words_that_name_a_place_are_words():
    assert placed("note-link:0123456789ab-0 [a](b)", "/b/") == (
        '<p>note-link:0123456789ab-0 <a href="../../b/">a</a></p>'
    )


def test_a_description_that_names_a_place_is_a_description():
    found = placed("![note-link:0123456789ab-0](a.png)", "/b/a.png")
    assert 'src="../../b/a.png"' in found
    assert 'alt="note-link:0123456789ab-0"' in found


def test_of_two_links_the_missing_one_alone_is_marked():
    assert placed("[a](x.md) [b](y.md) [c](z.md)", "/x/", "", "/z/") == (
        '<p><a href="../../x/">a</a> <span class="missing">b</span> <a href="../../z/">c</a></p>'
    )
