"""JSON that is safe to print on a terminal and to keep in a file."""

import json
import re
from typing import Any

from notegen.model.patterns import seldom
from notegen.model.visible import HIDDEN

_HIDDEN_IN_STRINGS = seldom(f"(?!\\n){HIDDEN.pattern}")
"""Line breaks stand between JSON's tokens; all other hidden characters stand inside strings."""


def printable_json(value: Any) -> str:
    """`value` as JSON in readable UTF-8, with hidden characters escaped as JSON does."""
    return _HIDDEN_IN_STRINGS.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=2))


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))
