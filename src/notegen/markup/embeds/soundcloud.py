"""SoundCloud: an iframe of `w.soundcloud.com/player/?url=…tracks/<id>` → the player's page, and the player.

Bad: a profile's address stays an ordinary link.
Good: `w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/193781466`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    return f"https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{identity}&auto_play=true"


SOUNDCLOUD = Embed(
    name="soundcloud",
    label="SoundCloud",
    kind="Audio",
    page="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{id}",
    ids=seldom(r"[0-9]{4,15}"),
    urls=(
        seldom(
            r"w\.soundcloud\.com/player/?\?(?:[^#\s]{0,200}&)?url=https?(?::|%3A)(?://|%2F%2F)api\.soundcloud\.com(?:/|%2F)tracks(?:/|%2F)(?P<id>[0-9]{4,15})",
            re.IGNORECASE,
        ),
    ),
    frame=_frame,
    host="https://w.soundcloud.com",
    shape="strip",
    allow="autoplay",
)
