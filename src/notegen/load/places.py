"""What an address, a city and a venue look like in a line of a note."""

import re

from notegen.config.places import COUNTRIES
from notegen.load.dates import NUMBER_OF_MONTH
from notegen.model.event import Venue

# English words that end as German streets do, and stand before numbers: `Spring 5`, `Monitoring 101`.
_NO_STREETS = (
    "answering authoring bring buffering clustering comparing configuring delivering discovering during engineering "
    "entering exploring filtering firewall gathering hiring mastering measuring mentoring monitoring offering ordering "
    "paywall preparing refactoring registering rendering restoring scoring sharing sponsoring spring storing string "
    "structuring tailoring wiring"
).split()
_NUMBER = r"\s?\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4}\s?[a-z]?)?"
_CAPITAL = r"(?!(?:The|Of|On|In|And|To|For|Why|How|That|This|Your|My|Is|Are)\b)[A-Z0-9][\w.'’-]*"
_STREETS = (
    # Jarrestraße 42A, Am Ring 5, mexikoring 21, Otto-Schmidt-Str. 13
    rf"(?<![\w.-])(?!(?:{'|'.join(_NO_STREETS)})\b)"
    r"(?:(?:am|an der|auf dem|im|zum|zur|alte[rn]?|große|kleine|neue[rn]?)\s+(?:[^\W\d_][\w.'’-]*)?|[^\W\d_][\w.'’-]*)"
    r"(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|markt|wall|kamp|stieg|twiete|laan|straat)"
    + _NUMBER,
    # 12 Main Street, 200 5th Avenue; of words with a second meaning, short ones only: 3 Mill Lane
    rf"(?-i:\b\d{{1,5}}[a-z]?,?\s+(?:{_CAPITAL}\s+){{1,3}}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?)(?!\w))",
    rf"(?-i:\b\d{{1,5}}[a-z]?,?\s+(?:{_CAPITAL}\s+){{1,2}}(?:Lane|Drive|Square|Way|Place|Court|Quay)\b)",
    # 12 bis rue de la Paix
    r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|bd|quai|place|allée|impasse)"
    r"\s+(?-i:(?:de\s+la\s+|de\s+l['’]|des?\s+|du\s+|d['’])?[A-ZÀ-Ý])[\w.'’ -]{1,40}",
    # Calle Mayor 5, Rua Augusta 100, Via Roma 3
    r"(?<![\w.-])(?:calle|c/|avenida|av\.|plaza|paseo|rua|praça|(?-i:Via)|viale|piazza)"
    r"\s+(?-i:(?:d[aeo]s?\s+|della\s+|del\s+|de\s+la\s+)?[A-ZÀ-Ý])[\w.'’ -]{1,40}?,?\s?\d{1,4}\b",
)
_STREET = re.compile(rf"(?P<street>{'|'.join(_STREETS)})(?=$|[\s,;)])", re.IGNORECASE)

_CITY_WORDS = (
    r"[A-ZÀ-Ý][^\W\d_]+(?:[ -](?:(?:am|an|der|im|ob|bei|de|la|le|sur|do|da)(?=[ -]))|[ -][A-ZÀ-Ý][^\W\d_.]+){0,4}"
)
_CODE_AND_CITY = re.compile(rf"(?:^|[,;]\s*|\b[A-Z]{{1,2}}-)(?P<code>\d{{4,5}})\s+(?P<city>{_CITY_WORDS})$")
"""A postal code begins its part of the line; a year before a name (`2019 Berlin`) is none."""

_CITY = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[ -][^\W\d_][^\W\d_.'’-]*){0,2}$")

_GROUP = re.compile(
    r"(?i:\b(?:user[ -]?groups?|usergruppe|meet-?up|stammtisch|groupe d.utilisateurs|grupo de usuarios)\b)"
    r"|\b\w*[a-z]UG\w{0,2}\b|\b(?!BUG|CHUG|DEBUG|DRUG|DUG|FLUG|HUG|MUG|PLUG|SHRUG|SLUG|SMUG|SNUG|THUG|UNPLUG|ZUG)[A-Z]+UG(?:[A-Z]{2,4})?\b"
)
"""What groups that meet again and again call themselves."""

_GROUP_ONLY = re.compile(
    r"(?i)^(?:\s*(?:user[ -]?group|meet-?up|community|chapter|conference|event|talk|vortrag|vorträge|presentation|note"
    r"|notizen|slide|folien|link|archive?|list|group|resource|photo|recording|video|agenda|talk idea)s?\b)+\s*$"
)

GROUP_WORDS = 6
"""A longer line is no name."""

_SENTENCE = re.compile(
    r"(?i)[?!]|\b(?:a|an|i|we|you|my|our|your|how|why|what|when|is|are|was|were|to|from|about|ein|eine|ist|sind|wir|wie"
    r"|warum|unser|une?|nous|est|pourquoi|comment|una|como|por|qué|notre|mi|your|first|last|best|next)\b"
)
"""Words that make a line with `meetup` in it a title or a sentence and no name."""

_ONE_EVENING = re.compile(
    rf"(?i)\b(?:{'|'.join(sorted(NUMBER_OF_MONTH))}|spring|summer|autumn|winter|christmas"
    r"|weihnachts?\w*|sommer\w*|herbst\w*|monthly|weekly|online|virtual|\d+(?:st|nd|rd|th|º|\.)|\d{4})\b"
)
"""Words that make a `meetup` one of a group's evenings: `August Meetup`, `Summer Meetup 2031`."""
_CALLED_GROUP = re.compile(r"(?i)user[ -]?group|usergruppe|groupe d.utilisateurs|grupo de usuarios")


def is_street(text: str) -> bool:
    """Whether a street with a house number stands in `text`."""
    return _STREET.search(text[:200]) is not None


def _code_and_city(text: str) -> re.Match[str] | None:
    found = _CODE_AND_CITY.search(text)
    return None if found and not found.start() and re.match(r"(?:19|20)\d\d\s", text) else found


def is_address(text: str) -> bool:
    """Whether `text` holds a street with a number, or a postal code with its city."""
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


def is_city(text: str) -> bool:
    """Whether `text` could be a city's name: one to three words without digits."""
    return _CITY.fullmatch(text.strip()) is not None and len(text.strip()) > 2


def is_group(text: str) -> bool:
    """Whether `text` is the name of a group: it calls itself one, and more than just that."""
    text = text.strip(" .,:;!")
    named = 3 <= len(text) <= 80 and _GROUP.search(text) is not None and not _GROUP_ONLY.match(text)
    if not named or len(text.split()) > GROUP_WORDS or _SENTENCE.search(text) is not None:
        return False
    return _CALLED_GROUP.search(text) is not None or _ONE_EVENING.search(text) is None
