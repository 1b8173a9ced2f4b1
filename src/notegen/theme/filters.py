"""What templates do to values while placing them: links made relative, dates and numbers turned into words."""

import datetime
import difflib
from dataclasses import dataclass
from urllib.parse import urlsplit

from notegen.model.address import absolute, quoted, relative
from notegen.model.civil_date import CivilDate
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.theme.translations import Words

SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:")
"""What a link may begin with; markup and load refuse others long before, this is the last gate."""

QUIET = 5
"""A busiest year of fewer than this does not fill the row of bars: one talk a year is no tower."""

NOT_FOUND = "/404.html"
"""The one page that a server shows in the place of others."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A date as the rail on a page's edge shows it."""

    large: str
    """The day or days; the month or the year where no more is known."""
    small: str
    """What remains of the date; may be empty."""
    iso: str
    """For the `datetime` attribute: `2014-06-09`, `2014-06` or `2014`."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One year in the row of bars above a thing's talks."""

    year: str
    """The year in full."""
    short: str
    """Its last two digits."""
    count: int
    """How many."""
    level: int
    """0 (none) to 10 (the busiest year): one of the stylesheet's classes `level-N`."""


def link(url: str, page_url: str, base_url: str = "") -> str:
    """`url` as it stands in an attribute of the page at `page_url`: site-absolute ones relative, others as they are.

    What has a scheme that could run anything becomes `#`. The page for addresses that do not exist is shown at any
    depth, so its links begin at the base URL's path where that is known.
    """
    if url.startswith("/") and not url.startswith("//"):
        if page_url == NOT_FOUND and base_url:
            return urlsplit(base_url).path.rstrip("/") + quoted(url)
        return relative(page_url, url)
    if url.startswith("#"):
        return quoted(url)
    return url if url.casefold().startswith(SAFE_SCHEMES) else "#"


def asset(name: str, assets: tuple[tuple[str, str], ...]) -> str:
    """The site-absolute path of one of the theme's files; raises LookupError, with the nearest name, for others."""
    found = dict(assets)
    if name not in found:
        nearest = difflib.get_close_matches(name, found, n=1)
        raise LookupError(f'there is no asset "{name}"' + (f'; did you mean "{nearest[0]}"?' if nearest else ""))
    return found[name]


def date_words(start: CivilDate | None, end: CivilDate | None, words: Words, *, year: bool = True) -> str:
    """`27–28 June 2016`, `30 June – 2 July 2016`, `June 2016` or `2016`, as the language writes it.

    With `year=False` the year is left out where both ends share it, for lists that stand under a year.
    """
    if start is None:
        return words.word("undated")
    last = end if end is not None and str(end) > str(start) and not end.agrees_with(start) else None
    if last is None:
        return _one_date(start, words, year=year)
    if start.year != last.year:
        if not (start.month or last.month):
            return words.word("date.years", year=start.year, last_year=last.year)
        return words.word("date.from_to", start=_one_date(start, words), end=_one_date(last, words))
    if bool(start.day) != bool(last.day):
        first, final = _one_date(start, words, year=year), _one_date(last, words, year=year)
        return words.word("date.from_to", start=first, end=final)
    form = "months" if not start.day else "days" if start.month == last.month else "days_of_two_months"
    months = words.names("months")
    return words.word(
        f"date.{form}" if year else f"date.this_year.{form}",
        day=start.day,
        last_day=last.day,
        month=months[start.month - 1],
        last_month=months[last.month - 1],
        year=start.year,
    )


def _one_date(date: CivilDate, words: Words, *, year: bool = True) -> str:
    if not date.month:
        return f"{date.year}"
    form = "day" if date.day else "month"
    month = words.names("months")[date.month - 1]
    return words.word(f"date.{form}" if year else f"date.this_year.{form}", day=date.day, month=month, year=date.year)


def weekday(date: CivilDate | None, words: Words) -> str:
    """`Monday`; empty where the day is not known."""
    if date is None or not date.day:
        return ""
    return words.names("weekdays")[datetime.date(date.year, date.month, date.day).weekday()]


def day(date: CivilDate | None, words: Words) -> str:
    """The day of the month as the language writes it alone: `9`; empty where it is not known."""
    return words.word("date.rail_day", day=date.day) if date is not None and date.day else ""


def month(date: CivilDate | None, words: Words) -> str:
    """The month, shortened: `Jun`; empty where it is not known."""
    return words.names("months_short")[date.month - 1] if date is not None and date.month else ""


def rail(start: CivilDate | None, end: CivilDate | None, words: Words) -> Rail:
    """A date parted after its first word, so that read in one go it is the date in words: `27–28` | `June 2016`."""
    if start is None:
        return Rail("", words.word("undated"), "")
    large, _, small = date_words(start, end, words).partition(" ")
    return Rail(large, small, str(start))


def short_rail(date: CivilDate | None, words: Words) -> Rail:
    """A date as it hangs in a list under its year: `27` | `Jun`; where only the year is known, nothing is large."""
    if date is None or not date.month:
        return Rail("", "", "" if date is None else str(date))
    if not date.day:
        return Rail("", month(date, words), str(date))
    return Rail(day(date, words), month(date, words), str(date))


def hours(time: str) -> str:
    """`19:00–21:30`: a time or a span of time with the dash that spans are set with."""
    return time.replace("-", "–")


def host(url: str) -> str:
    """`speakerdeck.com` of a URL: what is named before the click; empty for a path."""
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.")


def initial(name: str) -> str:
    """The first letter of a name, upper case; `#` where it does not begin with a letter."""
    first = name.strip()[:1].upper()
    return first if first.isalpha() else "#"


def bars(counts: tuple[tuple[str, int], ...]) -> tuple[Bar, ...]:
    """Years with their counts, each with the height of its bar."""
    most = max([QUIET, *(count for _, count in counts)])
    return tuple(Bar(year, year[-2:], count, -(-10 * count // most) if count else 0) for year, count in counts)


def lines(marks: tuple[tuple[str, int], ...], fact: str) -> tuple[int, ...]:
    """The lines of the note that the element of `fact` stands for, in order; usually one, or none."""
    return tuple(line for name, line in marks if name == fact and line)


def lines_of_items(marks: tuple[tuple[str, int], ...], fact: str, items: int) -> tuple[tuple[int, ...], ...]:
    """The same for a list of `items` entries: each its line while there are lines, the last one all that remain."""
    found = lines(marks, fact)
    return tuple(found[n : n + 1] if n < items - 1 else found[n:] for n in range(items))


def by_session(parts: tuple[ProgrammePart, ...]) -> tuple[tuple[str, tuple[TalkPart, ...]], ...]:
    """The talks of an event as (session, talks), for the programme; talks before any session stand under ``""``."""
    sessions: list[tuple[str, list[TalkPart]]] = [("", [])]
    for part in parts:
        if part.session:
            sessions.append((part.session, []))
        if part.talk is not None:
            sessions[-1][1].append(part.talk)
    return tuple((session, tuple(talks)) for session, talks in sessions if talks)


def canonical(url: str, base_url: str) -> str:
    """`url` in full, for search engines and feeds; empty where the site's address is not known."""
    return absolute(base_url, url) if base_url else ""


def year_range(first: str, last: str, words: Words) -> str:
    """`2011–2016`, `2011`, or nothing."""
    if not (first and last) or first == last:
        return first or last
    return words.word("between_years", first=first, last=last)
