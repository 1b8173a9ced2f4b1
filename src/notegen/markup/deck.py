"""reveal.js decks: a note of slides, parted by `---`, `--` or a lone `-`, as sections in reading order."""

import re
from dataclasses import dataclass

from markdown_it.token import Token

from notegen.markup.draw import draw
from notegen.markup.drawing import Drawing

MIN_SLIDES = 4
"""A note with fewer is no deck."""

_SEPARATOR = re.compile(r"(---|--|-)[ \t]*\Z")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)\Z")
_MARK = re.compile(r"<!--\s*\.(?:slide|element)\s*:")
_NOTES = re.compile(r"[ \t]{0,3}notes?:", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s|\Z)|!\[|<")


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of a deck."""

    line: int
    """Its first line, from 1, in the text given."""
    end: int
    """Its last line; `line - 1` where it has none."""
    separator: str
    """What stands above it: `---`, `--`, `-`, or nothing for the first."""
    source: str
    """Its Markdown, speaker notes included."""

    @property
    def below(self) -> bool:
        """Whether it stands below the one before (reveal's vertical slides) rather than beside it."""
        return self.separator in ("--", "-")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of Markdown of a deck: a slide's text or its speaker notes."""

    slide: int
    """Which slide, from 0."""
    line: int
    """Its first line, from 0, in the deck."""
    source: str
    """Its Markdown."""
    notes: bool = False
    """Whether it is what the speaker says (`Note:` and all below it)."""


def parts_of(found: tuple[Slide, ...]) -> tuple[Part, ...]:
    """The slides' texts and speaker notes, in reading order."""
    parts: list[Part] = []
    for number, slide in enumerate(found):
        lines = slide.source.split("\n")
        at = next((place for place, line in enumerate(lines) if _NOTES.match(line)), len(lines))
        parts.append(Part(number, slide.line - 1, "\n".join(lines[:at])))
        if at < len(lines):
            said = [_NOTES.sub("", lines[at], count=1).lstrip(), *lines[at + 1 :]]
            parts.append(Part(number, slide.line - 1 + at, "\n".join(said), notes=True))
    return tuple(parts)


def slides(body: str) -> tuple[Slide, ...]:
    """The slides of a deck, in order, empty ones left out; separators in fences and comments part nothing."""
    lines = body.split("\n")
    found: list[Slide] = []
    start, separator = 0, ""
    for number in [*_separators(lines), len(lines)]:
        source = "\n".join(lines[start:number])
        if source.strip():
            found.append(Slide(start + 1, number, separator, source))
        if number < len(lines):
            start, separator = number + 1, lines[number].strip()
    return tuple(found)


def _separators(lines: list[str]) -> list[int]:
    """The lines, from 0, that part slides."""
    found: list[int] = []
    fence = ""
    comment = False
    last_end = max((number for number, line in enumerate(lines) if "-->" in line), default=-1)
    for number, line in enumerate(lines):
        mark = _FENCE.match(line) if line.lstrip()[:1] in ("`", "~") else None
        if fence:
            if mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not mark[2].strip():
                fence = ""
        elif comment:
            comment = "-->" not in line
        elif mark:
            fence = mark[1]
        elif "<!--" in line:
            comment = "-->" not in line.rsplit("<!--", 1)[1] and number < last_end
        elif _SEPARATOR.match(line):
            found.append(number)
    return found


def is_deck(body: str, *, stated: bool = False) -> bool:
    """Whether a note is a deck: `stated` where its front matter says so.

    Else it needs a sign that no plain note has - a `<!-- .slide: … -->` comment, or a `--` or lone `-` above a heading,
    a picture or HTML - and at least four slides, half of which begin so. A note with a few `---` rules is none.
    """
    parts = slides(body)
    if stated:
        return len(parts) > 1
    if len(parts) < MIN_SLIDES:
        return False
    begins = [_HEADING.match(part.source.strip("\n")) is not None for part in parts]
    vertical = any(part.below and begin for part, begin in zip(parts, begins, strict=True))
    return (vertical or _MARK.search(body) is not None) and 2 * sum(begins) >= len(parts)


def draw_deck(drawing: Drawing, found: tuple[Slide, ...], parts: tuple[Part, ...], tokens: list[list[Token]]) -> None:
    """Writes each slide as a section, its speaker notes as an aside at its end."""
    writer = drawing.writer
    ids = [drawing.new_id(f"slide-{number}") for number in range(1, len(found) + 1)]
    for number, (part, content) in enumerate(zip(parts, tokens, strict=True)):
        if not part.notes:
            if number:
                writer.close("section")
                writer.ready("\n")
            cls = "slide below" if found[part.slide].below else "slide"
            writer.open("section", writer.attributes(cls=cls, id=ids[part.slide]))
        if part.notes:
            writer.open("aside", writer.attributes(cls="notes"))
        draw(drawing, content)
        if part.notes:
            writer.close("aside")
    if parts:
        writer.close("section")
