"""Stated slugs and former addresses: what may not become part of a URL, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config.schema import Fault, paths_of, slug_of
from notegen.model.address import is_slug, output_path
from notegen.model.span import Span
from notegen.model.value import Items, Scalar


def scalar(text):
    return Scalar(text, Span("a.md"), True)


@pytest.mark.parametrize("text", ["no", "1.10", "01234", "Quay-2", "häfen", "日本", "a_b"])
def test_a_slug_stays_as_written(text):
    assert slug_of(scalar(text)) == text


@pytest.mark.parametrize(
    ("text", "why", "fix"),
    [
        ("../../quay", "leads out of the site; name one part of an address", "slug: quay"),
        ("..", "leads out of the site; name one part of an address", ""),
        ("/tmp/quay", "is a path from the root; name one part of an address", "slug: tmp-quay"),
        ("\\\\host\\quay", "is a path from the root; name one part of an address", "slug: host-quay"),
        ("C:quay", "is a path from the root; name one part of an address", "slug: c-quay"),
        ("a/quay", "is a path of several parts; name the last one", "slug: a-quay"),
        ("my quay", "holds blanks; write hyphens", "slug: my-quay"),
        ("a\x00b", "holds a character that cannot be seen", "slug: a-b"),
        ("a\u202eb", "holds a character that cannot be seen", "slug: a-b"),
        (".quay", "begins or ends in a sign that an address cannot begin or end in", "slug: quay"),
        ("", "is empty; delete the line or name one", ""),
        ("con", "is no part of an address; write letters, digits and hyphens", "slug: con-1"),
        ("a?b", "is no part of an address; write letters, digits and hyphens", "slug: a-b"),
    ],
)
def test_a_slug_that_is_no_part_of_an_address_says_why(text, why, fix):
    with pytest.raises(Fault) as raised:
        slug_of(scalar(text))

    assert (raised.value.code, str(raised.value.severity)) == ("N303", "error")
    assert raised.value.message.endswith(f'" {why}')
    assert raised.value.fix == fix


def test_a_slug_of_kilobytes_is_too_long_and_quoted_short():
    with pytest.raises(Fault) as raised:
        slug_of(scalar("k" * 60_000))

    assert raised.value.message == f'the slug "{"k" * 60}…" is longer than 120 bytes'


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/talks/quay/", "/talks/quay/"),
        ("/talks/quay", "/talks/quay/"),
        ("talks/quay", "/talks/quay/"),
        ("/talks/quay.html", "/talks/quay.html"),
        ("/h%C3%A4fen/", "/häfen/"),
        ("/2014/06/09/v1.2/", "/2014/06/09/v1.2/"),
        ("/2014/06-09-quay/ropes/#knots", "/2014/06-09-quay/ropes/#knots"),
        ("/quay.html#knots", "/quay.html#knots"),
    ],
)
def test_a_former_address_becomes_a_path_of_the_site(written, path):
    assert paths_of(scalar(written)) == (path,)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("https://example.org/quay", "is an address of another site; write the path alone, from `/` on"),
        ("//example.org/quay", "is an address of another site; write the path alone, from `/` on"),
        ("javascript:alert(1)", "is an address of another site; write the path alone, from `/` on"),
        ("/a/../../quay", "holds `.` or `..`; write the path from `/` on"),
        ("/%2e%2e/quay", "holds `.` or `..`; write the path from `/` on"),
        ("/a\\b", "holds a backslash; write `/`"),
        ("/a//b", "holds an empty part; write one `/`"),
        ("/?p=12", "holds a query, which no file has; write the path alone"),
        ("/quay#a b", "holds a `#` with no slug of a talk behind it; write the path alone"),
        ("/quay%23top", "holds a `#` with no slug of a talk behind it; write the path alone"),
        ("/.notegen", "has a part that begins with a dot, which is kept for the site's own files"),
        ("/a%00b", "holds a character that cannot be seen"),
        ("/a*b", "holds a sign that not every system can write in a file name"),
        ("/a./b", "has a part that ends in a blank or a dot"),
        ("/", "is the home page; name another path"),
        ("/%FF", "is percent-encoded, but not from UTF-8"),
        ("/" + "k" * 201, "is too long for a file system"),
        ("/k" * 600, "is too long for a file system"),
    ],
)
def test_a_former_address_that_no_file_can_have_says_why(written, why):
    with pytest.raises(Fault) as raised:
        paths_of(scalar(written))

    assert raised.value.code == "N302"
    assert raised.value.message.endswith(f" {why}")


def test_a_jekyll_permalink_that_is_a_style_or_a_pattern_names_no_address():
    items = Items((scalar("pretty"), scalar("/:year/:title/"), scalar("/blog/quay")), Span("a.md"))

    assert paths_of(items, "permalink") == ("/blog/quay/",)


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_what_passes_can_be_written_and_nothing_else_passes(text):
    try:
        for path in paths_of(scalar(text)):
            assert ".." not in output_path(path).split("/")
        assert is_slug(slug_of(scalar(text)))
    except Fault as fault:
        assert fault.code in ("N302", "N303")
