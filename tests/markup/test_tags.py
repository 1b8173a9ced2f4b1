"""The tags of a text, as a browser meets them."""

import pytest

from notegen.markup.tags import tags


def told(text: str) -> list[str]:
    """`2 <p class=x>` of each."""
    return [
        f"{tag.line} <{' '.join([tag.name, *(f'{name}={value}' for name, value in tag.attributes)])}>"
        for tag in tags(text)
    ]


def test_each_tag_has_its_line_and_attributes():
    assert told("<p>\n<A HREF='x' Title=\"a > b\" hidden data-x=1>") == [
        "1 <p>",
        "2 <a href=x title=a > b hidden= data-x=1>",
    ]
    assert told("<br/>\n\n<img\n  src=a.png\n  alt='&amp;' />") == ["1 <br>", "3 <img src=a.png alt=&>"]


def test_comments_and_what_holds_no_tags_are_passed_over():
    assert told("<!-- <p> -->\n<script>'<b>'</script><textarea><i></textarea><u>") == [
        "2 <script>",
        "2 <textarea>",
        "2 <u>",
    ]
    (style,) = tags("<style>p {}</STYLE>")
    assert style.content == "p {}"


def test_an_end_and_a_lone_sign_are_no_tags():
    assert told("a < b </p> <3 <> <!doctype html>") == []


@pytest.mark.parametrize("cut", ["<!-- <p>", "<p class='x", "<p class", '<p a="', "<script>"])
def test_what_is_cut_off_at_the_end_is_read_to_the_end(cut: str):
    assert told(cut) == (["1 <script>"] if cut == "<script>" else [])


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "<a ", '<a x="', "<a a='", "</", "<script>", "<a a= ", "&am", "<title></"]
)
def test_no_text_takes_its_square(piece: str):
    # A square of 100,000 pieces would not end within the life of this test.
    assert sum(1 for _ in tags(piece * 100_000)) <= 100_000
