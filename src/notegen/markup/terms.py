"""The words of a text by which it may be found akin to another: folded, each once, without addresses.

No list of stop words in any language: which words tell something is decided by how few talks share them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain, islice

from notegen.model.classes import dataclass
from notegen.runtime.rows import one_object

MOST = 240
"""So many words of one text are kept, the first ones: a bounded fact, however long the note."""

_ADDRESS_MARKS = ("://", "www.", "@")
"""What a URL or an e-mail address has in it: its parts are no words of the author's."""

_ASCII_WORD = re.compile(r"[A-Za-z0-9][\w'.+#-]*", re.ASCII)
"""A word may hold marks, as in `c++` and `node.js`."""


@cache
def _any_word() -> re.Pattern[str]:
    """A word in any script; compiled where a note has more than ASCII, because that takes 4 ms.

    Japanese and Chinese write no blanks: a run of katakana is a word, most often a foreign one; a run of ideographs is
    near enough to one. Hiragana is what holds them together. Elsewhere a word may hold the vowel signs and points of
    Hebrew, Arabic, the scripts of India and Thai, which are no letters to `re`.
    """
    unbroken = r"(?![\u3040-\u30ff\u3400-\u9fff])"
    marks = r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0e4e"
    return re.compile(
        rf"[\u30a1-\u30fa\u30fc]{{3,}}|[\u3400-\u9fff]{{2,}}|{unbroken}[^\W_](?:{unbroken}[\w'’.+#{marks}-])*"
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


NO_TERMS = Terms((), ())


def terms(lines: Iterable[str], most: int = MOST) -> Terms:
    """The distinct words of some lines; of a long text the first `most`.

    Good: `Ein Kubernetes-Cluster, see https://k8s.io` gives `ein`, `kubernetes-cluster` and `see`; `コンテナの監視`
    gives `コンテナ` and `監視`. Bad: `2016`, `42%`, parts of an address; none of them tells what a text is about.
    """
    return terms_of("\n".join(lines).split(), most)


def terms_of(pieces: Iterable[str], most: int = MOST) -> Terms:
    """The same of what stands between the blanks of a text."""
    times = Counter(chain.from_iterable(map(_words_in, pieces)))
    first = tuple(islice(times, most))
    return Terms(first, tuple([word for word in first if times[word] > 1]))


@lru_cache(maxsize=16_384)
def _words_in(piece: str) -> tuple[str, ...]:
    """The words in a piece, in order. Kept because the same few thousand words stand in all notes."""
    found: list[str] = []
    for part in unicodedata.normalize("NFKC", piece).split():
        if any(mark in part for mark in _ADDRESS_MARKS):
            continue
        for written in (_ASCII_WORD if part.isascii() else _any_word()).findall(part):
            word = written.rstrip("'’.-_").casefold()
            shortest = 2 if "\u3400" <= word[:1] <= "\u9fff" else _SHORTEST
            if shortest <= len(word) <= _LONGEST and not word[0].isdigit():
                found.append(one_object(word))
    return tuple(found)
