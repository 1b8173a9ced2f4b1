"""The catalogue of players: every file is in the table, documented, and sends readers to a page."""

from importlib import import_module
from pathlib import Path

import pytest

from notegen.markup import embeds

FILES = sorted(path.stem for path in Path(embeds.__file__).parent.glob("[a-z]*.py"))

ADDRESSES = {
    "youtube": {
        "https://www.youtube.com/embed/abc-EFG_123": "https://www.youtube.com/watch?v=abc-EFG_123",
        "//www.youtube-nocookie.com/embed/abcdefgh?start=9": "https://www.youtube.com/watch?v=abcdefgh",
        "https://www.youtube.com/watch?t=1&v=abcdefgh": "https://www.youtube.com/watch?v=abcdefgh",
        "https://youtu.be/abcdefgh": "https://www.youtube.com/watch?v=abcdefgh",
        "https://www.youtube.com/user/abcdefgh": "",
    },
    "vimeo": {"https://player.vimeo.com/video/12345?h=1": "https://vimeo.com/12345", "https://vimeo.com/about": ""},
    "media_ccc": {
        "https://media.ccc.de/v/a-talk/oembed": "https://media.ccc.de/v/a-talk",
        "https://media.ccc.de/c/x": "",
    },
    "speakerdeck": {
        "//speakerdeck.com/player/0123456789abcdef": "https://speakerdeck.com/player/0123456789abcdef",
        "https://speakerdeck.com/ada/a-talk": "https://speakerdeck.com/ada/a-talk",
        "https://speakerdeck.com/assets/embed.js": "",
    },
    "slideshare": {
        "https://www.slideshare.net/slideshow/embed_code/12345": (
            "https://www.slideshare.net/slideshow/embed_code/12345"
        ),
        "https://www.slideshare.net/ada": "",
    },
    "google_slides": {
        "https://docs.google.com/presentation/d/abcdefghijklmnopqrstuv/embed?start=false": (
            "https://docs.google.com/presentation/d/abcdefghijklmnopqrstuv"
        ),
        "https://docs.google.com/document/d/abcdefghijklmnopqrstuv/edit": "",
    },
    "asciinema": {"https://asciinema.org/a/14.js": "https://asciinema.org/a/14", "https://asciinema.org/docs": ""},
    "soundcloud": {
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345&color=x": (
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345"
        ),
        "https://soundcloud.com/ada": "",
    },
    "gist": {
        "https://gist.github.com/ada/0123abcd.js": "https://gist.github.com/ada/0123abcd",
        "https://gist.github.com/": "",
    },
}


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
    found = {url: played.url if (played := embeds.find(url)) else "" for url in ADDRESSES[name]}
    assert found == ADDRESSES[name]


@pytest.mark.parametrize("player", embeds.PLAYERS, ids=lambda player: player.name)
def test_no_id_leads_elsewhere_than_to_the_player(player):
    for attempt in ("x y", "../../evil", "a\nb", 'x"onclick="', "javascript:alert(1)", "", "https://evil.example/"):
        found = embeds.find_tag(player.name, attempt)
        assert found is None
