"""The conventions notes are written in, one file each, in the order they are tried."""

from collections.abc import Callable

from notegen.load.opened import Opened
from notegen.load.readers import deck, dump, jekyll, native, page, plain, rst
from notegen.model.classes import dataclass
from notegen.model.note import FoundEvent


@dataclass(frozen=True, slots=True)
class Reader:
    """One convention."""

    name: str
    """As `explain` and `Note.reader` name it: the file's name."""
    fits: Callable[[Opened], bool]
    """Whether a note is written this way."""
    read: Callable[[Opened], tuple[FoundEvent, ...]]
    """The events that stand in the note, never none."""


READERS: tuple[Reader, ...] = (
    Reader("page", page.fits, page.read),
    Reader("rst", rst.fits, rst.read),
    Reader("deck", deck.fits, deck.read),
    Reader("dump", dump.fits, dump.read),
    Reader("jekyll", jekyll.fits, jekyll.read),
    Reader("native", native.fits, native.read),
    Reader("plain", plain.fits, plain.read),
)
"""The first that fits reads the note; `plain` fits every note."""
