"""YouTube: a bare link, `{% youtube dQw4w9WgXcQ %}`, an iframe → the page to watch it, and the player without cookies.

Bad: `{% youtube %}` (no id) shows nothing; a channel's or playlist's address stays an ordinary link.
Good: `https://youtu.be/dQw4w9WgXcQ?t=1m30s` begins at 90 seconds.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    start = f"&start={seconds}" if seconds else ""
    return f"https://www.youtube-nocookie.com/embed/{identity}?autoplay=1{start}"


YOUTUBE = Embed(
    name="youtube",
    label="YouTube",
    kind="Video",
    page="https://www.youtube.com/watch?v={id}",
    ids=seldom(r"[\w-]{6,20}", re.ASCII),
    urls=(
        seldom(
            r"(?:m\.)?youtube(?:-nocookie)?\.com/(?:embed|v|live|shorts)/(?!videoseries)(?P<id>[\w-]{6,20})", re.ASCII
        ),
        seldom(r"(?:m\.)?youtube\.com/watch\?(?:[^#\s]{0,200}&)?v=(?P<id>[\w-]{6,20})", re.ASCII),
        seldom(r"youtu\.be/(?P<id>[\w-]{6,20})", re.ASCII),
    ),
    tags=("youtubevideo", "yt", "video_youtube"),
    frame=_frame,
    host="https://www.youtube-nocookie.com",
)
