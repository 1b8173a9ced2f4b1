"""How each language writes dates, spans of dates, lists and large numbers: CLDR's forms, which Babel brings.

A form is a text with places (`{0.day}` of the first date, `{1.day}` of the last), taken from Babel once and filled many
times: Babel itself needs half a millisecond for one span. Plain English has its forms here, so that an English site
does without Babel; a test says that they are CLDR's.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from notegen.model.classes import dataclass

CLDR_PARTS = (
    *("date_formats", "datetime_skeletons", "interval_formats"),
    *("months", "days", "list_patterns", "number_symbols"),
)
"""What is read of a language's data."""

SPANS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("days", "day", ("yMMMMd", "yMMMd"), "d"),
    ("days_of_two_months", "day", ("yMMMMd", "yMMMd"), "M"),
    ("days_of_two_years", "day", ("yMMMMd", "yMMMd"), "y"),
    ("months", "month", ("yMMMM", "yMMM"), "M"),
    ("months_of_two_years", "month", ("yMMMM", "yMMM"), "y"),
    ("years", "year", ("y",), "y"),
    ("this_year.days", "this_year.day", ("MMMMd", "MMMd"), "d"),
    ("this_year.days_of_two_months", "this_year.day", ("MMMMd", "MMMd"), "M"),
    ("this_year.months", "this_year.month", ("MMMM", "MMM"), "M"),
)
"""(form, that of one such date, CLDR's names of the pattern, the best first, the largest part in which both differ).

Forms of `this_year` stand in lists under a year.
"""


@dataclass(frozen=True, slots=True)
class DateForms:
    """The forms of one language."""

    patterns: Mapping[str, str]
    """The forms of SPANS and of single dates, and `between` for two dates that are not known to the same part."""
    months: tuple[str, ...]
    """January first, as they stand in a date."""
    months_alone: tuple[str, ...]
    """As they stand without a day, where the language tells that apart."""
    months_short: tuple[str, ...]
    """Shortened, as they stand without a day: German ones have no full stop there, French ones have."""
    weekdays: tuple[str, ...]
    """Monday first."""
    listing: tuple[str, str, str]
    """What stands between two, between the last two, and between all others of a list."""
    group: str
    """What parts thousands."""


@dataclass(frozen=True, slots=True)
class DateNames:
    """What fills the places of one date."""

    year: int
    """The year."""
    month: str = ""
    """The month's name in a date."""
    alone: str = ""
    """The month's name by itself."""
    number: int = 0
    """The month as a number, for languages that write it so."""
    day: int = 0
    """The day of the month."""


ENGLISH = DateForms(
    patterns={
        "day": "{0.day} {0.month} {0.year}",
        "month": "{0.month} {0.year}",
        "year": "{0.year}",
        "this_year.day": "{0.day} {0.month}",
        "this_year.month": "{0.alone}",
        "days": "{0.day}–{1.day} {1.month} {1.year}",
        "days_of_two_months": "{0.day} {0.month} – {1.day} {1.month} {1.year}",
        "days_of_two_years": "{0.day} {0.month} {0.year} – {1.day} {1.month} {1.year}",
        "months": "{0.month}–{1.month} {1.year}",
        "months_of_two_years": "{0.month} {0.year} – {1.month} {1.year}",
        "years": "{0.year}–{1.year}",
        "this_year.days": "{0.day}–{1.day} {1.month}",
        "this_year.days_of_two_months": "{0.day} {0.month} – {1.day} {1.month}",
        "this_year.months": "{0.month}–{1.month}",
        "between": "{0} – {1}",
    },
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    months_alone=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    listing=(" and ", " and ", ", "),
    group=",",
)
"""English as it is written in Britain and most of the world."""


@cache
def forms(language: str) -> DateForms:
    """The forms of `language` (`de`, `pt-PT`); English ones where CLDR has no such language."""
    if language.casefold() == "en":
        return ENGLISH
    found = cldr(language)
    return ENGLISH if found is None else from_cldr(found)


def cldr(language: str) -> Mapping[str, Any] | None:
    """What CLDR knows of a language, its region included where it knows that one; None where it has no such language.

    A copy: Babel keeps the data of all languages in one place and follows a reference in the common part once for all,
    so that the months of one language turn up in the next one asked for (python-babel pull request 1263).
    """
    from babel.localedata import LocaleDataDict, load

    locale = _locale(language)
    if not locale:
        return None
    known = load(locale)
    return LocaleDataDict({part: deepcopy(known[part]) for part in CLDR_PARTS})


def _locale(language: str) -> str:
    """Babel's name for a language, its region included where Babel knows that; empty where it does not."""
    from babel.core import Locale, UnknownLocaleError

    for code in (language, re.split(r"[-_]", language)[0]):
        try:
            return str(Locale.parse(code.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    return ""


def from_cldr(known: Mapping[str, Any]) -> DateForms:
    """The forms of a language as CLDR has them, with three liberties for one even look.

    The thin spaces about a dash are spaces (lines break there, and people search for them); a dash that stands between
    two single words or numbers has none about it; days are never padded with a zero.
    """
    single, spans = known["datetime_skeletons"], known["interval_formats"]
    patterns = {
        "day": _filled(known["date_formats"]["long"].pattern, 0),
        "month": _filled(single["yMMMM"].pattern, 0),
        "year": _filled(single["y"].pattern, 0),
        "this_year.day": _filled(single["MMMMd"].pattern, 0),
        "this_year.month": "{0.alone}",
        "between": _even(spans[None]),
    }
    for form, alone, names, difference in SPANS:
        halves: list[str] = next((found for name in names if (found := spans.get(name, {}).get(difference))), [])
        if len(halves) == 2:
            patterns[form] = _closed(_filled(halves[0], 0)) + _filled(halves[1], 1)
        else:
            patterns[form] = patterns["between"].format(patterns[alone], second(patterns[alone]))
    months, lists = known["months"], known["list_patterns"]["standard"]
    return DateForms(
        patterns=patterns,
        months=_in_order(months["format"]["wide"]),
        months_alone=_in_order(months["stand-alone"]["wide"]),
        months_short=_in_order(months["stand-alone"]["abbreviated"]),
        weekdays=_in_order(known["days"]["stand-alone"]["wide"]),
        listing=(lists["2"][3:-3], lists["end"][3:-3], lists["middle"][3:-3]),
        group=known["number_symbols"]["latn"]["group"],
    )


def _in_order(names: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(name for _, name in sorted(names.items()))


def second(pattern: str) -> str:
    """A form of one date as the last of two."""
    return pattern.replace("{0.", "{1.")


def listed(names: Iterable[str], dates: DateForms) -> str:
    """`A, B and C`, as the language writes lists."""
    items = list(names)
    two, last, middle = dates.listing
    if len(items) < 2:
        return "".join(items)
    return (two if len(items) == 2 else last).join((middle.join(items[:-1]), items[-1]))


def country(code: str, language: str) -> str:
    """The name of a country in a language; the code itself where CLDR has none."""
    from babel.localedata import load

    locale = _locale(language) or "en"
    return str(load(locale)["territories"].get(code, code))


def number(number: int, dates: DateForms) -> str:
    """`1,234`, with the sign that parts thousands in the language."""
    return f"{number:,}".replace(",", dates.group)


def _filled(pattern: str, place: int) -> str:
    """One of CLDR's patterns with our places: `d. MMMM y` → `{0.day}. {0.month} {0.year}`."""
    from babel.dates import tokenize_pattern

    made: list[str] = []
    for _, token in tokenize_pattern(_even(pattern)):
        if isinstance(token, str):
            made.append(token.replace("{", "{{").replace("}", "}}"))
        else:
            made.append(f"{{{place}.{_place(*token)}}}")
    return "".join(made)


def _place(letter: str, width: int) -> str:
    """The field of DateNames for one of CLDR's: a shortened month is written out, since the form is the long one."""
    if letter in "yu":
        return "year"
    if letter == "d":
        return "day"
    return "number" if width < 3 else "alone" if letter == "L" else "month"


def _even(pattern: str) -> str:
    return re.sub(r"[\u2009\u202f]", " ", pattern)


def _closed(half: str) -> str:
    """The first half of a span; where it is one word or number, its dash stands without spaces."""
    alone = re.fullmatch(r"(\{0\.\w+\}\.?) ([–-]) ", half)
    return alone[1] + alone[2] if alone else half
