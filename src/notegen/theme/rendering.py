"""The page being rendered: what filters need to know of it, the work it may still cause, and those filters."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from jinja2.exceptions import SecurityError

from notegen.model.address import host_of
from notegen.model.civil_date import end_stamp, start_stamp
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
    """The budget."""


_rendering: ContextVar[Rendering] = ContextVar("rendering")
begin = _rendering.set
end = _rendering.reset


def charge(price: int) -> bool:
    """Takes `price` from the page's budget; always true, so that it can stand in a condition."""
    now = _rendering.get()
    now.left -= price
    if now.left < 0:
        raise SecurityError("this page takes too much work to render; look for a loop in a loop that grows without end")
    return True


def placing_filters() -> dict[str, Callable[..., Any]]:
    """The filters of `filters`, each with what it needs to know of the page being rendered."""
    now = _rendering.get
    return {
        "link": lambda url: filters.link(url, now().url, now().base_url),
        "subscribe": lambda url, kind: filters.subscribe(url, kind, now().url, now().base_url),
        "asset": lambda name: filters.link(filters.asset(name, now().assets), now().url, now().base_url),
        "word": lambda message, count=None, **places: now().words.word(message, count, **places),
        "date_words": lambda start, end=None, year=True: filters.date_words(start, end, now().words, year=year),
        "weekday": lambda date: filters.weekday(date, now().words),
        "day": lambda date: filters.day(date, now().words),
        "month": lambda date: filters.month(date, now().words),
        "rail": lambda start, end=None: filters.rail(start, end, now().words),
        "short_rail": lambda date, year=False: filters.short_rail(date, now().words, year=year),
        "year_range": lambda first, last: filters.year_range(first, last, now().words),
        "lines": filters.lines,
        "lines_of_items": filters.lines_of_items,
        "bars": filters.bars,
        "unit": filters.unit,
        "by_session": filters.by_session,
        "canonical": filters.canonical,
        "json_ld": lambda data: head_data.json_ld(data, now().url, now().words, now().base_url),
        "locale": head_data.locale_of,
        "starts": lambda card: start_stamp(card.start, card.time),
        "ends": lambda card: end_stamp(card.start, card.end, card.time),
        "hours": filters.hours,
        "host": host_of,
        "initial": initial,
        "initial_id": initial_id,
        "listed": lambda names: now().words.listed(names),
        "country": lambda name: now().words.country(name),
        "number": lambda number: now().words.number(number),
        "lang": lambda language: filters.lang(language or now().language, now().interface),
        "language_switch": filters.language_switch,
        "alternates": filters.alternates,
        "endonym": endonym,
        "direction": direction,
    }
