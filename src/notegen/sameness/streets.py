"""Streets and addresses as they are compared: `Kaistr. 5` and `Kaistraße 5` are one."""

import re
from functools import lru_cache

from notegen.model.patterns import seldom
from notegen.sameness.letters import words_of

_WORDS = {
    "str": "strasse", "pl": "platz", "st": "street", "rd": "road", "ave": "avenue", "av": "avenue",
    "blvd": "boulevard", "bd": "boulevard", "bvd": "boulevard", "ln": "lane", "sq": "square", "dr": "drive",
    "hwy": "highway", "pde": "parade", "c": "calle", "avda": "avenida", "pza": "plaza", "pta": "puerta", "r": "rua",
    "pca": "praca", "lgo": "largo", "v": "via", "vle": "viale", "pzza": "piazza", "pzale": "piazzale",
    "cso": "corso", "imp": "impasse", "che": "chemin", "fg": "faubourg", "fbg": "faubourg", "ch": "chaussee",
}  # fmt: skip
"""Abbreviations of words for streets, without their dots, in the languages of the notes we know."""

_GERMAN = seldom(r"(?<=[a-z]{2})str$")
_NUMBER = seldom(r"^\d{1,4}[a-z]?$")
_POSTCODE = seldom(r"^\d{4,6}$")


@lru_cache(maxsize=16384)
def street_words(text: str) -> tuple[str, ...]:
    """The words of a name or address, those for streets written out."""
    text = re.sub(r"(?i)\bP\.\s?(?=za\b|zza\b)", "P", re.sub(r"(?i)\bV\.\s?(?=le\b)", "V", text[:300]))
    text = re.sub(r"(?i)\bc/(?!o\b)\s*", "calle ", text)
    return tuple(_WORDS.get(word, _GERMAN.sub("strasse", word)) for word in words_of(text))


def door(address: str) -> str:
    """Street and house number of an address as they are compared; empty where it has no number.

    `Kaistr. 5, 20457 Hamburg` → `kaistrasse 5`, `12 Quay St, Bristol` → `12 quay street`.
    """
    return _door(address)[0]


def street_of(address: str) -> str:
    """The same as it is written: `Kaistr. 5`."""
    return _door(address)[1]


@lru_cache(maxsize=16384)
def _door(address: str) -> tuple[str, str]:
    for part in re.split(r"[,;\n|·]", address[:300]):
        words = [word for word in street_words(part) if not _POSTCODE.match(word)]
        if len(words) > 1 and any(_NUMBER.match(word) for word in words) and any(len(word) > 3 for word in words):
            return " ".join(words), part.strip()
    return "", ""


def postcode(address: str) -> str:
    """The postal code of an address, where one of four to six digits stands in it."""
    return next((word for word in reversed(words_of(address)) if _POSTCODE.match(word)), "")


def same_street(one: str, other: str) -> bool:
    """Whether one address is the other with less said: `Kaistr. 1` and `Kaistraße 1, 20457 Hamburg`."""
    if postcode(one) and postcode(other) and postcode(one) != postcode(other):
        return False
    a, b = street_words(one), street_words(other)
    return a[: len(b)] == b or b[: len(a)] == a or (bool(door(one)) and door(one) == door(other))
