"""How names are folded before they are compared: case, accents, marks and blanks."""

import re
import unicodedata
from functools import lru_cache

from notegen.model.address import slug

_BASES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_APOSTROPHES = re.compile("['’‘`´ʼ]")
_NO_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """`text` in small letters without accents and apostrophes: `Zoë O’Brien` → `zoe obrien`, `Müller` → `muller`."""
    if text.isascii():
        return _APOSTROPHES.sub("", text[:400].lower())
    plain = unicodedata.normalize("NFKD", text[:400].casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter) or not _is_latin_mark(letter))
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", kept).translate(_BASES))


def _is_latin_mark(letter: str) -> bool:
    """Accents of Latin letters; the voicing marks of kana and vowel signs of other scripts make other letters."""
    return "\u0300" <= letter <= "\u036f"


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text` as `bare` leaves them, parted at all that is no letter or digit."""
    return tuple(word for word in _NO_LETTERS.split(bare(text)) if word)


def spoken_words_of(text: str) -> tuple[str, ...]:
    """The words of `text` with its umlauts written out: `Müller` → `mueller`."""
    return tuple(slug(_APOSTROPHES.sub("", text)).split("-")) if text.strip() else ()


def compact(text: str) -> str:
    """All letters and digits of `text`, without blanks: `PHPUG HH` → `phpughh`."""
    return "".join(words_of(text))
