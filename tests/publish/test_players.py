"""Which players the pages of a site can load on a click, and what their policy allows for it."""

import pytest
from makers import event, site, talk, text
from planned import data, planned, rendered

from notegen.model.site import Rendered

YOUTUBE = "https://www.youtube-nocookie.com"
WATCH = "https://youtu.be/abcdefghijk"


def evening(**more):
    """Two talks, the first with a recording, unless `more` says something else of it."""
    return event("Docks", talk("Cranes", "Ada Brook", **{"videos": (WATCH,), **more}), talk("Tides", "Bo Lee"))


def with_players(made, *players: str):
    """A site whose one text can load these players."""
    shown = made.texts[0]
    return site(made, rendered={shown.digest: Rendered(players=players)})


def resources(made) -> list[tuple[str, str, str]]:
    """(kind, provider, player's address) of the resources of the first talk."""
    shown = data(planned(site(made)), made.talks[0].url)
    return [(card.kind, card.provider, card.frame) for card in shown.talk.resources]


def test_a_recording_carries_its_player_and_slides_without_one_are_a_link():
    found = resources(evening(slides=("https://speakerdeck.com/ada/cranes",), videos=(f"{WATCH}?t=90",)))
    assert found == [
        ("slides", "Speaker Deck", ""),
        ("video", "YouTube", f"{YOUTUBE}/embed/abcdefghijk?autoplay=1&start=90"),
    ]


def test_a_host_that_is_no_player_is_named_as_it_is():
    assert resources(evening(videos=("https://youtube.com.evil.example/watch?v=abcdefghijk",))) == [("video", "", "")]


def test_the_policy_names_the_hosts_of_the_players_and_no_other():
    assert "frame-src" not in planned(site(evening(videos=()))).frame.policy
    assert f"frame-src {YOUTUBE};" in planned(site(evening())).frame.policy + ";"
    both = planned(with_players(event("Docks", texts=(text(),)), "https://player.vimeo.com", YOUTUBE)).frame.policy
    assert f"frame-src https://player.vimeo.com {YOUTUBE}" in both


def test_slides_that_are_a_link_open_the_policy_to_nobody():
    assert "frame-src" not in planned(site(evening(videos=(), slides=("https://speakerdeck.com/ada/x",)))).frame.policy


def test_the_site_may_frame_itself_only_where_it_shows_a_file():
    shown = with_players(event("Docks", texts=(text(),)), "'self'")
    assert "frame-src 'self'; frame-ancestors 'self'\n" in rendered(planned(shown), "/_headers")
    assert f"frame-src {YOUTUBE}; frame-ancestors 'none'\n" in rendered(planned(site(evening())), "/_headers")


@pytest.mark.parametrize(
    ("url", "scripts"),
    [
        ("/2014/06-09-docks/", ("media.js",)),
        ("/2014/06-09-docks/cranes/", ("media.js",)),
        ("/2014/06-09-docks/tides/", ()),
    ],
)
def test_only_a_page_with_a_player_has_the_script(url, scripts):
    assert data(planned(site(evening())), url).page.scripts == scripts


def test_a_page_whose_text_has_a_player_has_the_script():
    made = with_players(event("Docks", texts=(text(),)), YOUTUBE)
    assert data(planned(made), "/2014/06-09-docks/").page.scripts == ("media.js",)
