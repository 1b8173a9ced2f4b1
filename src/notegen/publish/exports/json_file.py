"""The archive as one JSON document: what `notegen export` prints, to the byte.

Good: `notegen export -o archive.json` and `notegen export > archive.json` give the same file. Bad: a key that is left
out because nothing is known; it is null, or an empty list.
"""

import re
from typing import Any

from notegen.model.printable_json import printable_json

_OURS = re.compile(rb'\{\s*"schema": \d+,\s*"generator": "notegen ')


def make(document: dict[str, Any], name: str) -> dict[str, bytes]:
    """One file."""
    return {name: (printable_json(document) + "\n").encode()}


def is_ours(name: str, beginning: bytes) -> bool:
    """Whether a file that begins so was made here."""
    return bool(_OURS.match(beginning))
