"""Which language a text is written in, by its small words - where that is sure."""

import re
from collections import Counter
from collections.abc import Iterable

SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the and of to is that it for with are this be was you not have they from we what can how".split()),
    "de": frozenset("der die und das ist nicht mit für ein eine den auf von zu sich wir auch werden wie kann".split()),
    "fr": frozenset("le la les et des est une pour dans que qui sur avec pas du nous ce sont plus par vous".split()),
    "es": frozenset("el los las y del que una para con por se es no su como más pero lo son muy este".split()),
    "pt": frozenset("os as e do da que uma para com não por se mais como foi no na dos são ao em".split()),
    "it": frozenset("il gli e di che una per con non del della sono più come anche nel dei si questo alla è".split()),
    "nl": frozenset("de het een en van is dat niet voor met zijn op te ook aan er maar wordt naar bij we".split()),
}
"""The commonest words of each language that say nothing by themselves."""

ENOUGH = 12
"""So many small words of one language at least; a shorter text may quote another language."""

CLEARLY = 2
"""So many times as many as of any other language."""

_WORD = re.compile(r"[^\W\d_]{1,12}")
_JAPANESE = re.compile(r"[\u3041-\u30ff]")
LONGEST = 20_000
"""Characters looked at."""


def language_of_texts(texts: Iterable[str]) -> str:
    """The code of the language that `texts` are surely written in; `` where it is not sure.

    Notes mix languages, quote code and are short: a wrong mark makes a screen reader speak German as if it were
    English, so a doubt gives no answer.
    """
    text = "\n".join(texts)[:LONGEST]
    if len(_JAPANESE.findall(text)) * 5 > len(text) > 0:
        return "ja"
    words = Counter(word.casefold() for word in _WORD.findall(text))
    counts = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    return best if counts[best] >= ENOUGH and counts[best] >= CLEARLY * others else ""
