"""SlideShare: `{% slideshare 23456789 %}`, an iframe of `slideshare.net/slideshow/embed_code/…` → its player.

Bad: `https://www.slideshare.net/ada/a-talk` is a link and no player: the player's id is not in it, and nothing is
fetched to learn it. Good: `https://www.slideshare.net/slideshow/embed_code/key/aBcD1234`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom

_PLAYER = "slideshow/embed_code/"


def _frame(identity: str, seconds: int) -> str:
    return f"https://www.slideshare.net/{identity}" if identity.startswith(_PLAYER) else ""


SLIDESHARE = Embed(
    name="slideshare",
    label="SlideShare",
    kind="Slides",
    page="https://www.slideshare.net/{id}",
    ids=seldom(r"[0-9]{4,15}"),
    tag_id=_PLAYER + "{id}",
    urls=(
        seldom(r"slideshare\.net/(?P<id>slideshow/embed_code/(?:key/)?[\w-]{4,40})", re.ASCII),
        seldom(
            r"slideshare\.net/(?P<id>(?!slideshow/embed_code)[\w-]{1,60}/[\w%-]{3,200}(?:/[0-9]{4,15})?)(?:[?#]|/?\Z)",
            re.ASCII,
        ),
    ),
    frame=_frame,
    host="https://www.slideshare.net",
    shape="slides",
    allow="fullscreen",
)
