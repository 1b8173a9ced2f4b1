"""Vimeo: `{% vimeo 76979871 %}`, an iframe of player.vimeo.com → the video's page.

Bad: `{% vimeo my-talk %}` (an id is a number) shows nothing. Good: `{{< vimeo 76979871 >}}`.
"""

import re

from notegen.markup.embed import Embed

VIMEO = Embed(
    name="vimeo",
    label="Vimeo",
    kind="Video",
    page="https://vimeo.com/{id}",
    ids=re.compile(r"[0-9]{4,15}"),
    urls=(re.compile(r"(?:player\.)?vimeo\.com/(?:video/)?(?P<id>[0-9]{4,15})"),),
)
