"""Where things stand along a chart and how high they are: numbers of fixed precision, the same on every machine."""

from collections.abc import Sequence

from notegen.model.charts import Phrase, Tick

FEWEST = 7
"""A chart is divided as for so many columns at least: two years are no two towers."""

NARROW_LABELS, WIDE_LABELS = 7, 16
"""So many years can be read side by side on a telephone, and on a page."""


def slot(columns: int) -> float:
    """The width of one of so many columns, in per cent."""
    return 100 / max(FEWEST, columns)


def percent(value: float) -> str:
    """`12.5%`: three decimals at most."""
    return f"{value:.3f}".rstrip("0").rstrip(".") + "%"


def height(count: int, most: int, room: int) -> int:
    """Of `room` pixels for `most`, the nearest whole number; what is there can be seen."""
    return max(2, (2 * count * room + most) // (2 * most)) if count else 0


def ticks(labels: Sequence[Phrase], room: int = WIDE_LABELS) -> tuple[Tick, ...]:
    """The labels under so many columns: every second, third … where not all fit, and the last one always.

    Where a narrow page has less room it shows every second, third … of those.
    """
    wide = slot(len(labels))
    step = -(-len(labels) // room)
    narrow_step = step * -(-len(labels) // (step * NARROW_LABELS))
    behind = {place: len(labels) - 1 - place for place in range(len(labels))}
    return tuple(
        Tick(percent((place + 0.5) * wide), labels[place], left % narrow_step == 0)
        for place, left in behind.items()
        if left % step == 0
    )
