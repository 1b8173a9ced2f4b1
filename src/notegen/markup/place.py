"""Puts a rendered text on one page: its numbered links become links of that page."""

import html
import re

from notegen.markup.links import PLACE, is_elsewhere
from notegen.model.address import quoted, relative

Sizes = tuple[tuple[int, int], ...]
"""Width and height for each link."""

_LINK = re.compile(r"<(a|img)((?: [a-z-]+=\"[^\"]*\")*)>|</a>")
_TARGET = re.compile(rf" (href|src)=\"{PLACE}[0-9a-f]+-(\d+)\"")
_ALT = re.compile(r" alt=\"([^\"]+)\"")
_STATED = re.compile(r" (width|height)=\"([^\"]*)\"")
_FILE = re.compile(r" data-file=\"([^\"]*)\"")


def place(fragment: str, links: tuple[str, ...], page_url: str, sizes: Sizes = ()) -> str:
    """`fragment` as the page at `page_url` shows it.

    Link N leads to `links[N]`: a site-absolute path becomes relative to the page, `#…` and URLs stay. Where it is empty
    the target does not exist: a link's words and a picture's place remain, marked as missing. `sizes[N]` is the width
    and height of the picture there, so that a page does not move when it comes.
    """
    if PLACE not in fragment:
        return fragment
    ends: list[str] = []

    def placed(match: re.Match[str]) -> str:
        if match[1] is None:
            return ends.pop() if ends else match[0]
        target = _TARGET.search(match[2])
        number = int(target[2]) if target else -1
        url = _resolved(links[number] if 0 <= number < len(links) else "", page_url) if target else ""
        if match[1] == "img":
            size = sizes[number] if 0 <= number < len(sizes) else (0, 0)
            return match[0] if target is None else _picture(match[2], target, url, size)
        ends.append("</span>" if target and not url else "</a>")
        if target is None:
            return match[0]
        return f"<a{_with(match[2], target, url)}>" if url else '<span class="missing">'

    return _LINK.sub(placed, fragment)


def _resolved(url: str, page_url: str) -> str:
    if not url or is_elsewhere(url):
        return url
    if url.startswith("#"):
        return quoted(url)
    return (relative(page_url, url) or "./") if url.startswith("/") else quoted(url)


def _with(attributes: str, target: re.Match[str], url: str) -> str:
    return f'{attributes[: target.start()]} {target[1]}="{html.escape(url)}"{attributes[target.end() :]}'


def _picture(attributes: str, target: re.Match[str], url: str, size: tuple[int, int]) -> str:
    if url:
        return f"<img{_FILE.sub('', _with(attributes, target, url))}{_sized(attributes, size)}>"
    words = _ALT.search(attributes) or _FILE.search(attributes)
    return f'<span class="missing-image">{words[1] if words else ""}</span>'


def _sized(attributes: str, size: tuple[int, int]) -> str:
    """The size of a picture as attributes: what its author states counts, and gives the other side its length."""
    width, height = size
    stated = dict(_STATED.findall(attributes))
    if not width or not height or len(stated) == 2:
        return ""
    if not stated:
        return f' width="{width}" height="{height}"'
    side, length = next(iter(stated.items()))
    if not length.isdecimal():
        return ""
    if side == "width":
        return f' height="{round(int(length) * height / width)}"'
    return f' width="{round(int(length) * width / height)}"'
