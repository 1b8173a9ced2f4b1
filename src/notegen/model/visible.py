"""Text of strangers made safe to show: nothing in it can move a cursor, hide words or turn them around."""

import re

# Control characters (C0, DEL, C1), line and paragraph separators, marks and overrides of direction, the byte order
# mark, lone surrogates (from undecodable file names), and the tag block, which is invisible everywhere.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""One character that a message must not hold as it is."""

_SHORT = {9: "\\t", 10: "\\n", 13: "\\r"}


def visible(text: str) -> str:
    """`text` with every such character written out (`\\x1b`, `\\u202e` …): one line that shows all it holds."""
    if text.isprintable():  # none of them is, and nearly all that is shown is nothing else
        return text
    return HIDDEN.sub(lambda match: _written(ord(match[0])), text)


def _written(point: int) -> str:
    if point in _SHORT:
        return _SHORT[point]
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"
