"""One source file, and what a reader found standing in it."""

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Fact, Text
from notegen.model.span import Span
from notegen.model.value import Value


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that may be a note, as it lies on disk."""

    path: str
    """Relative to the notes folder, with forward slashes."""
    shown: str
    """The path a person would type: what diagnostics print."""
    data: bytes
    """Its bytes."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not a note, and why."""

    path: str
    """Relative to the notes folder."""
    reason: str
    """In words: `named by .gitignore`, `a licence`, `a link that leads outside` …"""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of front matter, by its canonical name."""

    key: str
    """The canonical key of model/fields (`speakers` for `speaker`), or as written where there is none."""
    written: str
    """The key as the author wrote it."""
    value: Value
    """What stands behind it, untyped."""
    span: Span
    """Where the key stands."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, or before the first: the unit readers look at."""

    level: int
    """1 to 6; 0 before the first heading."""
    title: str
    """The heading as plain text."""
    links: tuple["Anchor", ...]
    """The links inside the heading."""
    line: int
    """The heading's line; the first line of the body for level 0."""
    end: int
    """The last line that belongs to it, subsections not included."""
    blocks: tuple["Block", ...]
    """What it begins with and holds, as plain text by block."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link inside a line of text."""

    text: str
    """Its words."""
    url: str
    """Where it leads, as written."""
    start: int
    """Where its words begin in the plain text."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph line, list item, table row or quotation of a section, as plain text."""

    kind: str
    """`line` (of a paragraph), `item`, `cell` (a table row, cells parted by tabs), `quote`, `code`, `html`, `embed`."""
    text: str
    """Plain text: no marks, no URLs of links."""
    anchors: tuple[Anchor, ...]
    """The links inside."""
    line: int
    """Its line in the note."""
    depth: int = 0
    """Nesting of a list item: 0 is outermost."""
    strong: bool = False
    """Whether the whole of it is bold."""
    paragraph: int = 0
    """Lines of one paragraph share a number; every other block has its own."""


@dataclass(frozen=True, slots=True)
class FoundTalk:
    """A talk as it stands in one note."""

    facts: tuple[Fact, ...]
    """title, speaker (one each), session, kind, slides, videos, link, tags, slug: in the note's order."""
    texts: tuple[Text, ...]
    """What the note says of it."""
    line: int
    """Where it begins."""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as it stands in one note: a note has one, a dumped blog page has many."""

    facts: tuple[Fact, ...]
    """title, date, end, time, group, venue, city, link, series …: in the note's order."""
    talks: tuple[FoundTalk, ...]
    """In the note's order."""
    texts: tuple[Text, ...]
    """What it says outside talks."""
    line: int
    """Where it begins."""
    kind: str = "event"
    """`deck` and `page` where the reader is sure of it."""
    fact_lines: tuple[Text, ...] = ()
    """The lines that became facts whole and left the texts: each is shown after all where its fact does not count."""
    whole: FoundTalk | None = None
    """The talk that the whole note is if its folder holds one talk a note; None where the note says something else."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note, read: the fields it states and the events a reader found in it."""

    path: str
    """Relative to the notes folder."""
    shown: str
    """The path a person would type."""
    digest: str
    """Of its bytes."""
    reader: str
    """The convention it was read by: a file of load/readers."""
    fields: tuple[Field, ...] = ()
    """Its front matter, in order."""
    events: tuple[FoundEvent, ...] = ()
    """In the note's order."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was wrong with it."""
    draft: bool = False
    """Whether it says so, or lies in `_drafts/`."""
    broken: bool = False
    """Whether an error keeps it out of the site."""
    language: str = ""
    """From its name (`talk.de.md`) or its front matter."""
    translates: str = ""
    """The path of the note it is a translation of."""
    paths: tuple[str, ...] | None = None
    """The setting of that name, by which its path is read; None for the default."""
    is_bare: bool = False
    """Whether of its fields and events only that is here which its neighbours ask for: see `load/bare`."""
    left_out: tuple[str, ...] = ()
    """The keys of the fields that are not here."""

    @property
    def keys(self) -> frozenset[str]:
        """What its front matter states, by canonical keys."""
        return frozenset((*(field.key for field in self.fields), *self.left_out))
