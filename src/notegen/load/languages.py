"""Which language a text is written in, by its small words - where that is sure."""

import re
from collections import Counter
from collections.abc import Iterable

from notegen.model.classes import replace
from notegen.model.event import Event, Talk, Text
from notegen.model.patterns import seldom

_SMALL_WORDS: tuple[tuple[str, str], ...] = (
    (
        "en",
        "the and of to is that it for with are this be was you not have they from we what can how your if but or when "
        "do does don't it's there which use will their about has would should all more why need them than into some "
        "these were only at by as an our just could where who my so then been being very out up",
    ),
    (
        "de",
        "der die und das ist nicht mit für ein eine den auf von zu sich wir auch werden wie kann im dem des als es "
        "sind wird aus bei oder nach noch nur über zum zur einen einem einer eines aber hat haben durch wenn man sehr "
        "unter diese dieser mehr ich sie er uns euch ihr bitte gibt vom beim kein keine dass schon alle",
    ),
    (
        "fr",
        "le la les et des est une pour dans que qui sur avec pas du nous ce sont plus par vous un au aux en il elle on "
        "ne se cette ces mais ou où comme tout faire fait être avoir leur son sa ses votre nos c'est d'un comment "
        "pourquoi",
    ),
    (
        "es",
        "el los las y del que una para con por se es no su como más pero lo son muy este la de en un al sus está están "
        "esta estos ha han sobre entre también cuando hay qué cómo nos desde todo todos ser",
    ),
    (
        "pt",
        "os as e do da que uma para com não por se mais como foi no na dos são ao em o um das nos nas pelo pela isso "
        "este esta está seu sua também já você ou mas quando sobre muito foram ser tem nosso nossa à",
    ),
    (
        "it",
        "il gli e di che una per con non del della sono più come anche nel dei si questo alla è un lo le al da nella "
        "delle degli ma o ha hanno molto tutti quando dove cosa perché essere ci questa suo",
    ),
    (
        "nl",
        "de het een en van is dat niet voor met zijn op te ook aan er maar wordt naar bij we in die ze als om uit over "
        "dan nog kan geen deze worden hebben heeft hoe wat je jij onze door",
    ),
)
"""The commonest words of each language that say nothing by themselves."""

SMALL_WORDS: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _SMALL_WORDS}

_CODES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, small in SMALL_WORDS.items() if word in small)
    for word in frozenset().union(*SMALL_WORDS.values())
}
"""A small word → the languages that have it."""

SURE: tuple[tuple[int, int], ...] = ((12, 2), (4, 3))
"""So many small words of one language at least, and so many times as many as of any other: the first that holds.

A text of fewer words may quote another language.
"""

_WORD = seldom(r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_])){0,11}")
"""Of a longer word twelve letters, and then the next."""
_SMALL_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() or code == 39 else 32 for code in range(128))
_SMALL_LETTERS += bytes(range(128, 256))
"""ASCII in small letters, with a blank for all that is in no word but its `'`; what other letters are made of stays."""
_JAPANESE = seldom(r"[\u3041-\u30ff]")
_FENCED = re.compile(r"(?s)\n {0,3}(```|~~~).*?\n {0,3}\1")
"""In a text with a line end before it. To look for that takes a fifth of the time of `^` in many lines."""
_NO_PROSE = re.compile(r"\]\([^()\s]{1,500}\)|https?://\S+|`[^`\n]{1,200}`|<[^<>\n]{1,200}>")
"""Within a line. Apart from code in fences, for a pattern whose forms all begin with a letter skips most of a text."""
LONGEST = 20_000
"""Characters looked at."""


def language_of_texts(texts: Iterable[str]) -> str:
    """The code of the language that `texts` are surely written in; `` where it is not sure.

    Notes mix languages, quote code and are short: a wrong mark makes a screen reader speak German as if it were
    English, so a doubt gives no answer. Code and addresses are in no language.
    """
    text = "\n".join(texts)[:LONGEST]
    if "```" in text or "~~~" in text:
        text = _FENCED.sub("\n ", "\n" + text)
    text = " ".join(_NO_PROSE.split(text))  # half the time of `sub`
    if not text.isascii() and len(_JAPANESE.findall(text)) * 5 > len(text.strip()) > 20:
        return "ja"
    counts = dict.fromkeys(SMALL_WORDS, 0)
    between = _parted(text)
    words = list(filter(_CODES_OF.__contains__, between))
    # Little of what stands between blanks and is no small word needs the pattern.
    if not text.isascii():
        odd = [part for part in between if len(part) > 12 or "'" in part or not part.isascii()]
    elif "'" in text:
        odd = [part for part in between if len(part) > 12 or "'" in part]
    else:
        odd = [part for part in between if len(part) > 12]
    for part in odd:
        if part not in _CODES_OF:
            found = [word.casefold().replace("’", "'") for word in _WORD.findall(part)]
            words += [word for word in found if word in _CODES_OF]
    for word, times in Counter(words).items():
        for code in _CODES_OF[word]:
            counts[code] += times
    best = max(counts, key=counts.__getitem__)
    most, others = counts.pop(best), max(counts.values())
    return best if any(most >= least and most >= times * others for least, times in SURE) else ""


def _parted(text: str) -> list[str]:
    """What stands between blanks and ASCII's signs. `str.translate` takes ten times as long as that of bytes."""
    code = "ascii" if text.isascii() else "utf-8"
    return text.encode(code, "surrogatepass").translate(_SMALL_LETTERS).decode(code, "surrogatepass").split()


def with_language(event: Event) -> Event:
    """An event in the language that its words and those of its talks are surely in; a talk keeps only another one."""
    language = event.language or _of_talks(event.talks) or language_of_texts(_words(event))
    if not language:
        return event
    if language == event.language and all(talk.language != language for talk in event.talks):
        return event
    talks = tuple(replace(talk, language="") if talk.language == language else talk for talk in event.talks)
    return replace(event, language=language, talks=talks)


def _of_talks(talks: tuple[Talk, ...]) -> str:
    """The language that all talks are in whose language is known."""
    known = {talk.language for talk in talks if talk.language}
    return known.pop() if len(known) == 1 else ""


def _words(event: Event) -> Iterable[str]:
    """Everything an event says: its title and text, and its talks' titles and texts."""
    yield event.title
    yield from _sources(event.texts)
    for talk in event.talks:
        yield talk.title
        yield from _sources(talk.texts)


def _sources(texts: tuple[Text, ...]) -> Iterable[str]:
    return (text.source for text in texts)
