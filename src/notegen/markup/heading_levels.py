"""Puts the headings of a rendered text below those of the page it is placed on, without a gap in the outline."""

import re

from notegen.model.patterns import seldom

_HEADING = seldom(r"<(/?)h([1-6])(?=[ >])")


def with_headings_from(level: int, fragment: str) -> str:
    """`fragment` with its highest headings at `level`; 0 leaves it as it is.

    One text is rendered once and stands on several pages: below the title of its talk's own page, and deeper on the
    page of an event with sessions. A deeper heading is at most one level below the heading before it, because screen
    readers tell a gap as something missing.
    """
    if not 1 <= level <= 6 or "<h" not in fragment:
        return fragment
    found = [int(heading[2]) for heading in _HEADING.finditer(fragment)]
    if not found:
        return fragment
    highest, now = min(found), level - 1

    def placed(heading: re.Match[str]) -> str:
        nonlocal now
        if not heading[1]:
            now = min(level + int(heading[2]) - highest, now + 1, 6)
        return f"<{heading[1]}h{now}"

    return _HEADING.sub(placed, fragment)
