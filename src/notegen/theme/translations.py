"""The interface's words in each language, chosen by message id, with plural forms, dates, lists and numbers."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from notegen.model.classes import dataclass
from notegen.theme import date_forms
from notegen.theme.catalogue import Message, Plural, read_catalogue
from notegen.theme.date_forms import DateForms

LANGUAGES = Path(__file__).parent / "languages"
"""Our catalogues."""

_COUNT = {"count"}

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


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one interface language."""

    language: str
    """Its code, without a region."""
    locale: str
    """The code by which dates and numbers are written: with its region, where the site names one."""
    messages: Mapping[str, Message]
    """Message id → text or plural forms."""

    def word(self, message: str, count: int | None = None, **fields: object) -> str:
        """The text of `message`, its `{count}` and other places filled in.

        Raises LookupError, with the nearest known id, for a message that no language has.
        """
        text = self.messages.get(message)
        if isinstance(text, Plural):
            text = text.form(1 if count is None else abs(count))
        if text is None:
            import difflib

            nearest = difflib.get_close_matches(message, self.messages, n=1)
            raise LookupError(f'unknown word "{message}"' + (f'; did you mean "{nearest[0]}"?' if nearest else ""))
        if count is not None:
            fields["count"] = self.number(count)
        if "{" not in text:
            return text
        if fields.keys() == _COUNT:
            return text.replace("{count}", str(fields["count"]))
        # One pass, so that a brace in what is filled in stays a brace.
        parts = _parted(text).copy()
        parts[1::2] = [str(fields.get(name, f"{{{name}}}")) for name in parts[1::2]]
        return "".join(parts)

    @property
    def dates(self) -> DateForms:
        """How the language writes dates; its months and days."""
        return date_forms.forms(self.locale)

    def number(self, number: int) -> str:
        """`1,234`, `1.234`, `1 234`: a count as the language writes it."""
        if -1000 < number < 1000:
            return str(number)
        return date_forms.number(number, self.dates)

    def country(self, name: str) -> str:
        """A country's name in the language, where a code is given (`DE` → `Germany`); else as it stands."""
        return date_forms.country(name, self.locale) if len(name) == 2 and name.isupper() else name

    def listed(self, names: Iterable[str]) -> str:
        """`A, B and C`."""
        return date_forms.listed(names, self.dates)


@lru_cache(maxsize=256)  # a message is filled in on each page of its kind
def _parted(text: str) -> list[str]:
    """A message taken apart at its places: each odd part is a place's name."""
    return re.split(r"\{(\w+)\}", text)


@cache
def words(language: str, own: tuple[tuple[str, str], ...] = ()) -> Words:
    """The words of `language` (`de`, `de-AT`, `DE`): ours under those of `own`, (code, text) of the site's catalogues.

    What a language lacks is English, and so is a language that neither has. Raises CatalogueFault for a text of `own`.
    """
    base = base_of(language)
    found = [_read(base)] if base in languages() else []
    # `pt` comes before `pt-PT`, so that a region's catalogue needs only what it says otherwise.
    found += [read_catalogue(text) for code, text in sorted(own) if code.casefold() in (base, language.casefold())]
    if not found or base == FALLBACK:
        found.insert(0, _read(FALLBACK))
        return Words(FALLBACK, language if base == FALLBACK else FALLBACK, _joined(found))
    return Words(base, language, _joined([_read(FALLBACK), *found]))


def _joined(catalogues: Iterable[Mapping[str, Message]]) -> Mapping[str, Message]:
    return {message: text for catalogue in catalogues for message, text in catalogue.items()}


def speaks(found: Words, language: str) -> bool:
    """Whether these are the words of `language`, and not English in their place."""
    return found.language == base_of(language)


@lru_cache(maxsize=256)
def base_of(language: str) -> str:
    """`de` of `de-AT`."""
    return re.split(r"[-_]", language.casefold())[0]


@cache
def languages() -> tuple[str, ...]:
    """The codes of all interface languages, sorted."""
    return tuple(sorted(entry.name.removesuffix(".po") for entry in LANGUAGES.iterdir() if entry.name.endswith(".po")))


def endonym(language: str) -> str:
    """How `language` calls itself; its code where we do not know."""
    return ENDONYMS.get(base_of(language), language)


def direction(language: str) -> str:
    """`rtl` or `ltr`: which way `language` is written."""
    return "rtl" if base_of(language) in RIGHT_TO_LEFT else "ltr"


@cache
def _read(code: str) -> dict[str, Message]:
    return read_catalogue((LANGUAGES / f"{code}.po").read_text(encoding="utf-8"))
