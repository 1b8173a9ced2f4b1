"""Charts as numbers and words: where each mark stands, what it says, and the table behind it."""

from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.pages import Page

# Places along a chart are per cent of its width ("12.5%"), so that it fits a telephone and a wide page and its words
# keep their size; places down it are pixels. Both are text, of fixed precision: the same chart is the same bytes.


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence, or a name that needs no translation."""

    message: str = ""
    """The message id; empty where `text` is all there is to say."""
    text: str = ""
    """A name: a group, a tag, a year."""
    count: int | None = None
    """What the message's plural form is chosen by."""
    places: tuple[tuple[str, str], ...] = ()
    """(name, text) of the other places in the message."""
    day: CivilDate | None = None
    """A day whose weekday is meant."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or dot."""

    x: str
    """Its left edge; the middle of a dot."""
    y: int
    """Its upper edge; the middle of a dot."""
    width: str
    """Of a bar."""
    height: int
    """Of a bar; the radius of a dot."""
    name: Phrase
    """Whose it is: a group, a tag."""
    column: Phrase
    """Under which column it stands: a year, a weekday."""
    count: int
    """How many."""
    series: int = 0
    """The place of its series in the key, from 0."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under a column."""

    x: str
    """The middle of the column."""
    label: Phrase
    """A year, a weekday."""
    narrow: bool = True
    """Whether there is room for it on a narrow page too."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The number above a column."""

    x: str
    """The middle of the column."""
    y: int
    """Its foot."""
    text: str
    """The number."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the chart, so that the height of a column can be read."""

    y: int
    """Where."""
    label: str
    """The number it stands for."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one filling means."""

    name: Phrase
    """A group, or those that have no filling of their own."""
    url: str = ""
    """Its page; empty where it has none."""
    hue: int = -1
    """Of a group; -1 for none."""
    motif: str = ""
    """The lines drawn on the filling: an SVG path in a square of 8; it tells fillings apart without their colours."""
    rest: bool = False
    """Whether it is all that has no filling of its own."""
    total: int = 0
    """How many in all."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side, each piled up of its series."""

    height: int
    """Of the whole drawing."""
    base: int
    """Where the columns stand."""
    marks: tuple[Mark, ...]
    """The pieces, column by column, from below."""
    ticks: tuple[Tick, ...]
    """The words under them that there is room for."""
    figures: tuple[Figure, ...] = ()
    """The numbers above them."""
    lines: tuple[Line, ...] = ()
    """Where there is no room for figures."""
    key: tuple[Series, ...] = ()
    """Its series; one that has no name needs no key."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of a chart of many: a name, and its own small drawing."""

    name: Phrase
    """Whose row it is: a tag, a speaker, a weekday."""
    marks: tuple[Mark, ...]
    """Its bars or dots."""
    text: Phrase
    """The row in words."""
    total: int
    """How many in all."""
    url: str = ""
    """Its page; empty where it has none."""
    kind: str = ""
    """One of site.THING_KINDS, which names of that kind look like; empty for other names."""
    first: str = ""
    """Of dots: where the line through them begins; empty where there is none."""
    last: str = ""
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table behind a chart."""

    name: Phrase
    """What the row is of."""
    url: str
    """Its page; empty where it has none."""
    total: int
    """How many in all."""
    parts: tuple[tuple[Phrase, int], ...] = ()
    """What the total is made of."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture of the archive."""

    id: str
    """Its name in the page's ids and classes."""
    heading: str
    """The message id of its title."""
    text: tuple[Phrase, ...]
    """What it shows, in sentences: the text alternative."""
    unit: str
    """The message id that counts its marks: `count.talks`."""
    heads: tuple[str, str, str]
    """Message ids over the columns of the table; the third is empty where rows have no parts."""
    rows: tuple[Row, ...]
    """The table: all the numbers of the picture."""
    columns: Columns | None = None
    """The drawing, of charts that are columns."""
    strips: tuple[Strip, ...] = ()
    """The drawings, of charts that are rows."""
    form: str = ""
    """How strips are drawn: `bars` (upright, by year), `dots` (by year) or `lengths` (one lying bar each)."""
    ticks: tuple[Tick, ...] = ()
    """The years under strips that have any."""


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """`/archive/`: the scene in pictures, where there is anything to compare."""

    page: Page
    charts: tuple[Chart, ...]
    """The pictures, each with its text and its table."""
    events: int = 0
    """How many events they count."""
    talks: int = 0
    """How many talks."""
    first: str = ""
    """The first year."""
    last: str = ""
    """The last."""
    undated: int = 0
    """How many events no picture counts, because nobody noted their year."""
    cancelled: int = 0
    """How many no picture counts, because they were cancelled."""
