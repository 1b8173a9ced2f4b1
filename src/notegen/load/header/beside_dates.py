"""What stands beside the day in a line of an event's header: the city, the house, or both."""

import re

from notegen.config.cities import REGIONS, cities_in, is_known_city
from notegen.config.streets import COUNTRIES
from notegen.load.header.places import is_city, read_venue
from notegen.model.event import Venue
from notegen.model.patterns import seldom

_INTO = seldom(r"(?:in|at|à|em|en|a|te|im|@)\s+", re.IGNORECASE)


_INTO_CITY = frozenset("in à en em te".split())
_NO_CITIES = frozenset(
    "english german french spanish person house spring summer autumn winter deutsch englisch anglais français "
    "español inglés português inglês italiano inglese q1 q2 q3 q4 europe the la el los las le die "
    "der das my our".split()
)


def _is_place(text: str) -> bool:
    """Whether words behind `in` are a place's name, though no known one: capitalised, and no language or season."""
    words = text.split()
    return len(words) <= 3 and is_city(text) and words[0].casefold() not in _NO_CITIES and words[-1][0].isupper()


def city_beside_date(rest: str) -> str:
    """The city beside a date, alone, `in` it, or with its country or region: `in Linz, Austria`; else ``."""
    rest = rest.strip(" ,;-–—|·@")
    into = _INTO.match(rest)
    place = rest[into.end() :] if into else rest
    city, comma, region = (part.strip() for part in place.partition(","))
    if not city or not city[0].isupper():
        return ""
    known = is_known_city(city) and (bool(into) or bool(region) or not any(found.homonym for found in cities_in(city)))
    if not comma:
        return city if known or (into and into[0].strip().casefold() in _INTO_CITY and _is_place(city)) else ""
    of_region = is_region(region) and is_city(city)
    return city if of_region and (known or bool(into) or region.casefold() in COUNTRIES) else ""


def is_region(text: str) -> bool:
    """Whether `text` is a country, or shortens a state."""
    return text.strip(" .").casefold() in COUNTRIES or text in REGIONS


def lone_city(text: str) -> str:
    """`Boston, MA`, `Linz, Austria`: a line that is a city with its region or country; a city alone is too little."""
    city, comma, region = (part.strip() for part in text.partition(","))
    if not comma or len(text) > 60 or not city[:1].isupper() or not is_region(region):
        return ""
    return city if is_known_city(city) or is_city(city) else ""


def place_behind_date(rest: str) -> Venue | None:
    """`Hamburg, Otto, Loft 06` behind a date: the city, then the house; or an address in the usual order."""
    rest = rest.strip(" ,;-–—|·")
    if venue := read_venue(rest):
        return venue if venue.name else None
    city, comma, house = rest.partition(",")
    if comma and house.strip() and is_known_city(city) and city[0].isupper() and len(rest) <= 60:
        return Venue(house.strip(), "", city.strip())
    second = house.strip()
    named = city[:1].isupper() and second[:1].isupper() and is_city(second) and len(city.split()) <= 5
    if comma and named and not is_known_city(city) and "," not in second and len(rest) <= 80:
        return Venue(city.strip(), "", second)
    if match := _AT_HOUSE.fullmatch(rest):
        return Venue(match["house"].strip(" ."))
    return Venue(rest) if len(rest.split()) <= 6 and _HOUSE.search(rest) and rest[0].isupper() else None


_AT_HOUSE = seldom(
    r"(?:(?:at|chez|bei|presso|bij|@)\s+(?:the\s+)?|(?:in|en|em|à)\s+(?=(?:The|La|El|Los|Las|Le|Das|Die|Der|O|A)\s))"
    r"(?P<house>[A-ZÄÖÜÀÉ][\w&.'’-]*(?:\s+(?:(?:de|da|do|del|di|du|of|am|der)\s+)?[A-ZÄÖÜÀÉ0-9][\w&.'’-]*){0,4})\s*"
)
"""`at Pier House`, `chez Cordage`, `en La Lonja`: a house with the word that leads into it."""

_HOUSE = seldom(
    r"\b(?:hall|centre|center|hotel|university|theatre|theater|library|museum|campus|caf[eé]|office|auditorium|church"
    r"|universit[äàé]\w*|hochschule|bibliothek|rathaus|zentrum|halle|bürgerhaus|bibliothèque|teatro|biblioteca)$",
    re.IGNORECASE,
)
"""What houses are called: the last word of a line that names one."""
