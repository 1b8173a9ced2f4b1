"""What a link beside a talk is, by its words, else by its host."""

import pytest

from notegen.load.talks.resources import is_link, is_web_url, resource_kind

PAGE = "https://example.org/x"


@pytest.mark.parametrize(
    ("words", "url", "kind"),
    [
        ("Slides", PAGE, "slides"),
        ("Slides (PDF)", "files/knots.pdf", "slides"),
        ("Die Folien des Vortrags", PAGE, "slides"),
        ("présentation", PAGE, "slides"),
        ("diapositivas", PAGE, "slides"),
        ("apresentação", PAGE, "slides"),
        ("簡報", PAGE, "slides"),
        ("Recording", PAGE, "video"),
        ("Aufzeichnung", PAGE, "video"),
        ("vidéo", PAGE, "video"),
        ("grabación", PAGE, "video"),
        ("gravação", PAGE, "video"),
        ("here", "https://speakerdeck.com/ann/knots", "slides"),
        ("", "https://www.slideshare.net/ann/knots", "slides"),
        ("here", "https://docs.google.com/presentation/d/1", "slides"),
        ("here", "https://youtu.be/abc", "video"),
        ("here", "https://www.youtube-nocookie.com/embed/abc", "video"),
        ("here", "https://vimeo.com/123", "video"),
        ("here", "https://media.ccc.de/v/knots", "video"),
        ("Slides", "https://youtu.be/abc", "slides"),
    ],
)
def test_words_win_over_the_host(words, url, kind):
    assert resource_kind(words, url) == kind


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("Slides", ""),
        ("Slides", "#"),
        ("Slides", "#soon"),
        ("Ann", "https://www.youtube.com/@ann"),
        ("Ann", "https://speakerdeck.com/ann"),
        ("landslides in the alps", PAGE),
        ("a long sentence about how the speaker once lost her slides on the way to town", PAGE),
        ("docs", "https://evil.example/?https://youtu.be/abc"),
    ],
)
def test_placeholders_channels_and_sentences_are_neither(words, url):
    assert resource_kind(words, url) == ""


@pytest.mark.parametrize("url", ["http://a.example", "https://a.example/x?y#z"])
def test_a_web_url_has_a_scheme_and_a_host(url):
    assert is_web_url(url)


@pytest.mark.parametrize(
    "url", ["", "/x", "x.pdf", "https://", "ftp://a.example", "javascript:alert(1)", "http://[broken"]
)
def test_anything_else_is_no_web_url(url):
    assert not is_web_url(url)


def test_a_placeholder_is_no_link():
    assert is_link("x.pdf")
    assert not is_link(" # ")
