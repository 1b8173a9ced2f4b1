"""ERB in notes (`.md.erb`): the helper `link_to` becomes the link or the words it stands for."""

import re

from notegen.model.patterns import seldom

_QUOTED = r"(?:\"(?P<{0}>[^\"\n]{{1,{1}}})\"|'(?P<{0}2>[^'\n]{{1,{1}}})')"
_LINK_TO = seldom(
    rf"<%=[ \t]*link_to[ \t]*\(?[ \t]*{_QUOTED.format('words', 200)}"
    rf"(?:[ \t]*,[ \t]*{_QUOTED.format('url', 1000)})?[^%\n]{{0,300}}%>"
)


def without_helpers(text: str) -> str:
    """`<%= link_to "Slides", "https://…" %>` as `[Slides](https://…)`; the words alone where Ruby makes the URL."""
    return _LINK_TO.sub(_link, text) if "link_to" in text else text


def _link(match: re.Match[str]) -> str:
    words = match["words"] or match["words2"]
    url = match["url"] or match["url2"] or ""
    safe = url and not re.search(r"[\s<>]", url) and not url.startswith(("#", ":"))
    return f"[{words}](<{url}>)" if safe else words
