"""Vimeo: a bare link, `{% vimeo 76979871 %}`, an iframe of player.vimeo.com → the video's page, and its player.

The player is asked not to track (`dnt=1`). Bad: `{% vimeo my-talk %}` (an id is a number) shows nothing.
Good: `{{< vimeo 76979871 >}}`, `https://vimeo.com/76979871/0a1b2c3d4e` (unlisted, with its hash).
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    number, _, key = identity.partition("/")
    start = f"#t={seconds}s" if seconds else ""
    return f"https://player.vimeo.com/video/{number}?dnt=1&autoplay=1{f'&h={key}' if key else ''}{start}"


VIMEO = Embed(
    name="vimeo",
    label="Vimeo",
    kind="Video",
    page="https://vimeo.com/{id}",
    ids=seldom(r"[0-9]{4,15}"),
    urls=(seldom(r"(?:player\.)?vimeo\.com/(?:video/)?(?P<id>[0-9]{4,15}(?:/[0-9a-f]{6,20}(?![\w-]))?)", re.ASCII),),
    frame=_frame,
    host="https://player.vimeo.com",
)
