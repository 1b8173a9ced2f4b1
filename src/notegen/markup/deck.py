"""reveal.js decks: a note of slides, parted by `---`, `--` or a lone `-`, as sections in reading order."""

import re

from markdown_it.token import Token

from notegen.markup.draw import draw
from notegen.markup.drawing import Drawing
from notegen.markup.email import without_emails
from notegen.markup.plain import plain_text
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

MIN_SLIDES = 4
"""A note with fewer is no deck."""

_SEPARATOR = re.compile(r"(---|--|-)[ \t]*\Z")
_RULES = re.compile(r"\n-{1,3}[ \t]*(?![^\n])")
_FENCE = seldom(r" {0,3}(`{3,}|~{3,})([^`]*)\Z")
_MARK = seldom(
    r"<!--\s*\.(?:slide|element)\s*:|^(?:layout: *true|class: *[\w-]+(?:, *[\w-]+)*|\?\?\?)[ \t]*$", re.MULTILINE
)
_NOTES = seldom(r"[ \t]{0,3}(?:notes?:|\?\?\?[ \t]*\Z|<!-- *notes? *-->[ \t]*\Z)", re.IGNORECASE)
_COMMENT_NOTES = seldom(r"[ \t]{0,3}<!-- *notes?(?: *:[ \t]*|[ \t]*\Z)", re.IGNORECASE)
_HEADING = seldom(r" {0,3}#{1,6}(?:\s|\Z)|!\[|<")
_PROPERTY = seldom(
    r"(?:class[ \t]*:[ \t]*[\w-]+(?:,[ \t]*[\w-]+)*|(?:name|template)[ \t]*:[ \t]*[a-z0-9_-]+"
    r"|(?:layout|count|exclude|continued)[ \t]*:[ \t]*(?:true|false)"
    r"|background-(?:image[ \t]*:[ \t]*url\(.*|(?:color|size|position|repeat)[ \t]*:.*))[ \t]*\Z"
)
_HEADING_TAG = seldom(r"h[1-6]\Z")
LONGEST_LABEL = 80
"""A slide without a heading is called by its first words, so many characters of them."""


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
    """The slides' texts and speaker notes, in reading order.

    Notes are what stands below `Note:` (reveal.js), a lone `???` (remark) or `<!-- note -->`, and in comments that
    begin with `note:`. Lines such as `class: center` on top of a slide are for remark alone and do not show.
    """
    parts: list[Part] = []
    for number, slide in enumerate(found):
        lines = slide.source.split("\n")
        for place in _properties(lines):
            lines[place] = ""
        kinds = _kinds(lines)
        said: list[Part] = []
        for place, kind in enumerate(kinds):
            if kind and _NOTES.match(lines[place]):
                below = [_NOTES.sub("", lines[place], count=1).lstrip(), *lines[place + 1 :]]
                said.append(Part(number, slide.line - 1 + place, "\n".join(below), notes=True))
                del lines[place:]
                break
            if kind == "comment" and _COMMENT_NOTES.match(lines[place]):
                said.append(Part(number, slide.line - 1 + place, _taken(lines, place), notes=True))
        parts.append(Part(number, slide.line - 1, "\n".join(lines)))
        parts += said
    return tuple(parts)


def _properties(lines: list[str]) -> list[int]:
    """The lines on top of a slide that are for the slide program."""
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    last = first
    while last < len(lines) and _PROPERTY.match(lines[last]):
        last += 1
    return list(range(first, last))


def _taken(lines: list[str], start: int) -> str:
    """What the comment that begins on a line says; in its place stay blank lines, so that all others keep theirs."""
    words: list[str] = []
    lines[start] = _COMMENT_NOTES.sub("", lines[start], count=1)
    for place in range(start, len(lines)):
        inside, end, behind = lines[place].partition("-->")
        words.append(inside)
        lines[place] = behind
        if end:
            break
    return "\n".join(words)


def shown(found: tuple[Slide, ...]) -> tuple[Slide, ...]:
    """The slides that hold more than comments, which is what backgrounds and pauses are made of."""
    return tuple(slide for slide in found if _without_comments(slide.source).strip() or _says(slide.source))


def _without_comments(source: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0 and (end := source.find("-->", start)) >= 0:
        kept.append(source[at:start])
        at = end + len("-->")
    return "".join((*kept, source[at:]))


def _says(source: str) -> bool:
    """Whether a slide without text has speaker notes."""
    return any(_COMMENT_NOTES.match(line) for line in source.split("\n"))


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
    alike = [number for number, line in enumerate(lines) if line[:1] == "-" and _SEPARATOR.match(line)]
    kinds = _kinds(lines) if alike else []
    return [number for number in alike if kinds[number] == "line"]


def _kinds(lines: list[str]) -> list[str]:
    """What each line is: a `line`, one that begins a `comment`, or nothing where it stands in a fence or comment."""
    kinds: list[str] = []
    fence = ""
    comment = False
    last_end = max((number for number, line in enumerate(lines) if "-->" in line), default=-1)
    for number, line in enumerate(lines):
        mark = _FENCE.match(line) if line.lstrip()[:1] in ("`", "~") else None
        kind = ""
        if fence:
            if mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not mark[2].strip():
                fence = ""
        elif comment:
            comment = "-->" not in line
        elif mark:
            fence = mark[1]
        elif "<!--" in line:
            comment = "-->" not in line.rsplit("<!--", 1)[1] and number < last_end
            kind = "comment" if comment or "-->" in line else "line"
        else:
            kind = "line"
        kinds.append(kind)
    return kinds


def is_deck(body: str, *, stated: bool = False) -> bool:
    """Whether a note is a deck: `stated` where its front matter says so.

    Else it needs a sign that no plain note has - a `<!-- .slide: … -->` comment, or a `--` or lone `-` above a heading,
    a picture or HTML - and at least four slides, half of which begin so. A note with a few `---` rules is none.
    """
    if not stated and (body.count("\n-") < MIN_SLIDES - 2 or len(_RULES.findall("\n" + body)) < MIN_SLIDES - 1):
        return False  # asked first: hardly a note has so many separators
    parts = slides(body)
    if stated:
        return len(parts) > 1
    if len(parts) < MIN_SLIDES:
        return False
    begins = [_HEADING.match(_first_lines(part.source)) is not None for part in parts]
    vertical = any(part.below and begin for part, begin in zip(parts, begins, strict=True))
    return (vertical or _MARK.search(body) is not None) and 2 * sum(begins) >= len(parts)


def _first_lines(source: str) -> str:
    """A slide's text without what is on top of it for the slide program."""
    lines = source.split("\n")
    return "\n".join(lines[(_properties(lines) or [-1])[-1] + 1 :]).strip("\n")


def draw_deck(drawing: Drawing, found: tuple[Slide, ...], parts: tuple[Part, ...], tokens: list[list[Token]]) -> None:
    """Writes each slide as a section, its speaker notes at its end.

    A slide is a named group and no landmark: a page of eighty landmarks has none. Its first heading has the highest
    level, whatever the slide before it had: authors choose the level by its size.
    """
    writer = drawing.writer
    ids = [drawing.new_id(f"slide-{number}") for number in range(1, len(found) + 1)]
    base, drawing.levels = min(drawing.levels().values(), default=1), dict
    for number, (part, content) in enumerate(zip(parts, tokens, strict=True)):
        if not part.notes:
            if number:
                writer.close("section")
                writer.ready("\n")
            cls = "slide below" if found[part.slide].below else "slide"
            name = {"role": "group", "aria-label": _label(drawing, part.slide + 1, content)}
            writer.open("section", writer.attributes(cls=cls, id=ids[part.slide], **name))
        if part.notes:
            writer.open("div", writer.attributes(cls="notes"))
        before = len(drawing.words)
        draw(drawing, _closed_up(content, base))
        if part.notes:
            writer.close("div")
            del drawing.words[before:]
    if parts:
        writer.close("section")


def _closed_up(tokens: list[Token], base: int) -> list[Token]:
    """Tokens whose headings have the levels `base` and below it, without gaps."""
    made: list[Token] = []
    above: list[int] = []
    for token in tokens:
        if token.type in ("heading_open", "heading_close", "raw_open") and _HEADING_TAG.match(token.tag):
            if token.type != "heading_close":
                level = int(token.tag[1])
                above = [*(each for each in above if each < level), level]
            token = token.copy(tag=f"h{min(base + len(above) - 1, 6)}")
        made.append(token)
    return made


def _label(drawing: Drawing, number: int, tokens: list[Token]) -> str:
    """What a screen reader calls a slide: its number, which alone is always another, and its heading or first words."""
    lines = [
        (place > 0 and tokens[place - 1].type == "heading_open", plain_text(token.children or [], pictures=True))
        for place, token in enumerate(tokens)
        if token.type == "inline"
    ]
    words = next((text for heading, text in lines if heading and text), next((text for _, text in lines if text), ""))
    words = " ".join((words if drawing.publish_email else without_emails(words)).split())
    words = words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rstrip() + "…"
    return f"{number}. {words}" if words else str(number)
