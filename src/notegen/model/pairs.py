"""Words of scripts without blanks, for the search: every two neighbouring characters stand for a word."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from notegen.model.patterns import seldom

MOST = 4_000
"""So many pairs of one text are kept, the first ones: more than a long talk in Japanese has."""

_WIDE = seldom("[^\0-\u2e7f]")
"""No other character is such a one, nor becomes one when it is normalised: few notes are looked at any further.

Said so it is compiled in a fifth of the time: Python looks at each letter of a range.
"""


@cache
def _run() -> re.Pattern[str]:
    """Kana and ideographs. assets/spellings.js knows the same characters by their script."""
    return re.compile("[々\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]{2,}")


def pairs(texts: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """The distinct pairs of some texts in the order of their first use.

    An index made of words finds nothing in a sentence without blanks. Of pairs it finds any part of one, with no list
    of words: `監視システム` gives `監視`, `視シ`, `シス`, `ステ` and `テム`, and so does whoever looks for it.
    """
    found: dict[str, None] = {}
    for text in texts:
        if text.isascii() or not _WIDE.search(text):
            continue
        for run in _run().findall(unicodedata.normalize("NFKC", text)):
            found.update(dict.fromkeys(run[at : at + 2] for at in range(len(run) - 1)))
        if len(found) >= most:
            return tuple(found)[:most]
    return tuple(found)
