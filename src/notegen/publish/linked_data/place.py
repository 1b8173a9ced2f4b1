"""Where an event was: `Place` with a `PostalAddress`.

Good: `Quay Street 4, 20457 Hamburg` as street, postal code and city. Bad: a country made up from the city, or
coordinates; the notes say neither.
"""

from functools import lru_cache

from notegen.model.cards import NameCard
from notegen.model.linked_data import Node, node
from notegen.model.patterns import seldom
from notegen.publish.linked_data.names import page_of

_CODE_AND_CITY = seldom(r"((?:[A-Z]{1,2}-)?[0-9]{4,6})\s+([^\W\d][^\d]*)")


@lru_cache(maxsize=256)  # the talks of an evening were held in one house, and groups meet again and again in a few
def place(venue: NameCard | None, address: str, city: str, country: str) -> Node | None:
    """A house, or only the city where no more is known; None where nothing is."""
    return node(
        "Place",
        name=venue.name if venue else "",
        url=page_of(venue.url) if venue else None,
        address=postal_address(address, city, country),
    )


def postal_address(address: str, city: str, country: str) -> Node | None:
    """An address of one line in its parts as far as they are sure; the line whole where they are not."""
    parts = [part for part in (part.strip() for part in address.split(",")) if part]
    if parts and country and parts[-1].casefold() == country.casefold():
        parts.pop()
    code = ""
    if parts and (match := _CODE_AND_CITY.fullmatch(parts[-1])):
        code, city = match[1], city or match[2].strip()
        parts.pop()
    elif parts and city and parts[-1].casefold() == city.casefold():
        parts.pop()
    return node(
        "PostalAddress",
        streetAddress=", ".join(parts),
        postalCode=code,
        addressLocality=city,
        addressCountry=country,
    )
