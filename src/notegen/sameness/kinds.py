"""The rules of sameness of each kind of thing; here a kind is added."""

from collections.abc import Callable

from notegen.model.classes import dataclass
from notegen.sameness import groups, organisations, people, people_surely, venues
from notegen.sameness.known import Known
from notegen.sameness.rule import Rule


@dataclass(frozen=True, slots=True)
class Kind:
    """How names of one kind are compared."""

    name: str
    """One of known.KINDS."""
    rules: tuple[Rule, ...]
    """Surest first."""
    are_apart: Callable[[Known, Known], bool]
    """Whether two of them are surely two, whatever connects them."""


RULES_OF: tuple[Kind, ...] = (
    Kind("speaker", people.RULES, people_surely.are_apart),
    Kind("group", groups.RULES, groups.are_apart),
    Kind("venue", venues.RULES, venues.are_apart),
    Kind("organisation", organisations.RULES, organisations.are_apart),
)
"""In the order of known.KINDS."""
