"""Slips of link syntax that old notes are full of, mended before a paragraph is parsed, never inside code spans."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container

from markdown_it.common.utils import normalizeReference

from notegen.markup.marks import plain_url
from notegen.model.patterns import seldom

Replacement = Callable[[re.Match[str]], str]

_SPACED = seldom(r"(\[([^\[\]\n]{1,300})\]) (?=\[([^\[\]\n]{1,300})\](?![(:\[]))")
_REVERSED = seldom(r"\(([^()\[\]\n]{1,300})\)\[((?:https?://|www\.)[^\s\[\]<>]{1,2000})\]")
_SWAPPED = seldom(r"\[(https?://[^\s\[\]<>]{1,2000})\]\(([^()\[\]/#.:\n]{1,300})\)")
_LIQUID_TARGET = seldom(r"(\]\(\s{0,9}<?)((?:\{\{.{0,300}?\}\}|\{%.{0,300}?%\})[^\s()<>]{0,2000})")


def may_hold_slips(source: str) -> bool:
    """Whether `mend` could change any paragraph of a source: it is asked once for all of them."""
    return any(sign in source for sign in ("] [", ")[", "[http", "{{", "{%"))


def mend(text: str, references: Container[str]) -> str:
    """A paragraph's source with its link slips mended; its lines stay where they are.

    `[words] [label]` is a reference where the label is defined and the words are not; `(words)[https://…]` and
    `[https://…](words)` are links the other way round; `](` before `{{ site.url }}/x` leads to `/x`.
    """
    if "[" not in text:
        return text
    if "] [" in text:
        text = _outside_code(_SPACED, text, lambda match: match[1] + ("" if _joins(match, references) else " "))
    if ")[" in text:
        text = _outside_code(_REVERSED, text, lambda match: f"[{match[1]}](<{_absolute(match[2])}>)")
    if "[http" in text:
        text = _outside_code(_SWAPPED, text, lambda match: f"[{match[2]}](<{match[1]}>)")
    if "](" in text and ("{{" in text or "{%" in text):
        text = _outside_code(_LIQUID_TARGET, text, lambda match: match[1] + plain_url(match[2]))
    return text


def _joins(match: re.Match[str], references: Container[str]) -> bool:
    return normalizeReference(match[3]) in references and normalizeReference(match[2]) not in references


def _absolute(url: str) -> str:
    return url if "://" in url else f"http://{url}"


def _outside_code(pattern: re.Pattern[str], text: str, replace: Replacement) -> str:
    """`text` with each match of `pattern` replaced that does not begin in a code span."""
    spans = code_spans(text)
    starts = [start for start, _ in spans]

    def replaced(match: re.Match[str]) -> str:
        before = bisect_right(starts, match.start()) - 1
        inside = before >= 0 and match.start() < spans[before][1]
        return match[0] if inside else replace(match)

    return pattern.sub(replaced, text)


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where code spans stand in a paragraph (CommonMark 6.1): from the first backtick to behind the last; linear."""
    runs = [(match.start(), match.end()) for match in re.finditer(r"`+", text)]
    by_length: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(runs):
        by_length.setdefault(end - start, []).append(number)
    spans: list[tuple[int, int]] = []
    number = 0
    while number < len(runs):
        start, end = runs[number]
        same = by_length[end - start]
        place = bisect_right(same, number)
        escaped = start > 0 and text[start - 1] == "\\"
        if place == len(same) or escaped:
            number += 1
            continue
        closing = same[place]
        spans.append((start, runs[closing][1]))
        number = closing + 1
    return spans
