"""A feed and its entries as plain values, whatever format they are written in."""

from notegen.model.classes import dataclass
from notegen.model.parts import ProgrammePart

ATOM, JSON = "feed.xml", "feed.json"
"""What a feed is called in the folder of its page, in either format."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in a feed."""

    id: str
    """An absolute IRI: the page's full URL, or a `urn:uuid` where no base URL is known."""
    url: str
    """Its page: site-absolute."""
    title: str
    """What it is called."""
    updated: str
    """When it was published, else when it ended: `2014-06-09T00:00:00Z`."""
    language: str
    """Its code."""
    summary: str
    """Its first words."""
    authors: tuple[str, ...]
    """Who wrote the notes."""
    tags: tuple[str, ...]
    """Its own and its talks'."""
    single: bool
    """Whether its one talk has its title."""
    parts: tuple[ProgrammePart, ...]
    """Everything in reading order."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, in whatever format."""

    id: str
    """As of an entry."""
    url: str
    """The folder it lies in, which is the page it belongs to: `/`, `/tags/docker/`."""
    title: str
    """The site's name, and the thing's."""
    description: str
    """The site's sentence."""
    language: str
    """The site's."""
    author: str
    """Who stands in for entries without an author: the site."""
    updated: str
    """When the newest entry was."""
    entries: tuple[Entry, ...]
    """Newest first."""
