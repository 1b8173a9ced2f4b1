"""Speaker Deck: the script `speakerdeck-embed` with its `data-id`, an iframe of its player, a bare link → the slides.

Bad: `https://speakerdeck.com/ada/a-talk` is a link and no player: the player's id stands nowhere in that address, and
nothing is fetched to learn it. Good: `{% speakerdeck 4f3a6a10e1b2c3 %}`, `https://speakerdeck.com/player/4f3a6a10e1b2c3`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom

_PLAYER = "player/"


def _frame(identity: str, seconds: int) -> str:
    return f"https://speakerdeck.com/{identity}" if identity.startswith(_PLAYER) else ""


SPEAKERDECK = Embed(
    name="speakerdeck",
    label="Speaker Deck",
    kind="Slides",
    page="https://speakerdeck.com/{id}",
    ids=seldom(r"[\w-]{8,80}", re.ASCII),
    tag_id=_PLAYER + "{id}",
    urls=(
        seldom(r"speakerdeck\.com/(?P<id>player/[\w-]{8,80})", re.ASCII),
        seldom(r"speakerdeck\.com/(?P<id>(?!assets/|embed)[\w-]{1,60}/[\w%-]{1,120})(?:[?#]|/?\Z)", re.ASCII),
    ),
    frame=_frame,
    host="https://speakerdeck.com",
    shape="slides",
    allow="fullscreen",
)
