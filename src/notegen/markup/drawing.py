"""What drawing one text gathers: where the HTML goes, the ids given, and how much may still be written."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from notegen.markup.email import without_emails
from notegen.markup.writer import Writer
from notegen.model.address import slug
from notegen.model.classes import dataclass

if TYPE_CHECKING:
    from notegen.markup.facades import Facade


@dataclass(slots=True)
class Drawing:
    """What drawing one text has gathered so far."""

    writer: Writer
    """Where the HTML goes."""
    prefix: str
    """Put before ids, its hyphen included; empty for none."""
    levels: Callable[[], Mapping[int, int]]
    """Which heading level a level of the note becomes; most texts have no heading, and are not looked through."""
    show_images: bool
    """Whether pictures from elsewhere are shown."""
    publish_email: bool
    """Whether e-mail addresses may show, in ids too."""
    highlight_bytes: int
    """The largest code block that is highlighted."""
    highlight_room: int
    """The squares of bytes that may still be highlighted: lexers can take time by the square of a block's length."""
    room: int
    """How many characters of link targets may still be written: references can repeat a long one without end."""
    title: str = ""
    """What the text is about, for players that nobody named."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    """`Video`, `Slides` … in the words of the text's language."""
    players: set[str] = field(default_factory=set)
    """The hosts whose players can be asked for."""
    ids: set[str] = field(default_factory=set)
    """The ids given."""
    anchors: dict[str, str] = field(default_factory=dict)
    """What links of the text may call a heading, with its id."""
    words: list[tuple[str, str]] = field(default_factory=list)
    """(kind, plain text) of each paragraph, item, heading and code block drawn: `line`, `heading`, `player`, `code`."""
    shape: str = ""
    """What the paragraph being drawn is (`paragraphs`), or `heading`; empty outside of both."""
    facade: "Facade | None" = None
    """What it plays, where it is a player and nothing else."""
    remote_figure: bool = False
    """Whether the figure being drawn says by itself that its pictures lie elsewhere."""
    footnotes: dict[tuple[int, int, int], str] = field(default_factory=dict)
    """(parse, footnote, reference) → its id; reference -1 is the footnote itself. Each slide is a parse of its own."""
    named: bool = False
    """Whether `title` or `kinds` was asked for, so that the HTML is that of this text alone."""
    left_plain: bool = False
    """Whether code was not highlighted because there was no more room for it."""
    _counts: dict[str, int] = field(default_factory=dict)

    def slug(self, words: str) -> str:
        """What an id is made of: the words of a heading, without addresses."""
        bare = (words if self.publish_email else without_emails(words)).strip()
        return slug(bare) if bare else "section"

    def new_id(self, name: str) -> str:
        """An id no other element of the text has: `name`, else `name-2`, `name-3` …; a counter keeps this linear."""
        wanted = self.prefix + name
        made = wanted
        while made in self.ids:
            self._counts[wanted] = self._counts.get(wanted, 1) + 1
            made = f"{wanted}-{self._counts[wanted]}"
        self.ids.add(made)
        return made
