"""TOML front matter (`+++`) as the same values YAML gives, under the same limits."""

import re
from typing import Any

from notegen.config.plain_lines import BIDI, UNSAFE_VALUE, clean_lines, too_large
from notegen.config.quoting import excerpt, named
from notegen.config.toml_places import Places, find_places
from notegen.model.diagnostic import Diagnostic, Severity, error, warning
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Entry, Items, Mapping, Scalar, Value

DEEPEST = 20
"""Lists and tables inside each other."""

_AT = seldom(r"(?P<what>.*?)\s*\((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)", re.DOTALL)


def read_toml(text: str, shown: str, *, first_line: int = 1) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """The value `text` holds, or None and what is wrong with it.

    Dates, numbers and bools become text in TOML's canonical form (`2014-06-09`, `1000` for `1_000`, `true`). A value
    stands where its line begins it; what lies inside a list or an inline table shares the place of the whole.
    """
    large = too_large(text, shown, first_line)
    if large:
        return None, (large,)
    lines, found = clean_lines(text, shown, first_line)
    if any(fault.severity is Severity.ERROR for fault in found):
        return None, tuple(sorted(found))
    joined = "\n".join(lines)
    places, deep = find_places(joined, DEEPEST)
    if deep:
        return None, (error("N117", Span(shown, first_line + deep - 1), _TOO_DEEP),)
    root, fault = _loaded(joined, lines, shown, first_line)
    if fault:
        return None, tuple(sorted((*found, fault)))
    builder = _Builder(places, shown, first_line)
    value = builder.value(root, (), 0)
    faults = tuple(sorted({*found, *builder.faults}))
    return (None if any(f.severity is Severity.ERROR for f in faults) else value), faults


_TOO_DEEP = "more than 20 lists and tables inside each other; write it flatter"


def _loaded(text: str, lines: list[str], shown: str, first_line: int) -> tuple[Any, Diagnostic | None]:
    """What tomllib makes of it; beside its own error it raises ValueError for a number of thousands of digits."""
    import tomllib

    try:
        return tomllib.loads(text, parse_float=str), None
    except tomllib.TOMLDecodeError as refused:
        match = _AT.fullmatch(str(refused))
        line = int(match["line"] or len(lines)) if match else 1
        column = int(match["column"] or 1) if match else 1
        what = (match["what"] if match else str(refused)).rstrip(".")
    except RecursionError:
        return None, error("N117", Span(shown, first_line), _TOO_DEEP)
    except ValueError:
        line, column, what = 1, 1, "a number is too long"
    line = max(1, min(line, len(lines)))
    span = Span(shown, first_line + line - 1, column)
    told = f"TOML cannot read this: {what[:1].lower()}{what[1:]}; check quotes and brackets"
    return None, error("N125", span, told, excerpt=excerpt(lines[line - 1], column))


class _Builder:
    """tomllib's dicts and lists as values with their places."""

    def __init__(self, places: Places, shown: str, first_line: int) -> None:
        self.places = places
        self.shown = shown
        self.first_line = first_line
        self.faults: list[Diagnostic] = []

    def value(self, raw: Any, path: tuple[str | int, ...], depth: int) -> Value:
        """A value and everything inside it."""
        span = self.span(path, 1)
        if depth > DEEPEST:
            self.faults.append(error("N117", span, _TOO_DEEP))
            return Scalar("", span)
        if isinstance(raw, dict):
            entries = []
            for key, inner in raw.items():
                below = (*path, key)
                entries.append(Entry(self.scalar(key, self.span(below, 0)), self.value(inner, below, depth + 1)))
            return Mapping(tuple(entries), span)
        if isinstance(raw, list):
            return Items(tuple(self.value(item, (*path, at), depth + 1) for at, item in enumerate(raw)), span)
        if isinstance(raw, bool):
            return Scalar("true" if raw else "false", span)
        if isinstance(raw, str):
            return self.scalar(raw, span)
        return Scalar(raw.isoformat() if hasattr(raw, "isoformat") else str(raw), span)

    def scalar(self, text: str, span: Span) -> Scalar:
        """Text; what an escape smuggles in is refused like the character itself."""
        unsafe = UNSAFE_VALUE.search(text)
        if unsafe:
            self.faults.append(error("N121", span, f"{named(unsafe.group())} is a control character; delete it"))
        hidden = BIDI.search(text)
        if hidden:
            told = f"{named(hidden.group())} changes the order in which text is shown; delete it unless it is meant"
            self.faults.append(warning("N108", span, told))
        return Scalar(text, span, True)

    def span(self, path: tuple[str | int, ...], of: int) -> Span:
        """The place of a key (0) or its value (1), or of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            place = self.places.get(path[:length])
            if place:
                line, column = place[of]
                return Span(self.shown, self.first_line + line - 1, column)
        return Span(self.shown, self.first_line)
