"""The catalogue of players: every file is in the table, documented, and sends readers to a page."""

from importlib import import_module
from pathlib import Path

import pytest

from notegen.markup import embeds
from notegen.markup.embed import SELF, start_of

FILES = sorted(path.stem for path in Path(embeds.__file__).parent.glob("[a-z]*.py"))

YOUTUBE = "https://www.youtube-nocookie.com/embed/abcdefgh?autoplay=1"
VIMEO = "https://player.vimeo.com/video/12345?dnt=1&autoplay=1"
SLIDES = "https://docs.google.com/presentation/d"
DECK = "abcdefghijklmnopqrstuv"
SHARED = "https://www.slideshare.net"
SOUND = "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345"

ADDRESSES = {
    "youtube": {
        "https://www.youtube.com/embed/abcdefgh": ("https://www.youtube.com/watch?v=abcdefgh", YOUTUBE),
        "//www.youtube-nocookie.com/embed/abcdefgh?start=9": (
            "https://www.youtube.com/watch?v=abcdefgh",
            f"{YOUTUBE}&start=9",
        ),
        "https://www.youtube.com/watch?t=1&v=abcdefgh": (
            "https://www.youtube.com/watch?v=abcdefgh",
            f"{YOUTUBE}&start=1",
        ),
        "https://youtu.be/abcdefgh?t=1h2m3s": ("https://www.youtube.com/watch?v=abcdefgh", f"{YOUTUBE}&start=3723"),
        "https://www.youtube.com/user/abcdefgh": None,
        "https://youtube.com.evil.example/watch?v=abcdefgh": None,
        "https://evil.example/youtube.com/embed/abcdefgh": None,
        "https://youtube.com@evil.example/embed/abcdefgh": None,
        "javascript://youtube.com/embed/abcdefgh%0aalert(1)": None,
    },
    "vimeo": {
        "https://player.vimeo.com/video/12345?h=1": ("https://vimeo.com/12345", VIMEO),
        "https://vimeo.com/12345/0a1b2c3d4e#t=90s": (
            "https://vimeo.com/12345/0a1b2c3d4e",
            f"{VIMEO}&h=0a1b2c3d4e#t=90s",
        ),
        "https://vimeo.com/about": None,
        "https://notvimeo.com/12345": None,
    },
    "media_ccc": {
        "https://media.ccc.de/v/a-talk/oembed": (
            "https://media.ccc.de/v/a-talk",
            "https://media.ccc.de/v/a-talk/oembed",
        ),
        "https://media.ccc.de/v/a-talk#t=120": (
            "https://media.ccc.de/v/a-talk",
            "https://media.ccc.de/v/a-talk/oembed#t=120",
        ),
        "https://media.ccc.de/c/x": None,
    },
    "speakerdeck": {
        "//speakerdeck.com/player/0123456789abcdef": (
            "https://speakerdeck.com/player/0123456789abcdef",
            "https://speakerdeck.com/player/0123456789abcdef",
        ),
        "https://speakerdeck.com/ada/a-talk": ("https://speakerdeck.com/ada/a-talk", ""),
        "https://speakerdeck.com/assets/embed.js": None,
    },
    "slideshare": {
        "https://www.slideshare.net/slideshow/embed_code/12345": (
            f"{SHARED}/slideshow/embed_code/12345",
            f"{SHARED}/slideshow/embed_code/12345",
        ),
        "https://www.slideshare.net/slideshow/embed_code/key/aB1cD2": (
            f"{SHARED}/slideshow/embed_code/key/aB1cD2",
            f"{SHARED}/slideshow/embed_code/key/aB1cD2",
        ),
        "https://www.slideshare.net/ada/a-talk-12345": (f"{SHARED}/ada/a-talk-12345", ""),
        "https://www.slideshare.net/ada": None,
    },
    "google_slides": {
        f"{SLIDES}/{DECK}/embed?start=false": (f"{SLIDES}/{DECK}", f"{SLIDES}/{DECK}/embed"),
        f"{SLIDES}/e/{DECK}/pub": (f"{SLIDES}/e/{DECK}/pub", f"{SLIDES}/e/{DECK}/embed"),
        f"https://docs.google.com/document/d/{DECK}/edit": None,
    },
    "asciinema": {
        "https://asciinema.org/a/14.js": ("https://asciinema.org/a/14", "https://asciinema.org/a/14/iframe?autoplay=1"),
        "https://asciinema.org/a/14?t=25": (
            "https://asciinema.org/a/14",
            "https://asciinema.org/a/14/iframe?autoplay=1&t=25",
        ),
        "https://asciinema.org/docs": None,
    },
    "soundcloud": {f"{SOUND}&color=x": (SOUND, f"{SOUND}&auto_play=true"), "https://soundcloud.com/ada": None},
    "gist": {
        "https://gist.github.com/ada/0123abcd.js": ("https://gist.github.com/ada/0123abcd", ""),
        "https://gist.github.com/": None,
    },
    "pdf": {"https://example.org/talk.pdf": None},
}
"""Address → the page for a reader and the player, which is empty where an address alone tells of none."""

TAGS = {
    "youtube": "dQw4w9WgXcQ",
    "vimeo": "76979871",
    "media_ccc": "my-talk",
    "speakerdeck": "4f3a6a10e1b2c3",
    "slideshare": "23456789",
    "google_slides": DECK,
    "asciinema": "113463",
    "soundcloud": "193781466",
    "gist": "ann/6cad326836d38bd3a7ae",
    "pdf": "files/slides.pdf",
}
"""What stands in a tag of each."""


def test_every_file_of_the_catalogue_is_in_its_table():
    assert len(FILES) == len(embeds.PLAYERS)
    assert sorted(ADDRESSES) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_player_is_documented_with_a_bad_and_a_good_case(name):
    manual = import_module(f"notegen.markup.embeds.{name}").__doc__
    assert "Bad: " in manual
    assert "Good: " in manual


@pytest.mark.parametrize("name", FILES)
def test_a_player_knows_its_addresses_and_no_other(name):
    found = {url: (played.url, played.frame) if (played := embeds.find(url)) else None for url in ADDRESSES[name]}
    assert found == ADDRESSES[name]


@pytest.mark.parametrize("player", embeds.PLAYERS, ids=lambda player: player.name)
def test_a_frame_lies_on_the_host_that_the_policy_allows_and_says_how_it_stands(player):
    file = next(
        name for name in FILES if getattr(import_module(f"notegen.markup.embeds.{name}"), name.upper()) == player
    )
    urls = [url for url, known in ADDRESSES[file].items() if known]
    found = [embeds.find_tag(player.name, TAGS[file]), *map(embeds.find, urls)]
    frames = [played for played in found if played.frame and played.host != SELF]
    assert all(played.frame.startswith(player.host + "/") for played in frames)
    assert all((played.host, played.shape in ("wide", "slides", "strip")) == (player.host, True) for played in frames)
    assert bool(frames) == (player.name not in ("gist", "pdf"))


@pytest.mark.parametrize("player", embeds.PLAYERS, ids=lambda player: player.name)
def test_a_tag_with_an_id_plays_what_it_names(player):
    file = next(
        name for name in FILES if getattr(import_module(f"notegen.markup.embeds.{name}"), name.upper()) == player
    )
    assert bool(embeds.find_tag(player.name, TAGS[file]).frame) == (player.name != "gist")


def test_a_pdf_of_the_site_is_shown_by_the_site_itself_and_one_elsewhere_by_nobody():
    ours, other = embeds.find_tag("pdf", "files/slides.pdf"), embeds.find_tag("pdf", "https://example.org/s.pdf")
    assert (ours.url, ours.frame, ours.host) == ("files/slides.pdf", "files/slides.pdf", "'self'")
    assert (other.url, other.frame, other.host) == ("https://example.org/s.pdf", "", "")


@pytest.mark.parametrize(
    ("address", "second"),
    [
        ("https://youtu.be/x?t=90", 90),
        ("https://youtu.be/x?t=90s", 90),
        ("https://youtu.be/x?si=y&t=1m30s", 90),
        ("https://youtu.be/x?t=2m", 120),
        ("https://youtu.be/x#t=1h", 3600),
        ("https://youtu.be/x?start=7", 7),
        ("https://youtu.be/x?t=soon", 0),
        ("https://youtu.be/x?list=t=9", 0),
        ("https://youtu.be/x?t=99999999999999", 0),
    ],
)
def test_a_start_is_understood_in_all_the_forms_people_paste(address, second):
    assert start_of(address) == second


@pytest.mark.parametrize("player", embeds.PLAYERS, ids=lambda player: player.name)
def test_no_id_leads_elsewhere_than_to_the_player(player):
    for attempt in (
        "x y",
        "../../evil",
        "a\nb",
        'x"onclick="',
        "javascript:alert(1)",
        "javascript:alert(1)//x.pdf",
        "data:text/html,x.pdf",
        'x".pdf',
        "",
        "https://evil.example/",
    ):
        assert embeds.find_tag(player.name, attempt) is None
