"""Talks whose speakers all stand at the same place: behind a bold title, or on one side of a dash in most items."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from notegen.config.needing import Needing
from notegen.load.speakers.people import read_people
from notegen.load.speakers.reading import anchors_in
from notegen.load.talks.generic_headings import is_break, is_generic, is_service
from notegen.load.talks.resources import resource_kind
from notegen.model.classes import dataclass
from notegen.model.note import Anchor, Block
from notegen.model.patterns import seldom

LineOf = Callable[[int], str]
"""A line of the note as it is written."""

TOGETHER = 2
"""So many lines of one form make a column; a single one may be a quotation."""

LONGEST = 300
"""So much of a line is looked at."""

_BOLD = Needing(
    r"^\s{0,3}(?:[-*+•]\s+|\d{1,3}[.)]\s+)?(?:\*\*|__)(?P<title>\S[^*_]{1,200}?)(?:\*\*|__)"
    r"(?:\s*[,;–—|-]\s*(?:by|von|par|por|di|door)\s+|\s+(?:by|von|par|por|di|door)\s+|\s*[,;]\s+|\s+[-–—|]\s+)(?=\S)",
    ("**", "__"),
)
_MARKS = " \t-–—·•|,;:()[]"
_DASH = seldom(r"\s+[-–—|]\s+")
_QUOTED = seldom(r"^[\"“”„«»]\s*(?P<title>[^\"“”„«»]{3,200})\s*[\"“”»«]\W*$")


@dataclass(frozen=True, slots=True)
class Cells:
    """A line parted into title and people."""

    form: str
    """Which form it has."""
    title: str
    """The title."""
    who: str
    """The people, as written."""


def bold_cells(block: Block, line_of: LineOf) -> Cells | None:
    """`**Title** by Ann Lee`, `**Title** – Ann Lee (Acme)`: what is bold is the title, what is not are people."""
    match = _BOLD.match(line_of(block.line)[:LONGEST])
    title = " ".join(match["title"].split()) if match else ""
    if not title or is_generic(title) or is_service(title) or not block.text.startswith(title):
        return None
    who = re.sub(r"^[\s,;–—|-]*(?:(?:by|von|par|por|di|door)\s+)?", "", block.text[len(title) :], flags=re.IGNORECASE)
    who = _without_resources(who, block.anchors)
    return Cells("bold", title, who) if _are_people(who, block.anchors) else None


def columns(items: Sequence[Block], line_of: LineOf, *, announced: bool) -> dict[int, Cells]:
    """Those items of a list that are talks by the form most of them share, by their index.

    `Title - Ann Lee` and `Ann Lee - Title` count only where the list is announced as a programme, for quotations look
    alike; `**Title** – Ann Lee` and `Ann Lee - "Title"` do anywhere.
    """
    found = {at: cells for at, block in enumerate(items) if (cells := _cells(block, line_of, announced=announced))}
    counts = Counter(cells.form for cells in found.values())
    named = sum(1 for block in items if not is_break(block.text))
    best = max(sorted(counts), key=lambda form: counts[form], default="")
    if not best or counts[best] < TOGETHER or counts[best] * 5 < named * 3:
        return {}
    return {at: cells for at, cells in found.items() if cells.form == best}


def _cells(block: Block, line_of: LineOf, *, announced: bool) -> Cells | None:
    if len(block.text) > LONGEST:
        return None
    if bold := bold_cells(block, line_of):
        return bold
    parts = _DASH.split(block.text)
    colon, _, behind = block.text.partition(": ")
    for who, title in ((parts[0], block.text[len(parts[0]) :].strip(_MARKS)), (colon, behind)):
        quoted = _QUOTED.match(title)
        if quoted and _are_people(who, block.anchors):
            return Cells("front, quoted", quoted["title"].strip(), who)
    if not announced or len(parts) < 2:
        return None
    last, rest = parts[-1], block.text[: -len(parts[-1])].strip(_MARKS)
    if _is_title(rest) and _are_people(last, block.anchors):
        return Cells("behind", rest, last)
    first, rest = parts[0], block.text[len(parts[0]) :].strip(_MARKS)
    return Cells("front", rest, first) if _is_title(rest) and _are_people(first, block.anchors) else None


def _is_title(words: str) -> bool:
    return len(words.split()) >= 2 and not words[:1].islower() and not read_people(words) and not is_service(words)


def _are_people(who: str, anchors: tuple[Anchor, ...]) -> bool:
    return bool(read_people(who, anchors_in(anchors, who)))


def _without_resources(who: str, anchors: tuple[Anchor, ...]) -> str:
    """People without the links to slides and recordings behind them."""
    for anchor in anchors:
        if anchor.text and resource_kind(anchor.text, anchor.url):
            who = who.replace(anchor.text, "", 1)
    return re.sub(r"\(\s*\)|\[\s*\]", "", who).strip(" \t-–—·•|,;:")
