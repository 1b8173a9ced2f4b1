"""What templates do to values while placing them: links made relative, dates and numbers turned into words."""

import datetime
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup

from notegen.model.address import NOT_FOUND, absolute, quoted, relative, year_url
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.pages import Page
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.model.site import BY_EVENTS
from notegen.theme.date_forms import DateForms, DateNames, forms, second
from notegen.theme.translations import Words

SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:")
"""What a link may begin with; markup and load refuse others long before, this is the last gate."""

QUIET = 5
"""A busiest year of fewer than this does not fill the row of bars: one talk a year is no tower."""

KEPT = 16_384
"""So many written dates are kept: the same ones stand in many lists, and writing one takes 15 microseconds."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A date as the rail on a page's edge shows it."""

    large: str
    """The day or days; the month or the year where no more is known."""
    small: str
    """What remains of the date; may be empty."""
    iso: str
    """For the `datetime` attribute: `2014-06-09`, `2014-06` or `2014`."""
    before: str = ""
    """What stands before it in languages that begin with the year or month (`2016年6月`), its own space included."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One year in the row of bars above a thing's talks."""

    year: str
    """The year in full."""
    count: int
    """How many."""
    level: int
    """0 (none) to 10 (the busiest year): one of the stylesheet's classes `level-N`."""
    url: str
    """The page of the year."""


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


def subscribe(url: str, kind: str, page_url: str, base_url: str) -> str:
    """A feed's or calendar's link: a calendar begins with `webcal:`, which programs follow, where its address is known.

    Without it a click would copy the events once and never again; a feed reader takes the plain link.
    """
    if kind != "calendar" or not base_url:
        return link(url, page_url, base_url)
    return "webcal:" + absolute(base_url, url).partition(":")[2]


def asset(name: str, assets: tuple[tuple[str, str], ...]) -> str:
    """The site-absolute path of one of the theme's files; raises LookupError, with the nearest name, for others."""
    found = dict(assets)
    if name not in found:
        import difflib

        nearest = difflib.get_close_matches(name, found, n=1)
        raise LookupError(f'there is no asset "{name}"' + (f'; did you mean "{nearest[0]}"?' if nearest else ""))
    return found[name]


def date_words(start: CivilDate | None, end: CivilDate | None, words: Words, *, year: bool = True) -> str:
    """`27–28 June 2016`, `30 June – 2 July 2016`, `June 2016` or `2016`, as the language writes it.

    With `year=False` the year is left out where both ends share it, for lists that stand under a year.
    """
    return words.word("undated") if start is None else _written(start, end, words.locale, year=year)


@lru_cache(maxsize=KEPT)
def _written(start: CivilDate, end: CivilDate | None, locale: str, *, year: bool) -> str:
    dates = forms(locale)
    form, last = _form(start, end, dates, year=year)
    return form.format(_names(start, dates), _names(last, dates))


def _form(start: CivilDate, end: CivilDate | None, dates: DateForms, *, year: bool = True) -> tuple[str, CivilDate]:
    """The text with places for a date or a span of dates, and the date that fills the last places."""
    last = end if end is not None and str(end) > str(start) and not end.agrees_with(start) else None
    if last is None:
        return dates.patterns[_single(start, year=year)], start
    within = "" if year or start.year != last.year else "this_year."
    if (bool(start.month), bool(start.day)) != (bool(last.month), bool(last.day)):
        first, final = (dates.patterns[_single(date, year=not within)] for date in (start, last))
        return dates.patterns["between"].format(first, second(final)), last
    part = "days" if start.day else "months" if start.month else "years"
    if start.year != last.year:
        return dates.patterns[part if part == "years" else f"{part}_of_two_years"], last
    if part == "days" and start.month != last.month:
        part = "days_of_two_months"
    return dates.patterns[within + part], last


def _single(date: CivilDate, *, year: bool) -> str:
    """The name of the form of one date."""
    form = "day" if date.day else "month" if date.month else "year"
    return form if year or form == "year" else f"this_year.{form}"


def _names(date: CivilDate, dates: DateForms) -> DateNames:
    place = date.month - 1
    return DateNames(
        year=date.year,
        month=dates.months[place] if date.month else "",
        alone=dates.months_alone[place] if date.month else "",
        number=date.month,
        day=date.day,
    )


def weekday(date: CivilDate | None, words: Words) -> str:
    """`Monday`; empty where the day is not known."""
    if date is None or not date.day:
        return ""
    return words.dates.weekdays[datetime.date(date.year, date.month, date.day).weekday()]


def day(date: CivilDate | None, words: Words) -> str:
    """The day of the month as the language writes it alone: `9`, `9.`, `9日`; empty where it is not known."""
    return _day(date, words.dates) if date is not None and date.day else ""


def _day(date: CivilDate, dates: DateForms) -> str:
    # In front of its month it has all that belongs to it and nothing else.
    form = dates.patterns["this_year.day"]
    return form[form.index("{0.day}") :].partition(" ")[0].rstrip(",").format(_names(date, dates))


def month(date: CivilDate | None, words: Words) -> str:
    """The month, shortened: `Jun`; empty where it is not known."""
    return words.dates.months_short[date.month - 1] if date is not None and date.month else ""


def rail(start: CivilDate | None, end: CivilDate | None, words: Words) -> Rail:
    """A date parted so that read in one go it is the date in words: `27–28` | `June 2016`, `2016年6月` | `27日`."""
    return Rail("", words.word("undated"), "") if start is None else _rail(start, end, words.locale)


@lru_cache(maxsize=KEPT)
def _rail(start: CivilDate, end: CivilDate | None, locale: str) -> Rail:
    dates = forms(locale)
    form, last = _form(start, end, dates)
    finest = "{0.day}" if start.day else "{0.month}" if start.month else "{0.year}"
    place = max(form.find(finest), form.find("{0.number}") if finest == "{0.month}" else -1, 0)
    filling = (_names(start, dates), _names(last, dates))
    large, _, small = form[place:].format(*filling).partition(" ")
    return Rail(large, small, str(start), form[:place].format(*filling))


def short_rail(date: CivilDate | None, words: Words, *, year: bool = False) -> Rail:
    """A date as it hangs in a list under its year: `27` | `Jun`, `6月` | `27日`; with `year` in any list.

    Where no day is known nothing is large; where no month is, there is the year.
    """
    return Rail("", "", "") if date is None else _short_rail(date, words.locale, year=year)


@lru_cache(maxsize=KEPT)
def _short_rail(date: CivilDate, locale: str, *, year: bool) -> Rail:
    dates = forms(locale)
    short = dates.months_short[date.month - 1] if date.month else ""
    names = DateNames(date.year, short, short, date.month, date.day)
    if not date.month:
        return Rail("", dates.patterns["year"].format(names), str(date))
    form = dates.patterns["day" if year else "this_year.day"]
    year_first = form.startswith("{0.year}")
    after = f" {date.year}" if year and not year_first else ""
    if not date.day:
        return Rail("", dates.patterns["month"].format(names) if year_first else short + after, str(date))
    before = form[: form.index("{0.day}")].format(names)
    return Rail(_day(date, dates), after.strip() if before else short + after, str(date), before)


def hours(time: str) -> str:
    """`19:00–21:30`: a time or a span of time with the dash that spans are set with."""
    return time.replace("-", "–")


def unit(kind: str) -> str:
    """The message id that counts what the page of a thing lists: `count.events` of a group, `count.talks` of a tag."""
    return "count.events" if kind in BY_EVENTS else "count.talks"


def bars(counts: tuple[tuple[str, int], ...]) -> tuple[Bar, ...]:
    """Years with their counts, each with the height of its bar."""
    most = max([QUIET, *(count for _, count in counts)])
    return tuple(Bar(year, count, -(-10 * count // most) if count else 0, year_url(year)) for year, count in counts)


def lines(marks: tuple[tuple[str, int], ...], fact: str) -> tuple[int, ...]:
    """The lines of the note that the element of `fact` stands for, in order; usually one, or none."""
    return tuple([line for name, line in marks if name == fact and line]) if marks else ()


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


def lang(language: str, around: str) -> Markup:
    """The attribute that marks an element as being in `language`; none where all around it is."""
    if not language or language.casefold() == around.casefold():
        return Markup()
    return Markup(' lang="{}"').format(language)


def language_switch(page: Page, site_language: str) -> tuple[tuple[str, str], ...]:
    """(language, where it is) of all languages that a page is in, itself with no address; by code.

    Always in the same order, so that nobody has to look for it again after switching.
    """
    if not page.translations:
        return ()
    own = page.language or site_language
    return tuple(sorted({own: "", **{each.language: each.url for each in page.translations}}.items()))


def alternates(page: Page, site_language: str) -> tuple[tuple[str, str], ...]:
    """(language, site-absolute path) for `hreflang`: every language of a page, its own too, and `x-default`.

    Search engines want each of them on all of them. A place on another page is no page in another language.
    """
    if not page.original:
        return ()
    found = {page.language or site_language: page.url, **{each.language: each.url for each in page.translations}}
    return (*sorted(found.items()), ("x-default", page.original))


def canonical(url: str, base_url: str) -> str:
    """`url` in full, for search engines and feeds; empty where the site's address is not known."""
    return absolute(base_url, url) if base_url else ""


def year_range(first: str, last: str, words: Words) -> str:
    """`2011–2016`, `2011`, or nothing."""
    if not (first and last) or first == last:
        return first or last
    return words.dates.patterns["years"].format(DateNames(int(first)), DateNames(int(last)))
