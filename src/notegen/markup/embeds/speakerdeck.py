"""Speaker Deck: the script `speakerdeck-embed` with its `data-id`, an iframe of its player → the slides' page.

Bad: `{% speakerdeck %}` (no id) shows nothing. Good: `{% speakerdeck 4f3a6a10e1b2c3 %}`.
"""

import re

from notegen.markup.embed import Embed

SPEAKERDECK = Embed(
    name="speakerdeck",
    label="Speaker Deck",
    kind="Slides",
    page="https://speakerdeck.com/{id}",
    ids=re.compile(r"(?:player/)?[\w-]{8,80}", re.ASCII),
    urls=(
        re.compile(r"speakerdeck\.com/(?P<id>player/[\w-]{8,80})", re.ASCII),
        re.compile(r"speakerdeck\.com/(?P<id>(?!assets/|embed)[\w-]{1,60}/[\w%-]{1,120})(?:[?#]|/?\Z)", re.ASCII),
    ),
)
