"""The words of a text by which it may be found akin to another: folded, each once, without addresses.

No list of stop words in any language: which words tell something is decided by how few talks share them.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

MOST = 240
"""So many words of one text are kept, the first ones: a bounded fact, however long the note."""

# Elsewhere than in Japanese and Chinese a word may hold marks as in `c++`, `node.js`, and the vowel signs and points
# of Hebrew, Arabic, the scripts of India and Thai, which are no letters to `re`.
_IN_WORD = r"[\w'’.+#\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0e4e-]"
_WORD = re.compile(rf"[^\W_]{_IN_WORD}*")

# Those write no blanks: a run of katakana is a word, most often a foreign one; a run of ideographs is near enough to
# one. Hiragana is what holds them together. To look for them takes twice the time, so it is asked first.
_HAN_OR_KANA = "[\u3040-\u30ff\u3400-\u9fff]"
_HOLDS_SUCH = re.compile(_HAN_OR_KANA)
_WORD_AMONG_SUCH = re.compile(
    rf"[\u30a1-\u30fa\u30fc]{{3,}}|[\u3400-\u9fff]{{2,}}|(?!{_HAN_OR_KANA})[^\W_](?:(?!{_HAN_OR_KANA}){_IN_WORD})*"
)

_SHORTEST, _LONGEST = 3, 40
"""A shorter word is a particle nearly everywhere; a longer one is no word."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of one text."""

    all: tuple[str, ...]
    """Each once, in the order of their first use."""
    repeated: tuple[str, ...]
    """Those of them that it says more than once: what it is about, more likely than the others."""


def terms(lines: Iterable[str], most: int = MOST) -> Terms:
    """The distinct words of some lines; of a long text the first `most`.

    Good: `Ein Kubernetes-Cluster, see https://k8s.io` gives `ein`, `kubernetes-cluster` and `see`; `コンテナの監視`
    gives `コンテナ` and `監視`. Bad: `2016`, `42%`, parts of an address; none of them tells what a text is about.
    """
    found: dict[str, int] = {}
    # Counted as they are written first: what is done to a word is then done once for it, not for each of its uses.
    for written, times in Counter(_written("\n".join(lines))).items():
        word = _folded(written)
        if word in found:
            found[word] += times
        elif word and len(found) < most:
            found[word] = times
    return Terms(tuple(found), tuple(word for word, times in found.items() if times > 1))


def _written(text: str) -> list[str]:
    """The words of a text as they stand there."""
    bare = _without_addresses(text)
    return (_WORD if bare.isascii() or not _HOLDS_SUCH.search(bare) else _WORD_AMONG_SUCH).findall(bare)


def _without_addresses(text: str) -> str:
    """A text without the pieces of it that are addresses, its letters in their one encoding."""
    folded = unicodedata.normalize("NFKC", text)
    if "://" not in folded and "www." not in folded and "@" not in folded:
        return folded
    return " ".join(
        piece for piece in folded.split() if "://" not in piece and "www." not in piece and "@" not in piece
    )


@lru_cache(maxsize=20_000)
def _folded(written: str) -> str:
    """A word as it is compared; empty for one that tells nothing. The same few thousand words stand in all notes."""
    word = written.rstrip("'’.-_").casefold()
    shortest = 2 if "\u3400" <= word[:1] <= "\u9fff" else _SHORTEST
    return sys.intern(word) if shortest <= len(word) <= _LONGEST and not word[0].isdigit() else ""
