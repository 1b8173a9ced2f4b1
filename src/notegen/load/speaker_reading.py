"""What a rule reads of one heading and the lines below it, and what a rule is."""

from collections.abc import Callable
from dataclasses import dataclass

from notegen.model.event import Speaker
from notegen.model.note import Section


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read of one heading and the lines below it."""

    title: str
    """The talk's title; empty where the heading held none."""
    speakers: tuple[Speaker, ...]
    """Who spoke."""
    rule: str
    """The rule's name."""
    confidence: float
    """How sure the rule is."""
    used: tuple[int, ...] = ()
    """Lines below the heading that became facts whole, and leave the text."""
    speaker_line: int = 0
    """Where the speakers stand, if not in the heading."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One form."""

    name: str
    """As `explain` shows it."""
    read: Callable[[Section, tuple[Section, ...]], Reading | None]
    """From a section and the sections below it (deeper ones, in order) to a reading; its docstring is the manual."""
    confidence: float
    """How sure it is."""
