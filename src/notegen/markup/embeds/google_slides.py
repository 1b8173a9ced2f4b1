"""Google Slides: a bare link to a presentation, an iframe of a published one → its page, and its player.

Bad: `docs.google.com/document/…` is no deck and stays an ordinary link; a deck that is not shared shows a log-in.
Good: `docs.google.com/presentation/d/<id>/edit`, `docs.google.com/presentation/d/e/<id>/pub`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    return f"https://docs.google.com/presentation/d/{identity.removesuffix('/pub')}/embed"


GOOGLE_SLIDES = Embed(
    name="google_slides",
    label="Google Slides",
    kind="Slides",
    page="https://docs.google.com/presentation/d/{id}",
    ids=seldom(r"[\w-]{20,120}", re.ASCII),
    urls=(
        seldom(
            r"docs\.google\.com/(?:a/[\w.-]{1,80}/)?presentation/d/(?P<id>e/[\w-]{20,160}/pub|[\w-]{20,120})", re.ASCII
        ),
    ),
    tags=("googleslides", "gslides"),
    frame=_frame,
    host="https://docs.google.com",
    allow="fullscreen",
)
