"""media.ccc.de: an iframe of `media.ccc.de/v/<talk>/oembed` → the talk's page.

Bad: `media.ccc.de/c/<congress>` (no talk) stays an ordinary link. Good: `{% mediaccc my-talk %}`.
"""

import re

from notegen.markup.embed import Embed

MEDIA_CCC = Embed(
    name="mediaccc",
    label="media.ccc.de",
    kind="Video",
    page="https://media.ccc.de/v/{id}",
    ids=re.compile(r"[\w.-]{4,120}", re.ASCII),
    urls=(re.compile(r"media\.ccc\.de/v/(?P<id>[\w.-]{4,120})", re.ASCII),),
    tags=("media_ccc", "ccc"),
)
