"""The interface's words in each language, chosen by message id, with plural forms and the names of months and days."""

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

FALLBACK = "en"
"""What an unknown language, and a word missing from a known one, falls back to."""

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages whose usual script runs from right to left."""

ENDONYMS = {
    "ar": "العربية",
    "bg": "Български",
    "ca": "Català",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "eo": "Esperanto",
    "es": "Español",
    "et": "Eesti",
    "eu": "Euskara",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "gl": "Galego",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "sr": "Српски",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""How each language calls itself: a reader looks for their own language in that language."""

Message = str | Mapping[str, str] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one interface language."""

    language: str
    """Its code: a file of languages/."""
    messages: Mapping[str, Message]
    """Message id → text, plural forms (`one`, `other`) or names in order."""

    def word(self, message: str, count: int | None = None, **fields: object) -> str:
        """The text of `message`, its `{count}` and other places filled in.

        Raises LookupError, with the nearest known id, for a message that no language has.
        """
        text = self.messages.get(message)
        if isinstance(text, Mapping):
            text = text["one" if count == 1 else "other"]
        if not isinstance(text, str):
            nearest = difflib.get_close_matches(message, self.messages, n=1)
            raise LookupError(f'unknown word "{message}"' + (f'; did you mean "{nearest[0]}"?' if nearest else ""))
        if count is not None:
            fields["count"] = count
        # One pass, so that a brace in what is filled in stays a brace.
        return re.sub(r"\{(\w+)\}", lambda place: str(fields.get(place[1], place[0])), text)

    def names(self, message: str) -> tuple[str, ...]:
        """The names of `months`, `months_short` or `weekdays`."""
        names = self.messages[message]
        assert isinstance(names, tuple)
        return names


@cache
def words(language: str) -> Words:
    """The words of `language` (`de`, `de-AT`, `DE`); English where there is no such file in languages/."""
    wanted = re.split(r"[-_]", language.casefold())[0]
    code = wanted if wanted in languages() else FALLBACK
    messages = _read(code)
    return Words(code, messages if code == FALLBACK else {**_read(FALLBACK), **messages})


@cache
def languages() -> tuple[str, ...]:
    """The codes of all interface languages, sorted."""
    return tuple(
        sorted(entry.name.removesuffix(".json") for entry in _folder().iterdir() if entry.name.endswith(".json"))
    )


def language_bytes() -> bytes:
    """The bytes of all language files, for the digest of what a page is made of."""
    return b"\0".join((_folder() / f"{code}.json").read_bytes() for code in languages())


def endonym(language: str) -> str:
    """How `language` calls itself; its code where we do not know."""
    return ENDONYMS.get(re.split(r"[-_]", language.casefold())[0], language)


def direction(language: str) -> str:
    """`rtl` or `ltr`: which way `language` is written."""
    return "rtl" if re.split(r"[-_]", language.casefold())[0] in RIGHT_TO_LEFT else "ltr"


def _folder() -> Traversable:
    return files("notegen.theme") / "languages"


@cache
def _read(code: str) -> dict[str, Message]:
    raw = json.loads((_folder() / f"{code}.json").read_text(encoding="utf-8"))
    return {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
