"""What a page states to programs in the words of schema.org: plain values, before they are written as JSON-LD."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Here:
    """An address of this site: absolute where the base URL is known, else relative to the page."""

    url: str
    """Site-absolute."""


@dataclass(frozen=True, slots=True)
class Word:
    """A name that is a word of the interface."""

    message: str
    """A message id of theme/languages."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing with what is known of it; what is not known is absent."""

    type: str
    """A type of schema.org: `Event`."""
    facts: tuple[tuple[str, "Fact"], ...]
    """(a property of that type, its value), in the order to write; never empty ones."""


Fact = str | int | Here | Word | Node | tuple["Fact", ...]
"""A value of a property; several of them are a tuple."""


def node(kind: str, **facts: Fact | None) -> Node | None:
    """A thing with those facts that are known; None where none is.

    `node("Place", name="", address=None)` → None, so that an event in an unknown place has no `location` at all.
    """
    known = tuple([(name, value) for name, value in facts.items() if value or value == 0])
    return Node(kind, known) if known else None


def nodes(found: "list[Node | None]") -> tuple[Node, ...]:
    """Those of which anything is known."""
    return tuple(each for each in found if each is not None)
