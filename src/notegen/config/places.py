"""Stated venues: `House, Street 1, 12345 City`, or a mapping of name, address, city, country and link."""

import re

from notegen.config.fault import Fault
from notegen.config.links import url_in
from notegen.config.streets import COUNTRIES, is_street
from notegen.config.typed import text_of
from notegen.model.event import Venue
from notegen.model.fields import folded
from notegen.model.patterns import seldom
from notegen.model.value import Items, Mapping, Value

_PARTS = {
    "name": ("name", "title", "venue", "house", "place"),
    "street": ("address", "street", "streetaddress", "addr"),
    "code": ("zip", "zipcode", "postcode", "postalcode", "plz"),
    "city": ("city", "town", "ort", "stadt", "locality"),
    "country": ("country", "land"),
    "link": ("link", "url", "website", "map", "homepage"),
}

_MARKDOWN = seldom(r"\[(?P<text>[^\[\]]{1,200})\]\((?P<url>[^()\s]{1,2000})\)")
_CODE_AND_CITY = seldom(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+(?P<city>[^\W\d][^\d]*)")
_STREET = seldom(r".*[^\W\d]\.?\s+\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)?|\d+[a-zA-Z]?\s+[^\W\d].*")
_ROOM = seldom(r"(?:room|raum|floor|etage|stock|gebäude|building|level|hall|halle|suite|\d+\.\s*(?:og|stock))\b", re.I)
_CITY = seldom(r"[^\W\d_a-zß-ÿ][^\W\d]+(?:[ -][^\W\d]+){0,3}")
_REGION = seldom(r"[A-Z]{2}")
_LONGEST = 500


def venue_of(value: Value) -> Venue:
    """A venue; its name is empty where only the place is stated (`Linz, Austria`). Empty for null."""
    if isinstance(value, Items) and len(value.items) == 1:
        value = value.items[0]
    return _of_mapping(value) if isinstance(value, Mapping) else venue_in(text_of(value))


def venue_in(text: str) -> Venue:
    """The venue of one line: the house first, then street, postal code with city, country.

    What stands between house and city is the address, whole. A line in which no street, postal code or city is
    sure is a name.
    """
    match = _MARKDOWN.search(text)
    link = url_in(match["url"] if match else text) if match or re.match(r"https?://", text) else ""
    text = " ".join(_MARKDOWN.sub(lambda found: found["text"], text).split())[:_LONGEST]
    parts = [part for part in (part.strip() for part in text.split(",")) if part]
    if len(parts) < 2:
        return Venue(*_alone(text), link=link)
    country = parts.pop() if parts[-1].casefold() in COUNTRIES else ""
    coded = next((at for at, part in enumerate(parts) if _CODE_AND_CITY.fullmatch(part)), -1)
    streets = [at for at, part in enumerate(parts) if _is_street(part)]
    street = streets[1] if streets[:2] == [0, 1] else next(iter(streets), -1)
    if coded >= 0:
        city = _city(parts[coded])
        numbered = [at for at, part in enumerate(parts[: coded + 1]) if re.search(r"\d", part)]
        # `Studio 54, Große Straße 5, 89073 Ulm`: a house may have a number, too.
        begin = 1 if numbered[0] == 0 and len(numbered) > 2 else numbered[0]
        return Venue(", ".join(parts[:begin]), ", ".join(parts[begin:]), city, country, link)
    if len(parts) == 1 and country:
        return Venue("", "", parts[0], country, link)
    if len(parts) > 1 and _REGION.fullmatch(parts[-1]) and _CITY.fullmatch(parts[-2]):
        city, name = parts[-2], ", ".join(parts[:-2])
        return Venue(name, "", city, country, link)
    last_is_city = len(parts) > 1 and bool(_CITY.fullmatch(parts[-1])) and parts[-1].casefold() not in COUNTRIES
    city = parts[-1] if last_is_city else ""
    if street >= 0:
        return Venue(", ".join(parts[:street]), ", ".join(parts[street:]), city, country, link)
    if city:
        return Venue(", ".join(parts[:-1]), "", city, country, link)
    return Venue(parts[0], ", ".join(parts[1:]), "", country, link)


def _alone(text: str) -> tuple[str, str, str]:
    """Name, address and city of a text without commas."""
    if re.match(r"https?://", text):
        return "", "", ""
    if _CODE_AND_CITY.fullmatch(text):
        return "", text, _city(text)
    return text, "", ""


def _city(part: str) -> str:
    match = _CODE_AND_CITY.fullmatch(part)
    return match["city"].strip() if match else ""


def _is_street(part: str) -> bool:
    stands_alone = len(part) < 100 and bool(_STREET.fullmatch(part)) and not _ROOM.match(part)
    return stands_alone or is_street(part)


def _of_mapping(value: Mapping) -> Venue:
    """The keys of a mapping, in their spellings; an address in one line gives the city it ends in."""
    stated = {folded(entry.key.text): entry.value for entry in value.entries}
    said = dict.fromkeys(_PARTS, "")
    for part, keys in _PARTS.items():
        for key in keys:
            if key in stated:
                said[part] = text_of(stated[key])
                break
    if not any(said.values()):
        raise Fault(value.span, "a venue needs a name; write `{name: Kontor Acht, city: Hamburg}`", "N213")
    place = " ".join(filter(None, (said["code"], said["city"])))
    known = bool(said["city"]) and said["city"].casefold() in said["street"].casefold()
    lines = [said["street"]] if known or not said["street"] else [said["street"], place]
    address = ", ".join(filter(None, lines)) or (place if said["code"] else "")
    city = said["city"] or next((found for part in said["street"].split(",") if (found := _city(part.strip()))), "")
    return Venue(said["name"], address, city, said["country"], url_in(said["link"]) if said["link"] else "")
