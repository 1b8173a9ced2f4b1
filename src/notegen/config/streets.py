"""What streets, postal codes and countries look like in a line: the one home of both stated and found addresses."""

import re

from notegen.config.needing import Needing, needs_of
from notegen.model.event import Venue
from notegen.model.patterns import seldom

_COUNTRIES_WORDS = """
argentina australia austria belgium brazil brasil bulgaria canada chile china colombia croatia czechia denmark
deutschland estonia finland france germany greece hungary iceland india ireland israel italia italy japan kenya
latvia lithuania luxembourg mexico nederland netherlands nigeria norway österreich poland portugal romania
russia schweiz serbia singapore slovakia slovenia spain sweden switzerland taiwan turkey uk ukraine usa
"""
COUNTRIES = frozenset(_COUNTRIES_WORDS.split()) | {
    "czech republic",
    "new zealand",
    "south africa",
    "south korea",
    "united kingdom",
    "united states",
    "the netherlands",
}
"""Names of countries, case folded, that addresses end in."""

# English words that end as German streets do, and stand before numbers: `Spring 5`, `Monitoring 101`.
_NO_STREETS = (
    "answering authoring bring buffering clustering comparing configuring delivering discovering during engineering "
    "entering exploring filtering firewall gathering hiring mastering measuring mentoring monitoring offering ordering "
    "paywall preparing refactoring registering rendering restoring scoring sharing sponsoring spring storing string "
    "structuring tailoring wiring"
).split()
_NUMBER = r"\s?\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4}\s?[a-z]?)?"
_CAPITAL = r"(?!(?:The|Of|On|In|And|To|For|Why|How|That|This|Your|My|Is|Are)\b)[A-Z0-9][\w.'’-]*"
_GERMAN = "straße|strasse|str\\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|markt|wall|kamp|stieg|twiete|laan|straat"
_FRENCH = "rue|avenue|boulevard|bd|quai|place|allée|impasse"
_STREETS = (
    # Kaistraße 42A, Am Ring 5, nordring 21, Otto-Brandt-Str. 13
    (
        rf"(?<![\w.-])(?!(?:{'|'.join(_NO_STREETS)})\b)"
        r"(?:(?:am|an der|auf dem|im|zum|zur|alte[rn]?|große|kleine|neue[rn]?)\s+(?:[^\W\d_][\w.'’-]*)?"
        rf"|[^\W\d_][\w.'’-]*)(?:{_GERMAN}){_NUMBER}",
        needs_of(_GERMAN),
    ),
    # 12 Main Street, 200 5th Avenue; of words with a second meaning, short ones only: 3 Mill Lane
    (
        rf"(?-i:\b\d{{1,5}}[a-z]?,?\s+(?:{_CAPITAL}\s+){{1,3}}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?)(?!\w))",
        ("st", "road", "rd", "ave", "boulevard", "blvd"),
    ),
    (
        rf"(?-i:\b\d{{1,5}}[a-z]?,?\s+(?:{_CAPITAL}\s+){{1,2}}(?:Lane|Drive|Square|Way|Place|Court|Quay)\b)",
        needs_of("lane|drive|square|way|place|court|quay"),
    ),
    # 12 bis rue de la Paix
    (
        rf"\b\d{{1,4}}(?:\s?(?:bis|ter))?,?\s+(?:{_FRENCH})"
        r"\s+(?-i:(?:de\s+la\s+|de\s+l['’]|des?\s+|du\s+|d['’])?[A-ZÀ-Ý])[\w.'’ -]{1,40}",
        needs_of(_FRENCH),
    ),
    # Calle Mayor 5, Rua Augusta 100, Via Roma 3
    (
        r"(?<![\w.-])(?:calle|c/|avenida|av\.|plaza|paseo|rua|praça|(?-i:Via)|viale|piazza)"
        r"\s+(?-i:(?:d[aeo]s?\s+|della\s+|del\s+|de\s+la\s+)?[A-ZÀ-Ý])[\w.'’ -]{1,40}?,?\s?\d{1,4}\b",
        ("calle", "c/", "avenida", "av.", "plaza", "paseo", "rua", "praça", "via", "piazza"),
    ),
)
"""(a street with its number, what it needs)."""
_BEHIND = r"(?=$|[\s,;)])"
_EACH = tuple(Needing(f"(?:{street}){_BEHIND}", needs) for street, needs in _STREETS)
_STREET = Needing(
    f"(?P<street>{'|'.join(street for street, _ in _STREETS)}){_BEHIND}",
    tuple(need for _, needs in _STREETS for need in needs),
)
_DIGIT = re.compile(r"\d")

_CITY_WORDS = (
    r"[A-ZÀ-Ý][^\W\d_]+(?:[ -](?:(?:am|an|der|im|ob|bei|de|la|le|sur|do|da)(?=[ -]))|[ -][A-ZÀ-Ý][^\W\d_.]+){0,4}"
)
_CODE_AND_CITY = seldom(rf"(?:^|[,;]\s*|\b[A-Z]{{1,2}}-)(?P<code>\d{{4,5}})\s+(?P<city>{_CITY_WORDS})$")
"""A postal code begins its part of the line; a year before a name (`2019 Berlin`) is none."""


def is_street(text: str) -> bool:
    """Whether a street with a house number stands in `text`."""
    text = text[:200]
    return _DIGIT.search(text) is not None and any(street.search(text) for street in _EACH)


def _code_and_city(text: str) -> re.Match[str] | None:
    found = _CODE_AND_CITY.search(text)
    return None if found and not found.start() and re.match(r"(?:19|20)\d\d\s", text) else found


def is_address(text: str) -> bool:
    """Whether `text` holds a street with a number, or a postal code with its city."""
    if _DIGIT.search(text[:200]) is None:
        return False
    return is_street(text) or _code_and_city(text[:200].strip(" ,;")) is not None


def read_venue(text: str) -> Venue | None:
    """`House, Street 1, 12345 City` as a venue; None where no street or postal code stands in it.

    What stands before the street is the house, what stands behind it the city.
    """
    text, country = _without_country(" ".join(text.split())[:300].strip(" ,;"))
    street, place = _STREET.search(text), _code_and_city(text)
    if street is None and place is None:
        return None
    cut = street.start() if street else place.start() if place else 0
    name = text[:cut].strip(" ,;-–")
    behind = text[street.end() if street else cut :].strip(" ,;-–")
    city = place["city"].strip() if place else _city_in(behind)
    more = behind if place or behind != city else ""
    address = ", ".join(part for part in (street["street"].strip() if street else "", more) if part)
    return Venue(name, address, city, country)


def _without_country(text: str) -> tuple[str, str]:
    """A line without the country it ends in, and that country."""
    front, comma, last = text.rpartition(",")
    return (front.strip(" ,;"), last.strip()) if comma and last.strip().casefold() in COUNTRIES else (text, "")


def _city_in(behind: str) -> str:
    """The city behind a street: the first part that is words only."""
    for part in behind.split(","):
        if re.fullmatch(_CITY_WORDS, part.strip()):
            return part.strip()
    return ""
