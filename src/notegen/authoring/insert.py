"""Puts lines into a note's front matter, or a front matter above its text; every other byte stays."""

from notegen.authoring.lines import CannotInsert, put_lines, text_of
from notegen.markup.front_matter import split
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

_LINES = seldom(r"[^\n]*\n|[^\n]+\Z")
_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Inserted:
    """A note with lines put in."""

    data: bytes
    """The whole file."""
    diff: tuple[str, ...]
    """A unified diff of one hunk, for an insertion needs no comparing; without line ends."""


def insert(data: bytes, lines: tuple[str, ...], shown: str, indent: int = 0) -> Inserted:
    """The note with `lines` before the fence that closes its YAML front matter, or with a new front matter on top.

    The file's own line ends are used; a byte order mark stays in front. `indent` is that of the keys there. Raises
    CannotInsert for what is no UTF-8. That a line stands there does not mean that it is read as it was meant: who
    calls this reads the result again before it is written.
    """
    text = text_of(data)
    front = split(text, shown)
    parts = _LINES.findall(text)
    if not front.has:
        added, at = ["---", *lines, "---"], 0
        marks = len(data) - len(data.decode("utf-8").lstrip("\ufeff").encode("utf-8"))
        written = data[:marks] + put_lines(data[marks:], 0, tuple(added))
        return Inserted(written, _diff(parts, at, added, shown))
    if front.style != "yaml":
        raise CannotInsert(f"its front matter is {front.style.upper()}")
    at = _closing(parts, front.body_line)
    added = [" " * indent + line for line in lines]
    return Inserted(put_lines(data, at, tuple(added)), _diff(parts, at, added, shown))


def _closing(parts: list[str], body_line: int) -> int:
    """The index of the closing fence: the line above the body, or the last one where nothing ends it."""
    at = min(body_line - 2, len(parts) - 1)
    return at if parts[at].strip(" \t\n\x85\u2028\u2029") in ("---", "...") else at + 1


def _diff(parts: list[str], at: int, added: list[str], shown: str) -> tuple[str, ...]:
    first, last = max(at - _CONTEXT, 0), min(at + _CONTEXT, len(parts))
    above, below = parts[first:at], parts[at:last]
    size = len(above) + len(below)
    lines = [f" {line}" for line in above] + [f"+{line}" for line in added] + [f" {line}" for line in below]
    bare = [line.removesuffix("\n") for line in lines]
    if below and last == len(parts) and not below[-1].endswith("\n"):
        bare.append("\\ No newline at end of file")
    head = f"@@ -{_range(first, size)} +{_range(first, size + len(added))} @@"
    return (f"--- {shown}", f"+++ {shown}", head, *bare)


def _range(first: int, count: int) -> str:
    """As GNU diff writes it: no count of one, and the line above where there is none."""
    if count == 1:
        return f"{first + 1}"
    return f"{first + 1 if count else first},{count}"
