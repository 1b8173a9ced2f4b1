"""Google Slides: an iframe of a published presentation → the presentation's page.

Bad: `docs.google.com/document/…` is no deck and stays an ordinary link.
Good: `docs.google.com/presentation/d/<id>/embed`.
"""

import re

from notegen.markup.embed import Embed

GOOGLE_SLIDES = Embed(
    name="google_slides",
    label="Google Slides",
    kind="Slides",
    page="https://docs.google.com/presentation/d/{id}",
    ids=re.compile(r"[\w-]{20,120}", re.ASCII),
    urls=(
        re.compile(
            r"docs\.google\.com/(?:a/[\w.-]{1,80}/)?presentation/d/(?P<id>e/[\w-]{20,160}/pub|[\w-]{20,120})", re.ASCII
        ),
    ),
    tags=("googleslides", "gslides"),
)
