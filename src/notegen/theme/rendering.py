"""The page being rendered: what filters need to know of it, the work it may still cause, and those filters."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import field
from typing import Any

from notegen.model.address import host_of
from notegen.model.civil_date import end_stamp, start_stamp
from notegen.model.classes import dataclass
from notegen.model.initials import initial, initial_id
from notegen.theme import filters, head_data
from notegen.theme.translations import Words, direction, endonym

WORK = 150_000_000
"""What one page may cost: characters written, plus `sandbox.TURN` for each turn of a loop, macro, block or template."""


@dataclass(slots=True)
class Rendering:
    """The page being rendered: what filters need to know of it, and what is left of its budget."""

    url: str
    """Its site-absolute path."""
    words: Words
    """The interface's words."""
    interface: str = ""
    """The language of whatever is not marked with another."""
    language: str = ""
    """The site's language, which cards mean where they name none."""
    base_url: str = ""
    """Where the site will be, as SiteFrame has it."""
    assets: tuple[tuple[str, str], ...] = ()
    """(name, site-absolute path) of the theme's files, as SiteFrame has them."""
    left: int = field(default_factory=lambda: WORK)
    """The budget of a page that holds an override."""


_rendering: ContextVar[Rendering] = ContextVar("rendering")
begin = _rendering.set
end = _rendering.reset


def charge(price: int) -> bool:
    """Takes `price` from the page's budget; always true, so that it can stand in a condition."""
    now = _rendering.get()
    now.left -= price
    if now.left < 0:
        from jinja2.exceptions import SecurityError

        raise SecurityError("this page takes too much work to render; look for a loop in a loop that grows without end")
    return True


def _word(at: Rendering, /, message: str, count: int | None = None, **places: object) -> str:
    return at.words.word(message, count, **places)


OF_PAGE: Mapping[str, Callable[..., Any]] = {
    "link": lambda at, /, url: filters.link(url, at.url, at.base_url),
    "subscribe": lambda at, /, url, kind: filters.subscribe(url, kind, at.url, at.base_url),
    "asset": lambda at, /, name: filters.link(filters.asset(name, at.assets), at.url, at.base_url),
    "word": _word,
    "date_words": lambda at, /, start, end=None, year=True: filters.date_words(start, end, at.words, year=year),
    "weekday": lambda at, /, date: filters.weekday(date, at.words),
    "day": lambda at, /, date: filters.day(date, at.words),
    "month": lambda at, /, date: filters.month(date, at.words),
    "rail": lambda at, /, start, end=None: filters.rail(start, end, at.words),
    "short_rail": lambda at, /, date, year=False: filters.short_rail(date, at.words, year=year),
    "year_range": lambda at, /, first, last: filters.year_range(first, last, at.words),
    "json_ld": lambda at, /, data: head_data.json_ld(data, at.url, at.words, at.base_url),
    "listed": lambda at, /, names: at.words.listed(names),
    "country": lambda at, /, name: at.words.country(name),
    "number": lambda at, /, number: at.words.number(number),
    "lang": lambda at, /, language: filters.lang(language or at.language, at.interface),
}
"""Filters that differ from page to page: each is given the page being rendered first."""

OF_VALUE: Mapping[str, Callable[..., Any]] = {
    "lines": filters.lines,
    "lines_of_items": filters.lines_of_items,
    "bars": filters.bars,
    "unit": filters.unit,
    "by_session": filters.by_session,
    "canonical": filters.canonical,
    "locale": head_data.locale_of,
    "starts": lambda card: start_stamp(card.start, card.time),
    "ends": lambda card: end_stamp(card.start, card.end, card.time),
    "hours": filters.hours,
    "host": host_of,
    "initial": initial,
    "initial_id": initial_id,
    "language_switch": filters.language_switch,
    "alternates": filters.alternates,
    "endonym": endonym,
    "direction": direction,
}
"""Filters that need nothing but their value."""


def placing_filters() -> dict[str, Callable[..., Any]]:
    """All of them, each with what it needs to know of the page being rendered."""
    return {name: _placing(function) for name, function in OF_PAGE.items()} | dict(OF_VALUE)


def _placing(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, **options: function(_rendering.get(), *args, **options)
