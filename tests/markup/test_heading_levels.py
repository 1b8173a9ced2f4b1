"""Headings of a text stand below those of its page, without a gap."""

from notegen.markup.heading_levels import with_headings_from


def test_the_highest_headings_stand_at_the_level_asked_for():
    assert with_headings_from(2, '<h3 id="a">A</h3>\n<h4>B</h4>') == '<h2 id="a">A</h2>\n<h3>B</h3>'
    assert with_headings_from(4, "<h3>A</h3><h4>B</h4>") == "<h4>A</h4><h5>B</h5>"


def test_a_heading_is_at_most_one_level_below_the_one_before_it():
    assert with_headings_from(2, "<h4>A</h4><h3>B</h3><h5>C</h5>") == "<h2>A</h2><h2>B</h2><h3>C</h3>"


def test_level_six_is_the_deepest():
    assert with_headings_from(6, "<h3>A</h3><h4>B</h4>") == "<h6>A</h6><h6>B</h6>"


def test_no_level_leaves_the_text_as_it_is_and_so_does_a_text_without_headings():
    assert with_headings_from(0, "<h3>A</h3>") == "<h3>A</h3>"
    assert with_headings_from(2, "<hr><p>&lt;h3&gt;</p>") == "<hr><p>&lt;h3&gt;</p>"
    assert with_headings_from(9, "<h3>A</h3>") == "<h3>A</h3>"
