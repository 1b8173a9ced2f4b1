"""Civil dates and ranges as people write them in a line of text, in several languages at once."""

import re
from collections.abc import Iterator
from functools import lru_cache

from notegen.config.needing import Needing, as_patterns_see, needs_of
from notegen.load.header.calendar_words import ANY_WEEKDAY, NUMBER_OF_MONTH
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass, replace
from notegen.model.patterns import seldom

LONGEST_LINE = 400
"""Dates are looked for in a line's first characters only: headers are short, and time stays bounded."""

LONGEST_EVENT = 31
"""Two days further apart, in days, are two dates and no range."""

_MONTH = "(?:" + "|".join(sorted(NUMBER_OF_MONTH, key=lambda name: (-len(name), name))) + r")\b\.?"
_NTH = r"(?:st|nd|rd|th|er|re|ème|eme|e|ste|de|º|ª|°|\.º|\.)?"
_OF = r"(?:\s+(?:of\s+the|of|de|di|van)\s+|\s*,?\s*)"
_ARTICLE = rf"(?:(?:the|le|den|zum|dem|el|al|il|o|de)\s+)?(?:(?:{ANY_WEEKDAY})\b\.?,?\s+)?(?:(?:the|den)\s+)?"
"""What may stand between `to` and the last day: `to the 28th`, `bis Sonntag, den 28.`"""
_TO_WORDS = "to till until and through thru bis und au et al a à e y tot en t/m até ate hasta fino jusqu'au".split()
_UP_TO = seldom(
    rf"[\s,]*(?:[-–—~〜]|\b(?:to|till|until|through|thru|bis|au|al|a|à|tot|t/m|até|hasta)\b)\s*{_ARTICLE}",
    re.IGNORECASE,
)
_TO = rf"\s*(?:[-–—/&,~〜]|\b(?:{'|'.join(_TO_WORDS)})\b)\s*{_ARTICLE}"
_MORE = rf"(?:\s*,\s*\d{{1,2}}{_NTH}){{0,5}}"
"""Days between the first and the last: `27, 28 and 29 June`."""


_PARTS = "day|tag|jour|día|dia|giorno|dag|part|teil|partie|parte|session"
_COUNTED = Needing(rf"\b(?:{_PARTS})\s*\d{{1,2}}(?=\s*[-–—:,|]\s*[^\W\d]|\s+(?:{ANY_WEEKDAY})\b)", needs_of(_PARTS))
"""`Day 1 - Saturday, 3 May`: the number counts days and is none."""


_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or a range found in a line."""

    start: CivilDate
    """The first day (month, year)."""
    end: CivilDate | None
    """The last day of a range."""
    at: int
    """Where it begins in the line."""
    stop: int
    """Where it ends in the line."""
    guessed_year: bool = False
    """Whether the year was not written but handed in."""


def find_dates(line: str, year: int | None = None) -> tuple[FoundDate, ...]:
    """Every date in `line`, in order; what is written without a year takes `year`, or is left out without one.

    A date that cannot exist is no date, and neither is a part of it: `31 June 2020` is not June 2020. Two days with
    a dash or a `to` between them are a range. Nothing depends on the locale, the zone or today.
    """
    text = line[:LONGEST_LINE]
    if (_YEAR if year is None else _DIGIT).search(text) is None:
        return ()
    return _found_dates(text, year)


@lru_cache(maxsize=512)
def _found_dates(text: str, year: int | None) -> tuple[FoundDate, ...]:
    """The dates of a line that has digits; titles are asked for theirs again and again."""
    small = as_patterns_see(text)
    if _YEAR.search(text) is None and not any(need in small for need in _NAMES_OF_MONTHS):
        return ()  # in figures alone a date has its year
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    if _COUNTED.may_be_in(text):
        text = _COUNTED.made.sub(lambda match: " " * len(match[0]), text)
        small = as_patterns_see(text)
    digits = [match.start() for match in _DIGIT.finditer(text)]
    may_be: dict[tuple[str, ...], bool] = {}
    for form in _FORMS:
        if form.needs not in may_be:
            may_be[form.needs] = any(need in small for need in form.needs)
        if not may_be[form.needs]:
            continue
        for match in form.matches(text, digits):
            if any(match.start() < stop and start < match.end() for start, stop in taken):
                continue
            try:
                date = _read(match, year)
            except ValueError:
                taken.append(match.span())
                continue
            if date is not None:
                taken.append(match.span())
                found.append(date)
    return _ranges(text, sorted(found, key=lambda date: date.at))


def _ranges(text: str, dates: list[FoundDate]) -> tuple[FoundDate, ...]:
    """`dates`, two whole days that a dash or a `to` joins as one range: `Dec 30, 2018 - Jan 2, 2019`."""
    joined: list[FoundDate] = []
    for date in dates:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.end is None
            and date.end is None
            and _UP_TO.fullmatch(text[last.stop : date.at])
            and last.start.day
            and date.start.day
            and 0 < (date.start.first_day - last.start.first_day).days <= LONGEST_EVENT
        ):
            joined[-1] = replace(last, end=date.start, stop=date.stop, guessed_year=date.guessed_year)
        else:
            joined.append(date)
    return tuple(joined)


def compact_date(digits: str) -> CivilDate | None:
    """`130409`, `20130409` or `201304` as a date: the forms people put into file names and titles.

    Six digits are year, month, day of this century or of the 1990s; where that is no date they may be year and month.
    """
    try:
        if len(digits) == 8:
            return _plausible(CivilDate(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
        if len(digits) == 6:
            if digits[:2] in ("19", "20") and 1 <= int(digits[4:]) <= 12 and not 1 <= int(digits[2:4]) <= 12:
                return _plausible(CivilDate(int(digits[:4]), int(digits[4:])))
            century = 1900 if int(digits[:2]) >= 90 else 2000
            return CivilDate(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return None
    return None


def _plausible(date: CivilDate) -> CivilDate | None:
    return date if 1970 <= date.year <= 2100 else None


_WORDS_TOO = frozenset("march mars".split())
"""Words as well as months: without a year, and with no capital, they are none (`march 5 steps`)."""


def _is_surely_month(written: str, *, behind_day: bool) -> bool:
    """Whether a month that stands beside a day, with no year, can be nothing else.

    A short name needs a capital (`you may 5 times`, `time out 3`), but for French and Dutch ones behind their day.
    """
    name = written.rstrip(".")
    if name.isdigit() or name[0].isupper():
        return True
    if behind_day and name in ("mai", "mei", "mars"):
        return True
    return len(name) > 3 and name not in _WORDS_TOO


def dates_near(line: str, near: CivilDate | None) -> tuple[FoundDate, ...]:
    """Every date in `line`; one without a year is that of `near`: the day of the post, or what the path says.

    A post of January that tells of a day in December means the year before; so much more ahead than half a year
    nobody has notes of. Without `near` a date needs its year.
    """
    if near is None:
        return find_dates(line)
    return tuple(_before_long(date, near) for date in find_dates(line, near.year))


def _before_long(date: FoundDate, near: CivilDate) -> FoundDate:
    ahead = (date.start.first_day - near.last_day).days
    if not date.guessed_year or not near.day or ahead <= 183:
        return date
    try:
        earlier = replace(date.start, year=date.start.year - 1)
        end = replace(date.end, year=date.end.year - 1) if date.end else None
    except ValueError:  # the 29th of February
        return date
    return replace(date, start=earlier, end=end)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else NUMBER_OF_MONTH[written.lower().rstrip(".")]


def _read(match: re.Match[str], year: int | None) -> FoundDate | None:
    """The date of a match: of a range, what is written once (month, year) counts for both ends."""
    got = match.groupdict()
    first, last = got.get("y") or got.get("y2"), got.get("y2") or got.get("y")
    guessed = first is None
    if (guessed and year is None) or not (got.get("m") or got.get("m2")):
        return None
    written = "m2" if got.get("m2") else "m"
    if guessed and not _is_surely_month(got[written], behind_day=match.start("d") < match.start(written)):
        return None
    start = CivilDate(int(first or year or 0), _month(got.get("m") or got["m2"]), int(got.get("d") or 0))
    end = None
    if got.get("d2"):
        end = CivilDate(int(last or year or 0), _month(got.get("m2") or got["m"]), int(got["d2"]))
        if got.get("y2") is None and (start.month, end.month) == (12, 1):
            # 30 December - 2 January 2019; without a year the path's is that of its first day
            if guessed:
                end = replace(end, year=end.year + 1)
            else:
                start = replace(start, year=start.year - 1)
    if _plausible(start) is None or (end is not None and end.first_day <= start.first_day):
        return None
    return FoundDate(start, end, match.start(), match.end(), guessed)


_D, _D2 = r"(?P<d>\d{1,2})", r"(?P<d2>\d{1,2})"
_Y = rf"(?:{_OF}(?P<y>\d{{4}})(?!\.?\d))"
_JAPANESE_DAY = r"(?:\s?[(（][日月火水木金土](?:曜日?)?(?:・?祝)?[)）])?"

_STEMS = tuple(sorted({name[:3] for name in NUMBER_OF_MONTH}))
_NAMES_OF_MONTHS = ("月", *_STEMS)
"""One of these stands in every line whose date is not in figures alone."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a date."""

    needs: tuple[str, ...]
    """One of these stands in every line that has such a date, in small letters: asked first, for it costs little."""
    pattern: re.Pattern[str]
    """The date; `d`, `m` and `y` are the first day's, `d2`, `m2` and `y2` the last's."""
    digit_first: bool
    """Whether it begins with a digit, so that no other place of a line need be tried."""

    def matches(self, text: str, digits: list[int]) -> Iterator[re.Match[str]]:
        """The matches in a text that has digits at these places."""
        if not self.digit_first:
            yield from self.pattern.finditer(text)
            return
        stop = 0
        for at in digits:
            if at >= stop and (match := self.pattern.match(text, at)):
                yield match
                stop = match.end()


_FORMS: tuple[_Form, ...] = tuple(
    _Form(needs, seldom(form, re.IGNORECASE), not form.startswith(r"\b"))
    for needs, form in (
        # 2016-06-27, 2016-06-27 to 2016-06-28
        (
            ("-",),
            rf"(?<![\d-])(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?:{_TO}(?P<y2>\d{{4}})-(?P<m2>\d\d)-(?P<d2>\d\d))?(?![\d-])",
        ),
        # 2016/06/27, 2016.06.27: the year in front leaves no doubt
        (("/", "."), r"(?<![\w/.-])(?P<y>\d{4})(?P<mark>[/.])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?![\w/]|\.\d)"),
        # 2030年4月5日(金) - 6日(土), 4月5日
        (
            ("月",),
            rf"(?:(?P<y>\d{{4}})年\s?)?(?P<m>\d{{1,2}})月\s?(?P<d>\d{{1,2}})日{_JAPANESE_DAY}"
            r"(?:\s*(?:[-–~〜～]|から|・)\s*(?:(?P<m2>\d{1,2})月)?\s?(?P<d2>\d{1,2})日)?",
        ),
        # 2030年4月
        (("月",), r"(?P<y>\d{4})年\s?(?P<m>\d{1,2})月"),
        # 27.-28.6.2016, 30.6. - 2.7.2016, 09.06.2014: day first
        (
            (".",),
            rf"(?<![\d.]){_D}\.(?:\s?(?P<m>\d{{1,2}})\.)?{_TO}{_D2}\.\s?(?P<m2>\d{{1,2}})\.\s?(?P<y>\d{{4}})(?!\.?\d)",
        ),
        ((".",), rf"(?<![\d.]){_D}\.\s?(?P<m>\d{{1,2}})\.\s?(?P<y>\d{{4}})(?!\.?\d)"),
        # 27-28/6/2030 and 5/7/2030: day first, as everywhere outside the United States
        (("/",), rf"(?<![\d/-]){_D}\s?[-–]\s?{_D2}/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})(?![\d/])"),
        (("/",), rf"(?<![\d/]){_D}/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})(?![\d/])"),
        # 27th and 28th of June 2016, 27.-28. Juni 2016, 30 June - 2 July 2016
        (
            _STEMS,
            rf"(?<![\w.]){_D}{_NTH}{_MORE}(?:{_OF}(?P<m>{_MONTH}))?{_TO}{_D2}{_NTH}{_OF}(?P<m2>{_MONTH}){_Y}?",
        ),
        (_STEMS, rf"(?<![\w.]){_D}{_NTH}{_OF}(?P<m>{_MONTH}){_Y}?"),
        # October 27 - 29, 2014; June 30 - July 2, 2016; May 7, 2030
        (
            _STEMS,
            rf"\b(?P<m>{_MONTH})\s+{_D}{_NTH}{_MORE}{_TO}(?:(?P<m2>{_MONTH})\s+)?{_D2}{_NTH}(?:\s*,?\s+(?P<y>\d{{4}}))?(?![\d:])",
        ),
        (_STEMS, rf"\b(?P<m>{_MONTH})\s+{_D}{_NTH}(?:\s*,?\s+(?P<y>\d{{4}}))?(?![\d:])"),
        # June 2016
        (_STEMS, rf"\b(?P<m>{_MONTH}){_Y}"),
    )
)
