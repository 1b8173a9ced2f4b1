"""YouTube: `{% youtube dQw4w9WgXcQ %}`, an iframe of youtube.com or youtube-nocookie.com → the page to watch it.

Bad: `{% youtube %}` (no id) shows nothing. Good: `{% youtube dQw4w9WgXcQ %}`.
"""

import re

from notegen.markup.embed import Embed

YOUTUBE = Embed(
    name="youtube",
    label="YouTube",
    kind="Video",
    page="https://www.youtube.com/watch?v={id}",
    ids=re.compile(r"[\w-]{6,20}", re.ASCII),
    urls=(
        re.compile(
            r"(?:m\.)?youtube(?:-nocookie)?\.com/(?:embed|v|live|shorts)/(?!videoseries)(?P<id>[\w-]{6,20})", re.ASCII
        ),
        re.compile(r"(?:m\.)?youtube\.com/watch\?(?:[^#\s]{0,200}&)?v=(?P<id>[\w-]{6,20})", re.ASCII),
        re.compile(r"youtu\.be/(?P<id>[\w-]{6,20})", re.ASCII),
    ),
    tags=("youtubevideo", "yt", "video_youtube"),
)
