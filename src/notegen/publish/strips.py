"""One small drawing a row, all along the same years: who or what was there when."""

from collections.abc import Mapping, Sequence

from notegen.model.cards import NameCard
from notegen.model.charts import Mark, Phrase, Row, Strip
from notegen.publish.scale import height, percent, slot

HEIGHT = 28
"""Of one row's drawing, in pixels."""

LABELS = 11
"""So many years can be read under rows, which are narrower than the page."""

RADII = (4, 5, 6, 7)
"""Of a dot for one, two, three, and four or more."""


def bars(card: NameCard, counts: Mapping[str, int], years: Sequence[str], most: int) -> Strip:
    """A row of bars, as high as each year's count; `most` fills the row's height, and is the same for all rows."""
    wide = slot(len(years))
    marks = []
    for place, count in _there(counts, years):
        high = height(count, most, HEIGHT)
        where = (percent((place + 0.12) * wide), HEIGHT - high, percent(0.76 * wide), high)
        marks.append(Mark(*where, Phrase(text=card.name), Phrase(text=years[place]), count))
    return Strip(Phrase(text=card.name), tuple(marks), _when(counts), sum(counts.values()), card.url, card.kind)


def dots(card: NameCard, counts: Mapping[str, int], years: Sequence[str]) -> Strip:
    """A row of dots on a line from the first year to the last, larger for more."""
    wide = slot(len(years))
    marks = []
    for place, count in _there(counts, years):
        where = (percent((place + 0.5) * wide), HEIGHT // 2, "", RADII[min(count, len(RADII)) - 1])
        marks.append(Mark(*where, Phrase(text=card.name), Phrase(text=years[place]), count))
    reach = (marks[0].x, marks[-1].x)
    return Strip(Phrase(text=card.name), tuple(marks), _when(counts), sum(counts.values()), card.url, card.kind, *reach)


def length(name: Phrase, count: int, most: int, unit: str) -> Strip:
    """A row of one lying bar, as long as its count; `most` is the whole width."""
    high = HEIGHT // 2
    mark = Mark("0", high // 2, percent(100 * count / most), high, Phrase(), name, count)
    return Strip(name, (mark,), Phrase(unit, count=count), count)


def row(card: NameCard, counts: Mapping[str, int]) -> Row:
    """The same in numbers, for the table."""
    parts = tuple((Phrase(text=year), counts[year]) for year in sorted(counts))
    return Row(Phrase(text=card.name), card.url, sum(counts.values()), parts)


def _there(counts: Mapping[str, int], years: Sequence[str]) -> list[tuple[int, int]]:
    """(place among the years, count) of the years that have any."""
    return [(place, counts[year]) for place, year in enumerate(years) if counts.get(year)]


def _when(counts: Mapping[str, int]) -> Phrase:
    """`2011, 2013, 2014`: the row in words."""
    return Phrase(text=", ".join(sorted(counts)))
