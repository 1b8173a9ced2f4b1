"""A text with its headings so far down that they stay below the heading they are put under."""

import re

from notegen.load.opened import heading_lines
from notegen.markup.outline import outline
from notegen.model.patterns import seldom

_ATX = seldom(r"(\s{0,3})#{1,6}(?=\s|\Z)")
_TAG = seldom(r"(</?h)[1-6]\b", re.IGNORECASE)


def demoted(source: str, level: int) -> str:
    """`source` with all its headings lowered alike, so that the highest is of `level`; underlined ones get `#`."""
    headings = [section for section in outline(source, 1) if section.level]
    shift = level - min((section.level for section in headings), default=level)
    if shift <= 0:
        return source
    lines: list[str | None] = list(source.split("\n"))
    for section in headings:
        at, wanted = section.line - 1, min(section.level + shift, 6)
        taken = [str(line) for line in lines[at : section.end]]
        many = heading_lines(taken)
        if many > 1:
            lines[at] = f"{'#' * wanted} {' '.join(line.strip() for line in taken[: many - 1])}"
            lines[at + 1 : at + many] = [None] * (many - 1)
        elif _ATX.match(taken[0]):
            lines[at] = _ATX.sub(rf"\g<1>{'#' * wanted}", taken[0], count=1)
        else:
            lines[at] = _TAG.sub(rf"\g<1>{wanted}", taken[0])
    return "\n".join(line for line in lines if line is not None)


def first_level(source: str) -> int:
    """The level of the heading that a text begins with; 0 where it begins with anything else."""
    sections = outline(source.lstrip("\n"), 1)
    return sections[0].level if sections else 0
