"""Puts a rendered text on one page: its numbered links become links of that page."""

import html

from notegen.markup.links import PLACE, is_elsewhere
from notegen.model.address import quoted, relative
from notegen.model.patterns import seldom

Sizes = tuple[tuple[int, int], ...]
"""Width and height for each link."""

_VALUE = seldom(rf"=\"{PLACE}[0-9a-f]+-(\d+)\"")
"""An attribute that is such a link. It begins with what is rare, so that to look for it is a leap and no walk."""
_ALT = seldom(r" alt=\"([^\"]+)\"")
_STATED = seldom(r" (width|height)=\"([^\"]*)\"")
_FILE = seldom(r" data-file=\"([^\"]*)\"")


def place(fragment: str, links: tuple[str, ...], page_url: str, sizes: Sizes = ()) -> str:
    """`fragment` as the page at `page_url` shows it.

    Link N leads to `links[N]`: a site-absolute path becomes relative to the page, `#…` and URLs stay. Where it is empty
    the target does not exist: a link's words and a picture's place remain, marked as missing. `sizes[N]` is the width
    and height of the picture there, so that a page does not move when it comes.
    """
    if PLACE not in fragment:
        return fragment
    made: list[tuple[int, int, str]] = []
    for value in _VALUE.finditer(fragment):
        if not fragment.endswith((" href", " src"), 0, value.start()):
            continue
        number = int(value[1])
        url = _resolved(links[number] if number < len(links) else "", page_url)
        start, end = fragment.rindex("<", 0, value.start()), fragment.index(">", value.end()) + 1
        if fragment.startswith("<img", start):
            attributes = fragment[start + len("<img") : value.start()], fragment[value.end() : end - 1]
            size = sizes[number] if number < len(sizes) else (0, 0)
            made.append((start, end, _picture(*attributes, url, size)))
        elif url:
            made.append((value.start(), value.end(), f'="{html.escape(url)}"'))
        else:
            closing = fragment.index("</a>", end)  # links do not nest
            made += ((start, end, '<span class="missing">'), (closing, closing + len("</a>"), "</span>"))
    return _with_all(fragment, sorted(made))


def _with_all(fragment: str, made: list[tuple[int, int, str]]) -> str:
    """`fragment` with each (start, end, text) in its place."""
    parts: list[str] = []
    done = 0
    for start, end, text in made:
        parts += (fragment[done:start], text)
        done = end
    return "".join((*parts, fragment[done:]))


def _resolved(url: str, page_url: str) -> str:
    if not url or is_elsewhere(url):
        return url
    if url.startswith("#"):
        return quoted(url)
    return (relative(page_url, url) or "./") if url.startswith("/") else quoted(url)


def _picture(before: str, behind: str, url: str, size: tuple[int, int]) -> str:
    """A picture; `before` and `behind` its address are its attributes."""
    if url:
        attributes = f'{before}="{html.escape(url)}"{behind}'
        return f"<img{_FILE.sub('', attributes)}{_sized(attributes, size)}>"
    words = _ALT.search(before + behind) or _FILE.search(before + behind)
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
