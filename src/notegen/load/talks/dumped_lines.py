"""The lines of a web page saved as plain text: which are furniture, which bullets, and where each post begins."""

from bisect import bisect, bisect_left

from notegen.load.header.places import is_street
from notegen.load.header.titles import read_title
from notegen.load.speakers.people import read_people
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

BULLET = seldom(r"^(?P<indent>\s*)[•◦▪‣●○]\s*(?P<text>\S.*)$")

FURNITURE = seldom(
    r"(?i)^\s*(?:skip to (?:main )?content|zum inhalt springen|translate to(?: [a-z]{2}(?:-[a-z]{2})?)+|back to top"
    r"|read more|weiterlesen|share this(?: post)?)\s*$"
)
"""Lines that belong to the web page, not to the post: they are left out."""

CLOSING = seldom(r"(?i)^\s*translate to(?: [a-z]{2}(?:-[a-z]{2})?)+\s*$")
"""Furniture that closes a post."""

BY = seldom(r"^\s*(?:By|by|Von|Par|Por|Di)\s+(?P<who>\S.{1,120})$")

HEADING_LENGTH = 110
"""A longer line is prose."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    number: int
    """In the note, from 1."""
    text: str
    """Without surrounding blanks; without the bullet of a list item."""
    bullet: bool
    """Whether it is a list item."""
    alone: bool
    """Whether blank lines (or bullets, or an end) stand on both sides: what a heading or a title looks like."""
    first: bool
    """Whether a blank line or the beginning stands above it."""


def read_lines(body: str, first_line: int) -> tuple[Line, ...]:
    """The lines of a dump that are neither blank nor furniture."""
    raw = body.split("\n")
    lines: list[Line] = []
    for at, text in enumerate(raw):
        if not text.strip() or FURNITURE.match(text):
            continue
        bullet = BULLET.match(text)
        above = at == 0 or not raw[at - 1].strip() or FURNITURE.match(raw[at - 1]) is not None
        under = at + 1 == len(raw) or not raw[at + 1].strip() or FURNITURE.match(raw[at + 1]) is not None
        words = bullet["text"] if bullet else text
        lines.append(Line(first_line + at, " ".join(words.split()), bullet is not None, above and under, above))
    return tuple(lines)


def is_heading(line: Line) -> bool:
    """Whether a line stands where a heading would, and is as short as one."""
    return (
        line.first
        and not line.bullet
        and len(line.text) <= HEADING_LENGTH
        and not line.text.endswith((".", ",", ";", "!"))
    )


def posts(body: str, first_line: int) -> tuple[tuple[Line, ...], ...]:
    """The posts of a dump, each with its lines; the first line of a post is its title.

    Posts are parted by the furniture that closes each where there is any; else by lines that can only be the title of
    another evening (`is_title`).
    """
    lines = read_lines(body, first_line)
    raw = body.split("\n")
    closings = [first_line + at for at, text in enumerate(raw) if CLOSING.match(text)]
    parted: list[list[Line]] = []
    for at, line in enumerate(lines):
        if closings:
            before = lines[at - 1].number if at else 0
            begins = at == 0 or bisect_left(closings, line.number) > bisect(closings, before)
        else:
            begins = at == 0 or is_title(lines, at)
        if begins:
            parted.append([])
        parted[-1].append(line)
    return tuple(tuple(post) for post in parted)


def is_title(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line can only be the title of another evening.

    It stands alone, has a dash that does not part a name from a title, and behind the dash a group or a day - or an
    address stands in the lines under it, for talks have no address of their own.
    """
    line = lines[at]
    front, dash, _ = line.text.partition(" - ")
    if not (line.alone and dash and is_heading(line)) or read_people(front):
        return False
    parts = read_title(line.text)
    if parts.group or parts.start:
        return True
    under = lines[at + 1 : at + 4]
    return bool(under) and BY.match(under[0].text) is not None and any(is_street(other.text) for other in under)
