"""Small words are counted as a plain count of all words would."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notegen.load import languages
from notegen.load.languages import SMALL_WORDS, language_of_texts

_PIECES = [
    *sorted(SMALL_WORDS["en"] | SMALL_WORDS["de"] | SMALL_WORDS["pt"])[::3],
    "DASS",
    "daß",
    "don’t",
    "'the'",
    "It's",
]
_PIECES += [
    "containerisationthe",
    "außergewöhnlicheund",
    "x1the",
    "the_and",
    "ﬁ",
    "İst",
    "²a",
    "naïve-the",
    "(und)",
    "the,and",
]


def _counted(text: str) -> str:
    """The answer by the definition: every word, twelve letters of it at most, one after the other."""
    words = Counter(word.casefold().replace("’", "'") for word in languages._WORD.findall(text))
    counts = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    sure = any(counts[best] >= least and counts[best] >= times * others for least, times in languages.SURE)
    return best if sure else ""


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)), max_size=40).map(" ".join))
def test_the_language_is_that_of_a_count_of_every_word(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "_NO_PROSE", re.compile(r"(?!)"))
        patch.setattr(languages, "_FENCED", re.compile(r"(?!)"))
        patch.setattr(languages, "_JAPANESE", re.compile(r"(?!)"))
        assert language_of_texts([text]) == _counted(text[: languages.LONGEST])
