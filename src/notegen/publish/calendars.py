"""Which calendars there are and what each holds: every event whose day is known, for the site and for its things."""

import datetime
import re
from collections.abc import Iterable, Iterator

from notegen.model.address import absolute
from notegen.model.civil_date import CivilDate
from notegen.model.event import Event
from notegen.model.patterns import seldom
from notegen.publish.event_uids import event_uids
from notegen.publish.feeds import speaker_words, tags_of, updated
from notegen.publish.links import link_card
from notegen.publish.occasion import Calendar, Occasion
from notegen.publish.placing import event_address, event_city, event_title, name_card, name_cards, speaker_cards
from notegen.publish.upcoming import upcoming
from notegen.publish.world import World, drafts_only, house_of, members
from notegen.theme.translations import words

CALENDAR_KINDS = ("group", "speaker", "tag", "venue")
"""Kinds whose pages have calendars."""

FILE = "events.ics"
"""What a calendar is called in the folder of its page."""

_STATUS = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}
_HOURS = seldom(r"(\d\d?):(\d\d)(?:-(\d\d?):(\d\d))?", re.ASCII)


def calendars_of(world: World) -> Iterator[Calendar]:
    """The site's calendar, one for each group, speaker, tag and venue with a page, and one for each coming event.

    None is empty. Drafts are in none, nor is what is known to a month or a year only: a calendar has no place for it.
    """
    if not world.settings.feeds or not world.settings.makes("calendars"):
        return
    uids = event_uids(world.events, world.frame.base_url)
    known = {
        event.id: _occasion(world, event, start, uids[event.id])
        for event in world.events
        if (start := event.start) and start.day and not event.draft
    }
    yield from _calendar(world, "/", world.settings.title, known.values())
    if not world.settings.makes("page-calendars"):
        return
    for thing in world.things:
        if thing.kind in CALENDAR_KINDS and thing.url and not drafts_only(world, thing):
            own = members(world, thing)
            ids = known.keys() & {event.id for event in own.events}.union(event.id for event, _ in own.talks)
            found = (known[each] for each in sorted(ids, key=world.order.__getitem__))
            yield from _calendar(world, thing.url, f"{thing.name} – {world.settings.title}", found)
    for event in upcoming(world):
        if event.id in known:
            yield from _calendar(world, event.url, "", (known[event.id],))


def _calendar(world: World, url: str, title: str, found: Iterable[Occasion]) -> Iterator[Calendar]:
    occasions = tuple(found)
    base = world.frame.base_url
    if occasions:
        yield Calendar(url, title, absolute(base, url) if base else "", world.settings.timezone, occasions)


def _occasion(world: World, event: Event, start: CivilDate, uid: str) -> Occasion:
    begin, end = _span(event, start, world.settings.timezone)
    base = world.frame.base_url
    link = link_card(world, event.sources, "event", event.link) if event.link else None
    elsewhere = link.url if link and link.host else ""
    page = absolute(base, event.url) if base else ""
    return Occasion(
        uid=uid,
        title=event_title(world, event),
        start=begin,
        end=end,
        stamp=updated(event).replace("-", "").replace(":", ""),
        place=_place(world, event),
        description="\n".join((*_told(world, event), *(url for url in (elsewhere, page) if url))),
        url=page or elsewhere,
        tags=tuple(card.name for card in name_cards(world, "tag", tags_of(event))),
        status=_STATUS.get(event.status, ""),
    )


def _place(world: World, event: Event) -> str:
    """`Betahaus Hamburg, Eifflerstraße 43, 22769 Hamburg`: nothing said twice."""
    house = name_card(world, "venue", house_of(world, event))
    address, country = event_address(world, event)
    said = ", ".join(part for part in (house.name if house else "", address) if part)
    for part in (event_city(world, event), country):
        if part and part.casefold() not in said.casefold():
            said = f"{said}, {part}" if said else part
    return said


def _told(world: World, event: Event) -> Iterator[str]:
    """The groups, where the title does not name one, then each talk with its speakers."""
    title = event_title(world, event)
    groups = [card.name for card in name_cards(world, "group", event.groups)]
    if groups and not any(name.casefold() in title.casefold() for name in groups):
        yield ", ".join(groups)
    for talk in event.talks:
        people = ", ".join(map(speaker_words, speaker_cards(world, talk)))
        named = talk.title or ("" if people else words(world.settings.language).word("untitled_talk"))
        if event.on_one_page and talk.title == title:
            named = ""
        if line := " – ".join(part for part in (named, people) if part):
            yield line


def _span(event: Event, start: CivilDate, zone: str) -> tuple[str, str]:
    """(DTSTART, DTEND): the hours of an event of one day where they are known, else whole days.

    Hours of an event of several days may be those of every day. A whole day's end is the day after it (RFC 5545,
    3.6.1). Hours that span midnight end on the next day.
    """
    first = start.first_day
    last = max(first, event.end.first_day) if event.end and event.end.day else first
    hours = _hours(event.time)
    if hours is None or last > first:
        after = _next(last)
        return _day(first), _day(after) if after > last else ""
    begin, end = hours
    starts = datetime.datetime.combine(first, begin)
    if end is None:
        return _instant(starts), ""
    ends = datetime.datetime.combine(_next(first) if end < begin else first, end)
    return _instant(starts), _instant(ends) if _utc(ends, zone) > _utc(starts, zone) else ""


def _utc(wall: datetime.datetime, zone: str) -> datetime.datetime:
    """The instant of a wall clock's reading; one that a clock put forward leaves out is read by the old offset, and of
    two the first is meant (RFC 5545, 3.3.5), as `fold=0` does."""
    if zone == "UTC":
        return wall
    from notegen.config.zones import zone as known

    offset = known(zone).utcoffset(wall)
    return wall - (offset or datetime.timedelta())


def _hours(time: str) -> tuple[datetime.time, datetime.time | None] | None:
    """`19:00-21:30` as two times; None where it is no time of a clock."""
    match = _HOURS.fullmatch(time)
    if match is None:
        return None
    try:
        begin = datetime.time(int(match[1]), int(match[2]))
        # Some evenings end at 24:00: the first instant of the next day, as any hour past midnight is.
        end = datetime.time(int(match[3]) % 24, int(match[4])) if match[3] else None
        return begin, end if end != begin else None
    except ValueError:
        return None


def _next(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1) if day < datetime.date.max else day


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _instant(wall: datetime.datetime) -> str:
    return wall.isoformat().replace("-", "").replace(":", "")
