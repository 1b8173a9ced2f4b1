"""Stated links: only http(s) and paths, with the words their author gave them."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config.links import PLAIN_URL, url_in
from notegen.config.schema import Fault, link_of, links_of, path_of
from notegen.config.yaml_text import read_yaml
from notegen.model.value import Mapping


def value_of(text):
    value, found = read_yaml(f"k: {text}", "a.md")
    assert isinstance(value, Mapping), found
    return value.entries[0].value


def links(text):
    return [(link.title, link.url) for link in links_of(value_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.example.org/a", [("example.org", "https://www.example.org/a")]),
        ("www.example.org", [("example.org", "https://www.example.org")]),
        ("example.org/a", [("example.org", "https://example.org/a")]),
        ("//example.org/a", [("example.org", "https://example.org/a")]),
        ("/files/tide.pdf", [("tide.pdf", "/files/tide.pdf")]),
        ("tide.pdf", [("tide.pdf", "tide.pdf")]),
        ("./my tide.pdf", [("my tide.pdf", "./my tide.pdf")]),
        ("'[Slides](https://example.org/s)'", [("Slides", "https://example.org/s")]),
        ("{title: Tide, url: https://example.org/s}", [("Tide", "https://example.org/s")]),
        (
            "{Folien: tide.pdf, Code: https://example.org/c}",
            [("Folien", "tide.pdf"), ("Code", "https://example.org/c")],
        ),
        ("[a.pdf, b.pdf, a.pdf]", [("a.pdf", "a.pdf"), ("b.pdf", "b.pdf")]),
        (
            "https://example.org/a https://example.org/b",
            [("example.org", "https://example.org/a"), ("example.org", "https://example.org/b")],
        ),
        ("'[Slides]()'", []),
        ("'[Slides](#)'", []),
        ("null", []),
        ("{title: Tide, url: null}", []),
    ],
)
def test_links_are_read_as_people_write_them(text, expected):
    assert links(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "JaVaScRiPt:x",
        "vbscript:x",
        "ftp://example.org",
        "TBD",
        "http://[bad",
        "a\\b.pdf",
        "mailto:a@example.org",
    ],
)
def test_what_is_no_link_or_must_not_be_one_is_left_out_with_a_doubt(text):
    with pytest.raises(Fault) as raised:
        links(text)

    assert str(raised.value.severity) == "warning"
    assert raised.value.message == f'"{text}" is no link; write a URL with https://, or a path'


def test_the_one_link_of_an_event():
    assert link_of(value_of("https://example.org/")) == "https://example.org/"
    assert link_of(value_of("~")) == ""


def test_a_path_of_a_note_may_lead_up_and_has_no_scheme():
    assert path_of(value_of("../2014-06-09-quay.md")) == "../2014-06-09-quay.md"
    for text in ("https://example.org/", "a\\b", "[a]"):
        with pytest.raises(Fault, match="is no path of a note"):
            path_of(value_of(text))


@given(st.from_regex(PLAIN_URL, fullmatch=True))
@settings(max_examples=100)
def test_a_plain_address_needs_no_more_looks(url):
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert url_in(url) == url_in(f" <{url}> ") == url
