"""Relative links of a text that moves to another folder: to notes that move along, and to files that stay."""

import re
from collections.abc import Callable

from notegen.model.patterns import seldom

_BACKTICKS = r"(?P<ticks>`+)(?!`).{1,1000}?(?<!`)(?P=ticks)(?!`)"
_URL = r"<[^<>\n]{1,2000}>|[^\s()<>]{1,2000}"
_LINKS = seldom(
    rf"{_BACKTICKS}"
    rf"|(?P<inline>\]\(\s{{0,3}})(?P<url>{_URL})(?=[\s)])"
    rf"|(?P<tag>\b(?:src|href)\s{{0,3}}=\s{{0,3}}[\"'])(?P<value>[^\"'\n]{{1,2000}})(?=[\"'])",
    re.IGNORECASE,
)
_DEFINITION = seldom(rf"( {{0,3}}\[[^\]\n]{{1,200}}\]:[ \t]*)(?P<url>{_URL})")
_FENCE = seldom(r" {0,3}(`{3,}|~{3,})")


def relinked(source: str, moved: Callable[[str], str]) -> str:
    """`source` with each link that `moved` knows another one for; code keeps its letters."""
    lines: list[str] = []
    fence = ""
    for line in source.split("\n"):
        opening = _FENCE.match(line)
        if opening and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else opening[1]
        elif not fence:
            line = _LINKS.sub(lambda match: _moved(match, moved), line)
            line = _DEFINITION.sub(lambda match: match[1] + _url(match["url"], moved), line)
        lines.append(line)
    return "\n".join(lines)


def _moved(match: re.Match[str], moved: Callable[[str], str]) -> str:
    if match["inline"] is not None:
        return str(match["inline"]) + _url(match["url"], moved)
    if match["tag"] is not None:
        return str(match["tag"]) + moved(match["value"])
    return match[0]


def _url(written: str, moved: Callable[[str], str]) -> str:
    """A URL as it stands, in its angle brackets where it has any."""
    if written.startswith("<"):
        return f"<{moved(written[1:-1])}>"
    return moved(written).replace(" ", "%20")
