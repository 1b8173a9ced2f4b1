"""The fence rule: where a note's front matter begins and ends, and the fields that stand in it."""

import re
from functools import cache

from notegen.config.quoting import excerpt, named
from notegen.config.schema import read_fields
from notegen.config.toml_text import read_toml
from notegen.config.yaml_text import read_yaml
from notegen.markup.header_block import HeaderBlock, field_list, header_block
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, Severity, error, warning
from notegen.model.fields import BY_SPELLING, IGNORED, folded
from notegen.model.note import Field
from notegen.model.patterns import seldom
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class Split:
    """A note's text, parted into what it states and what it says."""

    fields: tuple[Field, ...] = ()
    """What the front matter states, in order; empty where there is none or it is broken."""
    body: str = ""
    """Everything behind the front matter, as written; empty where the front matter is never closed."""
    body_line: int = 1
    """The line the body begins on."""
    has: bool = False
    """Whether the note has front matter, broken or not."""
    style: str = ""
    """`yaml`, `toml`, `nikola`, `pelican` or `rst`; empty without front matter."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with it; an error means that nothing of it was understood."""


@dataclass(frozen=True, slots=True)
class _Fence:
    """One style of front matter."""

    style: str
    """`yaml` or `toml`."""
    opens: str
    """The first line."""
    closes: tuple[str, ...]
    """Lines that end it."""
    first: re.Pattern[str]
    """What its first line that is not blank begins with; with anything else it is a slide or a rule."""


_BLANKS = " \t\x85\u2028\u2029"
# A key is a few words and a colon. Anchors and tags before it are refused later, but they open front matter.
_WORDS = (
    r"(?:\"(?:[^\"\\\n]|\\.){1,1000}\"|'(?:[^'\n]|''){1,200}'|<<|[:@$]?\w+(?:[./+-]\w+)*(?: \w+(?:[./+-]\w+)*){0,3})"
)
_KEY = rf"(?:[&!][^\s]+[ \t]+){{0,2}}{_WORDS}[ \t]*"
_YAML = _Fence("yaml", "---", ("---", "..."), re.compile(rf"\s*(?:{_KEY}:(?=\s|\Z)|-(?=\s|\Z)|[{{\[])"))
_TOML = _Fence("toml", "+++", ("+++",), seldom(rf"\s*(?:{_WORDS}[ \t]*=|\[)"))
_FENCES = (_YAML, _TOML)

_KNOWN_KEY = seldom(r"\s*[\"']?([\w-]{1,40})[\"']?\s*[:=]")
_UNSEEN = seldom("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\xa0\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")
_LINES_BEFORE = 20


def split(text: str, shown: str) -> Split:
    """Parts a note into its front matter and its body.

    `---` on line 1 opens front matter when the next line that is not blank is `key:`, `- `, `{` or `[`. Then anything
    but a closed mapping is an error; otherwise the `---` is a slide or a rule and stays in the body. `+++` opens TOML
    likewise. The body keeps its characters, leading blank lines too.
    """
    fence = _opened(text)
    if fence is None:
        block = header_block(text, shown) or (field_list(text, shown) if shown.lower().endswith(".rst") else None)
        return _of_lines(block) if block else Split(body=text, diagnostics=_not_on_line_one(text, shown))
    end = _closing_line(text, fence)
    if end is None:
        told = f"the front matter that opens here is never closed; write `{fence.opens}` on a line of its own below it"
        return Split(has=True, style=fence.style, diagnostics=(error("N105", Span(shown), told, excerpt=fence.opens),))
    found = list(_stripped_fences(text, end, shown))
    head = text[text.index("\n") + 1 : end[0]]
    reader = read_yaml if fence is _YAML else read_toml
    root, faults = reader(without_markers(head) if fence is _YAML else head, shown, first_line=2)
    found += faults
    fields: tuple[Field, ...] = ()
    if root is not None:
        fields, faults = read_fields(root)
        found += faults
    if any(fault.severity is Severity.ERROR for fault in found):
        fields = ()
    line = text.count("\n", 0, end[1]) + 1
    return Split(fields, text[end[1] :], line, True, fence.style, tuple(sorted(found)))


_MARKED = seldom(
    r"(?P<key>[ \t]*(?:- )?[\w:-]{1,40}:[ \t]+)[\"']?(?P<mark>\{\{.{0,150}\}\}|<%.{0,150}%>|\{%.{0,150}%\})[\"']?[ \t]*"
)
_CONTROL = seldom(r"[ \t]*(?:\{%.{0,150}%\}|\{\{-?.{0,150}\}\}|<%.{0,150}%>)[ \t]*")


def without_markers(head: str) -> str:
    """YAML with the unfilled markers of a template in quotes, and its lines of control as comments.

    `title: {{ title }}` would be a mapping to YAML, and `{% if x %}` a fault, though nothing was written wrongly.
    """
    if "{{" not in head and "{%" not in head and "<%" not in head:
        return head
    lines = head.split("\n")
    for at, line in enumerate(lines):
        if len(line) > 400:
            continue
        if marked := _MARKED.fullmatch(line):
            quoted = marked["mark"].replace("'", "''")
            lines[at] = f"{marked['key']}'{quoted}'"
        elif _CONTROL.fullmatch(line):
            lines[at] = "#"
    return "\n".join(lines)


def _of_lines(block: HeaderBlock) -> Split:
    """A note whose header has no fence."""
    fields, found = read_fields(block.root)
    if any(fault.severity is Severity.ERROR for fault in found):
        fields = ()
    return Split(fields, block.body, block.body_line, True, block.style, tuple(sorted(found)))


def head_end(text: str) -> int:
    """How many characters of `text` are front matter, fences included; all of them where it is never closed."""
    fence = _opened(text)
    if fence is None:
        return 0
    end = _closing_line(text, fence)
    return end[1] if end else len(text)


def _opened(text: str) -> _Fence | None:
    """The fence on line 1, where what follows says that it is one."""
    first, _, rest = text[:200].partition("\n")
    fence = next((fence for fence in _FENCES if first.rstrip(_BLANKS) == fence.opens), None)
    if fence is None or "\n" not in text:
        return None
    rest = text[len(first) + 1 :]
    blank = len(rest) - len(rest.lstrip())
    below = rest.count("\n", 0, blank)
    line = _line_at(rest, blank)
    if fence.first.match(line) or _states(line, bare=True):
        return fence
    if below == 0 and line.lstrip().startswith("#") and _comments_then_key(rest, fence):
        return fence
    return None


def _comments_then_key(rest: str, fence: _Fence) -> bool:
    """Whether comments stand right above a known key, in small letters, and a fence closes them.

    `# Title` there is a heading otherwise: a slide's heading has a blank line below it, or a line of text.
    """
    for line in rest[:8000].split("\n"):
        if line.lstrip().startswith("#"):
            continue
        return line == line.lower() and _states(line) and _closing_line("\n" + rest, fence) is not None
    return False


def _states(line: str, *, bare: bool = False) -> bool:
    """Whether a line states a known key; `bare`: as `draft:true`, whose missing blank must not publish a draft."""
    match = _KNOWN_KEY.match(line)
    if match is None or line[match.end() : match.end() + 2] == "//":
        return False
    known = folded(match[1]) in BY_SPELLING or match[1].casefold() in IGNORED
    return known and (not bare or bool(re.match(r"\S", line[match.end() :])) or line[match.end() - 1] == "=")


def _line_at(text: str, start: int) -> str:
    """The line that begins at `start`, as far as a key can reach."""
    return text[start : start + 2000].split("\n", 1)[0]


@cache
def _closing(fence: _Fence) -> re.Pattern[str]:
    signs = "|".join(map(re.escape, fence.closes))
    return re.compile(rf"^(?:{signs})[{_BLANKS}]*(?:\n|\Z)", re.MULTILINE)


def _closing_line(text: str, fence: _Fence) -> tuple[int, int] | None:
    """Where the closing line begins and where the line after it does."""
    match = _closing(fence).search(text, text.index("\n") + 1)
    return (match.start(), match.end()) if match else None


def _stripped_fences(text: str, end: tuple[int, int], shown: str) -> tuple[Diagnostic, ...]:
    """Warnings for what stands behind a fence and is left out."""
    found: list[Diagnostic] = []
    for begin in (0, end[0]):
        line = _line_at(text, begin)
        if len(line) > 3:
            place = Span(shown, text.count("\n", 0, begin) + 1, 4)
            found.append(warning("N113", place, "blanks behind the fence are left out; delete them"))
    return tuple(found)


def _not_on_line_one(text: str, shown: str) -> tuple[Diagnostic, ...]:
    """An error for front matter that something before its fence hides, for it may hide a draft.

    Blank lines, unseen characters and YAML directives do; the fence must be followed by a key that notegen knows.
    """
    lines = text[:8000].split("\n")[:_LINES_BEFORE]
    for index, line in enumerate(lines):
        bare = _UNSEEN.sub("", line).strip()
        if not bare or (bare.startswith("%") and index < 3):
            continue
        if bare not in ("---", "+++") or not any(
            _states(_UNSEEN.sub("", below)) for below in _next_filled(lines, index)
        ):
            return ()
        hidden = _UNSEEN.search(line)
        if hidden:
            why = f"{named(hidden.group())} stands on its line; delete it"
        elif line[0] in " \t":
            why = "blanks stand before its fence; delete them"
        elif index:
            why = f"it begins on line {index + 1}; delete what stands above it"
        else:
            return ()
        return (
            error("N107", Span(shown, index + 1), f"front matter must begin on line 1: {why}", excerpt=excerpt(bare)),
        )
    return ()


def _next_filled(lines: list[str], index: int) -> list[str]:
    """The next line with something on it, as a list of one or none."""
    return [line for line in lines[index + 1 :] if line.strip()][:1]
