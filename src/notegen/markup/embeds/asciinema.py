"""asciinema: a bare link, the script `asciinema.org/a/<id>.js`, `{{< asciinema id >}}` → the recording, and its player.

Bad: `{{< asciinema key="demo" >}}` (a file of another site) shows nothing. Good: `https://asciinema.org/a/113463?t=25`.
"""

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom


def _frame(identity: str, seconds: int) -> str:
    return f"https://asciinema.org/a/{identity}/iframe?autoplay=1" + (f"&t={seconds}" if seconds else "")


ASCIINEMA = Embed(
    name="asciinema",
    label="asciinema",
    kind="Recording",
    page="https://asciinema.org/a/{id}",
    ids=seldom(r"[0-9]{1,9}|[A-Za-z0-9]{16,40}"),
    urls=(seldom(r"asciinema\.org/a/(?P<id>[A-Za-z0-9]{1,40})"),),
    frame=_frame,
    host="https://asciinema.org",
    allow="fullscreen",
)
