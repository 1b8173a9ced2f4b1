"""Labelled lines of an event's header - `Where: …`, `Datum: …`, `場所：…` - in eight languages."""

import re

from notegen.config.cities import is_known_city
from notegen.config.dates import time_of
from notegen.config.fault import Fault
from notegen.config.places import venue_in
from notegen.config.typed import language_of
from notegen.load.header.dates import dates_near
from notegen.load.header.event_dates import NO_YEAR
from notegen.load.header.places import read_venue
from notegen.load.opened import Opened
from notegen.load.talks.resources import is_web_url
from notegen.model.civil_date import CivilDate
from notegen.model.classes import replace
from notegen.model.event import Fact, Link, Venue
from notegen.model.note import Block
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Scalar

LABELS: tuple[tuple[str, str], ...] = (
    ("venue", "location locations venue where place ort wo veranstaltungsort tagungsort treffpunkt"),
    ("venue", "lieu où salle lugar sede dónde donde local onde luogo dove locatie plaats waar 場所 会場"),
    ("address", "address adresse anschrift dirección direccion endereço morada indirizzo adres 住所"),
    ("date", "date dates when day days datum wann termin tag jour quand fecha fechas cuándo cuando día"),
    ("date", "data datas quando dia giorno wanneer dag 日付 日時 日程 開催日 zeit"),
    ("time", "time uhrzeit beginn heure horaire hora horário ora orario tijd 時間"),
    ("group", "group gruppe groupe grupo gruppo groep usergroup meetup-group グループ"),
    ("city", "city town stadt ville ciudad cidade città citta stad 都市"),
    ("series", "series reihe serie série reeks"),
    ("link", "link website web url site homepage event page webseite programm schedule program programme"),
    ("link", "lien enlace página sitio ligação sito pagina リンク サイト meetup"),
    ("language", "language sprache langue idioma língua lingua taal 言語"),
)
"""Field and the words before the colon, English, German, French, Spanish, Portuguese, Italian, Dutch, Japanese."""

_FIELD_OF = {word: field for field, words in LABELS for word in words.split()} | {
    "user group": "group",
    "event page": "link",
    "event website": "link",
    "date and time": "date",
    "date & time": "date",
    "wann und wo": "date",
}
_SIGNS = {
    "📍": "venue",
    "🏢": "venue",
    "📅": "date",
    "📆": "date",
    "🗓": "date",
    "🕖": "time",
    "⏰": "time",
    "🔗": "link",
}
"""Pictures that stand where others write a label."""

_LABEL = re.compile(r"(?P<label>[^\W\d_][\w &/-]{1,24}?)\s*(?:[:：]|\t)\s*(?P<rest>\S.*)", re.DOTALL)
_CLOCK = seldom(
    r"\b\d{1,2}(?::\d\d|[.h]\d\d(?=\s*(?:uhr|h\b|-|–|$)))\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:-|–|bis|to)\s*\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)

LONGEST_VALUE = 160
"""Behind a label a longer text is a sentence and no fact."""


def label_of(text: str) -> tuple[str, str]:
    """The field that a line's label names, and what stands behind it; two empty texts for a line without one."""
    text = text.strip()
    if field := _SIGNS.get(text[:1], ""):
        text = text[1:].lstrip("\ufe0f :").strip()
    match = _LABEL.fullmatch(text[: LONGEST_VALUE * 2])
    if match and (named := _FIELD_OF.get(match["label"].strip().casefold())):
        return named, match["rest"].strip()
    return (field, text) if field and text else ("", "")


def labelled(note: Opened, block: Block, near: CivilDate | None) -> list[Fact]:
    """The facts of a labelled line; none where there is no label, or nothing of its kind stands behind it."""
    field, rest = label_of(block.text)
    if not field or len(rest) > LONGEST_VALUE:
        return []
    span, rule = note.span(block.line), "labelled line"
    if field in ("date", "time"):
        return _when(rest, near, span, rule)
    if field == "link":
        return [Fact("link", Link(a.text, a.url), span, rule, 0.9) for a in block.anchors[:1] if is_web_url(a.url)]
    if field == "venue":
        link = next((a.url for a in block.anchors if is_web_url(a.url)), "")
        return _where(rest, link, span, rule)
    if field == "address":
        return [Fact("address", rest, span, rule, 0.9)]
    if field == "language":
        try:
            return [Fact("language", language_of(Scalar(rest, span)), span, rule, 0.9)]
        except Fault:
            return []
    return [Fact(field, rest, span, rule, 0.9)] if len(rest) <= 80 else []


def _when(rest: str, near: CivilDate | None, span: Span, rule: str) -> list[Fact]:
    """The day, the last day and the time of day behind a label."""
    facts: list[Fact] = []
    for date in dates_near(rest, near)[:1]:
        sure, rule = (0.8, f"{rule}{NO_YEAR}") if date.guessed_year else (0.95, rule)
        facts.append(Fact("date", date.start, span, rule, sure))
        facts += [Fact("end", date.end, span, rule, sure)] if date.end else []
        rest = rest[: date.at] + " " + rest[date.stop :]
    if time := time_in(rest):
        facts.append(Fact("time", time, span, rule, 0.85))
    return facts


def time_in(text: str) -> str:
    """The time of day in a line, as `19:00` or `19:00-21:30`; empty without one."""
    match = _CLOCK.search(text[:LONGEST_VALUE])
    if match is None:
        return ""
    try:
        return time_of(Scalar(match[0].strip(), Span("")))
    except Fault:
        return ""


def _where(rest: str, link: str, span: Span, rule: str) -> list[Fact]:
    """The house behind a label; a city alone, or with its region, is no house."""
    if is_known_city(rest):
        return [Fact("city", rest, span, rule, 0.9)]
    venue = read_venue(rest) or venue_in(rest)
    if venue.city and not venue.name and not venue.address:
        return [Fact("city", venue.city, span, rule, 0.9)]
    if is_known_city(venue.name) and not venue.address:
        return [Fact("city", venue.name, span, rule, 0.9)]
    named = replace(venue, name=venue.name or rest.split(",")[0], link=link or venue.link)
    return [Fact("venue", named, span, rule, 0.9)]


def with_addresses(facts: list[Fact]) -> list[Fact]:
    """Facts in which an address on a line of its own is that of the house on another."""
    address = next((fact for fact in facts if fact.field == "address"), None)
    rest = [fact for fact in facts if fact.field != "address"]
    if address is None:
        return rest
    where = read_venue(str(address.value)) or Venue("", str(address.value))
    for at, fact in enumerate(rest):
        if fact.field == "venue" and isinstance(fact.value, Venue) and not fact.value.address:
            city = fact.value.city or where.city
            value = replace(fact.value, address=str(address.value), city=city, country=where.country)
            rest[at] = replace(fact, value=value)
            return rest
    if where.name and where.address:
        rest.append(replace(address, field="venue", value=where))
    elif where.city:
        rest.append(replace(address, field="city", value=where.city))
    return rest
