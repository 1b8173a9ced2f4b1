"""The one strict YAML loader: front matter, settings and registry files as values that know where they stand."""

from collections.abc import Iterator
from typing import Any

from notegen.config.plain_lines import BIDI, UNSAFE_VALUE, clean_lines, too_large
from notegen.config.plain_yaml import plain_value
from notegen.config.quoting import excerpt, named, quoted
from notegen.config.yaml_refused import Problem, explain, mended, quoted_line, quoted_whole
from notegen.config.yaml_write import write_front_matter
from notegen.model.diagnostic import Diagnostic, Severity, error, warning
from notegen.model.fields import BY_SPELLING, folded
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

__all__ = ["read_yaml", "write_front_matter"]

DEEPEST = 20
"""Lists and mappings inside each other."""

_ATTEMPTS = 24
_READ_AGAIN = 512 * 1024
_MOST_REFUSED = 200
_NULL = ("~", "null")
_TEXTUAL = {"text", "texts", "tags", "people", "venue"}


def read_yaml(text: str, shown: str, *, first_line: int = 1) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """The value `text` holds, or None and every fault in it.

    Nothing is guessed: a plain scalar stays the text its author wrote, `~` and `null` become empty text. Anchors,
    aliases, merge keys, tags, directives, several documents, keys that are no text or stand twice, and control
    characters are errors. After a fault the lines around it are set aside and reading goes on, so that all faults
    come together. `first_line` is the line of `shown` that `text` begins on.
    """
    large = too_large(text, shown, first_line)
    if large:
        return None, (large,)
    lines, found = clean_lines(text, shown, first_line)
    plain = plain_value(lines, shown, first_line)
    if plain is not None and not any(fault.severity is Severity.ERROR for fault in found):
        return plain, tuple(sorted(set(found)))
    faults = list(found)
    events: list[Any] = []
    problem: Problem | None = None
    parsed = list(lines)
    # A text is read again for each fault, so a large one is given up sooner.
    for _ in range(max(2, min(_ATTEMPTS, _READ_AGAIN // (len(text) + 1)))):
        events, problem = _events(parsed)
        if problem is None:
            break
        fault, parsed = explain(problem, parsed, shown, first_line)
        if fault:
            faults.append(fault)
        if not parsed:
            events = []
            break
    builder = _Builder(lines, shown, first_line, iter(() if problem else events))
    value = builder.document()
    faults += builder.faults
    broken = any(fault.severity is Severity.ERROR for fault in faults)
    return None if broken else value, tuple(sorted(set(faults)))


def _events(lines: list[str]) -> tuple[list[Any], Problem | None]:
    """PyYAML's events, or the problem that ends them; nesting is counted before anything is built.

    Beside YAMLError, PyYAML raises ValueError, KeyError, AttributeError, IndexError and OverflowError.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: list[Any] = []
    depth = 0
    try:
        for event in yaml.parse("\n".join(lines) + "\n", Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    mark: Any = event.start_mark
                    return [], Problem("", "too deep", mark.line, mark.column, -1, 0)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            events.append(event)
    except yaml.MarkedYAMLError as refused:
        return [], _problem(refused)
    except (yaml.YAMLError, ValueError, KeyError, AttributeError, IndexError, OverflowError, RecursionError):
        return [], Problem("", "unreadable", 0, 0, -1, 0)
    return events, None


def _problem(refused: Any) -> Problem:
    """PyYAML's account of a syntax error, without the marks that may be missing."""
    mark = refused.problem_mark or refused.context_mark
    context = refused.context_mark
    return Problem(
        refused.context or "",
        refused.problem or "",
        mark.line if mark else 0,
        mark.column if mark else 0,
        context.line if context else -1,
        context.column if context else 0,
    )


class _Builder:
    """The value that a list of events describes, and what is not taken of it."""

    def __init__(self, lines: list[str], shown: str, first_line: int, events: Iterator[Any]) -> None:
        self.lines = lines
        self.shown = shown
        self.first_line = first_line
        self.events = events
        self.faults: list[Diagnostic] = []
        self.refused = 0

    def document(self) -> Value:
        """The one document; nothing at all reads as an empty mapping."""
        value: Value = Mapping((), Span(self.shown, self.first_line))
        documents = 0
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents == 2:
                    self.refuse("N118", event, "a second document begins here; keep one, without `---` between")
                if event.version or event.tags:
                    self.refuse("N118", event, "directives such as `%YAML` are not read; delete the line")
            elif kind.endswith(("ScalarEvent", "AliasEvent", "SequenceStartEvent", "MappingStartEvent")):
                built = self.value(event, "", flow=False)
                value = value if documents > 1 else built
        if isinstance(value, Scalar) and value.text and not value.quoted:
            # `draft:true` is a text to YAML, and a draft to its author.
            fault = mended(self.lines[value.span.line - self.first_line], self.shown, value.span.line)
            self.faults += [fault] if fault else []
        return value

    def value(self, event: Any, key: str, *, flow: bool) -> Value:
        """The value that begins with `event`; `key` is the nearest key above it."""
        kind = type(event).__name__
        if kind == "AliasEvent":
            told = f"aliases such as {quoted('*' + event.anchor)} are not read; write the value out"
            self.refuse("N118", event, told, key)
            return Scalar("", self.span(event))
        if event.anchor:
            self.refuse("N118", event, f"anchors such as {quoted('&' + event.anchor)} are not read; delete it", key)
        if event.tag is not None:
            self.refuse("N118", event, f"tags such as {quoted(event.tag)} are not read; delete it", key)
        if kind == "ScalarEvent":
            return self.scalar(event, key, flow=flow)
        flow = flow or bool(event.flow_style)
        if kind == "SequenceStartEvent":
            items = []
            while not type(item := next(self.events)).__name__.endswith("EndEvent"):
                items.append(self.value(item, key, flow=flow))
            return Items(tuple(items), self.span(event))
        return self.mapping(event, key, flow=flow)

    def mapping(self, event: Any, above: str, *, flow: bool) -> Mapping:
        """A mapping; a key that is taken already, or no text, is refused and its value still looked through."""
        entries: list[Entry] = []
        lines: dict[str, int] = {}
        while not type(key_event := next(self.events)).__name__.endswith("EndEvent"):
            key = self.value(key_event, "", flow=True)
            value = self.value(next(self.events), key.text if isinstance(key, Scalar) else "", flow=flow)
            if not isinstance(key, Scalar) or not (key.text or key.quoted):
                told = "a key must be text; if this is text with brackets, put it in quotes"
                self.refuse("N120", key_event, told, above)
            elif key.text == "<<" and not key.quoted:
                self.refuse("N118", key_event, "merge keys (`<<`) are not read; write the keys out")
            elif key.text in lines:
                told = f"{quoted(key.text)} stands twice, first on line {lines[key.text]}; keep one"
                self.refuse("N119", key_event, told)
            else:
                lines[key.text] = key.span.line
                entries.append(Entry(key, value))
        return Mapping(tuple(entries), self.span(event))

    def scalar(self, event: Any, key: str, *, flow: bool) -> Scalar:
        """One scalar; what an escape smuggles in is refused like the character itself."""
        text: str = event.value
        plain = not event.style
        unsafe = UNSAFE_VALUE.search(text)
        if unsafe:
            self.refuse("N121", event, f"{named(unsafe.group())} is a control character; delete it")
        hidden = BIDI.search(text)
        if hidden:
            told = f"{named(hidden.group())} changes the order in which text is shown; delete it unless it is meant"
            self.faults.append(warning("N108", self.span(event), told))
        if plain and not flow:
            self.warn_of_a_cut(event, key)
        return Scalar("" if plain and text in _NULL else text, self.span(event), not plain)

    def warn_of_a_cut(self, event: Any, key: str) -> None:
        """A `#` behind a plain value begins a comment; a warning where it looks like text.

        `#5` and `#docker` do, and so does anything behind a value that is free text, such as a title's;
        `draft: true  # until May` is a comment.
        """
        index, column = event.end_mark.line, event.end_mark.column
        line = self.lines[index] if index < len(self.lines) else ""
        rest = line[column:]
        sign = rest.lstrip(" \t")
        if not sign.startswith("#") or sign == rest:
            return
        spec = BY_SPELLING.get(folded(key))
        if sign[1:2] in ("", " ") and not (event.value and spec and spec.type in _TEXTUAL):
            return
        at = event.start_mark.column if event.value else len(line) - len(sign)
        fix = quoted_line(line[:at], line[at:]) if event.start_mark.line == index else ""
        told = f"{quoted(sign)} is read as a comment and left out; put the value in quotes if it is text"
        span = Span(self.shown, self.first_line + index, len(line) - len(sign) + 1)
        self.faults.append(warning("N112", span, told, excerpt=excerpt(line, span.column), fix=fix))

    def span(self, event: Any) -> Span:
        """Where an event stands in the file."""
        start, end = event.start_mark, event.end_mark
        last = min(end.line, len(self.lines) - 1)
        # The end mark of a block stands on the line after it, blank lines included.
        if end.column == 0:
            last -= 1
            while last > start.line and not self.lines[last]:
                last -= 1
        return Span(
            self.shown,
            self.first_line + start.line,
            start.column + 1,
            self.first_line + last if last > start.line else 0,
        )

    def refuse(self, code: str, event: Any, message: str, key: str = "") -> None:
        """Keep an error at an event, with its line, and with quotes around the value of a key that holds text."""
        self.refused += 1
        if self.refused > _MOST_REFUSED:
            return
        span = self.span(event)
        index = event.start_mark.line
        line = self.lines[index] if index < len(self.lines) else ""
        spec = BY_SPELLING.get(folded(key))
        fix = quoted_whole(line) if spec and spec.type in _TEXTUAL and event.end_mark.line == index else ""
        self.faults.append(error(code, span, message, excerpt=excerpt(line, span.column), fix=fix))
