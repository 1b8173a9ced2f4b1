"""What stands for a player until a reader asks for it: a link that says what and where, and waits."""

import re
from collections.abc import Callable

import pytest
from drawn import Judge, html, known, text
from growing import growth_of_time

from notegen.markup.html import Options, place, render

WATCH = "https://youtu.be/abcdefghijk"
FRAME = "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"


def facades(source: str, *, about: str = "", **options) -> list[tuple[str, str, str]]:
    """(address, player's address, words) of each facade in the rendered text."""
    fragment = render(text(source, about=about), "notes/a.md", Options(**options))[0]
    assert Judge(fragment).wrong == []
    found = re.findall(r'<a href="([^"]*)"(?: data-frame="([^"]*)")?[^>]*>(<span class="embed-kind">.*?)</a>', fragment)
    return [(url, frame, re.sub("<br>", " / ", re.sub("</?span[^>]*>", "", words))) for url, frame, words in found]


@pytest.mark.parametrize("source", [WATCH, f"<{WATCH}>", f"[{WATCH}]({WATCH})", f"[youtu.be/abcdefghijk]({WATCH})"])
def test_a_bare_link_alone_in_its_paragraph_becomes_a_facade(source):
    assert facades(f"before\n\n{source}\n\nafter") == [(WATCH, FRAME, "Video · YouTube")]


@pytest.mark.parametrize(
    "source",
    [
        f"See {WATCH}",
        f"{WATCH}\n{WATCH}",
        f"- {WATCH}",
        f"1. seen\n\n   {WATCH}",
        f"[the recording]({WATCH})",
        f"`{WATCH}`",
        f"# {WATCH}",
        "https://youtube.com.evil.example/watch?v=abcdefghijk",
        "https://example.org/",
        "<mailto:ann@youtube.com>",
    ],
)
def test_any_other_link_stays_a_link(source):
    assert facades(source) == []


def test_the_whole_of_a_facade_is_a_link_with_what_its_frame_needs():
    assert html("{% vimeo 76979871 %}") == (
        '<p class="embed"><a href="https://vimeo.com/76979871"'
        ' data-frame="https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1"'
        ' data-allow="autoplay; encrypted-media; fullscreen; picture-in-picture" data-shape="wide">'
        '<span class="embed-kind">Video · Vimeo</span></a></p>'
    )


def test_its_title_is_the_words_given_or_else_the_talks():
    tag = '{{< youtube abcdefghijk title="Cranes of the world" >}}'
    assert facades(tag, about="Cranes")[0][2] == "Video · YouTube / Cranes of the world"
    assert facades(WATCH, about="Cranes")[0][2] == "Video · YouTube / Cranes"
    frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="{}"></iframe>'
    assert facades(frame.format("The slow crane"), about="Cranes")[0][2] == "Video · YouTube / The slow crane"


@pytest.mark.parametrize(
    "title", ["YouTube video player", "vimeo-player", "IMAGE ALT TEXT HERE", "Watch the video", ""]
)
def test_a_title_that_comes_with_copied_code_names_nothing(title):
    frame = f'<iframe src="https://www.youtube.com/embed/abcdefghijk" title="{title}"></iframe>'
    assert facades(frame, about="Cranes")[0][2] == "Video · YouTube / Cranes"


def test_a_picture_elsewhere_that_links_to_a_player_is_not_fetched_either():
    source = f"[![Cranes of the world](https://img.youtube.com/vi/abcdefghijk/0.jpg)]({WATCH})"
    assert facades(source) == [(WATCH, FRAME, "Video · YouTube / Cranes of the world")]
    assert "img" not in html(source)
    assert facades(source, remote_images="show") == []


def test_a_picture_of_the_site_that_links_to_a_player_stays_a_picture():
    assert facades(f"[![Cranes](cranes.png)]({WATCH})") == []


def test_a_page_of_slides_without_an_id_of_its_player_is_a_link_and_no_frame():
    assert facades("https://speakerdeck.com/ada/a-talk") == [
        ("https://speakerdeck.com/ada/a-talk", "", "Slides · Speaker Deck")
    ]
    assert known("https://speakerdeck.com/ada/a-talk").players == ()


def test_the_link_keeps_the_address_its_author_gave():
    assert facades(f"{WATCH}?t=90") == [(f"{WATCH}?t=90", f"{FRAME}&amp;start=90", "Video · YouTube")]


def test_a_pdf_of_the_site_waits_in_its_own_page():
    fragment, rendered, _ = render(text("[slides.pdf](files/slides.pdf)"), "notes/a.md", Options())
    assert rendered.players == ("'self'",)
    assert place(fragment, ("/2024/talk/slides.pdf",), "/2024/talk/").strip() == (
        '<p class="embed"><a href="slides.pdf" data-frame="" data-allow="fullscreen" data-shape="sheet">'
        '<span class="embed-kind">PDF</span><br><span class="embed-title">slides.pdf</span></a></p>'
    )
    assert place(fragment, ("",), "/2024/talk/").strip() == (
        '<p class="embed"><span class="missing"><span class="embed-kind">PDF</span><br>'
        '<span class="embed-title">slides.pdf</span></span></p>'
    )


def test_a_pdf_elsewhere_is_a_link_that_names_the_host():
    assert facades("https://example.org/a/talk.pdf") == [
        ("https://example.org/a/talk.pdf", "", "PDF · example.org / talk.pdf")
    ]
    assert facades("//example.org/talk.pdf") == []


def test_the_hosts_of_all_players_of_a_text_are_known_for_the_policy():
    assert known(f"{WATCH}\n\n{{% vimeo 123456 %}}\n\n{WATCH}").players == (
        "https://player.vimeo.com",
        "https://www.youtube-nocookie.com",
    )


def test_kinds_are_named_in_the_language_of_the_text():
    assert facades("{% speakerdeck 4f3a6a10e1b2c3 %}", kinds=(("Slides", "Folien"),))[0][2] == "Folien · Speaker Deck"


@pytest.mark.parametrize(
    "source",
    [
        '<a href="https://x.example/" data-frame="https://evil.example/" data-allow="camera" data-shape="wide">a</a>',
        '<p class="embed"><a href="https://x.example/" data-frame="">a</a></p>',
        '{{< youtube abcdefghijk title="</a><script>alert(1)</script>" >}}',
        '<iframe src="https://www.youtube.com/embed/abcdefghijk&quot; onload=&quot;x" title="&quot;><b>"></iframe>',
        '{% youtube abcdefghijk" data-frame="https://evil.example %}',
    ],
)
def test_no_author_can_name_a_frame_or_leave_the_attribute(source):
    fragment = html(source)
    assert Judge(fragment).wrong == []
    assert "evil" not in "".join(re.findall(r'data-frame="([^"]*)"', fragment))
    assert set(re.findall(r'data-frame="([^"]*)"', fragment)) <= {FRAME}
    assert "camera" not in fragment


def test_time_grows_with_the_bare_links():
    def reading(count: int) -> Callable[[], object]:
        source = "\n\n".join(f"https://youtu.be/abcdef{number:05}" for number in range(count))
        return lambda: facades(source)

    assert len(facades("https://youtu.be/abcdef00000\n\nhttps://youtu.be/abcdef00001")) == 2
    assert growth_of_time(reading, 50) < 24
