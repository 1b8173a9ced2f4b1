"""Columns side by side: how wide and how high each is, which of them carry numbers, and what fills them."""

from collections.abc import Sequence

from notegen.model.charts import Columns, Figure, Line, Mark, Phrase, Series
from notegen.model.classes import dataclass
from notegen.publish.scale import height, percent, slot, ticks

ABOVE, ROOM, BELOW = 18, 144, 22
"""In pixels: for a number above the highest column, for that column, and for the years under it."""

QUIET = 5
"""A busiest column of fewer than this does not fill the height: one talk a year is no tower."""

NUMBERED = 16
"""So many columns carry their numbers; more than these are read by lines across the drawing."""

MOTIFS = (
    "",
    "M-2 6 2 10M-2 -2 10 10M6 -2 10 2",
    "M0 2H8M0 6H8",
    "M2 0V8M6 0V8",
    "M-2 2 2 -2M-2 10 10 -2M6 10 10 6",
    "M1 2h2M5 6h2",
    "M0 4H8M4 0V8",
    "M0 8 4 4 8 8M0 4 4 0 8 4",
)
"""Paths in a square of 8, one for each series, so that fillings differ without their colours."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What one column is piled up of."""

    label: Phrase
    """A year, a weekday."""
    counts: tuple[int, ...]
    """How many of each series, the lowest first."""


def columns(piles: Sequence[Pile], key: Sequence[Series]) -> Columns:
    """The drawing."""
    wide, base = slot(len(piles)), ABOVE + ROOM
    totals = [sum(pile.counts) for pile in piles]
    most = max([QUIET, *totals])
    numbered = len(piles) <= NUMBERED
    marks: list[Mark] = []
    figures: list[Figure] = []
    for place, (pile, total) in enumerate(zip(piles, totals, strict=True)):
        left, reached = place * wide, 0
        for number, count in enumerate(pile.counts):
            if count:
                # The heights of what is reached, not of the pieces: rounding each piece would let a pile grow.
                low, reached = height(reached, most, ROOM), reached + count
                high = max(low + 1, height(reached, most, ROOM))
                where = (percent(left + 0.12 * wide), base - high, percent(0.76 * wide), high - low)
                marks.append(Mark(*where, key[number].name, pile.label, count, number))
        if numbered and total:
            figures.append(Figure(percent(left + wide / 2), base - height(total, most, ROOM) - 5, str(total)))
    return Columns(
        height=base + BELOW,
        base=base,
        marks=tuple(marks),
        ticks=ticks([pile.label for pile in piles]),
        figures=tuple(figures),
        lines=() if numbered else _lines(most),
        key=tuple(key),
    )


def _lines(most: int) -> tuple[Line, ...]:
    """One to four lines at round numbers."""
    steps = (step for power in range(10) for step in (10**power, 2 * 10**power, 5 * 10**power))
    step = next(step for step in steps if most // step <= 4)
    return tuple(Line(ABOVE + ROOM - height(count, most, ROOM), str(count)) for count in range(step, most + 1, step))
