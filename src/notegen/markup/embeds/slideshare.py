"""SlideShare: an iframe of `slideshare.net/slideshow/embed_code/…` → the player's page.

Bad: `{% slideshare my-talk %}` (an id is a number) shows nothing. Good: `{% slideshare 23456789 %}`.
"""

import re

from notegen.markup.embed import Embed

SLIDESHARE = Embed(
    name="slideshare",
    label="SlideShare",
    kind="Slides",
    page="https://www.slideshare.net/slideshow/embed_code/{id}",
    ids=re.compile(r"[0-9]{4,15}"),
    urls=(re.compile(r"slideshare\.net/slideshow/embed_code/(?P<id>(?:key/)?[\w-]{4,40})", re.ASCII),),
)
