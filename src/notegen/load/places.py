"""What an address, a city and a venue look like in a line of a note."""

import re

from notegen.model.event import Venue

_STREETS = (
    # Jarrestraße 42A, Am Ring 5, mexikoring 21, Otto-Schmidt-Str. 13
    r"(?:(?:am|an der|auf dem|im|zum|zur|alte[rn]?|große|kleine|neue[rn]?)\s+)?[^\W\d_][\w.'’-]*"
    r"(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|markt|wall|kamp|stieg|twiete|laan|straat)"
    r"\s?\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4}\s?[a-z]?)?",
    # 12 Main Street, 200 5th Avenue
    r"\d{1,5}[a-z]?,?\s+(?:[A-Z0-9][\w.'’-]*\s+){1,4}"
    r"(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|boulevard|blvd\.?|square|way|place|court|quay)\b",
    # 12 bis rue de la Paix
    r"\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|bd|quai|place|allée|cours|impasse)\s+[\w.'’ -]{2,40}",
    # Calle Mayor 5, Rua Augusta 100, Via Roma 3
    r"(?:calle|c/|avenida|av\.|plaza|paseo|rua|praça|via|viale|piazza|corso)\s+[\w.'’ -]{2,40}?,?\s?\d{1,4}\b",
)
_STREET = re.compile(rf"(?P<street>{'|'.join(_STREETS)})(?=$|[\s,;)])", re.IGNORECASE)

_CODE_AND_CITY = re.compile(r"\b(?P<code>\d{4,5})\s+(?P<city>[A-ZÄÖÜÉ][^\W\d_]+(?:[ -][A-Za-zÄÖÜäöüßé.]+){0,3})\s*$")

_CITY = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[ -][^\W\d_][^\W\d_.'’-]*){0,2}$")

_GROUP = re.compile(
    r"(?i:\b(?:user[ -]?groups?|usergruppe|meet-?ups?|stammtisch|groupe d.utilisateurs|grupo de usuarios)\b)"
    r"|\b\w*[a-z]UG\w{0,2}\b|\b[A-Z]{2,}UG[A-Z]{0,4}\b|\b[a-z]{2,}ug\b"
)
"""What groups that meet again and again call themselves."""

_GROUP_ONLY = re.compile(r"(?i)^\s*(?:user[ -]?group|meet-?up|community|chapter|conference|event|talk|vortrag)s?\s*$")


def is_street(text: str) -> bool:
    """Whether a street with a house number stands in `text`."""
    return _STREET.search(text[:200]) is not None


def is_address(text: str) -> bool:
    """Whether `text` holds a street with a number, or a postal code with its city."""
    return is_street(text) or _CODE_AND_CITY.search(text[:200].strip()) is not None


def read_venue(text: str) -> Venue | None:
    """`House, Street 1, 12345 City` as a venue; None where no street or postal code stands in it.

    What stands before the street is the house, what stands behind it the city.
    """
    text = " ".join(text.split())[:300].strip(" ,;")
    street, place = _STREET.search(text), _CODE_AND_CITY.search(text)
    if street is None and place is None:
        return None
    cut = street.start() if street else place.start() if place else 0
    name = text[:cut].strip(" ,;-–")
    behind = text[street.end() if street else cut :].strip(" ,;-–")
    city = place["city"].strip() if place else _city_in(behind)
    address = ", ".join(part for part in (street["street"].strip() if street else "", behind if place else "") if part)
    return Venue(name, address, city)


def _city_in(behind: str) -> str:
    """The city behind a street: the first part that is words only."""
    for part in behind.split(","):
        if _CITY.fullmatch(part.strip()) and len(part.strip()) > 1:
            return part.strip()
    return ""


def is_city(text: str) -> bool:
    """Whether `text` could be a city's name: one to three words without digits."""
    return _CITY.fullmatch(text.strip()) is not None and len(text.strip()) > 2


def is_group(text: str) -> bool:
    """Whether `text` is the name of a group: it calls itself one, and more than just that."""
    return 3 < len(text) <= 80 and _GROUP.search(text) is not None and not _GROUP_ONLY.match(text)
