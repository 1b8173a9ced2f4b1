"""GitHub Gist: the script `gist.github.com/<user>/<id>.js`, `{% gist user/id %}` → the gist's page.

It plays nowhere but in a script of its own, which no page of ours runs: it stays a link.
Bad: `{% gist %}` (no id) shows nothing. Good: `{{< gist ann 6cad326836d38bd3a7ae >}}`.
"""

import re

from notegen.markup.embed import Embed
from notegen.model.patterns import seldom

GIST = Embed(
    name="gist",
    label="GitHub Gist",
    kind="Code",
    page="https://gist.github.com/{id}",
    ids=seldom(r"(?:[\w-]{1,60}/)?[0-9a-f]{5,40}", re.ASCII),
    urls=(seldom(r"gist\.github\.com/(?P<id>(?:[\w-]{1,60}/)?[0-9a-f]{5,40})", re.ASCII),),
)
