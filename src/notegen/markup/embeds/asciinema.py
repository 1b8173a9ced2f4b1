"""asciinema: the script `asciinema.org/a/<id>.js`, `{{< asciinema id >}}` → the recording's page.

Bad: `{{< asciinema key="demo" >}}` (a file of another site) shows nothing. Good: `{{< asciinema 113463 >}}`.
"""

import re

from notegen.markup.embed import Embed

ASCIINEMA = Embed(
    name="asciinema",
    label="asciinema",
    kind="Recording",
    page="https://asciinema.org/a/{id}",
    ids=re.compile(r"[0-9]{1,9}|[A-Za-z0-9]{16,40}"),
    urls=(re.compile(r"asciinema\.org/a/(?P<id>[A-Za-z0-9]{1,40})"),),
)
