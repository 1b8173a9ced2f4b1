"""What may stand in a line of front matter: what is stripped with a warning, what is refused."""

import re

from notegen.config.quoting import excerpt, named, visible
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.patterns import seldom
from notegen.model.span import Span

LARGEST = 64 * 1024
"""Bytes of one front matter, settings or registry text."""

# What XML 1.0 cannot hold (2.2, Char) and the C1 controls: none of it can reach a feed. U+0085 has its own rule.
UNSAFE = seldom("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
UNSAFE_VALUE = seldom(f"{UNSAFE.pattern}|\x85")
"""The same in a value, where U+0085 can only come from an escape."""
BIDI = seldom("[\u202a-\u202e\u2066-\u2069]")
_SEPARATOR = seldom("[\x85\u2028\u2029]")
_TRAILING = " \t\x85\u2028\u2029"
_WORTH_A_LOOK = seldom(f"[{_TRAILING}](?=\n|\\Z)|{UNSAFE.pattern}|{_SEPARATOR.pattern}")


def clean_lines(text: str, shown: str, first_line: int) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """The lines a parser may see; each keeps its number and its columns.

    Trailing blanks and tabs, and U+2028, U+2029 and U+0085 at a line's end, are stripped with a warning;
    elsewhere those three are errors, as are control characters (they become `?`, so that parsing goes on). A line
    tells the first of each, or a line of thousands would tell thousands.
    """
    found: list[Diagnostic] = []
    lines = text.split("\n")
    seen = "".join(lines).isprintable()  # then only blanks can be amiss: most texts, in a tenth of the time
    if (seen and " \n" not in text and not text.endswith(" ")) or not _WORTH_A_LOOK.search(text):
        return lines, ()
    for index, line in enumerate(lines):
        kept = line.rstrip(_TRAILING)
        place = first_line + index
        if kept != line:
            found.append(_stripped(line, kept, shown, place))
        if match := _SEPARATOR.search(kept):
            found.append(_refused("N115", match, kept, shown, place, "is a line end to some readers; make it a blank"))
        if match := UNSAFE.search(kept):
            found.append(_refused("N121", match, kept, shown, place, "is a control character; delete it"))
        lines[index] = UNSAFE.sub("?", _SEPARATOR.sub(" ", kept))
    return lines, tuple(found)


def _stripped(line: str, kept: str, shown: str, place: int) -> Diagnostic:
    cut = line[len(kept) :]
    separator = _SEPARATOR.search(cut)
    span = Span(shown, place, len(kept) + 1)
    if separator:
        return warning("N114", span, f"{named(separator.group())} at the end of the line is left out; delete it")
    what = "tabs" if "\t" in cut else "blanks"
    return warning("N113", span, f"the line ends in {what}, which are left out; delete them")


def _refused(code: str, match: re.Match[str], line: str, shown: str, place: int, why: str) -> Diagnostic:
    column = match.start() + 1
    return error(
        code, Span(shown, place, column), f"{named(match.group())} {why}", excerpt=visible(excerpt(line, column))
    )


def too_large(text: str, shown: str, first_line: int) -> Diagnostic | None:
    """The error for a text past 64 KiB, found before anything else looks at it."""
    size = len(text) if len(text) > LARGEST else len(text.encode("utf-8", "surrogatepass"))
    if size <= LARGEST:
        return None
    return error(
        "N116", Span(shown, first_line), "more than 64 KiB of front matter or settings; keep long text in the body"
    )
