"""Why YAML refuses a line, in the author's words, with the line to paste where quotes would mend it."""

from notegen.config.quoting import excerpt, quoted
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.fields import BY_SPELLING, IGNORED, folded
from notegen.model.patterns import seldom
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What ended PyYAML's reading; lines and columns count from 0."""

    context: str
    """What it was doing: `while parsing a flow sequence`; may be empty."""
    problem: str
    """What it met."""
    line: int
    """Where it met it."""
    column: int
    """The character there."""
    context_line: int
    """Where it began what it was doing; -1 where unknown."""
    context_column: int
    """The character there."""


_ONE_LINE = seldom(r"""(?P<head>\s*(?:-[ ]+)*(?:"[^"]*"|'[^']*'|[^\s"'#:{}\[\],&*!|>%@`?-][^:#]*):)\s+(?P<text>\S.*)""")
_ITEM = seldom(r"(?P<head>\s*(?:-[ ]+)+)(?P<text>\S.*)")
_NO_BLANK = seldom(r"(?P<head>\s*(?:-[ ]+)*(?P<key>[\w-]+):)(?P<text>[^\s/].*)")

# Why a value is refused, by how it begins or what it holds.
_REASONS = (
    (seldom(r'"[^"]*\\'), "a backslash in double quotes begins an escape, and YAML does not know this one"),
    (seldom(r"[\[{]"), "a value that begins with `{0}` is a list or mapping, and this one does not end like one"),
    (seldom(r"[\"']"), "the quotes do not go around the whole value"),
    (seldom(r"`"), "a value cannot begin with a backtick"),
    (seldom(r"[@%\]},]"), "a value cannot begin with `{0}`"),
    (seldom(r"[*&!]"), "a value that begins with `{0}` is no text to YAML"),
    (seldom(r"[|>]"), "a value that begins with `{0}` stands on the lines below"),
    (seldom(r"[-?](?=\s)"), "a value cannot begin with `{0} `"),
    (seldom(r"."), "a colon inside it begins another key"),
)

# Part of PyYAML's (first) or libyaml's (second) words -> ours, and whether the fault stands where the context began.
_MESSAGES: tuple[tuple[str, str, bool], ...] = (
    ("found unexpected end of stream", "the quote that opens here is never closed", True),
    ("flow sequence", "the `[` that opens here is never closed, or a comma is missing", True),
    ("flow mapping", "the `{` that opens here is never closed, or a comma is missing", True),
    ("escape", "a backslash in double quotes begins an escape that YAML does not know; use single quotes", False),
    ("mapping values", "a key cannot stand here; indent the line less, or quote the value it belongs to", False),
    ("could not find expected ':'", "a colon is missing here; write `key: value`", False),
    ("expected <block end>", "this does not go on with what stands above; check the indentation and the quotes", False),
    ("expected key", "this does not go on with what stands above; check the indentation and the quotes", False),
    ("indicator", "this does not go on with the list above; check the indentation", False),
    ("alias", "aliases such as `*name` are not read; write the value out, or quote it if it is text", True),
    ("anchor", "anchors such as `&name` are not read; delete it, or quote the value if it is text", True),
    ("tag", "tags such as `!name` are not read; delete it, or quote the value if it is text", True),
    ("directive", "directives such as `%YAML` are not read; delete the line", False),
    ("document start", "a second document begins here; keep one, without `---` between", False),
    ("unreadable", "an escape such as `\\U00110000` names no character; write the character itself", False),
)


def explain(problem: Problem, lines: list[str], shown: str, first_line: int) -> tuple[Diagnostic | None, list[str]]:
    """The fault behind a problem, and the lines with what is at fault set right or emptied, to be read again.

    No lines come back where reading on would tell nothing new.
    """
    if problem.problem == "too deep":
        span = Span(shown, first_line + problem.line, problem.column + 1)
        return error("N117", span, "more than 20 lists and mappings inside each other; write it flatter"), []
    for index in _suspects(problem, lines):
        fault = mended(lines[index], shown, first_line + index)
        if fault:
            return fault, [*lines[:index], fault.fix, *lines[index + 1 :]]
    message, line, column = _message(problem, lines)
    span = Span(shown, first_line + line, column + 1)
    fault = error("N110", span, message, excerpt=excerpt(lines[line], span.column))
    return fault, _emptied(lines, line, max(line, min(problem.line, len(lines) - 1)))


def mended(line: str, shown: str, number: int) -> Diagnostic | None:
    """The error for a line of `key: text` that YAML reads otherwise, with the line to paste; None where it is sound."""
    parts = _mended(line)
    if parts is None:
        return None
    head, text, fixed, reason = parts
    key = head.strip().lstrip("- ").rstrip(": ")
    span = Span(shown, number, len(line) - len(text) + 1)
    told = f"YAML cannot read the value of {quoted(key)}" if key else "YAML cannot read this item"
    return error("N111", span, f"{told}: {reason}", excerpt=excerpt(line, span.column), fix=fixed)


def quoted_line(head: str, text: str) -> str:
    """`head` and `text` as one line of YAML, the text in quotes."""
    if '"' in text or "\\" in text:
        return head + "'" + text.replace("'", "''") + "'"
    return f'{head}"{text}"'


def quoted_whole(line: str) -> str:
    """A line of `key: text` with its text in quotes; empty where it has another form."""
    match = _ONE_LINE.fullmatch(line) or _ITEM.fullmatch(line)
    return quoted_line(f"{match['head'].rstrip()} ", match["text"].rstrip()) if match else ""


def _suspects(problem: Problem, lines: list[str]) -> list[int]:
    """The lines that may be at fault, likeliest first: where it stopped, and where an open quote began."""
    # A bracket that is open over several lines is no fault of the line where that shows.
    found = [] if "flow" in problem.context else [problem.line]
    if "quoted scalar" in problem.context:
        found.insert(0, problem.context_line)
    # `title:Docker` is text to YAML, and only the key below it makes that text a fault.
    if "mapping values" in problem.problem:
        found += [line for line in (problem.line - 1,) if line >= 0 and _without_blank(lines[line])]
    return [line for line in found if 0 <= line < len(lines)]


def _mended(line: str) -> tuple[str, str, str, str] | None:
    """What stands before the value, the value, the line to paste, and why; None where the line is sound."""
    lost = _without_blank(line)
    if lost:
        head, text = lost
        return head, text, f"{head} {_as_value(text)}", "a blank is missing behind the colon"
    match = _ONE_LINE.fullmatch(line) or _ITEM.fullmatch(line)
    if match is None or _reads("x: " + match["text"]):
        return None
    head, text = match["head"], match["text"].rstrip()
    reason = next(words.format(text[0]) for pattern, words in _REASONS if pattern.match(text))
    return head, text, f"{head.rstrip()} {_as_value(text)}", f"{reason}; put it in quotes"


def _without_blank(line: str) -> tuple[str, str] | None:
    """The parts of `title:Docker`, where the word before the colon is a known key."""
    match = _NO_BLANK.fullmatch(line)
    known = match and (folded(match["key"]) in BY_SPELLING or folded(match["key"]) in IGNORED)
    return (match["head"], match["text"]) if match and known else None


def _as_value(text: str) -> str:
    """`text` as a value that reads as itself; a quote that only lost its partner is given it back."""
    if _reads("x: " + text):
        return text
    for sign in "\"'":
        inner = text.strip(sign)
        if text.startswith(sign) and sign not in inner:
            return quoted_line("", inner)
    return quoted_line("", text)


def _reads(line: str) -> bool:
    """Whether YAML takes `line` by itself, as one mapping."""
    import yaml

    try:
        return len(list(yaml.parse(line + "\n", Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))) > 0
    except (yaml.YAMLError, ValueError, KeyError, AttributeError, IndexError, OverflowError, RecursionError):
        return False


def _message(problem: Problem, lines: list[str]) -> tuple[str, int, int]:
    """Our words for PyYAML's, with the line and column they are about."""
    last = len(lines) - 1
    line, column = (problem.line, problem.column) if problem.line <= last else (last, len(lines[last]))
    here = lines[line]
    indent = here[: len(here) - len(here.lstrip(" \t"))]
    if "\t" in indent and column <= len(indent):
        return "a tab cannot indent; use blanks", line, indent.index("\t")
    for part, words, at_context in _MESSAGES:
        if part in problem.problem or part in problem.context:
            if at_context and 0 <= problem.context_line <= last:
                return words, problem.context_line, problem.context_column
            return words, line, column
    return "YAML cannot read this; check quotes, colons and indentation", line, column


def _emptied(lines: list[str], first: int, last: int) -> list[str]:
    """`lines` without the top-level entries that lines `first` to `last` belong to; they keep their numbers."""
    while first > 0 and not _begins_an_entry(lines[first]):
        first -= 1
    last += 1
    while last < len(lines) and not _begins_an_entry(lines[last]):
        last += 1
    kept = [*lines[:first], *([""] * (last - first)), *lines[last:]]
    return kept if kept != lines else []


def _begins_an_entry(line: str) -> bool:
    return bool(line) and line[0] not in " \t#-]}"
