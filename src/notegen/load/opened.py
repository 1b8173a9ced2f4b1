"""A note opened for the readers: its fields, its body, and the body's outline."""

from functools import lru_cache

from notegen.model.classes import dataclass
from notegen.model.note import Field, Section
from notegen.model.patterns import seldom
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class Opened:
    """What every reader is given: one note, decoded and outlined, not yet understood."""

    path: str
    """Relative to the notes folder."""
    shown: str
    """The path a person would type."""
    fields: tuple[Field, ...]
    """Its front matter."""
    body: str
    """Everything behind the front matter."""
    body_line: int
    """The note's line number of the body's first line."""
    sections: tuple[Section, ...]
    """The body as Markdown sections; one of level 0 holds what stands before the first heading."""
    form: str = "markdown"
    """`text` where the body is shown as it stands, because it could not be turned into Markdown."""
    paths: tuple[str, ...] | None = None
    """The setting of that name, by which its path is read; None for the default."""

    def states(self, key: str) -> bool:
        """Whether the front matter has `key`, by its canonical name."""
        for field in self.fields:  # noqa: SIM110  # asked ten times of a note, and `any` takes three times as long
            if field.key == key:
                return True
        return False

    def span(self, line: int, column: int = 1) -> Span:
        """A place in this note; `line` counts in the note, not in the body."""
        return Span(self.shown, line, column)

    def lines(self, first: int, last: int) -> list[str]:
        """The body's lines from `first` to `last` (numbers of the note, both included)."""
        return _lines(self.body)[first - self.body_line : last - self.body_line + 1]


@lru_cache(maxsize=1)
def _lines(body: str) -> list[str]:
    """Parted once: a note with a heading on each line is asked for as many runs of lines."""
    return body.split("\n")


def heading_lines(lines: list[str]) -> int:
    """How many lines a heading takes: one, or two and more where it is underlined (setext)."""
    if lines[0].lstrip().startswith(("#", "<h", "<H")):
        return 1
    for at in range(1, len(lines)):
        mark = lines[at].strip()
        if not mark:
            break
        if not mark.strip("=") or not mark.strip("-"):
            return at + 1
    return 1


_DEFINITION = seldom(r" {0,3}\[(\^?[^\]\n]{1,200})\]:[ \t]*\S")
_FENCE = seldom(r" {0,3}(`{3,}|~{3,})")
_LABEL = seldom(r"\[([^\[\]]{1,200})\]")


def definitions(body: str) -> dict[str, str]:
    """The link and footnote definitions of a body by folded label, each with its continuation lines.

    A talk's text is cut out of its note and must bring along what it refers to.
    """
    found: dict[str, str] = {}
    if "]:" not in body:
        return found
    fence, label = "", ""
    for line in body.split("\n"):
        opening = _FENCE.match(line)
        if opening and (not fence or line.strip().startswith(fence)):
            fence, label = ("" if fence else opening[1]), ""
        elif fence:
            continue
        elif match := _DEFINITION.match(line):
            label = " ".join(match[1].casefold().split())
            if label in found:
                label = ""
            else:
                found[label] = line
        elif label and line.startswith("    ") and label.startswith("^"):
            found[label] += "\n" + line
        else:
            label = ""
    return found


def with_definitions(source: str, known: dict[str, str]) -> str:
    """`source` followed by those definitions of its note that it uses and does not hold itself."""
    if not known or "[" not in source:
        return source
    here = definitions(source)
    used = {label.strip() for label in _LABEL.findall(" ".join(source.casefold().split()))}
    missing = [text for label, text in known.items() if label not in here and label in used]
    return source.rstrip("\n") + "\n\n" + "\n".join(missing) + "\n" if missing else source
