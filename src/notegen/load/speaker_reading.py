"""What a rule reads of one heading and the lines below it, what a rule is, and how rules cut a line."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from notegen.model.event import Speaker
from notegen.model.note import Anchor, Block, Section


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read of one heading and the lines below it."""

    title: str
    """The talk's title; empty where the heading held none."""
    speakers: tuple[Speaker, ...]
    """Who spoke."""
    rule: str = ""
    """The rule's name."""
    confidence: float = 0.0
    """How sure the rule is; 0 is filled in from the rule's row."""
    used: tuple[int, ...] = ()
    """Lines below the heading that became facts whole, and leave the text."""
    speaker_line: int = 0
    """Where the speakers stand, if not in the heading."""
    doubted: tuple[Speaker, ...] = ()
    """Who may have spoken, where nobody surely did: suggested in a warning, shown nowhere."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One form."""

    name: str
    """As `explain` shows it."""
    read: Callable[[Section, tuple[Section, ...]], Reading | None]
    """From a section and the sections below it (deeper ones, in order) to a reading; its docstring is the manual."""
    confidence: float
    """How sure it is."""


LONGEST = 400
"""Names are looked for in a heading's first characters only."""

DASH = re.compile(r"\s+[-–—]\s+")
COLON = re.compile(r"\s?[:：]\s+|：")
BY = r"(?:by|von|par|por|di|door|af|av)"
"""`by` in the languages notes are written in."""


def cut(text: str, mark: re.Pattern[str]) -> tuple[str, str, str]:
    """What stands before a mark, the mark, and what stands behind; ("text", "", "") without one."""
    match = mark.search(text[:LONGEST])
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def anchors_in(anchors: tuple[Anchor, ...], text: str) -> tuple[Anchor, ...]:
    """The links whose words stand in `text`."""
    return tuple(anchor for anchor in anchors if anchor.text and anchor.text.strip() in text)


def without_quotes(title: str) -> str:
    """A title without the quotes around the whole of it, and without loose punctuation."""
    title = title.strip(" ,;")
    quoted = re.fullmatch(r"[\"“”„«‘'](.*)[\"“”»’']", title)
    return quoted[1].strip() if quoted and not re.search(r"[\"“”„«»]", quoted[1]) else title.strip(' "“”„')


def recurs(words: str, blocks: tuple[Block, ...], most: int = 40) -> bool:
    """Whether the text below a heading keeps talking of `words`: a topic recurs, an employer or a name does not."""
    wanted = re.compile(rf"(?<!\w){re.escape(words.strip().casefold())}")
    return any(wanted.search(block.text[:500].casefold()) for block in blocks[:most])
