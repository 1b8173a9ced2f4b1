"""media.ccc.de: a bare link to a talk, `{% mediaccc my-talk %}`, an iframe → the talk's page, and its player.

Bad: `media.ccc.de/c/<congress>` (no talk) stays an ordinary link. Good: `https://media.ccc.de/v/my-talk#t=120`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    return f"https://media.ccc.de/v/{identity}/oembed" + (f"#t={seconds}" if seconds else "")


MEDIA_CCC = Embed(
    name="mediaccc",
    label="media.ccc.de",
    kind="Video",
    page="https://media.ccc.de/v/{id}",
    ids=seldom(r"[\w.-]{4,120}", re.ASCII),
    urls=(seldom(r"media\.ccc\.de/v/(?P<id>[\w.-]{4,120})", re.ASCII),),
    tags=("media_ccc", "ccc"),
    frame=_frame,
    host="https://media.ccc.de",
    allow="fullscreen; picture-in-picture",
)
