"""What the pages of an event and its entries in feeds tell alike: made once, before any of them is planned."""

from collections.abc import Mapping

from notegen.model.cards import NameCard, TalkCard
from notegen.model.classes import dataclass
from notegen.model.pages import Page
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.publish.marks import Marks


@dataclass(frozen=True, slots=True)
class Beside:
    """What else to read beside a talk."""

    also: tuple[tuple[NameCard, tuple[TalkCard, ...]], ...] = ()
    """Each speaker with their other talks."""
    related: tuple[TalkCard, ...] = ()
    """Talks that have most in common with it, those of `also` left out."""


@dataclass(frozen=True, slots=True)
class Near:
    """What else to read beside an event, which its own pages alone show."""

    related: tuple[TalkCard, ...]
    """Talks of other events that have most in common with its own."""
    beside: tuple[Beside, ...]
    """What else to read beside each of its talks."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as its pages tell it; `publish/telling` makes it."""

    head: Page
    """The head of its page."""
    language: str
    """The language of its page."""
    marks: Marks
    """Which element of the page stands for which line of the note."""
    anchors: Mapping[str, str]
    """Folded heading → the talk of that name."""
    parts: tuple[ProgrammePart, ...]
    """Its texts and talks in reading order."""
    talks: tuple[TalkPart, ...]
    """The talks among them, in their order."""
